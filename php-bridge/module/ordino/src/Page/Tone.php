<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

/** The colour of a status, and that of letters on it. */
final class Tone
{
    private const NONE = '#6c868e';

    /** What is no colour becomes grey: it would go into a style. */
    public static function of(?string $color): string
    {
        return preg_match('/^#[0-9a-fA-F]{6}$/D', (string) $color) === 1 ? strtolower((string) $color) : self::NONE;
    }

    /** Whether letters on it are dark: of the two, those that contrast more, as WCAG counts. */
    public static function isBright(?string $color): bool
    {
        [$red, $green, $blue] = array_map(self::light(...), str_split(substr(self::of($color), 1), 2));
        $light = 0.2126 * $red + 0.7152 * $green + 0.0722 * $blue;
        return ($light + 0.05) / 0.05 > 1.05 / ($light + 0.05);
    }

    private static function light(string $part): float
    {
        $value = hexdec($part) / 255;
        return $value <= 0.04045 ? $value / 12.92 : (($value + 0.055) / 1.055) ** 2.4;
    }
}
