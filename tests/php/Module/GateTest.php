<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Gate\Veto;
use PrestaShop\Module\Ordino\Page\Health;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Settings;
use PrestaShop\PrestaShop\Core\Domain\Order\Command\UpdateOrderStatusCommand;
use PrestaShop\PrestaShop\Core\Module\Exception\ModuleErrorException;
use Symfony\Component\HttpFoundation\Request;

/** What the gate does beside letting pass or not. */
final class GateTest extends TestCase
{
    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
    }

    public function testABulkChangeIsJudgedAsAWholeBeforeAnythingHappens(): void
    {
        $orders = [Desk::order(3), Desk::order(5), Desk::order(2)];
        $message = $this->refusal('orders-list-bulk', $orders, 6);
        foreach ($orders as $order) {
            self::assertCount(1, Desk::rows((int) $order->id));
            self::assertSame([], Runtime::get()->intents()->waiting((string) $order->id));
        }
        self::assertSame([], Stage::$hooks);
        self::assertStringContainsString((string) $orders[1]->reference, $message);
        self::assertStringNotContainsString((string) $orders[0]->reference, $message);
        self::assertStringNotContainsString((string) $orders[2]->reference, $message);

        Replay::path('orders-list-bulk', [$orders[0], $orders[2]], 6);
        self::assertSame(['*preparing', 'preparing>canceled 2 suggested'], Desk::moves((int) $orders[0]->id));
        self::assertSame(['*paid', 'paid>canceled 2 suggested'], Desk::moves((int) $orders[2]->id));
    }

    public function testWhileItOnlyWatchesEverythingPassesAndIsWrittenDown(): void
    {
        Runtime::get()->publisher()->observe(Stage::SUPER_ADMIN);
        $orders = [Desk::order(3), Desk::order(2)];
        $this->as(Stage::LOGISTICIAN);
        Replay::path('orders-list-bulk', $orders, 7);
        foreach ($orders as $order) {
            self::assertSame(7, Desk::state((int) $order->id));
        }
        self::assertSame(['*preparing', 'preparing>refunded 2 off-path'], Desk::moves((int) $orders[0]->id));
        $rows = Runtime::get()->database()->rows('SELECT id_order, id_state, id_employee FROM {observations} ORDER BY number');
        self::assertEquals([
            ['id_order' => $orders[0]->id, 'id_state' => 7, 'id_employee' => 2],
            ['id_order' => $orders[1]->id, 'id_state' => 7, 'id_employee' => 2],
        ], $rows);
        self::assertSame([], Desk::told(Stage::SALESMAN, (int) $orders[0]->id));
        $shown = (new Health(Runtime::get(), Here::now()))->of('', '')['observations'];
        self::assertSame(['The workflow has no step from “Paid” to “Refunded”.'], $shown[0]['why']);
        self::assertSame(['The workflow has no step from “Preparing” to “Refunded”.'], $shown[1]['why']);

        // Another version is another question.
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        self::assertSame([], (new Health(Runtime::get(), Here::now()))->of('', '')['observations']);
    }

    public function testItIsOffForAnHourAndThenOnAgain(): void
    {
        $first = Desk::order(3);
        $second = Desk::order(3);
        Runtime::get()->settings()->set(Settings::GATE_OFF, Stage::$clock->now()->getTimestamp() + 3600);
        $this->as(Stage::LOGISTICIAN);
        Replay::path('order-page', [$first], 7);
        self::assertSame(7, Desk::state((int) $first->id));
        Stage::$clock->advance('PT61M');
        $this->refusal('order-page', [$second], 7);
        self::assertSame(3, Desk::state((int) $second->id));
    }

    public function testACommentGoesWithTheMoveThatNeedsIt(): void
    {
        $order = Desk::order(10);
        $message = $this->refusal('order-page', [$order], 6);
        self::assertMatchesRegularExpression('/comment/i', $message);

        $this->as(Stage::LOGISTICIAN);
        Runtime::get()->input()->set('the customer called');
        Replay::path('order-page', [$order], 6);
        self::assertSame(['*bankwire', 'bankwire>canceled 2 suggested'], Desk::moves((int) $order->id));
        self::assertContains('the customer called', Runtime::get()->host()->texts((string) $order->id));
    }

    public function testSomebodyOfAnotherTeamIsRefused(): void
    {
        Runtime::get()->employees()->save('shipping', [Stage::SALESMAN], []);
        $order = Desk::order(3);
        $this->refusal('order-page', [$order], 6);
        // SuperAdmin has every right, but passes no guard.
        $this->as(Stage::SUPER_ADMIN);
        Replay::path('order-page', [$order], 6);
        self::assertSame(['*preparing', 'preparing>canceled 1 suggested'], Desk::moves((int) $order->id));
    }

    public function testAFactOfTheShopOpensTheWay(): void
    {
        $order = Desk::order(3);
        $this->refusal('order-page', [$order], 4);
        Stage::track($order);
        $this->as(Stage::LOGISTICIAN);
        Replay::path('order-page', [$order], 4);
        self::assertSame(['*preparing', 'preparing>shipped 2 recommended'], Desk::moves((int) $order->id));
    }

    public function testAStatusThatTheWorkflowLacksIsNoWayAroundIt(): void
    {
        $definition = json_decode(Desk::definition());
        $isIn = static fn (object $status): bool => $status->id !== 'refunded';
        $definition->statuses = array_values(array_filter($definition->statuses, $isIn));
        Runtime::get()->draft()->save((string) json_encode($definition), Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        $watched = Desk::order(3);
        $this->as(Stage::LOGISTICIAN);
        Replay::path('order-page', [$watched], 7);
        self::assertSame(7, Desk::state((int) $watched->id), 'while it only watches, it passes');
        $seen = Runtime::get()->database()->rows('SELECT id_order, id_state FROM {observations}');
        self::assertEquals([['id_order' => $watched->id, 'id_state' => 7]], $seen);

        Runtime::get()->draft()->save((string) json_encode($definition), Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->enforce(Stage::SUPER_ADMIN);
        $order = Desk::order(3);
        self::assertStringContainsString('does not know this status', $this->refusal('order-page', [$order], 7));
        self::assertSame(3, Desk::state((int) $order->id));
    }

    public function testTheSameStatusOnceMoreIsTheCoresToRefuse(): void
    {
        $order = Desk::order(3);
        $this->as(Stage::LOGISTICIAN);
        try {
            Replay::path('order-page', [$order], 3);
            self::fail('the core has taken it');
        } catch (ModuleErrorException $exception) {
            self::fail("it was not the core that refused: {$exception->getMessage()}");
        } catch (\Exception $exception) {
            self::assertStringContainsString('already', $exception->getMessage());
        }
        self::assertSame([], Runtime::get()->intents()->waiting((string) $order->id));
    }

    /** The hook sees a row in its request; a row of somebody without rights before 9.1 is seen by the cron job, minutes later. */
    public function testARowThatIsSeenLateStillMeetsWhatTheEmployeeWanted(): void
    {
        Stage::allow(profile: 2, isAllowed: false);
        $order = Desk::order(10);
        $this->as(Stage::LOGISTICIAN);
        Runtime::get()->input()->set('the customer called');
        Replay::path('order-page', [$order], 6);
        self::assertSame(['*bankwire'], Desk::moves((int) $order->id));
        Stage::$clock->advance('PT30M');
        Stage::console();
        Stage::cron();
        self::assertSame(['*bankwire', 'bankwire>canceled 2 suggested'], Desk::moves((int) $order->id));
        self::assertContains('the customer called', Runtime::get()->host()->texts((string) $order->id));
        self::assertSame([], Runtime::get()->database()->rows('SELECT * FROM {expired}'));
    }

    /** @return iterable<string, array{bool}> */
    public static function lists(): iterable
    {
        yield 'the list of orders, a row' => [true];
        yield 'the page of an order' => [false];
    }

    /** @dataProvider lists */
    public function testListsShowWhatMayBeChosenAndTheFormTakesWhatTheyShow(bool $isRow): void
    {
        $order = Desk::order(3);
        $this->as(Stage::LOGISTICIAN);
        if (!$isRow) {
            Stage::$requests->push(new Request([], [], ['orderId' => (int) $order->id]));
        }
        $choices = Stage::handler('choices');
        self::assertCount(13, $choices->getChoices([]), 'the form itself must take every choice');
        $row = ['current_state' => 3] + ($isRow ? ['id_order' => $order->id] : []);
        $shown = array_values($choices->getChoices($row));
        sort($shown);
        self::assertContains(3, $shown, 'the current one stays');
        self::assertContains(6, $shown);
        self::assertNotContains(7, $shown);
        // Who may go where, and when, is asked for one order and not for a whole list.
        self::assertSame($isRow, in_array(4, $shown, true));
        self::assertCount(13, $choices->getChoicesAttributes());
        foreach ($choices->getChoices($row) as $name => $id) {
            self::assertSame((new \OrderState($id, 1))->name, $name, 'colours are found by name');
        }
    }

    /** Or else, before 9.1, no hook of the module runs for them. */
    public function testEveryProfileMayViewTheModuleFromTheBeginning(): void
    {
        $profile = new \Profile();
        $profile->name = 'Packer';
        $profile->add();
        foreach ([1, 2, 3, 4, $profile->id] as $id) {
            self::assertTrue(\Access::isGranted('ROLE_MOD_MODULE_ORDINO_READ', $id), "profile {$id}");
        }
        // Pages the merchant gives, as those of the shop: one that may not see orders has no use for their board.
        foreach (['TAB_ADMINORDINOBOARD_READ', 'TAB_ADMINORDINOSETTINGS_READ', 'MODULE_ORDINO_UPDATE'] as $right) {
            self::assertFalse(\Access::isGranted("ROLE_MOD_{$right}", $profile->id), $right);
        }
    }

    public function testWhatTheShopsConnectionHasWrittenTheOtherOneSeesAtOnce(): void
    {
        $order = Desk::order(3);
        $doctrine = Stage::doctrine();
        $this->as(Stage::LOGISTICIAN);
        Runtime::get()->gate()->pass([(int) $order->id], 6, Stage::LOGISTICIAN);
        self::assertFalse(\Db::getInstance()->getLink()->inTransaction());
        $intents = "SELECT COUNT(*) FROM ps_ordino_intents WHERE case_id = '{$order->id}'";
        self::assertSame(1, (int) $doctrine->query($intents)->fetchColumn());
        Replay::path('history-alone', [$order], 6);
        $moved = "SELECT COUNT(*) FROM ps_ordino_events WHERE case_id = '{$order->id}' AND type = 'moved'";
        self::assertSame(1, (int) $doctrine->query($moved)->fetchColumn());
    }

    /** Doctrine may be in the middle of a transaction of its own when the core asks the gate. */
    public function testTheGateWaitsForNoTransactionOfTheOtherConnection(): void
    {
        $order = Desk::order(3);
        $doctrine = Stage::doctrine();
        $doctrine->beginTransaction();
        $doctrine->query("SELECT * FROM ps_orders WHERE id_order = {$order->id} FOR UPDATE")->fetchAll();
        $doctrine->query('SELECT * FROM ps_order_history FOR UPDATE')->fetchAll();
        \Db::getInstance()->execute('SET SESSION innodb_lock_wait_timeout = 1');
        $this->as(Stage::LOGISTICIAN);
        self::assertTrue(Runtime::get()->gate()->verdict((int) $order->id, 6, Stage::LOGISTICIAN, Runtime::get()->input())->isJudged);
        self::assertFalse(Runtime::get()->gate()->verdict((int) $order->id, 7, Stage::LOGISTICIAN, Runtime::get()->input())->isAllowed);
        $doctrine->rollBack();
    }

    /** Services are put together once, and 9.1 keeps them when a module is switched off. */
    public function testServicesThatAreOlderThanTheSwitchOffAskNobody(): void
    {
        $order = Desk::order(3);
        $this->as(Stage::LOGISTICIAN);
        $handler = Stage::handler('single');
        $choices = Stage::handler('choices');
        \Module::getInstanceByName('ordino')->disable();
        // Another request, with services that were there before.
        \Module::reset();
        self::assertCount(13, $choices->getChoices(['id_order' => $order->id, 'current_state' => 3]));
        $handler->handle(new UpdateOrderStatusCommand((int) $order->id, 7));
        self::assertSame(7, Desk::state((int) $order->id));
    }

    public function testAModuleThatCannotEvenBePutTogetherVetoesNothing(): void
    {
        $this->as(Stage::LOGISTICIAN);
        Runtime::use(null);
        \Db::$isGone = true;
        try {
            Veto::ask([1, 2], 7);
        } finally {
            \Db::$isGone = false;
        }
        self::assertSame([], Stage::$hooks);
    }

    public function testWhenTheModuleIsOffNobodyIsAsked(): void
    {
        $order = Desk::order(3);
        \Module::getInstanceByName('ordino')->disable();
        $this->as(Stage::LOGISTICIAN);
        Replay::path('order-page', [$order], 7);
        self::assertSame(7, Desk::state((int) $order->id));
        self::assertSame(['*preparing'], Desk::moves((int) $order->id));
        \Module::getInstanceByName('ordino')->enable();
        Stage::$clock->advance('PT1H');
        Stage::console();
        Stage::cron();
        self::assertSame(['*preparing', 'preparing>refunded 2 off-path'], Desk::moves((int) $order->id));
    }

    private function as(int $employee): void
    {
        Stage::request();
        Stage::login($employee);
        Stage::$hooks = [];
    }

    /** @param list<\Order> $orders */
    private function refusal(string $path, array $orders, int $to): string
    {
        $this->as(Stage::LOGISTICIAN);
        try {
            Replay::path($path, $orders, $to);
        } catch (ModuleErrorException $exception) {
            return $exception->getMessage();
        }
        self::fail('it passed');
    }
}
