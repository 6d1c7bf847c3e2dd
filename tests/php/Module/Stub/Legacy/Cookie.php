<?php

declare(strict_types=1);

/** What a browser remembers. */
class Cookie extends stdClass
{
    public function write(): void
    {
    }
}
