<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Store\Table;
use Ordino\Tests\Support\StoreTestCase;

final class SchemaTest extends StoreTestCase
{
    /** @dataProvider everywhere */
    public function testMigratingIsDoneOnce(string $kind): void
    {
        $database = $this->connect($this->place($kind));
        $schema = new Schema($database);
        self::assertSame(0, $schema->version());
        $schema->migrate();
        self::assertSame(3, $schema->version());
        $database->insert('words', ['word', 'case_number'], [['kept', 1]]);
        (new Schema($database))->migrate();
        self::assertSame('kept', $database->value('SELECT word FROM {words}'));
        self::assertCount(3, $database->rows('SELECT * FROM {migrations}'));
    }

    /** @dataProvider everywhere */
    public function testFromOneVersionToTheNext(string $kind): void
    {
        $database = $this->connect($this->place($kind));
        $done = [];
        $first = static function (Database $database) use (&$done): void {
            $done[] = 1;
            Schema::make($database, [new Table('things', ['name' => 'name(9)'], key: ['name'])]);
        };
        $second = static function (Database $database) use (&$done): void {
            $done[] = 2;
            $database->run('ALTER TABLE {things} ADD COLUMN weight INTEGER');
        };
        (new Schema($database, [1 => $first]))->migrate();
        $database->insert('things', ['name'], [['kept']]);
        (new Schema($database, [1 => $first, 2 => $second]))->migrate();
        (new Schema($database, [1 => $first, 2 => $second]))->migrate();
        self::assertSame([1, 2], $done);
        self::assertEquals(['name' => 'kept', 'weight' => null], $database->row('SELECT * FROM {things}'));

        // The library of before must not touch what it does not know.
        $old = new Schema($database, [1 => $first]);
        self::assertSame('schema_newer', self::codeOf(fn () => $old->migrate()));
        self::assertSame('schema_newer', self::codeOf(fn () => $old->version()));
    }

    /** @dataProvider everywhere */
    public function testAMigrationThatFailedIsDoneAgain(string $kind): void
    {
        $database = $this->connect($this->place($kind));
        $fails = true;
        $migration = static function (Database $database) use (&$fails): void {
            Schema::make($database, [new Table('things', ['name' => 'name(9)'], key: ['name'])]);
            if ($fails) {
                throw new \RuntimeException('in the middle');
            }
        };
        try {
            (new Schema($database, [1 => $migration]))->migrate();
            self::fail('it was not thrown');
        } catch (\RuntimeException) {
            self::assertSame(0, (new Schema($database, [1 => $migration]))->version());
        }
        $fails = false;
        (new Schema($database, [1 => $migration]))->migrate();
        self::assertSame(1, (new Schema($database, [1 => $migration]))->version());
        self::assertFalse($database->isInTransaction());
    }

    /** @dataProvider shared */
    public function testSeveralProcessesMigrateAtOnce(string $kind): void
    {
        $place = $this->place($kind);
        $children = [];
        for ($child = 0; $child < 6; $child++) {
            $children[] = $this->fork(function () use ($place): void {
                $database = $this->connect($place);
                $slow = static function (Database $database): void {
                    Schema::make($database, [new Table('things', ['name' => 'name(9)'])]);
                    usleep(50_000);
                    $database->insert('things', ['name'], [['once']]);
                };
                (new Schema($database, [1 => $slow]))->migrate();
            });
        }
        foreach ($children as $child) {
            pcntl_waitpid($child, $status);
            self::assertSame(SIGTERM, pcntl_wtermsig($status), 'a process failed');
        }
        self::assertCount(1, $this->connect($place)->rows('SELECT * FROM {things}'));
    }

    /** @dataProvider everywhere */
    public function testNotInsideOfATransaction(string $kind): void
    {
        $pdo = $this->pdo($this->place($kind));
        $database = new Database($pdo, 'shop_');
        $pdo->beginTransaction();
        self::assertSame('in_transaction', self::codeOf(fn () => (new Schema($database))->migrate()));
        $pdo->rollBack();
        self::assertSame(0, (new Schema($database))->version());
    }
}
