<?php

declare(strict_types=1);

namespace Desk;

/** What whoever starts the desk may choose, by variables of the environment. */
final class Settings
{
    public function __construct(
        /** `DESK_DATA`: the folder of everything that is kept. */
        public readonly string $data,
        /** `DESK_DATABASE`: a PDO source such as `mysql:host=127.0.0.1;dbname=desk`; without one a file of SQLite. */
        public readonly string $database = '',
        /** `DESK_USER` of that database. */
        public readonly string $user = '',
        /** `DESK_PASSWORD` of that database. */
        public readonly string $password = '',
        /** `DESK_ORDERS`: how many orders the shop has had when it is first opened. */
        public readonly int $orders = 2000,
        /** `DESK_LIVING=no`: nobody orders anything, and no colleague works; else both go on by themselves. */
        public readonly bool $isLiving = true,
        /** `DESK_IDLE`: seconds without a request after which somebody has to log in again. */
        public readonly int $idle = 1800,
        /** `DESK_WRITES`: requests of one session in a minute that may change something. */
        public readonly int $writes = 240,
    ) {
    }

    public static function fromEnvironment(): self
    {
        $text = static fn (string $name, string $default): string => (string) (getenv($name) ?: $default);
        return new self(
            $text('DESK_DATA', dirname(__DIR__) . '/var'),
            $text('DESK_DATABASE', ''),
            $text('DESK_USER', ''),
            $text('DESK_PASSWORD', ''),
            (int) $text('DESK_ORDERS', '2000'),
            $text('DESK_LIVING', 'yes') !== 'no',
            (int) $text('DESK_IDLE', '1800'),
            (int) $text('DESK_WRITES', '240'),
        );
    }
}
