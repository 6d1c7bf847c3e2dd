<?php

declare(strict_types=1);

namespace Desk\Web;

/** A page of PHP and HTML, in which `$h` makes text of whatever somebody has written. */
final class View
{
    /** @param array<string, mixed> $values that the page has as variables */
    public static function page(string $name, array $values): string
    {
        $values['content'] = self::part($name, $values);
        return self::part('layout', $values);
    }

    /** @param array<string, mixed> $values */
    private static function part(string $name, array $values): string
    {
        $h = static fn (string|int|float|null $text): string
            => htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
        $words = Words::of($values['language'] ?? 'en');
        $t = static fn (string $english): string => $h($words[$english] ?? $english);
        extract($values, EXTR_SKIP);
        ob_start();
        try {
            require dirname(__DIR__, 2) . "/views/{$name}.php";
            return (string) ob_get_contents();
        } finally {
            ob_end_clean();
        }
    }
}
