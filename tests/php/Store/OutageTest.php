<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Command;
use Ordino\Engine;
use Ordino\Exception\EngineException;
use Ordino\Exception\StoreException;
use Ordino\Host;
use Ordino\Json;
use Ordino\Store\Database;
use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\MariaDb;
use Ordino\Tests\Support\MeddlingPdo;
use Ordino\Tests\Support\StoreTestCase;

/** What goes wrong outside: an exception with a code, and the case as it was. */
final class OutageTest extends StoreTestCase
{
    /** @return array<string, array{string, string}> when the connection is killed, and the code */
    public static function moments(): array
    {
        return [
            'while the case is locked' => ['FOR UPDATE', 'disconnected'],
            'while the case is stored' => ['UPDATE', 'disconnected'],
            'while events are stored' => ['INSERT INTO `shop_events`', 'disconnected'],
            'while effects are queued' => ['INSERT INTO `shop_tasks`', 'disconnected'],
            'while committing' => ['COMMIT', 'lost'],
        ];
    }

    /** @dataProvider moments */
    public function testAConnectionThatIsKilled(string $moment, string $code): void
    {
        $place = $this->place('mariadb');
        $watch = $this->connect($place);
        $this->host($watch)->open('desk', 'order-1');
        $before = self::stored($watch, 'order-1');
        $pdo = MeddlingPdo::at($place);
        $host = $this->host(new Database($pdo, 'shop_'));
        $number = (int) $pdo->query('SELECT CONNECTION_ID()')->fetchColumn();
        $pdo->before = static function (string $sql) use ($moment, $number, $watch): void {
            if (str_contains($sql, $moment)) {
                $watch->run("KILL CONNECTION {$number}");
            }
        };
        $move = Command::move('packed', comment: '@shipping-1');
        self::assertSame($code, self::codeOf(fn () => $host->decide('order-1', $move, commandId: 'm')));
        self::assertSame($before, self::stored($watch, 'order-1'));
        self::assertSame('disconnected', self::codeOf(fn () => $host->decide('order-1', $move, commandId: 'm')));
        $again = $this->host($this->connect($place))->decide('order-1', $move, commandId: 'm');
        self::assertFalse($again->isRepeated);
        self::assertSame('packed', $again->case->status);
    }

    /** @dataProvider shared */
    public function testACommitOfWhichNobodyKnowsIsAskedAgain(string $kind): void
    {
        $place = $this->place($kind);
        $pdo = MeddlingPdo::at($place);
        $host = $this->host(new Database($pdo, 'shop_'));
        $host->open('desk', 'order-1');
        $pdo->after = static function (string $sql): void {
            if ($sql === 'COMMIT') {
                // As the client says when the server goes before it has answered.
                $exception = new \PDOException('SQLSTATE[HY000]: General error: 2013 Lost connection to server during query');
                $exception->errorInfo = ['HY000', 2013, 'Lost connection to server during query'];
                throw $exception;
            }
        };
        $move = static fn (Host $host) => $host->decide('order-1', Command::move('packed'), commandId: 'm');
        $code = self::codeOf(fn () => $move($host));
        self::assertSame($kind === 'mariadb' ? 'lost' : 'database', $code);
        $database = $this->connect($place);
        $stored = self::stored($database, 'order-1');
        self::assertTrue($move($this->host($database))->isRepeated);
        self::assertSame($stored, self::stored($database, 'order-1'));
    }

    public function testADatabaseThatIsGone(): void
    {
        $server = MariaDb::start();
        $place = "mysql:unix_socket={$server->socket()};charset=utf8mb4;dbname={$server->database()}";
        $pdo = MeddlingPdo::at($place);
        $host = $this->host(new Database($pdo, 'shop_'));
        $opened = $host->open('desk', 'order-1', commandId: 'o');
        $pdo->before = static function (string $sql) use ($server): void {
            if (str_contains($sql, 'INSERT INTO `shop_events`')) {
                $server->kill();
            }
        };
        self::assertSame('disconnected', self::codeOf(fn () => $host->decide('order-1', Command::move('packed'))));
        $pdo->before = null;
        self::assertSame('disconnected', self::codeOf(fn () => $host->caseOf('order-1')));
        self::assertSame('disconnected', self::codeOf(fn () => $host->tick()));
        $server->run();
        $again = $this->host($this->connect($place));
        self::assertSame(Json::text($opened->case), Json::text($again->caseOf('order-1')));
        self::assertTrue($again->open('desk', 'order-1', commandId: 'o')->isRepeated);
        $server->stop();
    }

