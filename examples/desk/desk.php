<?php

declare(strict_types=1);

// Starts the desk and all that belongs to it, and ends them together: `php desk.php [ADDRESS:PORT]`. Settings are variables of
// the environment (src/Settings.php); ORDINO_EXTENSION or ORDINO_PROGRAM say where the engine is.

use Desk\Settings;
use Desk\Shop;
use Desk\Supervisor;

require __DIR__ . '/src/autoload.php';

$settings = Settings::fromEnvironment();
$word = $argv[1] ?? '127.0.0.1:8042';
if ($word === 'install') {
    (new Shop($settings))->install();
} elseif ($word === 'cron') {
    (new Desk\Cron(new Shop($settings)))->run(array_map('intval', array_slice($argv, 2)));
} else {
    exit((new Supervisor($settings, $word))->run());
}
