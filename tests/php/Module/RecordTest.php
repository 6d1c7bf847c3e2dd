<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Command;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Runtime;

/** Cases follow the shop's orders. */
final class RecordTest extends TestCase
{
    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
    }

    public function testOrdersThatWereThereBeforeAreOpenedWithTheirHistoryTheNewestFirst(): void
    {
        $old = Stage::order(10, '2025-12-01 10:00:00');
        self::row((int) $old->id, 2, 2, '2025-12-02 10:00:00');
        self::row((int) $old->id, 3, 0, '2025-12-02 09:00:00'); // a clock that was set back
        $new = Stage::order(3, '2026-01-04 10:00:00');
        self::assertSame(2, Runtime::get()->backlog()->left());
        self::assertSame(1, Runtime::get()->backlog()->batch(1));
        self::assertNotNull(Runtime::get()->links()->of((int) $new->id));
        self::assertNull(Runtime::get()->links()->of((int) $old->id));
        self::assertSame(1, Runtime::get()->backlog()->batch(10));
        self::assertSame(0, Runtime::get()->backlog()->left());
        self::assertSame(
            ['*bankwire', 'bankwire>paid 2 allowed', 'paid>preparing nobody allowed'],
            Desk::moves((int) $old->id),
        );
        $case = Runtime::get()->host()->caseOf((string) $old->id);
        self::assertSame($case->enteredAt, $case->lastAt);
        self::assertSame([], Desk::told(Stage::SUPER_ADMIN, (int) $old->id), 'nobody is told of what is long past');
    }

    public function testAnOrderWithoutAStateWaitsForOne(): void
    {
        $order = Stage::order(10);
        \Db::getInstance()->execute('DELETE FROM ps_order_history');
        \Db::getInstance()->execute('UPDATE ps_orders SET current_state = 0');
        self::assertSame(0, Runtime::get()->recorder()->follow((int) $order->id));
        self::assertNull(Runtime::get()->recorder()->ready((int) $order->id));
        self::assertNull(Runtime::get()->links()->of((int) $order->id));
        \Db::getInstance()->execute('UPDATE ps_orders SET current_state = 3');
        self::assertSame((string) $order->id, Runtime::get()->recorder()->ready((int) $order->id));
        self::assertSame(['*preparing'], Desk::moves((int) $order->id));
    }

    /** @return iterable<string, array{\Closure(int): void}> how an order comes into a status that the workflow lacks */
    public static function waysIntoTheUnknown(): iterable
    {
        yield 'with a row' => [static fn (int $order) => Replay::path('payment-callback', [new \Order($order)], 7)];
        yield 'by SQL' => [static function (int $order): void {
            \Db::getInstance()->execute("UPDATE ps_orders SET current_state = 7 WHERE id_order = {$order}");
        }];
    }

    /** @dataProvider waysIntoTheUnknown */
    public function testAnOrderMayGoWhereTheDefinitionDoesNot(\Closure $go): void
    {
        self::leaveOut('refunded');
        $order = (int) Desk::order(3)->id;
        Stage::request();
        $go($order);
        for ($round = 0; $round < 3; $round++) {
            Stage::$clock->advance('PT3M');
            Stage::console();
            Stage::cron();
        }
        self::assertSame(['*preparing', 'preparing>refunded nobody off-path'], Desk::moves($order));
        self::assertSame('refunded', Runtime::get()->names()->statusOf(7));
    }

    /** Its case is in a status that the newest version lacks: it stays under one that does not know where the order went. */
    public function testWhatCannotBeRecordedWaitsAndIsNotPassedOver(): void
    {
        self::leaveOut('refunded');
        $order = (int) Desk::order(3)->id;
        self::leaveOut('refunded', 'preparing');
        Replay::path('payment-callback', [new \Order($order)], 7);
        self::assertSame([7, ['*preparing']], [Desk::state($order), Desk::moves($order)]);
        self::assertSame(1, Runtime::get()->waiting()->count(), 'the row is lost');

        self::leaveOut();
        Stage::$clock->advance('PT3M');
        Stage::console();
        Stage::cron();
        self::assertSame(['*preparing', 'preparing>refunded nobody off-path'], Desk::moves($order));
        self::assertSame(0, Runtime::get()->waiting()->count());
    }

    public function testAnOrderThatWasMovedBySqlIsRecordedOnce(): void
    {
        $order = Desk::order(3);
        \Db::getInstance()->execute("UPDATE ps_orders SET current_state = 4 WHERE id_order = {$order->id}");
        for ($round = 0; $round < 3; $round++) {
            Stage::$clock->advance('PT3M');
            Stage::console();
            Stage::cron();
        }
        self::assertSame(['*preparing', 'preparing>shipped nobody off-path'], Desk::moves((int) $order->id));
        self::assertContains('off_path', Desk::told(Stage::LOGISTICIAN, (int) $order->id));
    }

    /** The core saves an order before it writes the row that says so. */
    public function testAnOrderThatIsJustBeingSavedIsLeftAlone(): void
    {
        $order = Desk::order(3);
        $now = Stage::now();
        \Db::getInstance()->execute("UPDATE ps_orders SET current_state = 6, date_upd = '{$now}' WHERE id_order = {$order->id}");
        Stage::console();
        Stage::cron();
        self::assertSame(['*preparing'], Desk::moves((int) $order->id));
        self::row((int) $order->id, 6, 0, $now);
        Stage::cron();
        self::assertSame(['*preparing', 'preparing>canceled nobody allowed'], Desk::moves((int) $order->id));
    }

    public function testManyRowsAreFollowedInPartsAndNoneIsLeftOut(): void
    {
        $orders = [];
        for ($number = 0; $number < 7; $number++) {
            $orders[] = (int) Desk::order(3)->id;
        }
        foreach ($orders as $order) {
            self::row($order, 6, 0, Stage::now());
            \Db::getInstance()->execute("UPDATE ps_orders SET current_state = 6 WHERE id_order = {$order}");
        }
        Stage::console();
        $parts = 0;
        do {
            $found = Runtime::get()->reconciler()->run(3);
            $parts++;
        } while (!$found->isComplete && $parts < 10);
        self::assertGreaterThan(1, $parts);
        self::assertLessThanOrEqual(3, $parts);
        foreach ($orders as $order) {
            self::assertSame(['*preparing', 'preparing>canceled nobody allowed'], Desk::moves($order));
        }
    }

    /** A parcel gets its number, and the order is shipped: in the workflow, and then in the shop. */
    public function testAFactOfTheShopMovesTheOrderByItself(): void
    {
        $fact = '"when":{"fact":"tracking","eq":true}';
        $runtime = Runtime::get();
        $runtime->draft()->save(str_replace($fact, "{$fact},\"auto\":true", Desk::definition()), Stage::SUPER_ADMIN);
        $runtime->publisher()->publish(Stage::SUPER_ADMIN);
        $order = Desk::order(3);
        Stage::console();
        Stage::cron();
        self::assertSame(3, Desk::state((int) $order->id));
        Stage::request();
        Stage::track($order);
        Stage::$clock->advance('PT1M');
        Stage::console();
        Stage::cron();
        self::assertSame(['*preparing', 'preparing>shipped nobody auto'], Desk::moves((int) $order->id));
        self::assertSame([3, 4], Desk::rows((int) $order->id));
        Stage::$clock->advance('PT1M');
        Stage::console();
        Stage::cron();
        self::assertSame([3, 4], Desk::rows((int) $order->id), 'it is done once');
    }

    public function testFactsAreTheShopsAndOnlyWhatChangedIsWritten(): void
    {
        $order = Desk::order(3);
        $case = (string) $order->id;
        self::assertFalse(Runtime::get()->factKeeper()->refresh((int) $order->id));
        Stage::track($order);
        Stage::request();
        $facts = Runtime::get()->host()->caseOf($case)->facts;
        self::assertTrue($facts->tracking);
        $history = Runtime::get()->host()->history($case);
        self::assertSame(['tracking' => true], (array) end($history)->facts);
        Runtime::get()->host()->decide($case, Command::setFacts(['priority' => 'high', 'total' => 1.0]));
        self::assertTrue(Runtime::get()->factKeeper()->refresh((int) $order->id));
        $facts = Runtime::get()->host()->caseOf($case)->facts;
        self::assertEquals([89.9, 'high'], [$facts->total, $facts->priority], 'what is not the shop\'s stays');
    }

    public function testAnOrderThatWasDeletedIsNobodysWorkAnyMore(): void
    {
        $stays = Desk::order(3);
        $order = Desk::order(3);
        foreach (['ps_orders', 'ps_order_history'] as $table) {
            \Db::getInstance()->execute("DELETE FROM {$table} WHERE id_order = {$order->id}");
        }
        for ($round = 0; $round < 2; $round++) {
            Stage::console();
            Stage::cron();
        }
        self::assertSame(['*preparing', 'preparing>canceled nobody allowed'], Desk::moves((int) $order->id));
        self::assertNotNull(Runtime::get()->host()->caseOf((string) $order->id)->closedAt);
        self::assertSame(['*preparing'], Desk::moves((int) $stays->id));
    }

    public function testAnOrderThatWasDeletedIsCanceledOnceAlsoWhereThatEndsNothing(): void
    {
        $definition = str_replace('"aliases":["6"],"team":"shipping","stage":"closed"', '"aliases":["6"],"stage":"open"', Desk::definition());
        self::assertStringContainsString('"aliases":["6"],"stage":"open"', $definition);
        Runtime::get()->draft()->save($definition, Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        $order = Desk::order(3);
        \Db::getInstance()->execute("DELETE FROM ps_orders WHERE id_order = {$order->id}");
        for ($round = 0; $round < 3; $round++) {
            Stage::console();
            Stage::cron();
        }
        self::assertSame(['*preparing', 'preparing>canceled nobody allowed'], Desk::moves((int) $order->id));
    }

    public function testFactsOfOneThatIsDamagedHoldUpNoOthers(): void
    {
        $damaged = Desk::order(3);
        $order = Desk::order(3);
        Stage::track($order);
        Stage::request();
        \Db::getInstance()->execute("UPDATE ps_order_carrier SET tracking_number = ''");
        Runtime::get()->database()->run("UPDATE {cases} SET snapshot = '{' WHERE id = ?", [(string) $damaged->id]);
        self::assertSame(1, Runtime::get()->factKeeper()->sweep());
        self::assertFalse(Runtime::get()->host()->caseOf((string) $order->id)->facts->tracking);
    }

    /** Whatever else an order has: what nothing has happened to is compared with many others at once. */
    public function testFactsOfManyThatHaveNotChangedCostAFewQueries(): void
    {
        $costs = [];
        foreach ([1, 20] as $orders) {
            for ($order = 0; $order < $orders; $order++) {
                Desk::order(3);
            }
            Stage::console();
            Stage::cron();
            Stage::console();
            Runtime::get()->engine();
            $before = Stage::queries();
            self::assertSame(0, Runtime::get()->factKeeper()->sweep());
            $costs[] = Stage::queries() - $before;
        }
        self::assertSame($costs[0], $costs[1]);
    }

    public function testFactsOfManyAreThoseOfEach(): void
    {
        $orders = array_map(static fn (): int => (int) Desk::order(3)->id, range(1, 3));
        Stage::track(new \Order($orders[1]));
        \Db::getInstance()->execute("UPDATE ps_orders SET total_paid_real = 89.9 WHERE id_order = {$orders[2]}");
        $facts = Runtime::get()->facts();
        $all = $facts->ofAll([...$orders, 999_999]);
        self::assertSame([], $facts->ofAll([]));
        self::assertEqualsCanonicalizing($orders, array_keys($all));
        foreach ($orders as $order) {
            self::assertSame($facts->of($order), $all[$order]);
        }
        self::assertSame([false, true, false], array_map(static fn (int $order): bool => $all[$order]['tracking'], $orders));
        self::assertSame([false, false, true], array_map(static fn (int $order): bool => $all[$order]['paid'], $orders));
    }

    /** An ERP writes a number of a parcel into the shop's table. */
    public function testFactsThatNoHookTellsAreFoundByTheCronJob(): void
    {
        $order = Desk::order(3);
        Stage::track($order);
        Stage::request();
        \Db::getInstance()->execute("UPDATE ps_order_carrier SET tracking_number = ''");
        Stage::console();
        Stage::cron();
        self::assertFalse(Runtime::get()->host()->caseOf((string) $order->id)->facts->tracking);
    }

    /** A new version, without some statuses. */
    private static function leaveOut(string ...$left): void
    {
        $definition = json_decode(Desk::definition());
        $isIn = static fn (object|string $step): bool => !in_array($step->to ?? $step->id ?? $step, $left, true);
        $definition->statuses = array_values(array_filter($definition->statuses, $isIn));
        foreach ($definition->statuses as $status) {
            $status->suggested = array_values(array_filter($status->suggested ?? [], $isIn));
            if (!$isIn($status->recommended ?? '')) {
                unset($status->recommended);
            }
        }
        Runtime::get()->draft()->save((string) json_encode($definition), Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        Stage::request();
    }

    private static function row(int $order, int $state, int $employee, string $at): void
    {
        \Db::getInstance()->insert('order_history', [
            'id_employee' => $employee, 'id_order' => $order, 'id_order_state' => $state, 'date_add' => $at,
        ]);
        \Db::getInstance()->execute("UPDATE ps_orders SET current_state = {$state} WHERE id_order = {$order}");
    }
}
