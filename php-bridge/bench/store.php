<?php

declare(strict_types=1);

// What the store costs: commands a second beside two bare inserts with a commit, in the same run and database, every
// commit durable; and a tick of many due cases among very many stored ones.
//
// php store.php [--commands=N] [--rounds=N] [--stored=N] [--due=N] [--batch=N]

namespace Ordino\Bench;

use Ordino\Command;
use Ordino\Host;
use Ordino\Outbox\CallableRoute;
use Ordino\Store\CaseRow;
use Ordino\Store\Database;
use Ordino\Tests\Support\Connections;
use Ordino\Tests\Support\Definitions;
use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\Folder;
use Ordino\Tests\Support\MariaDb;
use Ordino\Time\FrozenClock;

require __DIR__ . '/../../tests/php/bootstrap.php';

/** @return list<float> units a second of each kind of work, the median of rounds in which they take turns */
function medians(int $rounds, int $units, \Closure ...$works): array
{
    $rates = array_fill(0, count($works), []);
    for ($round = 0; $round < $rounds; $round++) {
        foreach ($works as $index => $work) {
            $began = hrtime(true);
            for ($unit = 0; $unit < $units; $unit++) {
                $work($round * $units + $unit);
            }
            $rates[$index][] = $units / ((hrtime(true) - $began) / 1e9);
        }
    }
    return array_map(static function (array $rate): float {
        sort($rate);
        return $rate[intdiv(count($rate), 2)];
    }, $rates);
}

/** Commands, and bare commits beside them. */
function commands(Database $database, \PDO $pdo, Host $host, int $commands, int $rounds): void
{
    $type = $database->dialect->name() === 'mariadb' ? 'VARBINARY(256), body LONGBLOB' : 'TEXT, body TEXT';
    $pdo->exec("CREATE TABLE bare (id {$type})");
    $host->open('desk', 'order-1');
    $host->decide('order-1', Command::comment('warm'), commandId: 'warm');
    $body = json_encode($host->caseOf('order-1'));
    $event = json_encode($host->history('order-1')[0]);
    $insert = $pdo->prepare('INSERT INTO bare (id, body) VALUES (?, ?)');
    $bare = static function (int $number) use ($pdo, $insert, $body, $event): void {
        $pdo->exec($pdo->getAttribute(\PDO::ATTR_DRIVER_NAME) === 'sqlite' ? 'BEGIN IMMEDIATE' : 'START TRANSACTION');
        $insert->execute(["order-{$number}", $body]);
        $insert->execute(["order-{$number}", $event]);
        $pdo->exec('COMMIT');
    };
    for ($number = 0; $number < 50; $number++) {
        $host->open('desk', "bench-{$number}");
    }
    $statuses = ['packed', 'new'];
    $decide = static fn (int $number) => $host->decide(
        'bench-' . $number % 50,
        Command::move($statuses[intdiv($number, 50) % 2]),
        commandId: "c{$number}",
    );
    [$bares, $decides] = medians($rounds, $commands, $bare, $decide);
    printf("  bare commits      %8.0f a second\n", $bares);
    printf("  commands          %8.0f a second, %.0f %% of them (target: 40 %%)\n", $decides, 100 * $decides / $bares);
}

/** A tick of those that are due among all. */
function tick(Database $database, Host $host, FrozenClock $clock, int $stored, int $due, int $batch): void
{
    $host->open('desk', 'stored-0');
    $columns = $database->row("SELECT * FROM {cases} WHERE id = 'stored-0'");
    unset($columns['number']);
    $rows = [];
    $began = hrtime(true);
    for ($number = 1; $number <= $stored; $number++) {
        $isDue = $number <= $due;
        $id = "stored-{$number}";
        $rows[] = array_values([
            ...$columns,
            'id' => $id,
            'snapshot' => str_replace('stored-0', $id, (string) $columns['snapshot']),
            'tick_at' => $isDue ? $columns['tick_at'] : CaseRow::NEVER,
            'next_due_at' => $isDue ? $columns['tick_at'] : CaseRow::NEVER,
            'is_closed' => $isDue ? 0 : 1,
        ]);
        if (count($rows) === 4096 || $number === $stored) {
            $database->transaction(static fn () => $database->insert('cases', array_keys($columns), $rows));
            $rows = [];
        }
    }
    $database->rows(($database->dialect->name() === 'mariadb' ? 'ANALYZE TABLE' : 'ANALYZE') . ' {cases}');
    printf("  %d cases stored in %.0f s\n", $stored, (hrtime(true) - $began) / 1e9);
    $clock->advance('PT1H');
    $began = hrtime(true);
    $host->tick(1, 1);
    printf("  first of them     %8.1f ms\n", (hrtime(true) - $began) / 1e6);
    $began = hrtime(true);
    $ticked = $host->tick($due * 2, $batch);
    $seconds = (hrtime(true) - $began) / 1e9;
    $rate = $ticked->cases / $seconds;
    printf("  tick of %d due  %.1f s, %.0f a second, %d failed\n", $ticked->cases, $seconds, $rate, $ticked->failed);
}

$given = getopt('', ['commands:', 'rounds:', 'stored:', 'due:', 'batch:']);
$number = static fn (string $name, int $default): int => (int) ($given[$name] ?? $default);
$folder = Folder::make('bench');
$server = MariaDb::shared();
foreach ([
    'SQLite' => "sqlite:{$folder}/orders.db",
    'MariaDB' => "mysql:unix_socket={$server->socket()};charset=utf8mb4;dbname={$server->database()}",
] as $name => $place) {
    echo "{$name}\n";
    $pdo = Connections::open($place, [\PDO::ATTR_EMULATE_PREPARES => false]);
    $database = new Database($pdo, 'shop_');
    $clock = new FrozenClock('2026-01-05T09:00:00Z');
    $log = static fn (string $line) => print("  {$line}\n");
    $shop = new CallableRoute('shop', static fn () => null);
    $host = new Host(Engines::shared(), $database, $clock, [$shop], log: $log);
    $host->migrate();
    $host->publish(Definitions::desk(1, 'PT2H'));
    commands($database, $pdo, $host, $number('commands', 300), $number('rounds', 5));
    tick($database, $host, $clock, $number('stored', 1_000_000), $number('due', 10_000), $number('batch', 100));
}
Folder::remove($folder);
