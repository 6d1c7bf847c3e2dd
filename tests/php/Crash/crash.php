<?php

declare(strict_types=1);

// The crash test: `php crash.php [--database=mariadb|sqlite] [--commands=N] [--cases=N] [--workers=N]
// [--kill-workers=N] [--kill-database=N] [--seed=N] [--door=NAME]`. Prints what it counted; ends with 1 when something
// was lost, doubled or out of order. `--door` refuses another way to the engine than this one.

namespace Ordino\Tests\Crash;

use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\Folder;
use Ordino\Tests\Support\MariaDb;

require __DIR__ . '/../bootstrap.php';

$names = ['database', 'commands', 'cases', 'workers', 'kill-workers', 'kill-database', 'seed', 'door'];
$given = getopt('', array_map(static fn (string $name) => "{$name}:", $names), $rest);
if ($rest !== $argc) {
    fwrite(STDERR, "`{$argv[$rest]}` is no option of this\n");
    exit(2);
}
$door = Engines::shared()->door->name();
if (($given['door'] ?? $door) !== $door) {
    fwrite(STDERR, "the engine comes by `{$door}`: " . Engines::shared()->why . "\n");
    exit(2);
}
$number = static fn (string $name, int $default): int => (int) ($given[$name] ?? $default);
$isServer = ($given['database'] ?? 'mariadb') === 'mariadb';
$folder = Folder::make('crash');
$server = $isServer ? MariaDb::start() : null;
$place = $isServer
    ? "mysql:unix_socket={$server->socket()};charset=utf8mb4;dbname={$server->database()}"
    : "sqlite:{$folder}/orders.db";
$plan = new Plan($place, $number('commands', 10_000), $number('cases', 200), $number('workers', 8));
$workers = $number('kill-workers', 20);
$databases = $isServer ? $number('kill-database', 3) : 0;
$began = microtime(true);
$check = (new Round($plan, $server))->run($workers, $databases, $number('seed', 1));
$seconds = microtime(true) - $began;
$killed = "{$workers} times a worker killed" . ($isServer ? ", {$databases} times the database" : '');
printf("%d commands in %.1f s, engine by %s, %s\n", $plan->commands, $seconds, $door, $killed);
echo "{$check->text()}\n";
Folder::remove($folder);
exit($check->isGood() ? 0 : 1);
