<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PHPUnit\Framework\TestCase;

/** The stubs play what was seen in real shops: otherwise what they are asked proves nothing. */
final class SequencesTest extends TestCase
{
    protected function setUp(): void
    {
        Stage::open();
    }

    /** @return iterable<string, array{string, array<string, mixed>}> */
    public static function observed(): iterable
    {
        foreach (Replay::paths() as $name => $path) {
            if (isset($path['observed'])) {
                yield $name => [$name, $path['observed']];
            }
        }
    }

    /**
     * @dataProvider observed
     * @param array{to: int, hooks: list<string>} $observed
     */
    public function testHooksComeInTheOrderInWhichTheyWereSeen(string $name, array $observed): void
    {
        Stage::login(Stage::SUPER_ADMIN);
        $order = Stage::order(1);
        Stage::$hooks = [];
        Replay::path($name, [$order], $observed['to']);
        // Of hooks of objects, those of the order and its history were looked at.
        $isLookedAt = static fn (string $hook): bool => preg_match('/^actionObject(?!Order(History)?[AU])/', $hook) === 0;
        self::assertSame($observed['hooks'], array_values(array_filter(Stage::$hooks, $isLookedAt)));
    }

    /** @return iterable<string, array{string, array<string, mixed>}> */
    public static function paths(): iterable
    {
        foreach (Replay::paths() as $name => $path) {
            yield $name => [$name, $path];
        }
    }

    /** @dataProvider paths */
    public function testEveryWayChangesTheOrderAndLeavesARow(string $name, array $path): void
    {
        Stage::login(Stage::LOGISTICIAN);
        $order = Stage::order(1);
        Replay::path($name, [$order], 2);
        $id = (int) $order->id;
        self::assertSame(2, (int) (new \Order($id))->current_state);
        $rows = \Db::getInstance()->executeS("SELECT * FROM ps_order_history WHERE id_order = {$id} ORDER BY id_order_history");
        $last = end($rows);
        $isSeen = $path['hooks'] !== 'none';
        self::assertSame($isSeen ? 2 : 1, (int) $last['id_order_state']);
        $isNamed = $path['employee'] && $name !== 'cancel-products';
        self::assertSame($isNamed ? Stage::LOGISTICIAN : 0, (int) $last['id_employee']);
    }

    public function testTheShopsConnectionIsNotStrictAndDoctrinesIs(): void
    {
        self::assertSame('', \Db::getInstance()->getValue('SELECT @@SESSION.sql_mode'));
        self::assertStringContainsString('STRICT_ALL_TABLES', Stage::doctrine()->query('SELECT @@SESSION.sql_mode')->fetchColumn());
        \Db::getInstance()->getLink()->beginTransaction();
        \Db::getInstance()->update('orders', ['note' => 'unseen'], 'id_order = ' . (int) Stage::order(1)->id);
        self::assertSame(0, (int) Stage::doctrine()->query('SELECT COUNT(*) FROM ps_orders')->fetchColumn());
        \Db::getInstance()->getLink()->rollBack();
    }
}
