<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Exception\OrdinoException;

/**
 * Text for one line of a log.
 *
 * @internal
 */
final class Line
{
    /** At most 500 characters, all of them printable. */
    public static function of(string $text): string
    {
        $text = preg_match('//u', $text) === 1 ? $text : (string) preg_replace('/[\x80-\xff]+/', '?', $text);
        return (string) preg_replace(['/[\x00-\x1f\x7f]+/', '/^(.{500}).+$/us'], [' ', '$1…'], $text);
    }

    /**
     * Tells a host's log. One that fails does not stop what it is told of.
     *
     * @param (\Closure(string): void)|null $log
     */
    public static function tell(?\Closure $log, string $line): void
    {
        try {
            $log === null || $log($line);
        } catch (\Throwable) {
            // There is nobody else to tell.
        }
    }

    /** What went wrong: its code, or else its class, and its message. */
    public static function why(\Throwable $exception): string
    {
        $what = $exception instanceof OrdinoException ? $exception->errorCode : $exception::class;
        return "{$what}: {$exception->getMessage()}";
    }
}
