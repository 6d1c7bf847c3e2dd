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
use PrestaShop\PrestaShop\Core\CommandBus\CommandBusInterface;
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

    /** Timers act and effects are delivered before what only catches up, which may take all the time there is. */
    public function testAHelpIsNoRunAndDoesFirstWhatSomebodyWaitsFor(): void
    {
        $parts = array_keys(Runtime::get()->cron()->help()->counts);
        self::assertLessThan(array_search('migrated', $parts, true), array_search('delivered', $parts, true));
        $settings = Runtime::get()->settings();
        self::assertNull($settings->cronAge(Stage::$clock->now()), 'the health page would say that it runs');
        $parts = array_keys(Runtime::get()->cron()->run()->counts);
        self::assertLessThan(array_search('ticked', $parts, true), array_search('migrated', $parts, true));
        self::assertSame(0, $settings->cronAge(Stage::$clock->now()));
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

    /** @return iterable<string, array{string, bool}> a shop, and whether its mail works */
    public static function shops(): iterable
    {
        foreach (['8.2.0', '9.1.4'] as $version) {
            yield "{$version}" => [$version, true];
            yield "{$version}, whose mail fails" => [$version, false];
        }
    }

    /** @dataProvider shops */
    public function testTheConsoleChangesOrdersByTheCoresOwnCommandInNobodysName(string $version, bool $isMailing): void
    {
        Stage::become($version);
        $order = Desk::order(3);
        Stage::console();
        $bus = self::bus($isMailing);
        Runtime::get()->change()->through($bus);
        Runtime::get()->change()->to((int) $order->id, 6);
        self::assertSame([6], $bus->states);
        self::assertSame(6, Desk::state((int) $order->id));
        self::assertSame([3, 6], Desk::rows((int) $order->id));
        $by = \Db::getInstance()->getValue("SELECT MAX(id_employee) FROM ps_order_history WHERE id_order = {$order->id}");
        self::assertSame(0, (int) $by);
        self::assertNull(\Context::getContext()->employee, 'somebody is left behind');
        self::assertSame([], Runtime::get()->intents()->waiting((string) $order->id), 'the gate was asked');
    }

    /** The core would write down whoever has the page open. */
    public function testAPageOfSomebodysChangesOrdersInNobodysNameToo(): void
    {
        $order = Desk::order(3);
        Stage::request();
        Stage::login(Stage::SALESMAN);
        $bus = self::bus();
        Runtime::get()->change()->through($bus);
        $seen = [];
        Replay::$before = static function () use (&$seen): void {
            $seen[] = (int) (\Context::getContext()->employee->id ?? 0);
        };
        Runtime::get()->change()->to((int) $order->id, 6);
        Replay::$before = null;
        self::assertSame([0], array_values(array_unique($seen)), 'to the core it was whoever has the page open');
        self::assertSame(Stage::SALESMAN, (int) \Context::getContext()->employee->id);
        self::assertSame([], $bus->states);
        self::assertSame([3, 6], Desk::rows((int) $order->id));
        $by = \Db::getInstance()->getValue("SELECT MAX(id_employee) FROM ps_order_history WHERE id_order = {$order->id}");
        self::assertSame(0, (int) $by);
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
        $isConsole ? Runtime::get()->change()->through(self::bus()) : Stage::login(Stage::SALESMAN);
        foreach ([4, 3] as $state) {
            Runtime::get()->change()->to($order, $state);
            self::assertSame($state, Desk::state($order));
        }
        self::assertSame([3, 4, 3], Desk::rows($order));
    }

    public function testWhatTheCommandRefusesHasNotHappened(): void
    {
        $order = Desk::order(3);
        Stage::console();
        $bus = new class implements CommandBusInterface {
            public function handle($command): void
            {
                throw new ChangeOrderStatusException([], [], [], 'out of paper');
            }
        };
        Runtime::get()->change()->through($bus);
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

    /** The core's: it takes a command to its handler, and complains when the customer cannot be told. */
    private static function bus(bool $isMailing = true): CommandBusInterface
    {
        return new class ($isMailing) implements CommandBusInterface {
            /** @var list<int> */
            public array $states = [];

            public function __construct(private readonly bool $isMailing)
            {
            }

            public function handle($command): void
            {
                $this->states[] = $command->getNewOrderStatusId();
                Stage::handler('single')->handle($command);
                if (!$this->isMailing) {
                    throw new ChangeOrderStatusException([], [$command->getOrderId()], [], 'Failed to update status or sent email');
                }
            }
        };
    }
}
