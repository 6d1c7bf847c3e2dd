<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Command;
use Ordino\Exception\StoreException;
use Ordino\Host;
use Ordino\Item;
use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Tests\Support\Definitions;
use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\MariaDb;
use Ordino\Tests\Support\MeddlingPdo;
use Ordino\Tests\Support\StoreTestCase;

final class DatabaseTest extends StoreTestCase
{
    /** @return iterable<string, array{string, array<int, mixed>}> */
    public static function attributes(): iterable
    {
        $own = new class extends \PDOStatement {
            public function fetchAll(int $mode = \PDO::FETCH_DEFAULT, mixed ...$args): array
            {
                throw new \LogicException('the statement of the host was used');
            }
        };
        $all = [
            'silent' => [\PDO::ATTR_ERRMODE => \PDO::ERRMODE_SILENT],
            'warning' => [\PDO::ATTR_ERRMODE => \PDO::ERRMODE_WARNING],
            'exception' => [\PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION],
            'upper case' => [\PDO::ATTR_CASE => \PDO::CASE_UPPER],
            'nulls to texts' => [\PDO::ATTR_ORACLE_NULLS => \PDO::NULL_TO_STRING],
            'texts to nulls' => [\PDO::ATTR_ORACLE_NULLS => \PDO::NULL_EMPTY_STRING],
            'texts' => [\PDO::ATTR_STRINGIFY_FETCHES => true],
            'objects' => [\PDO::ATTR_DEFAULT_FETCH_MODE => \PDO::FETCH_OBJ],
            'own statements' => [\PDO::ATTR_STATEMENT_CLASS => [$own::class]],
        ];
        $server = [
            'emulated' => [\PDO::ATTR_EMULATE_PREPARES => true],
            'prepared' => [\PDO::ATTR_EMULATE_PREPARES => false],
            'unbuffered' => [\PDO::MYSQL_ATTR_USE_BUFFERED_QUERY => false],
            'prepared and unbuffered' => [
                \PDO::ATTR_EMULATE_PREPARES => false,
                \PDO::MYSQL_ATTR_USE_BUFFERED_QUERY => false,
            ],
            'rows found' => [\PDO::MYSQL_ATTR_FOUND_ROWS => true],
            'lax' => [\PDO::MYSQL_ATTR_INIT_COMMAND => "SET SESSION sql_mode = ''"],
            'latin1' => [\PDO::MYSQL_ATTR_INIT_COMMAND => 'SET NAMES latin1'],
            'no backslashes' => [
                \PDO::MYSQL_ATTR_INIT_COMMAND => "SET SESSION sql_mode = 'NO_BACKSLASH_ESCAPES,ANSI_QUOTES'",
            ],
            'read committed' => [
                \PDO::MYSQL_ATTR_INIT_COMMAND => 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
            ],
        ];
        foreach (['memory', 'mariadb'] as $kind) {
            foreach ($kind === 'mariadb' ? $all + $server : $all as $name => $attributes) {
                yield "{$kind}, {$name}" => [$kind, $attributes];
            }
        }
    }

    /**
     * @dataProvider attributes
     * @param array<int, mixed> $attributes
     */
    public function testItWorksHoweverThePdoIsSetAndLeavesItSo(string $kind, array $attributes): void
    {
        $place = $this->place($kind);
        $pdo = $this->pdo($place, $attributes);
        $seen = static fn (): array => array_map(
            static fn (int $attribute) => $pdo->getAttribute($attribute),
            [\PDO::ATTR_ERRMODE, \PDO::ATTR_CASE, \PDO::ATTR_ORACLE_NULLS, \PDO::ATTR_STATEMENT_CLASS],
        );
        $before = $seen();
        $database = new Database($pdo, 'shop_');
        $host = $this->host($database);
        $case = "it's \\ \"a\" `case` ? 🧾";
        $host->open('desk', $case, commandId: '1');
        $host->decide($case, Command::comment("'; \\' 🧾 ?"), commandId: '2');
        self::assertTrue($host->decide($case, Command::comment("'; \\' 🧾 ?"), commandId: '2')->isRepeated);
        self::assertSame(["'; \\' 🧾 ?"], array_values($host->texts($case)));
        self::assertSame($case, $host->caseOf($case)->id);
        if ($kind !== 'memory') {
            // Every connection sees the same bytes.
            self::assertSame(self::stored($this->connect($place), $case)['texts'][0]['text'], "'; \\' 🧾 ?");
        }
        $this->clock->advance('PT1H');
        self::assertSame(1, $host->tick()->cases);
        $card = $host->board->page()->cards[0];
        self::assertSame([$case, null, 'shipping'], [$card->case, $card->assignee, $card->team]);
        self::assertSame('database', self::codeOf(fn () => $database->run('NO SQL')));
        self::assertSame('duplicate', self::codeOf(
            fn () => $database->insert('words', ['word', 'case_number'], [['x', 7], ['x', 7]]),
        ));
        $host->erase($case);
        self::assertSame([null], array_values($host->texts($case)));
        self::assertSame($before, $seen());
    }

