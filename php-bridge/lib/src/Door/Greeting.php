<?php

declare(strict_types=1);

namespace Ordino\Door;

use Ordino\Exception\DoorException;

/**
 * The first question through a door that was just opened: whether an engine is there that speaks this library's wire.
 *
 * @internal
 */
final class Greeting
{
    /** What is asked. */
    public const REQUEST = '{"type":"version"}';

    /** The version of the wire that this library speaks. */
    private const WIRE = 1;

    /**
     * @param string $place what answered, for the message
     * @throws DoorException `unavailable` when it is no such engine
     */
    public static function prove(string $answer, string $place): void
    {
        $wire = json_decode($answer)->ok->wire ?? null;
        if ($wire !== self::WIRE) {
            $found = is_int($wire) ? "speaks version {$wire} of the wire, and not " . self::WIRE : 'is no engine';
            throw new DoorException('unavailable', "{$place} {$found}");
        }
    }
}
