<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Inbox\ArrayDirectory;
use Ordino\Inbox\Channel;
use Ordino\Inbox\Inbox;
use Ordino\Inbox\Preferences;
use Ordino\Outbox\Outbox;
use Ordino\Store\Database;
use Ordino\Tests\Support\StoreTestCase;

/** Many rows go in with few statements, none of which is longer than a database takes: 16 MiB by default in MariaDB. */
final class InsertTest extends StoreTestCase
{
    /** Together more than a statement may have. */
    private const ROWS = 30;
    private const BYTES = 700_000;

    /** @dataProvider shared */
    public function testRowsThatAreLongTogether(string $kind): void
    {
        $database = $this->database($kind);
        $rows = array_map(static fn (int $seq): array => ['a', $seq, 't', 0, self::long()], range(1, self::ROWS));
        $columns = ['case_id', 'seq', 'type', 'at', 'body'];
        $database->insert('events', $columns, $rows);
        $database->insertNew('events', $columns, [...$rows, ['b', 1, 't', 0, self::long()]]);
        self::assertEquals(
            ['rows' => self::ROWS + 1, 'bytes' => (self::ROWS + 1) * self::BYTES],
            $database->row('SELECT COUNT(*) AS `rows`, SUM(LENGTH(body)) AS bytes FROM {events}'),
        );
    }

    /** @dataProvider shared */
    public function testALongNotificationForMany(string $kind): void
    {
        $database = $this->database($kind);
        $inbox = new Inbox($database, $this->clock, new ArrayDirectory([]), new Preferences($database));
        $employees = array_map(static fn (int $number): string => "shipping-{$number}", range(1, self::ROWS));
        $inbox->add('order-1/1/0', 'order-1', 'entered', (object) ['text' => self::long()], $employees);
        $inbox->add('order-1/1/0', 'order-1', 'entered', (object) ['text' => self::long()], $employees);
        self::assertSame([1, 1], [$inbox->unread('shipping-1'), $inbox->unread('shipping-' . self::ROWS)]);
    }

    /** @dataProvider shared */
    public function testLongEffectsOfOneDecision(string $kind): void
    {
        $database = $this->database($kind);
        $outbox = new Outbox($database, $this->clock, [self::shop()]);
        $effect = static fn (int $number): object
            => (object) ['id' => "order-1/1/{$number}", 'type' => 'emit', 'name' => self::long()];
        $effects = array_map($effect, range(1, self::ROWS));
        $outbox->add('order-1', $effects);
        $outbox->add('order-1', $effects);
        self::assertEquals(self::ROWS, $database->value('SELECT COUNT(*) FROM {tasks}'));
    }

    /**
     * A server that is not strict cuts what is too long; SQLite stores all of it.
     *
     * @dataProvider everywhere
     */
    public function testANameThatIsTooLongIsRefusedAndNeverCut(string $kind): void
    {
        $lax = $kind === 'mariadb' ? [\PDO::MYSQL_ATTR_INIT_COMMAND => "SET SESSION sql_mode = ''"] : [];
        $database = new Database($this->pdo($this->place($kind), $lax), 'shop_');
        $host = $this->host($database);
        $most = str_repeat('é', 128);
        $long = $most . 'x';
        $intend = static fn (string $case, string $status, string $employee) => static fn ()
            => $host->intents->add($case, $status, $employee, Command::tick());
        self::assertSame('too_long', self::codeOf($intend($long, 'packed', 'shipping-1')));
        self::assertSame('too_long', self::codeOf($intend($most, str_repeat('s', 65), 'shipping-1')));
        self::assertSame('too_long', self::codeOf($intend($most, 'packed', $long)));
        $new = static fn () => $database->insertNew('words', ['word', 'case_number'], [['a', 1], [str_repeat('w', 65), 1]]);
        self::assertSame('too_long', self::codeOf($new));
        $prefer = static fn () => $host->preferences->set($long, 'moved', Channel::Bell);
        self::assertSame('too_long', self::codeOf($prefer));
        self::assertSame('invalid_request', self::codeOf(static fn () => $host->open('desk', $long)));
        self::assertSame([], $database->rows('SELECT * FROM {intents}'));

        $intend($most, 'packed', $most)();
        self::assertSame($most, $host->intents->take($most, 'packed')->employee);
        $host->open('desk', $most, commandId: str_repeat('c', 255));
        self::assertTrue($host->open('desk', $most, commandId: str_repeat('c', 255))->isRepeated);
        $host->decide($most, Command::assign($most), new Actor($most, roles: ['admin']));
        self::assertSame($most, $host->board->page()->cards[0]->assignee);
    }

    private static function long(): string
    {
        return str_repeat('x', self::BYTES);
    }
}
