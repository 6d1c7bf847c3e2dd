<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Command;
use Ordino\Time\Instant;
use Ordino\Outbox\Filter;
use Ordino\Outbox\State;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Connection;
use PrestaShop\Module\Ordino\Shop\Settings;
use PrestaShop\Module\Ordino\Shop\Sql;
use PrestaShop\Module\Ordino\Shop\StatusChange;

/** When things go wrong, orders are still changed, nothing is lost, and somebody can find out. */
final class BadDaysTest extends TestCase
{
    /** An order that is prepared for two hours is late, and becomes one with an error. */
    private const LADDER = ['slas' => [[
        'id' => 'prepare',
        'runIn' => ['preparing'],
        'target' => 'PT2H',
        'ladder' => [['id' => 'late', 'at' => ['after' => 'PT0S'], 'do' => [['move' => 'error'], ['notify' => ['lead:shipping']]]]],
    ]]];

    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish(more: self::LADDER);
    }

    protected function tearDown(): void
    {
        Replay::$before = null;
        Stage::$engine = null;
    }

    /** @return iterable<string, array{string, int}> where the core fails, and in which state the order is then */
    public static function failures(): iterable
    {
        yield 'before it has done anything' => ['hook actionOrderStatusUpdate', 3];
        yield 'after the order, before its history' => ['write row', 6];
    }

    /** @dataProvider failures */
    public function testTheCoreFailsBetweenGateAndRow(string $step, int $state): void
    {
        $order = $this->order(3);
        $this->as(Stage::LOGISTICIAN);
        Replay::$before = static fn (string $next) => $next !== $step ?: throw new \RuntimeException('the core fails');
        try {
            Replay::path('order-page', [$order], 6);
            self::fail('the core did not fail');
        } catch (\RuntimeException) {
        }
        self::assertSame($state, Desk::state($this->id($order)));
        self::assertSame(['*preparing'], Desk::moves($this->id($order)), 'the gate has done it by itself');
        self::assertCount(1, Runtime::get()->intents()->waiting((string) $order->id));

        $this->later('PT5M');
        $expected = $state === 3 ? ['*preparing'] : ['*preparing', 'preparing>canceled nobody allowed'];
        self::assertSame($expected, Desk::moves($this->id($order)));
        self::assertSame([], Runtime::get()->intents()->waiting((string) $order->id));
        $expired = Runtime::get()->database()->rows('SELECT id_order, status, employee FROM {expired}');
        self::assertEquals([['id_order' => $order->id, 'status' => 'canceled', 'employee' => '2']], $expired);

        // A row of the same kind much later is not what was wanted then.
        if ($state === 3) {
            Stage::request();
            Replay::path('other-module', [new \Order($order->id)], 6);
            self::assertSame(['*preparing', 'preparing>canceled nobody allowed'], Desk::moves($this->id($order)));
        }
    }

    public function testTwoEmployeesAtOnceGoDifferentWays(): void
    {
        $order = $this->order(3);
        Stage::track($order);
        $this->as(Stage::LOGISTICIAN);
        Replay::$before = static function (string $step) use ($order): void {
            if ($step === 'hook actionOrderStatusUpdate') {
                // The gate has let the first one pass; now the second one is faster.
                Replay::$before = null;
                Stage::login(Stage::SALESMAN);
                Replay::path('order-page', [new \Order($order->id)], 6);
                Stage::login(Stage::LOGISTICIAN);
            }
        };
        Runtime::get()->input()->set('parcel at the door');
        Replay::path('order-page', [$order], 4);
        $this->later('PT5M');
        self::assertSame(4, Desk::state($this->id($order)));
        self::assertSame(
            ['*preparing', 'preparing>canceled 3 suggested', 'canceled>shipped 2 off-path'],
            Desk::moves($this->id($order)),
        );
        self::assertSame([], Runtime::get()->intents()->waiting((string) $order->id));
        self::assertContains('parcel at the door', Runtime::get()->host()->texts((string) $order->id), 'words are lost');
        self::assertContains('off_path', Desk::told(Stage::SALESMAN, $this->id($order)));
    }

    public function testTwoEmployeesAtOnceGoTheSameWay(): void
    {
        $order = $this->order(3);
        $this->as(Stage::LOGISTICIAN);
        Replay::$before = static function (string $step) use ($order): void {
            if ($step === 'hook actionOrderStatusUpdate') {
                Replay::$before = null;
                Stage::login(Stage::SALESMAN);
                Replay::path('order-page', [new \Order($order->id)], 6);
                Stage::login(Stage::LOGISTICIAN);
            }
        };
        Replay::path('order-page', [$order], 6);
        $this->later('PT5M');
        $moves = array_values(array_filter(Desk::moves($this->id($order)), static fn (string $move): bool => $move[0] !== '='));
        self::assertSame(['*preparing', 'preparing>canceled 3 suggested'], $moves);
        self::assertSame([], Desk::told(Stage::SALESMAN, $this->id($order)));
    }

    public function testAModuleMovesTheOrderWhileAnEmployeesIntentWaits(): void
    {
        $order = $this->order(3);
        Stage::track($order);
        $this->as(Stage::LOGISTICIAN);
        Replay::$before = static function (string $step) use ($order): void {
            if ($step === 'hook actionOrderStatusUpdate') {
                Replay::$before = null;
                (new \Order($order->id))->setCurrentState(4);
            }
        };
        Replay::path('order-page', [$order], 4);
        $this->later('PT5M');
        // The module's row is not the employee's.
        $moves = array_values(array_filter(Desk::moves($this->id($order)), static fn (string $move): bool => $move[0] !== '='));
        self::assertSame(['*preparing', 'preparing>shipped nobody allowed'], $moves);
    }

    /** @return iterable<string, array{\Closure(): void}> */
    public static function outages(): iterable
    {
        yield 'no engine' => [static fn () => Stage::$engine = false];
        yield 'an engine that does not answer' => [static fn () => Stage::$engine = new \Ordino\Engine(new Stub\DeafDoor())];
    }

    /** @dataProvider outages */
    public function testWithoutAnEngineEverythingPassesAndIsDoneLaterInOrder(\Closure $break): void
    {
        $order = $this->order(3);
        $break();
        $this->as(Stage::LOGISTICIAN);
        Runtime::get()->input()->set('first');
        Replay::path('order-page', [$order], 7);
        $this->as(Stage::SALESMAN);
        Replay::path('order-page', [new \Order($order->id)], 3);
        Stage::$clock->advance('PT1M');
        Stage::request();
        Replay::path('other-module', [new \Order($order->id)], 6);
        self::assertSame(6, Desk::state($this->id($order)));
        self::assertSame([], Stage::$swallowed);
        $this->later('PT30M');

        Stage::$engine = null;
        $this->later('PT1M');
        self::assertSame([
            '*preparing', 'preparing>refunded 2 off-path', 'refunded>preparing 3 off-path', 'preparing>canceled nobody allowed',
        ], Desk::moves($this->id($order)));
        self::assertContains('first', Runtime::get()->host()->texts((string) $order->id));
        self::assertSame(0, Runtime::get()->waiting()->count());
    }

    /** A customer who pays is not kept waiting because somebody else has the order's case locked, and nothing is lost. */
    public function testWhoHasACaseLockedHoldsUpNoPayment(): void
    {
        $order = $this->order(3);
        $other = Stage::server()->connect(_DB_NAME_);
        $other->exec('BEGIN');
        $other->query("SELECT * FROM ps_ordino_cases WHERE id = '{$order->id}' FOR UPDATE")->fetchAll();
        $wait = static fn (): int => (int) \Db::getInstance()->getValue('SELECT @@SESSION.innodb_lock_wait_timeout');
        $before = $wait();
        self::assertGreaterThan(1, $before);
        $begin = hrtime(true);
        Replay::path('payment-callback', [new \Order($order->id)], 6);
        $seconds = (hrtime(true) - $begin) / 1e9;
        self::assertLessThan(20, $seconds);
        self::assertSame([6, $before, 1], [Desk::state($this->id($order)), $wait(), Runtime::get()->waiting()->count()]);
        $other->exec('ROLLBACK');
        $this->later('PT1M');
        self::assertSame(['*preparing', 'preparing>canceled nobody allowed'], Desk::moves($this->id($order)));
    }

    /** It was prepared for one hour of the two that it may take, and nobody can be late because the engine was. */
    public function testWhatHappenedInAnOutageHappenedThen(): void
    {
        $order = $this->order(3);
        Stage::$engine = false;
        $then = [Stage::$clock->now()];
        foreach ([['PT10M', 'first', 7], ['PT20M', 'second', 3], ['PT1H', 'third', 6]] as [$wait, $words, $state]) {
            Stage::$clock->advance($wait);
            $this->as(Stage::LOGISTICIAN);
            Runtime::get()->comments()->keep($this->id($order), Stage::LOGISTICIAN, $words, Command::comment($words));
            Stage::$clock->advance('PT1M');
            Replay::path('order-page', [new \Order($order->id)], $state);
            $then[] = Stage::$clock->now();
        }
        Stage::$engine = null;
        $this->later('PT5H');
        $texts = Runtime::get()->host()->texts((string) $order->id);
        $told = [];
        foreach (Runtime::get()->host()->history((string) $order->id) as $event) {
            self::assertNotContains($event->type, ['breached', 'stepFired'], 'it was late');
            if (in_array($event->type, ['moved', 'commented'], true)) {
                $told[] = [$event->to ?? $texts[$event->textId], $event->at];
            }
        }
        $at = static fn (int $index, string $modify): string => Instant::text($then[$index]->modify($modify));
        self::assertSame([
            ['first', $at(1, '-1 minute')], ['refunded', $at(1, '+0 seconds')],
            ['second', $at(2, '-1 minute')], ['preparing', $at(2, '+0 seconds')],
            ['third', $at(3, '-1 minute')], ['canceled', $at(3, '+0 seconds')],
        ], $told);
        self::assertSame(0, Runtime::get()->comments()->count());
    }

    public function testADefinitionThatIsDamagedForbidsNothingAndLosesNothing(): void
    {
        $order = $this->order(3);
        $text = (string) Runtime::get()->current()->text();
        Runtime::get()->database()->run("UPDATE {definitions} SET text = '{'");
        $this->as(Stage::LOGISTICIAN);
        Replay::path('order-page', [$order], 7);
        self::assertSame(7, Desk::state($this->id($order)));
        self::assertSame([], Stage::$swallowed);
        $this->later('PT1M');
        self::assertNotNull(Runtime::get()->current()->error());

        Runtime::get()->database()->run('UPDATE {definitions} SET text = ?', [$text]);
        $this->later('PT1M');
        self::assertSame(['*preparing', 'preparing>refunded 2 off-path'], Desk::moves($this->id($order)));
    }

    public function testItsTablesAreGoneAndTheShopGoesOn(): void
    {
        $order = $this->order(3);
        foreach (\Db::getInstance()->executeS("SHOW TABLES LIKE 'ps\\_ordino\\_%'") as $row) {
            \Db::getInstance()->execute('DROP TABLE ' . reset($row));
        }
        foreach (['8.2.0', '9.1.4'] as $version) {
            Stage::become($version);
            $this->as(Stage::LOGISTICIAN);
            Replay::path('order-page', [new \Order($order->id)], $version === '8.2.0' ? 7 : 3);
            self::assertSame($version === '8.2.0' ? 7 : 3, Desk::state($this->id($order)));
            (new \Employee(Stage::SALESMAN))->update();
            (new \OrderState(3))->update();
            self::assertSame([], Stage::$swallowed);
            self::assertCount(13, Stage::handler('choices')->getChoices(['current_state' => 3]));
        }
        Stage::console();
        Stage::cron();
    }

    public function testTheCronJobWasDeadForAWeek(): void
    {
        $order = $this->order(3);
        $moved = $this->order(3);
        \Db::getInstance()->execute("UPDATE ps_orders SET current_state = 6, date_upd = '" . Stage::now() . "' WHERE id_order = {$moved->id}");
        $this->later('P7D');
        $this->later('PT1M');
        $this->later('PT1M');
        self::assertSame(['*preparing', 'preparing>error nobody escalation'], Desk::moves($this->id($order)));
        self::assertSame(8, Desk::state($this->id($order)), 'the shop has not followed');
        self::assertSame([3, 8], Desk::rows($this->id($order)));
        self::assertCount(1, Desk::told(Stage::SUPER_ADMIN, $this->id($order)), 'one alert for one escalation');
        self::assertSame(6, Desk::state($this->id($moved)), 'a timer has overruled the shop');
    }

    public function testTheShopRefusesAnEscalationForEver(): void
    {
        $order = $this->order(3);
        for ($hour = 0; $hour < 24 * 21; $hour += 3) {
            $this->later('PT3H', static fn () => self::refuse());
            $status = Runtime::get()->host()->caseOf((string) $order->id)->status;
            // While it is on its way, nobody calls the order back.
            $isDead = in_array('failed', Desk::told(Stage::SUPER_ADMIN, $this->id($order)), true);
            self::assertSame($isDead || $hour === 0 && $status === 'preparing' ? 'preparing' : 'error', $status, "after {$hour} hours");
        }
        self::assertSame(3, Desk::state($this->id($order)));
        self::assertSame(
            ['*preparing', 'preparing>error nobody escalation', 'error>preparing nobody off-path'],
            Desk::moves($this->id($order)),
            'one escalation, one step back, and no second one',
        );
        $events = Runtime::get()->host()->history((string) $order->id);
        $back = array_values(array_filter($events, static fn (object $event): bool => ($event->source ?? '') === 'failed'));
        self::assertCount(1, $back);
        $kinds = array_count_values(Desk::told(Stage::SUPER_ADMIN, $this->id($order)));
        self::assertSame(1, $kinds['failed'] ?? 0, 'the lead is told once');
        self::assertSame(['failed'], array_values(array_intersect(array_keys($kinds), ['failed', 'off_path', 'dead_letter'])));
    }

    /** The shop's order is to follow its case; what moves it meanwhile is not called an answer. */
    public function testAnOrderIsLeftAloneWhileItsEscalationIsOnItsWay(): void
    {
        $order = $this->order(3);
        $this->later('PT3H', static fn () => self::refuse());
        self::assertSame('error', Runtime::get()->host()->caseOf((string) $order->id)->status);
        \Db::getInstance()->execute("UPDATE ps_orders SET current_state = 7 WHERE id_order = {$order->id}");
        $this->later('PT10M', static fn () => self::refuse());
        self::assertSame(['*preparing', 'preparing>error nobody escalation'], Desk::moves($this->id($order)));
        // Some hours later the shop does it after all.
        $this->later('PT12H');
        self::assertSame(['*preparing', 'preparing>error nobody escalation'], Desk::moves($this->id($order)));
        self::assertSame(8, Desk::state($this->id($order)));
    }

    public function testWhoItWasIsNotForgottenWithoutAnEngine(): void
    {
        $order = $this->order(3);
        Stage::$engine = false;
        Stage::request();
        \Context::getContext()->controller = new \ModuleFrontController();
        Replay::path('payment-callback', [$order], 2);
        Stage::$engine = null;
        $this->later('PT5M');
        $events = Runtime::get()->host()->history((string) $order->id);
        $sources = array_filter(array_map(static fn (object $event): string => $event->source ?? '', $events));
        self::assertSame(['payment'], array_values($sources));
    }

    public function testABackupOfTheShopIsRestoredAndOursIsNot(): void
    {
        $order = $this->order(3);
        $this->as(Stage::LOGISTICIAN);
        $backup = $this->backup();
        Replay::path('order-page', [$order], 6);
        $late = $this->order(3);
        $this->later('PT1M');
        $this->restore($backup);
        $this->later('PT5M');
        self::assertSame(
            ['*preparing', 'preparing>canceled 2 suggested', 'canceled>preparing nobody off-path'],
            Desk::moves($this->id($order)),
        );
        // Numbers of rows are given out once more, to other rows.
        $this->as(Stage::SALESMAN);
        Runtime::get()->input()->set('after the backup');
        Replay::path('order-page', [new \Order($order->id)], 6);
        $moves = Desk::moves($this->id($order));
        self::assertSame('preparing>canceled 3 suggested', end($moves));
        self::assertContains('after the backup', Runtime::get()->host()->texts((string) $order->id));

        // And the number of an order to another order.
        $other = $this->order(10);
        self::assertSame($this->id($late), $this->id($other));
        $this->later('PT5M');
        self::assertSame('bankwire', Runtime::get()->host()->caseOf((string) $other->id)->status);
    }

    /** The reason is gone, and an administrator wants it once more. */
    public function testWhatHadFailedForGoodIsTriedAgainAndThenDone(): void
    {
        $step = ['id' => 'late', 'at' => ['after' => 'PT0S'], 'do' => [['move' => 'error']]];
        Desk::publish(more: ['slas' => [['id' => 'prepare', 'runIn' => ['preparing'], 'target' => 'PT2H', 'ladder' => [$step]]]]);
        $order = (int) Desk::order(3)->id;
        \Db::getInstance()->execute('UPDATE ps_order_state SET deleted = 1 WHERE id_order_state = 8');
        $this->later('PT3H');
        $this->later('PT1M');
        self::assertSame('preparing', Runtime::get()->host()->caseOf((string) $order)->status);
        \Db::getInstance()->execute('UPDATE ps_order_state SET deleted = 0 WHERE id_order_state = 8');
        self::assertSame(1, Runtime::get()->host()->outbox->replay(new Filter(state: State::Dead)));
        $this->later('PT1M');
        $this->later('PT1M');
        self::assertSame([8, 'error'], [Desk::state($order), Runtime::get()->host()->caseOf((string) $order)->status]);
        self::assertSame([3, 8], Desk::rows($order));
    }

    /** Which some modules do, and whoever looks after a database. */
    public function testTakingTheNewestRowAwayIsNoBackup(): void
    {
        $order = Desk::order(2);
        $this->as(Stage::LOGISTICIAN);
        Replay::path('order-page', [$order], 3);
        \Db::getInstance()->execute("DELETE FROM ps_order_history WHERE id_order = {$order->id} AND id_order_state = 3");
        $this->later('PT5M');
        self::assertSame(0, Runtime::get()->epoch(), 'the health page speaks of a backup');
        $this->as(Stage::LOGISTICIAN);
        Replay::path('order-page', [new \Order($order->id)], 6);
        self::assertSame(['*paid', 'paid>preparing 2 recommended', 'preparing>canceled 2 suggested'], Desk::moves((int) $order->id));
    }

    /** As when the module was not there yet, and is installed again. */
    public function testABackupOfTheShopIsRestoredThatHasNoneOfOurSettings(): void
    {
        $order = $this->order(3);
        $backup = $this->backup();
        $this->as(Stage::LOGISTICIAN);
        Replay::path('order-page', [$order], 6);
        $this->later('PT1M');
        $this->restore($backup);
        foreach (Settings::ALL as $key) {
            \Configuration::deleteByName($key);
        }
        $this->later('PT5M');
        $this->as(Stage::SALESMAN);
        Runtime::get()->input()->set('after the backup');
        Replay::path('order-page', [new \Order($order->id)], 6);
        $this->later('PT1M');
        $moves = Desk::moves($this->id($order));
        self::assertSame('preparing>canceled 3 suggested', end($moves));
        self::assertContains('after the backup', Runtime::get()->host()->texts((string) $order->id));
    }

    public function testAnEmployeeIsDeletedWhoHasOrders(): void
    {
        // Another of their orders is damaged, and comes first.
        $damaged = (string) $this->order(3)->id;
        Runtime::get()->database()->run("UPDATE {cases} SET assignee = '3', snapshot = '{' WHERE id = ?", [$damaged]);
        $order = $this->order(3);
        $case = (string) $order->id;
        Runtime::get()->host()->decide($case, Command::assign('3'), Runtime::get()->employees()->actor(Stage::SUPER_ADMIN));
        Stage::request();
        (new \Employee(Stage::SALESMAN))->delete();
        $this->later('PT1M');
        self::assertNull(Runtime::get()->host()->caseOf($case)->assignee);
        self::assertContains('unassigned', Desk::told(Stage::SUPER_ADMIN, $this->id($order)));
        self::assertSame('The Salesman', Runtime::get()->employees()->name('3'));
        $this->as(Stage::LOGISTICIAN);
        Replay::path('order-page', [$order], 6);
        self::assertSame(6, Desk::state($this->id($order)));
    }

    public function testTheNameOfSomebodyWhoCameAndWentIsKept(): void
    {
        $employee = new \Employee();
        [$employee->firstname, $employee->lastname, $employee->email] = ['New', 'Packer', 'packer@shop.example'];
        $employee->id_profile = 2;
        $employee->add();
        $this->as((int) $employee->id);
        (new \Employee($employee->id))->delete();
        Stage::request();
        self::assertSame('New Packer', Runtime::get()->employees()->name((string) $employee->id));
    }

    public function testAStatusIsDeletedUnderAnSla(): void
    {
        $order = $this->order(3);
        $late = $this->order(3);
        Stage::request();
        $state = new \OrderState(3);
        $state->deleted = 1;
        $state->update();
        $this->as(Stage::LOGISTICIAN);
        Replay::path('order-page', [$order], 6);
        self::assertSame(['*preparing', 'preparing>canceled 2 suggested'], Desk::moves($this->id($order)));
        $this->later('PT3H');
        self::assertSame(['*preparing', 'preparing>error nobody escalation'], Desk::moves($this->id($late)));
        self::assertSame(8, Desk::state($this->id($late)));
    }

    public function testTheTargetOfAnSlaIsDeleted(): void
    {
        $order = $this->order(3);
        Stage::request();
        (new \OrderState(8))->delete();
        $this->later('PT3H');
        $this->later('PT1M');
        self::assertSame(3, Desk::state($this->id($order)));
        self::assertSame('preparing', Runtime::get()->host()->caseOf((string) $order->id)->status);
        self::assertContains('failed', Desk::told(Stage::SUPER_ADMIN, $this->id($order)));
    }

    /** A payment module brings a status that nobody has described. */
    public function testAnOrderComesInAStatusThatIsNew(): void
    {
        \Db::getInstance()->insert('order_state', ['id_order_state' => 40, 'module_name' => 'some_payment', 'color' => '#112233']);
        foreach ([1, 2, 3] as $language) {
            \Db::getInstance()->insert('order_state_lang', ['id_order_state' => 40, 'id_lang' => $language, 'name' => 'In review']);
        }
        $order = Stage::order(10);
        Stage::request();
        Replay::path('checkout', [$order], 40);
        self::assertSame(40, Desk::state($this->id($order)));
        $this->later('PT1M');
        $status = Runtime::get()->host()->caseOf((string) $order->id)->status;
        self::assertSame($status, Runtime::get()->names()->statusOf(40));
        // What nobody has described forbids nothing.
        $this->as(Stage::LOGISTICIAN);
        Replay::path('order-page', [new \Order($order->id)], 2);
        self::assertSame(2, Desk::state($this->id($order)));
    }

    private function order(int $state): \Order
    {
        return Desk::order($state);
    }

    private function id(\Order $order): int
    {
        return (int) $order->id;
    }

    private function as(int $employee): void
    {
        Stage::request();
        Stage::login($employee);
    }

    /** Some time passes, and then the cron job comes. */
    private function later(string $duration, ?callable $prepare = null): void
    {
        Replay::$before = null;
        Stage::$clock->advance($duration);
        Stage::console();
        $prepare === null || $prepare();
        Stage::cron();
        Stage::console();
    }

    /** The core changes no status any more. */
    private static function refuse(): void
    {
        $database = Connection::open();
        $change = new class extends StatusChange {
            public function to(int $orderId, int $state): void
            {
                throw new \RuntimeException('some other module does not let it happen');
            }
        };
        Runtime::use(new Runtime(
            $database,
            new Sql($database, _DB_PREFIX_),
            Stage::$clock,
            \Ordino\Tests\Support\Engines::shared(),
            $change,
        ));
    }

    /** @return array<string, list<array<string, mixed>>> */
    private function backup(): array
    {
        $rows = static fn (string $table): array => \Db::getInstance()->executeS("SELECT * FROM {$table}");
        return ['ps_orders' => $rows('ps_orders'), 'ps_order_history' => $rows('ps_order_history')];
    }

    /** @param array<string, list<array<string, mixed>>> $backup */
    private function restore(array $backup): void
    {
        foreach ($backup as $table => $rows) {
            \Db::getInstance()->execute("DELETE FROM {$table}");
            foreach ($rows as $row) {
                \Db::getInstance()->insert($table, array_filter($row, static fn ($value) => $value !== null), false, true, \Db::INSERT, false);
            }
            \Db::getInstance()->execute("ALTER TABLE {$table} AUTO_INCREMENT = 1");
        }
    }
}