    /** @dataProvider everywhere */
    public function testEffectsThatCannotBeQueuedUndoTheCommand(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $before = self::stored($database, 'order-1');
        $database->run('ALTER TABLE {tasks} RENAME TO {away}');
        $code = self::codeOf(fn () => $host->decide('order-1', Command::move('packed'), commandId: 'm'));
        $database->run('ALTER TABLE {away} RENAME TO {tasks}');
        self::assertSame('unknown_table', $code);
        self::assertSame($before, self::stored($database, 'order-1'));
        self::assertFalse($database->isInTransaction());
    }

    /** @dataProvider everywhere */
    public function testARowThatWasDamagedIsMadeAnewFromTheEvents(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1', ['priority' => 'high']);
        $host->decide('order-1', Command::move('packed'));
        $host->decide('order-1', Command::move('shipped'));
        $before = self::stored($database, 'order-1');
        $database->run(
            "UPDATE {cases} SET snapshot = '7', seq = 1, workflow = 'x', version = 7, digest = 'x', status = 'x',"
                . " stage = 'open', is_closed = 0, team = 'x', assignee = 'x', priority = 'x', opened_at = 1,"
                . ' entered_at = 1, closed_at = NULL, last_at = 1, next_due_at = 1, tick_at = 1, failures = 1, breached = 1',
        );
        $host->repair('order-1');
        $host->tick();
        self::assertSame($before, self::stored($database, 'order-1'));
    }

    /** @return iterable<string, array{string, string}> */
    public static function damages(): iterable
    {
        foreach (['memory', 'mariadb'] as $kind) {
            $texts = ['{"no":"json', '[]', '{}', '7', '', '{"seq":-1}', '},"workflow":{'];
            foreach ([...$texts, 'older', 'other', 'newer engine'] as $damage) {
                yield "{$kind}, `{$damage}`" => [$kind, $damage];
            }
        }
    }

