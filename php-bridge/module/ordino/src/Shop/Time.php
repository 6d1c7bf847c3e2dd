<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

/** Instants as the shop writes them: wall time of its own zone, which PHP has as its default in every request. */
final class Time
{
    public static function parse(string $text): \DateTimeImmutable
    {
        $instant = \DateTimeImmutable::createFromFormat('!Y-m-d H:i:s', substr($text, 0, 19));
        // MySQL's zero date, which old shops have, is none.
        return $instant === false || (int) $text === 0 ? new \DateTimeImmutable('@0') : $instant;
    }
}