    /** @dataProvider everywhere */
    public function testATransactionIsWholeOrNothing(string $kind): void
    {
        $database = $this->database($kind);
        self::assertSame(7, $database->transaction(fn () => $database->run(...) instanceof \Closure ? 7 : 0));
        $add = static fn (string $word) => $database->insert('words', ['word', 'case_number'], [[$word, 1]]);
        $fail = static function () use ($add): void {
            $add('lost');
            throw new \DomainException('mine');
        };
        try {
            $database->transaction($fail);
            self::fail('the exception of the work is the work\'s');
        } catch (\DomainException $exception) {
            self::assertSame('mine', $exception->getMessage());
        }
        $database->transaction(function () use ($database, $add, $fail): void {
            $add('a');
            try {
                $database->transaction($fail);
            } catch (\DomainException) {
            }
            $database->transaction(fn () => $add('b'));
        });
        self::assertSame(['a', 'b'], self::words($database));
        self::assertFalse($database->isInTransaction());
    }

    /** @return iterable<string, array{string, string}> */
    public static function begun(): iterable
    {
        foreach (['memory', 'file', 'mariadb'] as $kind) {
            yield "{$kind}, by the PDO" => [$kind, ''];
            yield "{$kind}, by a statement" => [$kind, 'BEGIN'];
        }
    }

    /** @dataProvider begun */
    public function testInsideOfSomebodyElsesTransactionItIsASavepoint(string $kind, string $statement): void
    {
        $pdo = $this->pdo($this->place($kind));
        $database = new Database($pdo, 'shop_');
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $begin = static fn () => $statement === '' ? $pdo->beginTransaction() : $pdo->exec($statement);
        $end = static fn (string $how) => $statement === '' ? ($how === 'COMMIT' ? $pdo->commit() : $pdo->rollBack())
            : $pdo->exec($how);

        $before = self::stored($database, 'order-1');
        $begin();
        $host->decide('order-1', Command::move('packed'));
        self::assertSame('packed', $host->caseOf('order-1')->status);
        $end('ROLLBACK');
        self::assertSame($before, self::stored($database, 'order-1'));

        $begin();
        $database->insert('words', ['word', 'case_number'], [['theirs', 7]]);
        self::assertSame('unknown_case', self::codeOf(fn () => $host->decide('none', Command::tick())));
        $host->open('desk', 'order-2', commandId: 'o');
        self::assertTrue($host->open('desk', 'order-2', commandId: 'o')->isRepeated);
        $host->decide('order-1', Command::move('packed'));
        $end('COMMIT');
        self::assertSame('packed', $host->caseOf('order-1')->status);
        self::assertSame('new', $host->caseOf('order-2')->status);
        self::assertContains('theirs', self::words($database));
    }

    public function testATransactionThatBeganEarlierSeesCommandsThatWereDoneSince(): void
    {
        $place = $this->place('mariadb');
        $pdo = $this->pdo($place);
        $host = $this->host(new Database($pdo, 'shop_'));
        $other = $this->host($this->connect($place));
        $host->open('desk', 'order-1');
        $pdo->beginTransaction();
        $pdo->query('SELECT COUNT(*) FROM shop_cases')->fetchAll();
        $other->decide('order-1', Command::comment('x'), commandId: 'c');
        $other->open('desk', 'order-2', commandId: 'o');
        self::assertTrue($host->decide('order-1', Command::comment('x'), commandId: 'c')->isRepeated);
        self::assertTrue($host->open('desk', 'order-2', commandId: 'o')->isRepeated);
        $host->decide('order-1', Command::comment('y'));
        $pdo->commit();
        self::assertCount(2, $host->texts('order-1'));
    }

