<?php

declare(strict_types=1);

/** What pages load. */
class Media
{
    /** @var array<string, mixed> */
    public static array $definitions = [];

    public static function addJsDef($definitions): void
    {
        self::$definitions = array_merge(self::$definitions, $definitions);
    }
}