    /** @dataProvider damages */
    public function testASnapshotThatWasDamaged(string $kind, string $damage): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $host->open('desk', 'order-2');
        $host->decide('order-2', Command::comment('x'));
        $case = $host->caseOf('order-1');
        $snapshot = match ($damage) {
            'older' => Json::text((object) (['seq' => $case->seq - 1] + (array) $case)),
            'other' => Json::text($host->caseOf('order-2')),
            // What a later engine may store, this one does not know.
            'newer engine' => Json::text((object) ((array) $case + ['moods' => []])),
            default => $damage,
        };
        $database->run("UPDATE {cases} SET snapshot = ? WHERE id = 'order-1'", [$snapshot]);
        $before = self::stored($database, 'order-1');
        foreach ([
            fn () => $host->decide('order-1', Command::move('packed'), commandId: 'm'),
            fn () => $host->decide('order-1', Command::move('nowhere')),
            fn () => $host->decideMany([new \Ordino\Item('order-1', Command::move('packed'))]),
        ] as $work) {
            self::assertContains(self::codeOf($work), ['damaged', 'syntax', 'invalid_request']);
            self::assertSame($before, self::stored($database, 'order-1'));
        }
        // The events are the truth.
        self::assertSame(Json::text($case), Json::text($host->repair('order-1')));
        self::assertSame('packed', $host->decide('order-1', Command::move('packed'))->case->status);
    }

    /** @dataProvider everywhere */
    public function testAWorkflowThatIsNotThere(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $database->run('DELETE FROM {definitions}');
        $before = self::stored($database, 'order-1');
        $fresh = new Host(Engines::start(), $database, $this->clock, [self::shop()]);
        self::assertSame('unknown_workflow', self::codeOf(fn () => $fresh->decide('order-1', Command::move('packed'))));
        self::assertSame('unknown_workflow', self::codeOf(fn () => $fresh->options('order-1')));
        // A case of another digest than that of its row.
        $host->publish(\Ordino\Tests\Support\Definitions::desk());
        $host->publish(\Ordino\Tests\Support\Definitions::desk(2, 'PT4H'));
        $digest = $host->definitions->current('desk')->digest;
        $database->run('UPDATE {cases} SET digest = ?', [$digest]);
        self::assertSame('wrong_workflow', self::codeOf(static function () use ($host): void {
            $decision = $host->decide('order-1', Command::move('packed'));
            throw new EngineException($decision->refused[0]->code, 'refused');
        }));
        $database->run('UPDATE {cases} SET digest = ?', [$before['case']['digest']]);
        self::assertSame($before, self::stored($database, 'order-1'));
    }

    /** A disk of its own, which takes root. */
    public function testADiskThatIsFull(): void
    {
        $disk = "{$this->folder()}/disk";
        mkdir($disk);
        exec("mount -t tmpfs -o size=1m tmpfs {$disk} 2>&1", $output, $status);
        self::assertSame(0, $status, 'a small disk is mounted, which only root may do: ' . implode(' ', $output));
        try {
            $more = static fn () => exec("mount -o remount,size=8m {$disk}");
            $this->fillUp($this->pdo("sqlite:{$disk}/orders.db"), $more);
        } finally {
            gc_collect_cycles();
            exec("umount -l {$disk}");
        }
    }

    /** The same by SQLite's own limit, wherever tests run. */
    public function testADatabaseThatMayNotGrow(): void
    {
        $pdo = $this->pdo($this->place('file'));
        // Pages of 4 KiB.
        $pdo->exec('PRAGMA max_page_count = 200');
        $this->fillUp($pdo, static fn () => $pdo->exec('PRAGMA max_page_count = 2000'));
    }

    /** Writes until there is no room, and once more when there is. */
    private function fillUp(\PDO $pdo, callable $more): void
    {
        $database = new Database($pdo, 'shop_');
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $text = str_repeat('x', 20_000);
        $code = null;
        for ($number = 0; $code === null && $number < 1000;) {
            $number++;
            $before = self::stored($database, 'order-1');
            try {
                $host->decide('order-1', Command::comment($text), commandId: "c{$number}");
            } catch (StoreException $exception) {
                $code = $exception->errorCode;
            }
        }
        self::assertSame('full', $code);
        self::assertFalse($database->isInTransaction());
        self::assertSame($before, self::stored($database, 'order-1'));
        self::assertSame(
            Json::text(Engines::shared()->replay($host->history('order-1'))),
            Json::text($host->caseOf('order-1')),
        );
        $more();
        $decision = $host->decide('order-1', Command::comment($text), commandId: "c{$number}");
        self::assertFalse($decision->isRepeated);
        self::assertSame($number, count($host->texts('order-1')));
    }

    /** @dataProvider everywhere */
    public function testAnEngineThatIsGone(string $kind): void
    {
        $database = $this->database($kind);
        $this->host($database)->open('desk', 'order-1');
        $this->clock->advance('PT1H');
        $before = self::stored($database, 'order-1');
        $door = new class implements \Ordino\Door\Door {
            public function name(): string
            {
                return 'none';
            }

            public function call(string $request): string
            {
                throw new \Ordino\Exception\DoorException('timeout', 'it takes too long');
            }

            public function replaced(): int
            {
                return 0;
            }
        };
        $host = new Host(new Engine($door), $database, $this->clock, [self::shop()]);
        self::assertSame('timeout', self::codeOf(fn () => $host->decide('order-1', Command::move('packed'))));
        self::assertSame('timeout', self::codeOf(fn () => $host->tick()));
        self::assertSame($before, self::stored($database, 'order-1'));
    }
}