    /** What was done since would be refused: it is there already. */
    public function testATransactionThatBeganEarlierSeesMovesThatWereDoneSince(): void
    {
        $place = $this->place('mariadb');
        $pdo = $this->pdo($place);
        $host = $this->host(new Database($pdo, 'shop_'));
        $other = $this->host($this->connect($place));
        foreach (['order-1', 'order-2', 'order-3'] as $case) {
            $host->open('desk', $case);
        }
        $pdo->beginTransaction();
        $pdo->query('SELECT COUNT(*) FROM shop_cases')->fetchAll();
        foreach (['order-1', 'order-2'] as $case) {
            $other->decide($case, Command::move('packed'), commandId: 'm');
        }
        $other->decide('order-3', Command::comment('x'), commandId: 'm');
        self::assertTrue($host->decide('order-1', Command::move('packed'), commandId: 'm')->isRepeated);
        $items = [
            new Item('order-2', Command::move('packed'), commandId: 'm'),
            new Item('order-3', Command::comment('x'), commandId: 'm'),
        ];
        foreach ([true, false] as $onlyValid) {
            $decisions = $host->decideMany($items, onlyValid: $onlyValid);
            self::assertSame([true, true], array_column($decisions, 'isRepeated'));
        }
        self::assertTrue($host->decide('order-1', Command::move('packed'), commandId: 'n')->isRefusedFor('already_there'));
        $pdo->commit();
    }

    public function testATransactionThatBeganEarlierSeesDefinitionsThatWerePublishedSince(): void
    {
        $place = $this->place('mariadb');
        $pdo = $this->pdo($place);
        $database = new Database($pdo, 'shop_');
        $host = new Host(Engines::start(), $database, $this->clock);
        $other = $this->host($this->connect($place));
        $pdo->beginTransaction();
        $pdo->query('SELECT COUNT(*) FROM shop_cases')->fetchAll();
        $new = $other->publish(Definitions::desk(2, 'PT4H'));
        $other->open('desk', 'order-1');
        self::assertSame('packed', $host->decide('order-1', Command::move('packed'))->case->status);
        self::assertEquals($new, $host->publish(Definitions::desk(2, 'PT4H')));
        $pdo->commit();
    }

    /** @dataProvider shared */
    public function testALockThatSomebodyElseHoldsIsWaitedForOrIsBusy(string $kind): void
    {
        $place = $this->place($kind);
        $this->host($this->connect($place))->open('desk', 'order-1');
        $pdo = MeddlingPdo::at($place);
        $pdo->exec($kind === 'mariadb' ? 'SET innodb_lock_wait_timeout = 1' : 'PRAGMA busy_timeout = 0');
        $database = new Database($pdo, 'shop_');
        $host = $this->host($database);
        $other = $this->pdo($place);
        $other->exec($kind === 'mariadb' ? 'START TRANSACTION' : 'BEGIN IMMEDIATE');
        $other->exec('UPDATE shop_cases SET failures = 0');
        $before = self::stored($database, 'order-1');

        // In somebody else's transaction it is tried once.
        $savepoints = 0;
        if ($kind === 'mariadb') {
            $pdo->before = static function (string $sql) use (&$savepoints): void {
                $savepoints += (int) str_starts_with($sql, 'SAVEPOINT');
            };
            $pdo->beginTransaction();
            self::assertSame('busy', self::codeOf(fn () => $host->decide('order-1', Command::move('packed'))));
            $pdo->rollBack();
            self::assertSame(1, $savepoints);
        }
        $attempts = 0;
        $pdo->before = static function (string $sql) use (&$attempts, $other): void {
            if (str_starts_with($sql, 'BEGIN') || str_starts_with($sql, 'START')) {
                $attempts++;
                if ($attempts === 3) {
                    $other->exec('COMMIT');
                }
            }
        };
        $host->decide('order-1', Command::move('packed'));
        self::assertSame(3, $attempts);
        self::assertSame('packed', $host->caseOf('order-1')->status);
        self::assertNotSame($before, self::stored($database, 'order-1'));
    }

    /** @dataProvider shared */
    public function testNobodyElseChangesACaseWhileItIsDecided(string $kind): void
    {
        $place = $this->place($kind);
        $pdo = MeddlingPdo::at($place);
        $host = $this->host(new Database($pdo, 'shop_'));
        $host->open('desk', 'order-1');
        $other = $this->pdo($place);
        $other->exec($kind === 'mariadb' ? 'SET innodb_lock_wait_timeout = 1' : 'PRAGMA busy_timeout = 0');
        $refused = 0;
        $begun = 0;
        $pdo->before = static function (string $sql) use ($other, &$refused, &$begun): void {
            $begun += (int) preg_match('/^(BEGIN|START)/', $sql);
            if (str_starts_with($sql, 'UPDATE')) {
                try {
                    $other->exec('UPDATE shop_cases SET failures = failures + 1');
                } catch (\PDOException) {
                    $refused++;
                }
            }
        };
        $host->decide('order-1', Command::move('packed'));
        self::assertSame([1, 1], [$begun, $refused]);
    }

