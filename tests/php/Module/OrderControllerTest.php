<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Store\Database;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Controller\OrderController;
use PrestaShop\Module\Ordino\Cron\Lock;
use PrestaShop\Module\Ordino\Page\Files;
use PrestaShop\Module\Ordino\Page\Given;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Connection;
use PrestaShop\PrestaShop\Core\Domain\Order\Exception\ChangeOrderStatusException;
use PrestaShopBundle\Controller\Admin\FrameworkBundleAdminController;
use Symfony\Component\HttpFoundation\File\UploadedFile;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Session\Session;

/** What forms of the order page do. */
final class OrderControllerTest extends TestCase
{
    private \Order $order;

    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
        $this->order = Desk::order(3);
    }

    /** @return iterable<string, array{\Closure(object): void, int, int, string}> the bus; files and rows there are; what is said */
    public static function buses(): iterable
    {
        yield 'the core does it' => [static fn (object $command) => Stage::handler('single')->handle($command), 1, 2, 'success'];
        yield 'the mail to the customer fails' => [static function (object $command): void {
            Stage::handler('single')->handle($command);
            throw new ChangeOrderStatusException([], [$command->getOrderId()], [], 'Failed to update status or sent email');
        }, 1, 2, 'warning'];
        yield 'the core does not do it' => [static function (object $command): void {
            throw new ChangeOrderStatusException([$command->getOrderId()], [], [], 'out of paper');
        }, 0, 1, 'error'];
    }

    /** @dataProvider buses */
    public function testFilesOfAStepStayWhenItWasMade(\Closure $handle, int $files, int $rows, string $kind): void
    {
        $controller = $this->sendFile('move', ['from' => 'preparing', 'to' => 'canceled'], $handle);
        self::assertSame([$kind], array_column($controller->told, 0));
        self::assertCount($rows, Desk::rows((int) $this->order->id));
        $kept = array_column(Runtime::get()->database()->rows('SELECT file_key FROM {files}'), 'file_key');
        self::assertCount($files, $kept);
        $store = new Files(Runtime::get()->database(), Files::folder(_PS_ROOT_DIR_));
        self::assertCount($files, array_filter(array_map($store->find(...), $kept)), 'a file that the history names is gone');
    }

    /** Back in the browser, other words, sent: the page's number is used twice. */
    public function testAFormThatIsSentAgainWithOtherWordsSaysThemToo(): void
    {
        foreach (['first words', 'other words', 'other words'] as $text) {
            $controller = $this->send('comment', ['text' => $text, '_id' => '1767603600-1']);
            self::assertSame([['success', 'Done.']], $controller->told);
        }
        self::assertSame(0, Runtime::get()->comments()->count(), 'it waits for ever');
        $texts = array_values(Runtime::get()->host()->texts((string) $this->order->id));
        self::assertSame(['first words', 'other words'], $texts);
    }

    public function testAFileThatIsSentTwiceIsThereOnce(): void
    {
        foreach ([1, 2] as $sent) {
            $controller = $this->sendFile('comment', ['text' => 'look', '_id' => '1767603600-1']);
            self::assertSame([['success', 'Done.']], $controller->told);
        }
        self::assertSame(0, Runtime::get()->comments()->count(), 'it waits for ever');
        self::assertCount(1, Runtime::get()->database()->rows('SELECT file_key FROM {files}'));
    }

    public function testWithoutAnEngineBothAreKeptToo(): void
    {
        Stage::$engine = false;
        foreach (['first words', 'other words', 'other words'] as $text) {
            $this->send('comment', ['text' => $text, '_id' => '1767603600-1']);
        }
        Stage::$engine = null;
        self::assertSame(2, Runtime::get()->comments()->count());
    }

    /** Two that change an order at once mix up its history; what an undo asks for waits for the cron job, and is not lost. */
    public function testAnUndoIsNotDoneBesideTheCronJob(): void
    {
        $order = (int) $this->order->id;
        Runtime::get()->draft()->save(self::reversible(), Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        $cron = new Lock(new Database(Stage::server()->connect(_DB_NAME_), Connection::open()->prefix));
        $move = fn () => $this->send('move', ['from' => 'preparing', 'to' => 'canceled'], static fn (object $command) =>
            Stage::handler('single')->handle($command));
        $move();
        $isAlone = $cron->alone(function () use ($order): void {
            self::assertSame([['success', 'Done.']], $this->send('undo', [])->told);
            self::assertSame(6, Desk::state($order), 'it was done beside the cron job');
        });
        self::assertTrue($isAlone);
        Stage::console();
        Stage::cron();
        self::assertSame([3, 3, 6, 3], [Desk::state($order), ...Desk::rows($order)]);
        $move();
        $this->send('undo', []);
        self::assertSame(3, Desk::state($order), 'nobody was in its way');
    }

    /** The undo has happened, whatever becomes of what it brings along. */
    public function testAnUndoWhoseDeliveryFailsIsDone(): void
    {
        Runtime::get()->draft()->save(self::reversible(), Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        $this->send('move', ['from' => 'preparing', 'to' => 'canceled'], static fn (object $command) =>
            Stage::handler('single')->handle($command));
        $tasks = Runtime::get()->database()->table('tasks');
        $fail = "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the disk is full'";
        \Db::getInstance()->execute("CREATE TRIGGER full BEFORE UPDATE ON {$tasks} FOR EACH ROW {$fail}");
        self::assertSame([['success', 'Done.']], $this->send('undo', [])->told);
        \Db::getInstance()->execute('DROP TRIGGER full');
        Stage::console();
        Stage::cron();
        self::assertSame([3, 3, 6, 3], [Desk::state((int) $this->order->id), ...Desk::rows((int) $this->order->id)]);
    }

    /** Others' effects may wait for long. */
    public function testAnUndoIsNotBehindWhatWaitsForOthers(): void
    {
        Runtime::get()->draft()->save(self::reversible(), Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        foreach (range(1, 6) as $number) {
            $other = (string) Desk::order(2)->id;
            $effect = (object) ['type' => 'status', 'id' => "{$other}/{$number}", 'status' => 'paid'];
            Runtime::get()->host()->outbox->add($other, [$effect]);
        }
        $this->send('move', ['from' => 'preparing', 'to' => 'canceled'], static fn (object $command) =>
            Stage::handler('single')->handle($command));
        $this->send('undo', []);
        self::assertSame([3, 3, 6, 3], [Desk::state((int) $this->order->id), ...Desk::rows((int) $this->order->id)]);
    }

    /**
     * An employee whom the core lets change no order, and what they may do all the same.
     *
     * @testWith ["shipping", true, 6]
     *           ["shipping", false, 3]
     *           ["texts", true, 3]
     *           ["texts", false, 3]
     */
    public function testATeamMovesItsOwnOrdersWhereTheWorkflowJudges(string $team, bool $isEnforced, int $state): void
    {
        $teams = [['id' => 'shipping', 'label' => 'Shipping'], ['id' => 'texts', 'label' => 'Texts']];
        Desk::publish($isEnforced, ['teams' => $teams]);
        $employees = Runtime::get()->employees();
        $employees->save('shipping', [Stage::SALESMAN], [Stage::SUPER_ADMIN]);
        $employees->save($team, [Stage::LOGISTICIAN], []);
        FrameworkBundleAdminController::$denied = ['update'];
        $controller = $this->send('move', ['from' => 'preparing', 'to' => 'canceled'], static fn (object $command) =>
            Stage::handler('single')->handle($command));
        FrameworkBundleAdminController::$denied = [];
        self::assertSame($state, Desk::state((int) $this->order->id), implode(array_column($controller->told, 1)));
    }

    public function testAnUndoWantsTheRightOfAStep(): void
    {
        Runtime::get()->draft()->save(self::reversible(), Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        $this->send('move', ['from' => 'preparing', 'to' => 'canceled'], static fn (object $command) =>
            Stage::handler('single')->handle($command));
        FrameworkBundleAdminController::$denied = ['update'];
        self::assertSame(['error'], array_column($this->send('undo', [])->told, 0));
        FrameworkBundleAdminController::$denied = [];
        self::assertSame(6, Desk::state((int) $this->order->id));
    }

    /** Of several shops, the module may be on in some. */
    public function testAnOrderOfAShopInWhichTheModuleIsOffIsNobodysHere(): void
    {
        $this->sendFile('comment', ['text' => 'look']);
        $key = (string) Runtime::get()->database()->value('SELECT file_key FROM {files}');
        \Shop::$shops = [1, 2];
        \Db::getInstance()->execute("UPDATE ps_orders SET id_shop = 2 WHERE id_order = {$this->order->id}");
        $controller = $this->send('comment', ['text' => 'look again']);
        self::assertSame([], $controller->told);
        self::assertSame(404, $controller->attachment($key)->getStatusCode());
        self::assertSame(['look'], array_values(Runtime::get()->host()->texts((string) $this->order->id)));
        \Db::getInstance()->execute("UPDATE ps_orders SET id_shop = 1 WHERE id_order = {$this->order->id}");
        self::assertSame([['success', 'Done.']], $this->send('comment', ['text' => 'look again'])->told);
    }

    /** @testWith [false]
     *            [true]
     */
    public function testWhatWasWrittenIntoAFormThatIsRefusedIsThereAgainOnce(bool $isForItsFile): void
    {
        $order = (int) $this->order->id;
        $session = new Session();
        $form = ['from' => 'preparing', 'to' => 'paid', 'comment' => 'I have asked', 'field' => ['amount' => '12,5', 'x' => ['y']]];
        $files = $isForItsFile ? [new UploadedFile('/nowhere', 'a.txt', UPLOAD_ERR_INI_SIZE)] : [];
        $handle = static fn (object $command) => Stage::handler('single')->handle($command);
        $controller = $this->send('move', $form, $handle, $files, $session);
        self::assertSame(['error'], array_column($controller->told, 0));
        $next = new Request();
        $next->setSession($session);
        $given = ['to' => 'paid', 'comment' => 'I have asked', 'fields' => ['amount' => '12,5'], 'text' => ''];
        self::assertSame($given, (new Given($next))->of($order));
        self::assertSame('', (new Given($next))->of($order + 1)['comment'], 'it is shown on another order');
        (new Given($next))->forget();
        self::assertSame('', (new Given($next))->of($order)['comment']);
        self::assertSame('', (new Given(null))->of($order)['comment']);
    }

    /** A workflow in which whoever cancels an order may take that back. */
    private static function reversible(): string
    {
        $definition = json_decode(Desk::definition());
        $definition->statuses[2]->suggested = [(object) ['to' => 'canceled', 'reversible' => true]];
        return (string) json_encode($definition);
    }

    private function sendFile(string $command, array $form, ?\Closure $handle = null): OrderController
    {
        $path = (string) tempnam(sys_get_temp_dir(), 'ordino');
        file_put_contents($path, 'the customer wants it so');
        try {
            return $this->send($command, $form, $handle, [new UploadedFile($path, 'a.txt')]);
        } finally {
            unlink($path);
        }
    }

    /** @param list<UploadedFile> $files */
    private function send(
        string $command,
        array $form,
        ?\Closure $handle = null,
        array $files = [],
        ?Session $session = null,
    ): OrderController {
        Stage::request();
        Stage::login(Stage::LOGISTICIAN);
        $controller = new OrderController(new class ($handle) {
            public function __construct(private readonly ?\Closure $handle)
            {
            }

            public function handle(object $command): void
            {
                ($this->handle)($command);
            }
        });
        $request = new Request([], $form, [], [], ['files' => $files]);
        $session === null || $request->setSession($session);
        $controller->command($request, (int) $this->order->id, $command);
        return $controller;
    }
}
