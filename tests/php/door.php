<?php

// The library as a door, a request a line in and an answer a line out, for every vector of the engine:
// `cargo run --example door -- php tests/php/door.php DOOR`, where a door is `extension`, `sidecar` or `process`.

declare(strict_types=1);

namespace Ordino\Tests;

use Ordino\Door\Extension;
use Ordino\Door\Process;
use Ordino\Door\Sidecar;
use Ordino\Engine;
use Ordino\Tests\Support\Ordino;
use Ordino\Tests\Support\Server;

require __DIR__ . '/bootstrap.php';

/** Seconds that an answer may take: some vectors are as large as a request may be. */
const TIMEOUT = 60.0;

$server = ($argv[1] ?? '') === 'sidecar' ? Server::start() : null;
$engine = new Engine(match ($argv[1] ?? '') {
    'extension' => new Extension(),
    'sidecar' => new Sidecar($server->socket, TIMEOUT),
    'process' => new Process(Ordino::program(), TIMEOUT),
});
while (($request = fgets(STDIN)) !== false) {
    fwrite(STDOUT, $engine->call(rtrim($request, "\n")) . "\n");
}
