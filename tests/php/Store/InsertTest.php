<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Inbox\ArrayDirectory;
use Ordino\Inbox\Inbox;
use Ordino\Inbox\Preferences;
use Ordino\Outbox\Outbox;
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

    private static function long(): string
    {
        return str_repeat('x', self::BYTES);
    }
}
