<?php

declare(strict_types=1);

namespace Ordino\Door;

use Ordino\Engine;
use Ordino\Exception\DoorException;
use Ordino\Settings;

/**
 * Chooses a door: the fastest that can be opened.
 *
 * @internal
 */
final class Choice
{
    /** @throws DoorException */
    public static function among(Settings $settings): Engine
    {
        $doors = [
            'the extension `ordino` is loaded' => static fn (): Door => new Extension(),
            "a sidecar answers at `{$settings->socket}`"
                => static fn (): Door => new Sidecar($settings->socket, $settings->timeout),
            "`{$settings->program}` can be started"
                => static fn (): Door => new Process($settings->program, $settings->timeout),
        ];
        $reasons = [];
        foreach ($doors as $reason => $open) {
            try {
                return new Engine($open(), implode('; ', [...$reasons, $reason]));
            } catch (DoorException $exception) {
                $reasons[] = $exception->getMessage();
            }
        }
        throw new DoorException('unavailable', 'there is no engine: ' . implode('; ', $reasons));
    }
}
