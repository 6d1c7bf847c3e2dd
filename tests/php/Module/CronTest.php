<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Store\Database;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Cron\Cron;
use PrestaShop\Module\Ordino\Cron\Lock;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Connection;
use PrestaShop\Module\Ordino\Shop\Settings;
use PrestaShop\Module\Ordino\Shop\Slug;
use PrestaShop\PrestaShop\Core\Domain\Order\Exception\ChangeOrderStatusException;
use PrestaShop\PrestaShop\Core\Module\Exception\ModuleErrorException;

final class CronTest extends TestCase
{
    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
    }

    public function testOnlyOneProcessIsAtIt(): void
    {
        $lock = new Lock(new Database(Stage::server()->connect(_DB_NAME_), Connection::open()->prefix));
        $isAlone = $lock->alone(function (): void {
            $report = Runtime::get()->cron()->run();
            self::assertFalse($report->hasRun);
            self::assertSame([], $report->counts);
        });
        self::assertTrue($isAlone);
        self::assertSame(0, Runtime::get()->settings()->number(Settings::CRON_AT), 'it counts as run');
        self::assertTrue(Runtime::get()->cron()->run()->hasRun);
    }

    /** PrestaShop 9.1 goes on with the services of a module that was switched off, and its console command is one of them. */
    public function testSwitchedOffItDoesNothing(): void
    {
        $order = (int) Desk::order(3)->id;
        $calm = date('Y-m-d H:i:s', Stage::$clock->now()->getTimestamp() - 3600);
        \Db::getInstance()->execute("UPDATE ps_orders SET current_state = 6, date_upd = '{$calm}' WHERE id_order = {$order}");
        \Module::getInstanceByName('ordino')->disable();
        Stage::console();
        foreach ([Runtime::get()->cron()->run(), Runtime::get()->cron()->help()] as $report) {
            self::assertFalse($report->hasRun);
            self::assertSame([[], []], [$report->counts, $report->errors]);
            self::assertTrue($report->isFine(), 'somebody is woken');
        }
        self::assertNull(Runtime::get()->settings()->cronAge(Stage::$clock->now()));
        self::assertSame(['*preparing'], Desk::moves($order));
        \Module::getInstanceByName('ordino')->enable();
        Stage::console();
        self::assertTrue(Runtime::get()->cron()->run()->hasRun);
        self::assertSame(['*preparing', 'preparing>canceled nobody allowed'], Desk::moves($order));
    }

    /** Of several shops it is on in one: orders of the others are nobody's to judge, to open or to move. */
    public function testOnInOneOfSeveralShopsItIsThereForThatOne(): void
    {
        \Shop::$shops = [1, 2];
        [$ours, $other] = [(int) Desk::order(3)->id, (int) Desk::order(3)->id];
        $late = (int) Stage::order(3)->id;
        \Db::getInstance()->execute("UPDATE ps_orders SET id_shop = 2 WHERE id_order IN ({$other}, {$late})");
        Stage::request();
        foreach ([$ours => false, $other => true] as $order => $isPassing) {
            Stage::login(Stage::LOGISTICIAN);
            try {
                Replay::path('order-page', [new \Order($order)], 7);
                self::assertTrue($isPassing, 'the gate is not there for its own shop');
            } catch (ModuleErrorException) {
                self::assertFalse($isPassing, 'the gate is there for another shop');
            }
        }
        Stage::console();
        self::assertTrue(Runtime::get()->cron()->run()->hasRun);
        self::assertNull(Runtime::get()->links()->of($late), 'an order of another shop has got a case');
        self::assertSame(0, Runtime::get()->backlog()->left());

        // What its timers still want is not done there, and whoever leads hears of it.
        self::assertSame(['*preparing', 'preparing>refunded 2 off-path'], Desk::moves($other));
        $effects = [(object) ['type' => 'status', 'id' => "{$other}/late", 'status' => 'refunded']];
        \Db::getInstance()->execute("UPDATE ps_orders SET current_state = 3 WHERE id_order = {$other}");
        Runtime::get()->host()->outbox->add((string) $other, $effects);
        Runtime::get()->host()->outbox->deliver();
        self::assertSame(3, Desk::state($other), 'an order of a shop without the module was moved');
        $errors = array_column(Runtime::get()->database()->rows("SELECT error FROM {tasks} WHERE state = 'dead'"), 'error');
        self::assertStringContainsString('switched off in the shop', implode($errors));
        \Db::getInstance()->execute('UPDATE ps_module_shop SET id_shop = 2');
        Stage::console();
        self::assertTrue(Runtime::get()->cron()->run()->hasRun, 'the shop of the console is another');
        self::assertNotNull(Runtime::get()->links()->of($late));
    }

    public function testAPageHelpsOutWhenTheCronJobSleeps(): void
    {
        $cron = Runtime::get()->cron();
        self::assertNotNull($cron->help(), 'it never ran');
        self::assertNull($cron->help(), 'another page has just helped');
        Stage::$clock->advance('PT' . Cron::HELP . 'S');
        self::assertNotNull($cron->help(), 'a minute has passed, and it sleeps still');
        $cron->run();
        Stage::$clock->advance('PT' . (Cron::ASLEEP - 1) . 'S');
        self::assertNull($cron->help(), 'it is awake');
        Stage::$clock->advance('PT2S');
        self::assertNotNull($cron->help());
    }

    public function testAHelpIsNoRun(): void
    {
        $settings = Runtime::get()->settings();
        Runtime::get()->cron()->help();
        self::assertNull($settings->cronAge(Stage::$clock->now()), 'the health page would say that it runs');
        Runtime::get()->cron()->run();
        self::assertSame(0, $settings->cronAge(Stage::$clock->now()));
    }

    /** Timers act and effects are delivered before what only catches up, which may take all the time there is. */
    public function testWhatSomebodyWaitsForComesFirst(): void
    {
        foreach ([Runtime::get()->cron()->help(), Runtime::get()->cron()->run()] as $report) {
            $parts = array_keys($report->counts);
            self::assertLessThan(array_search('migrated', $parts, true), array_search('delivered', $parts, true));
        }
    }

    /** One that dies half-way every time would keep pages from helping, and the health page would say that it runs. */
    public function testARunThatIsKilledIsNone(): void
    {
        $order = (string) Desk::order(3)->id;
        \Db::getInstance()->execute("UPDATE ps_orders SET current_state = 2 WHERE id_order = {$order}");
        $effect = (object) ['type' => 'status', 'id' => "{$order}/back", 'status' => 'preparing'];
        Runtime::get()->host()->outbox->add($order, [$effect]);
        $run = new \Fiber(static fn () => Runtime::get()->cron()->run());
        Replay::$before = static fn () => \Fiber::suspend();
        $run->start();
        self::assertTrue($run->isSuspended(), 'it has nothing to do');
        unset($run);
        gc_collect_cycles();
        Replay::$before = null;
        self::assertNull(Runtime::get()->settings()->cronAge(Stage::$clock->now()));
        self::assertNotNull(Runtime::get()->cron()->help(), 'the lock is held, or it counts as awake');
    }

    /** A run that ends before it comes to that leaves it to the next. */
    public function testOnceADayWhatNobodyNeedsIsTakenAway(): void
    {
        $hasPruned = static fn (float $seconds): bool => isset(Runtime::get()->cron()->run($seconds)->counts['pruned']);
        self::assertSame([false, true, false], array_map($hasPruned, [0.0, 50.0, 50.0]));
        Stage::$clock->advance('P1D');
        self::assertSame([false, true], array_map($hasPruned, [0.0, 50.0]));
    }

    public function testAPartThatFailsDoesNotKeepTheOthersFromTheirTurn(): void
    {
        $order = Desk::order(3);
        Runtime::get()->database()->run('RENAME TABLE {waiting} TO {elsewhere}');
        $report = Runtime::get()->cron()->run();
        self::assertArrayHasKey('reconcile', $report->errors);
        self::assertArrayHasKey('delivered', $report->counts);
        self::assertArrayNotHasKey('expired', $report->counts, 'what was not seen cannot have expired');
        self::assertFalse($report->isFine());
        Runtime::get()->database()->run('RENAME TABLE {elsewhere} TO {waiting}');
        self::assertSame(['*preparing'], Desk::moves((int) $order->id));
    }

    /** An order whose case is damaged for a while: what its employee wrote is part of its history in the end. */
    public function testWhatAnEmployeeWroteWaitsAsLongAsTheRowDoes(): void
    {
        $order = (int) Desk::order(2)->id;
        $database = Runtime::get()->database();
        $snapshot = $database->value('SELECT snapshot FROM {cases} WHERE id = ?', [(string) $order]);
        Stage::login(Stage::LOGISTICIAN);
        Runtime::get()->input()->set('important words');
        Runtime::get()->gate()->pass([$order], 3, Stage::LOGISTICIAN);
        $database->run("UPDATE {cases} SET snapshot = '{' WHERE id = ?", [(string) $order]);
        (new \Order($order))->setCurrentState(3, Stage::LOGISTICIAN);
        Stage::$clock->advance('PT5M');
        Stage::console();
        Stage::cron();
        self::assertSame([], Runtime::get()->database()->rows('SELECT * FROM {expired}'));

        Runtime::get()->database()->run('UPDATE {cases} SET snapshot = ? WHERE id = ?', [$snapshot, (string) $order]);
        Stage::console();
        Stage::cron();
        self::assertSame(['*paid', 'paid>preparing 2 recommended'], Desk::moves($order));
        self::assertContains('important words', Runtime::get()->host()->texts((string) $order));
    }

    public function testAServerWithoutAnEngineWakesNobody(): void
    {
        Stage::$engine = false;
        Stage::console();
        $report = Runtime::get()->cron()->run();
        Stage::$engine = null;
        self::assertSame(['engine'], array_keys($report->errors));
        self::assertTrue($report->isFine());
    }

    /**
     * Whether nobody is there, as on the console and at the address of the cron job, or somebody has a page open.
     *
     * @dataProvider shops
     */
    public function testOrdersAreChangedByTheCoresOwnCommandInNobodysName(string $version, bool $isMailing, ?int $page): void
    {
        Stage::become($version);
        $order = Desk::order(3);
        Stage::console();
        $page === null || Stage::login($page);
        $context = \Context::getContext();
        $context->container = $container = new \stdClass();
        \Mail::$isWorking = $isMailing;
        $seen = [];
        Replay::$before = static function () use (&$seen): void {
            $seen[] = (int) \Context::getContext()->employee->id;
            self::assertTrue(isset($GLOBALS['kernel']), 'what looks for services, such as movements of stock, finds none');
        };
        Runtime::get()->change()->to((int) $order->id, 6);
        $state = static fn (object $command): int => $command->getNewOrderStatusId();
        self::assertSame([6], array_map($state, \AppKernel::$commands));
        self::assertSame([3, 6], Desk::rows((int) $order->id));
        $by = \Db::getInstance()->getValue("SELECT MAX(id_employee) FROM ps_order_history WHERE id_order = {$order->id}");
        self::assertSame(0, (int) $by);
        self::assertSame([0], array_values(array_unique($seen)), 'to the core it was whoever has the page open');
        self::assertSame($page, $context->employee?->id, 'somebody else is left behind');
        self::assertSame($container, $context->container, 'the page has lost its services');
        self::assertFalse(isset($GLOBALS['kernel']), 'the front office takes itself for the back office');
        self::assertSame([], Runtime::get()->intents()->waiting((string) $order->id), 'the gate was asked');
    }

    /** @return iterable<string, array{string, bool, int|null}> a shop, whether its mail works, and who has a page open */
    public static function shops(): iterable
    {
        foreach (['8.2.0', '9.0.3', '9.1.4'] as $version) {
            yield "{$version}, console" => [$version, true, null];
            yield "{$version}, console, whose mail fails" => [$version, false, null];
            yield "{$version}, a page" => [$version, true, Stage::SALESMAN];
        }
    }

    /**
     * Stock leaves, and comes back: the shop writes down with whom.
     *
     * @testWith [true]
     *           [false]
     */
    public function testWhatIsShippedByNobodyMovesStock(bool $isConsole): void
    {
        $order = (int) Desk::order(3)->id;
        Stage::console();
        $isConsole || Stage::login(Stage::SALESMAN);
        foreach ([4, 3] as $state) {
            Runtime::get()->change()->to($order, $state);
            self::assertSame($state, Desk::state($order));
        }
        self::assertSame([3, 4, 3], Desk::rows($order));
    }

    /** PrestaShop 9 may have a kernel in its front office, whose services are others. */
    public function testTheCoreFindsTheServicesOfTheBackOffice(): void
    {
        $order = (int) Desk::order(3)->id;
        Stage::console();
        $front = $GLOBALS['kernel'] = new \stdClass();
        try {
            Runtime::get()->change()->to($order, 4);
            self::assertInstanceOf(\AppKernel::class, \AppKernel::$global);
            self::assertSame($front, $GLOBALS['kernel']);
            $page = $GLOBALS['kernel'] = new \AdminKernel('prod', false);
            Runtime::get()->change()->to($order, 3);
            self::assertSame([$page, $page], [\AppKernel::$global, $GLOBALS['kernel']], 'the page has services already');
        } finally {
            unset($GLOBALS['kernel']);
        }
        self::assertSame([3, 4, 3], Desk::rows($order));
    }

    public function testWhatTheCommandRefusesHasNotHappened(): void
    {
        $order = Desk::order(3);
        Stage::console();
        Replay::$before = static fn () => throw new ChangeOrderStatusException([], [], [], 'out of paper');
        $this->expectExceptionMessage("the shop has left order {$order->id} as it was: out of paper");
        Runtime::get()->change()->to((int) $order->id, 6);
    }

    /** @dataProvider names */
    public function testNamesBecomeIds(string $name, string $slug): void
    {
        self::assertSame($slug, Slug::of($name, ['taken']));
    }

    /** @return list<array{string, string}> */
    public static function names(): array
    {
        return [
            ['Awaiting check payment', 'awaiting-check-payment'],
            ['On backorder (paid)', 'on-backorder-paid'],
            ['Płatność przyjęta', 'platnosc-przyjeta'],
            ['In attesa: già pagato!', 'in-attesa-gia-pagato'],
            ['Taken', 'taken-2'],
            ['注文', 'other'],
            [str_repeat('long ', 30), 'long-long-long-long-long-long-long-long-long-long-long-l'],
        ];
    }
}
