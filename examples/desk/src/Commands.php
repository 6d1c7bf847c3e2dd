<?php

declare(strict_types=1);

namespace Desk;

use Desk\Web\Problem;
use Ordino\Command;

/** Commands as a page sends them. Those that are the host's own, such as `setFacts` and `tick`, are none of a page's. */
final class Commands
{
    /** What each type makes; an argument that is missing, too much or of another type is PHP's to find. */
    private const MAKERS = [
        'move' => 'move',
        'force' => 'force',
        'undo' => 'undo',
        'assign' => 'assign',
        'comment' => 'comment',
        'snooze' => 'snooze',
        'dismiss' => 'dismiss',
        'acknowledge' => 'acknowledge',
        'watch' => 'watch',
        'unwatch' => 'unwatch',
    ];

    /** @throws Problem */
    public static function of(mixed $value): Command
    {
        $keys = is_object($value) ? get_object_vars($value) : [];
        $type = $keys['type'] ?? null;
        unset($keys['type']);
        $maker = match (true) {
            $type === 'remind' => isset($keys['after']) ? 'remindAfter' : 'remindAt',
            is_string($type) => self::MAKERS[$type] ?? throw Problem::forbidden("`{$type}` is no command of a page"),
            default => throw Problem::invalid('a command has a `type`'),
        };
        try {
            return Command::$maker(...self::arguments($keys));
        } catch (\Error) {
            throw Problem::invalid("`{$type}` has a key too many, too few, or of another type");
        }
    }

    /**
     * The keys of files that a command names.
     *
     * @return list<string>
     */
    public static function files(mixed $value): array
    {
        $keys = array_column(is_array($value->attachments ?? null) ? $value->attachments : [], 'key');
        return array_map(static fn (mixed $key): string => is_string($key) ? $key : '', $keys);
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
        if (array_key_exists('to', $keys) && $keys['to'] === null) {
            return $keys;
        }
        return array_filter($keys, static fn (mixed $item): bool => $item !== null);
    }
}