    /** @dataProvider everywhere */
    public function testACaseThatHasChangedIsNotStored(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $cases = new \Ordino\Store\Cases($database);
        $row = $cases->lock('order-1');
        $decision = $host->decide('order-1', Command::move('packed'));
        $before = self::stored($database, 'order-1');
        self::assertSame('busy', self::codeOf(fn () => $cases->update($row, $decision)));
        self::assertSame($before, self::stored($database, 'order-1'));
    }

    public function testWhoWaitsTooOftenIsBusy(): void
    {
        $place = $this->place('file');
        $this->host($this->connect($place))->open('desk', 'order-1');
        $pdo = MeddlingPdo::at($place);
        $pdo->exec('PRAGMA busy_timeout = 0');
        $host = $this->host(new Database($pdo, 'shop_'));
        $other = $this->pdo($place);
        $other->exec('BEGIN IMMEDIATE');
        self::assertSame('busy', self::codeOf(fn () => $host->decide('order-1', Command::move('packed'))));
        $other->exec('COMMIT');
        self::assertSame('packed', $host->decide('order-1', Command::move('packed'))->case->status);
    }

    public function testADeadlockIsTriedAgain(): void
    {
        $place = $this->place('mariadb');
        $database = $this->connect($place);
        (new Schema($database))->migrate();
        $rows = array_map(static fn (int $number) => ["e{$number}", 'k', 'none'], range(1, 50));
        $database->insert('preferences', ['employee', 'kind', 'channel'], $rows);
        $set = static fn (string $channel, int $number): string
            => "UPDATE {preferences} SET channel = '{$channel}' WHERE employee = 'e{$number}' AND kind = 'k'";
        [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
        // Theirs has changed more rows, so that ours is the victim.
        $child = $this->fork(function () use ($place, $theirs, $set): void {
            $database = $this->connect($place);
            $database->transaction(static function () use ($database, $theirs, $set): void {
                for ($number = 2; $number <= 40; $number++) {
                    $database->run($set('theirs', $number));
                }
                fwrite($theirs, 'x');
                fread($theirs, 1);
                $database->run($set('theirs', 1));
            });
        });
        $attempts = 0;
        $swallowed = 0;
        $database->transaction(function () use ($database, $ours, $place, $set, &$attempts, &$swallowed): void {
            $attempts++;
            $database->run($set('ours', 1));
            if ($attempts === 1) {
                self::assertSame('x', fread($ours, 1));
                fwrite($ours, 'x');
                $this->waitForALock($place);
            }
            try {
                $database->run($set('ours', 2));
            } catch (StoreException $exception) {
                // Whatever the work makes of it: the database has undone all of it.
                self::assertSame('busy', $exception->errorCode);
                $swallowed++;
            }
        });
        pcntl_waitpid($child, $status);
        self::assertSame([2, 1], [$attempts, $swallowed]);
        $counts = $database->rows('SELECT channel, COUNT(*) AS count FROM {preferences} GROUP BY channel ORDER BY channel');
        self::assertEquals(['none' => 10, 'ours' => 2, 'theirs' => 38], array_column($counts, 'count', 'channel'));
    }

    public function testNothingIsStoredOnceADeadlockHasUndoneTheTransactionAround(): void
    {
        $place = $this->place('mariadb');
        $pdo = $this->pdo($place);
        $database = new Database($pdo, 'shop_');
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $host->open('desk', 'order-2');
        $database->insert('preferences', ['employee', 'kind', 'channel'], [['e1', 'k', 'none']]);
        $before = self::stored($database, 'order-2');
        $set = "UPDATE {preferences} SET channel = ? WHERE employee = 'e1' AND kind = 'k'";
        [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
        // Theirs has changed more rows, so that ours is the victim.
        $child = $this->fork(function () use ($place, $theirs, $set): void {
            $database = $this->connect($place);
            $database->transaction(static function () use ($database, $theirs, $set): void {
                $rows = array_map(static fn (int $number) => ["t{$number}", 'k', 'none'], range(1, 50));
                $database->insert('preferences', ['employee', 'kind', 'channel'], $rows);
                $database->run('UPDATE {cases} SET priority = ? WHERE id = ?', ['high', 'order-1']);
                fwrite($theirs, 'x');
                fread($theirs, 1);
                $database->run($set, ['theirs']);
            });
        });
        self::assertSame('x', fread($ours, 1));
        $pdo->beginTransaction();
        $database->run($set, ['ours']);
        fwrite($ours, 'x');
        $this->waitForALock($place);
        self::assertSame('busy', self::codeOf(fn () => $host->decide('order-1', Command::move('packed'))));
        // A shop that takes no notice of it.
        self::assertSame('in_transaction', self::codeOf(fn () => $host->decide('order-2', Command::move('packed'))));
        pcntl_waitpid($child, $status);
        self::assertSame($before, self::stored($database, 'order-2'));
        self::assertFalse($host->decide('order-2', Command::move('packed'))->isRefused());
    }

    public function testOldServersAreNotAskedForWhatTheyLack(): void
    {
        $skips = static fn (string $version): bool
            => str_contains((new \Ordino\Store\MariaDb($version))->skipLocked(), 'SKIP LOCKED');
        foreach (['5.5.5-10.6.0-MariaDB', '10.11.6-MariaDB-0+deb12u1', '11.4.2-MariaDB', '8.0.36', '8.4.0'] as $version) {
            self::assertTrue($skips($version), $version);
        }
        foreach (['5.5.5-10.5.23-MariaDB-1:10.5.23', '10.3.39-MariaDB', '5.7.44-log', '8.0.0-dmr'] as $version) {
            self::assertFalse($skips($version), $version);
        }
    }

    public function testPrefixesAreChecked(): void
    {
        foreach (['a-b', 'a`b', 'a b', "a\n", str_repeat('a', 33)] as $prefix) {
            try {
                new Database(new \PDO('sqlite::memory:'), $prefix);
                self::fail("`{$prefix}` was accepted");
            } catch (\InvalidArgumentException) {
                self::addToAssertionCount(1);
            }
        }
    }

    /** @dataProvider everywhere */
    public function testPrefixesKeepShopsApart(string $kind): void
    {
        $pdo = $this->pdo($this->place($kind));
        $first = $this->host(new Database($pdo, 'a_'));
        $second = $this->host(new Database($pdo, ''));
        $first->open('desk', 'order-1');
        $second->open('desk', 'order-2');
        self::assertSame(1, $first->board->count());
        self::assertSame('unknown_case', self::codeOf(fn () => $second->caseOf('order-1')));
    }

    public function testTheEmbeddedDefaultIsDurable(): void
    {
        $path = $this->folder() . '/orders.db';
        $database = Database::sqlite($path, 'x_');
        self::assertSame('wal', $database->value('PRAGMA journal_mode'));
        self::assertEquals(2, $database->value('PRAGMA synchronous'));
        self::assertSame('database', self::codeOf(fn () => Database::sqlite('/nowhere/orders.db')));
    }

    public function testANewFileThatAnotherProcessHasLockedIsWaitedFor(): void
    {
        $folder = $this->folder();
        $child = $this->fork(static function () use ($folder): void {
            $pdo = new \PDO("sqlite:{$folder}/orders.db");
            $pdo->exec('BEGIN IMMEDIATE');
            touch("{$folder}/locked");
            usleep(200_000);
            $pdo->exec('COMMIT');
        });
        while (!file_exists("{$folder}/locked")) {
            usleep(1_000);
            clearstatcache();
        }
        self::assertSame('wal', Database::sqlite("{$folder}/orders.db")->value('PRAGMA journal_mode'));
        pcntl_waitpid($child, $status);
        self::assertSame(SIGTERM, pcntl_wtermsig($status), 'the process failed');
    }

    public function testTheServerOfTheTestsIsDurable(): void
    {
        $pdo = MariaDb::shared()->connect();
        self::assertEquals(1, $pdo->query('SELECT @@innodb_flush_log_at_trx_commit')->fetchColumn());
    }

    /** Waits until somebody waits for a lock. */
    private function waitForALock(string $place): void
    {
        $pdo = $this->pdo($place);
        $sql = "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";
        for ($tries = 0; (int) $pdo->query($sql)->fetchColumn() === 0; $tries++) {
            self::assertLessThan(30, $tries, 'nobody waits');
            // What the table tells is gathered anew only when nobody has read it for a tenth of a second.
            usleep(120_000);
        }
    }

    /** @return list<string> */
    private static function words(Database $database): array
    {
        return array_column($database->rows('SELECT word FROM {words} ORDER BY word'), 'word');
    }
}
