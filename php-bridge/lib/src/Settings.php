<?php

declare(strict_types=1);

namespace Ordino;

/** Where engines may be found. */
final class Settings
{
    /**
     * @param string $socket of the sidecar, `ordino serve --socket PATH`
     * @param string $program the command line, `ordino`: a path, or a name that is looked up in `PATH`
     * @param float $timeout seconds that an answer of sidecar or process may take
     */
    public function __construct(
        public readonly string $socket = '/run/ordino/ordino.sock',
        public readonly string $program = 'ordino',
        public readonly float $timeout = 5.0,
    ) {
    }

    /**
     * What an administrator has said in the environment, so that no module need ask for it: `ORDINO_SOCKET` and
     * `ORDINO_PROGRAM`. Of PHP-FPM it is the pool's: `env[ORDINO_SOCKET] = /run/ordino/ordino.sock`.
     */
    public static function fromEnvironment(): self
    {
        $default = new self();
        return new self(getenv('ORDINO_SOCKET') ?: $default->socket, getenv('ORDINO_PROGRAM') ?: $default->program);
    }
}
