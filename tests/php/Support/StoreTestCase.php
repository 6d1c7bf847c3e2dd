<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

use Ordino\Exception\OrdinoException;
use Ordino\Host;
use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\Route;
use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Time\FrozenClock;
use PHPUnit\Framework\TestCase;

/** A test that runs on every database. */
abstract class StoreTestCase extends TestCase
{
    protected FrozenClock $clock;

    /** @var list<string> folders to take away */
    private array $folders = [];

    protected function setUp(): void
    {
        $this->clock = new FrozenClock('2026-01-05T09:00:00Z');
    }

    protected function tearDown(): void
    {
        foreach ($this->folders as $folder) {
            Folder::remove($folder);
        }
        $this->folders = [];
    }

    /** @return array<string, array{string}> */
    public static function everywhere(): array
    {
        return ['SQLite in memory' => ['memory'], ...self::shared()];
    }

    /** @return array<string, array{string}> databases that several connections share */
    public static function shared(): array
    {
        return ['SQLite in a file' => ['file'], 'MariaDB' => ['mariadb']];
    }

    /** Where an empty database is, for `connect`. */
    protected function place(string $kind): string
    {
        return match ($kind) {
            'memory' => 'sqlite::memory:',
            'file' => "sqlite:{$this->folder()}/orders.db",
            'mariadb' => 'mysql:unix_socket=' . MariaDb::shared()->socket() . ';charset=utf8mb4;dbname='
                . MariaDb::shared()->database(),
        };
    }

    protected function folder(): string
    {
        return $this->folders[] = Folder::make('test');
    }

    /** @param array<int, mixed> $attributes */
    protected function pdo(string $place, array $attributes = []): \PDO
    {
        return Connections::open($place, $attributes);
    }

    protected function connect(string $place): Database
    {
        return new Database($this->pdo($place), 'shop_');
    }

    /** An empty database with its tables. */
    protected function database(string $kind): Database
    {
        $database = $this->connect($this->place($kind));
        (new Schema($database))->migrate();
        return $database;
    }

    /** A host with a desk, at nine o'clock on a Monday. All effects are kept. */
    protected function host(Database $database, ?callable $log = null): Host
    {
        $host = new Host(Engines::shared(), $database, $this->clock, [self::shop()], log: $log);
        $host->migrate();
        $host->publish(Definitions::desk());
        return $host;
    }

    /** A route that wants everything, and does nothing. */
    protected static function shop(): Route
    {
        return new CallableRoute('shop', static function (): void {
        });
    }

    /** Does work in a child process, and answers its number; a connection of its own is the child's to open. */
    protected function fork(callable $work): int
    {
        $child = pcntl_fork();
        if ($child === 0) {
            try {
                $work();
                $signal = SIGTERM;
            } catch (\Throwable $exception) {
                fwrite(STDERR, (string) $exception);
                $signal = SIGABRT;
            }
            // Ended like this, nothing of the parent's that is to be done at the end is done here.
            posix_kill(getmypid(), $signal);
        }
        return $child;
    }

    /** The code of the exception that work throws. */
    protected static function codeOf(callable $work): string
    {
        try {
            $work();
        } catch (OrdinoException $exception) {
            return $exception->errorCode;
        }
        self::fail('nothing was thrown');
    }

    /** Everything that is stored about a case. */
    protected static function stored(Database $database, string $case): array
    {
        return [
            'case' => $database->row('SELECT * FROM {cases} WHERE id = ?', [$case]),
            'events' => $database->rows('SELECT * FROM {events} WHERE case_id = ? ORDER BY seq', [$case]),
            'texts' => $database->rows('SELECT * FROM {texts} WHERE case_id = ? ORDER BY text_id', [$case]),
            'commands' => $database->rows('SELECT * FROM {commands} WHERE case_id = ? ORDER BY command_id', [$case]),
            'tasks' => $database->rows('SELECT * FROM {tasks} WHERE case_id = ? ORDER BY number', [$case]),
        ];
    }
}
