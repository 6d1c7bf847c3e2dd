<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Exception\ValueException;

/**
 * Commands as a page sends them: objects of JSON as the wire has them. Those that are the host's own, such as `setFacts` and
 * `tick`, are none of a page's.
 */
final class PageCommand
{
    /** Types that are the names of what makes them. */
    private const PLAIN = [
        'move', 'force', 'undo', 'assign', 'comment', 'snooze', 'dismiss', 'acknowledge', 'watch', 'unwatch',
    ];

    /** Whether a page may send commands of a type. */
    public static function isOfPages(mixed $value): bool
    {
        $type = is_object($value) ? $value->type ?? null : null;
        return $type === 'remind' || in_array($type, self::PLAIN, true);
    }

    /** @throws ValueException when it is no command of a page, or has a key too many, too few, or of another type */
    public static function of(mixed $value): Command
    {
        if (!self::isOfPages($value)) {
            throw new ValueException('a page sends no such command');
        }
        $keys = get_object_vars($value);
        $type = $keys['type'];
        unset($keys['type']);
        $maker = $type === 'remind' ? (isset($keys['after']) ? 'remindAfter' : 'remindAt') : $type;
        try {
            // An argument that is missing, too much or of another type is PHP's to find.
            return Command::$maker(...self::arguments($keys));
        } catch (\Error $error) {
            throw new ValueException("`{$type}` has a key too many, too few, or of another type", previous: $error);
        }
    }

    /**
     * The keys of files that a command names; one without a key has none that is a file's.
     *
     * @return list<string>
     */
    public static function files(mixed $value): array
    {
        $files = is_array($value->attachments ?? null) ? $value->attachments : [];
        $key = static fn (mixed $file): mixed => is_object($file) ? $file->key ?? '' : '';
        return array_map(static fn (mixed $file): string => is_string($key($file)) ? $key($file) : '', array_values($files));
    }

    /**
     * @param array<string, mixed> $keys
     * @return array<string, mixed>
     */
    private static function arguments(array $keys): array
    {
        // What the engine's types call `after` is a duration, and a page's `null` is what is not given.
        if (isset($keys['after'])) {
            $keys = ['duration' => $keys['after']] + $keys;
            unset($keys['after']);
        }
        if (isset($keys['fields'])) {
            $keys['fields'] = get_object_vars($keys['fields']);
        }
        // But for `assign`, which has nothing else, it is nobody.
        return array_keys($keys) === ['to'] ? $keys : array_filter($keys, static fn (mixed $item): bool => $item !== null);
    }
}
