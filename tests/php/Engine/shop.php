<?php

// A page of a shop that asks the sidecar, and may be ended in the midst of it.

declare(strict_types=1);

use Ordino\Door\Sidecar;
use Ordino\Engine;

require __DIR__ . '/../bootstrap.php';

$engine = new Engine(new Sidecar($_GET['socket']));
switch ($_GET['do']) {
    case 'exhaust':
        $engine->ask(['type' => 'huge', 'bytes' => 20_000_000]);
        break;
    case 'signal':
        pcntl_async_signals(true);
        pcntl_signal(SIGALRM, static function (): void {
            echo 'ended by a signal';
            exit;
        });
        $engine->ask(['type' => 'late', 'process' => getmypid()]);
        break;
    case 'ask':
        echo $engine->door->name(), ' ', $engine->version()->engine;
}
