<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Controller\DeskController;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\PrestaShop\Core\Domain\Order\Exception\ChangeOrderStatusException;
use PrestaShopBundle\Controller\Admin\FrameworkBundleAdminController;
use Symfony\Component\HttpFoundation\Request;

/** What the components on an order's page are told, and what they do. */
final class DeskControllerTest extends TestCase
{
    private int $order;
    private int $sent = 0;

    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
        $this->order = (int) Desk::order(3)->id;
        FrameworkBundleAdminController::$token = Tokens::GOOD;
    }

    protected function tearDown(): void
    {
        FrameworkBundleAdminController::$token = null;
        FrameworkBundleAdminController::$denied = [];
    }

    public function testAnOrderIsToldAsTheComponentsKnowOne(): void
    {
        $order = $this->ask(fn (DeskController $desk) => $desk->order($this->order))->ok;
        self::assertSame(['preparing', "#{$this->order}"], [$order->case->status, $order->title]);
        self::assertSame(range(1, $order->case->seq), array_column($order->events, 'seq'));
        self::assertSame('{}', json_encode($order->facts));
        $me = (string) Stage::LOGISTICIAN;
        self::assertSame(Runtime::get()->employees()->name($me), $order->names->{$me});
        $definition = $this->ask(fn (DeskController $desk) => $desk->definition($order->workflow))->ok;
        self::assertSame('orders', $definition->id);
        self::assertSame('not_found', $this->ask(fn ($desk) => $desk->definition(str_repeat('0', 64)), 404)->error->code);
    }

    public function testTheSessionSaysWhoDecidesAndForWhom(): void
    {
        $session = $this->ask(static fn (DeskController $desk) => $desk->session())->ok;
        self::assertSame([(string) Stage::LOGISTICIAN, ['shipping']], [$session->actor->id, $session->actor->teams]);
        self::assertSame(Tokens::GOOD, $session->csrf);
        self::assertSame(Runtime::get()->engine()->version()->engineId, $session->engineId);
    }

    public function testAStepGoesTheCoresOwnWay(): void
    {
        $sent = $this->send(['type' => 'move', 'to' => 'canceled', 'comment' => 'the customer wants it so'])->ok;
        self::assertSame([], $sent->refused);
        self::assertSame('canceled', $sent->order->case->status);
        self::assertSame([6, [3, 6]], [Desk::state($this->order), Desk::rows($this->order)]);
        self::assertSame('preparing>canceled ' . Stage::LOGISTICIAN . ' suggested', Desk::moves($this->order)[1]);
        self::assertContains('the customer wants it so', (array) $sent->order->texts);
    }

    /** The answer was lost, and the page sends it again as it was. */
    public function testAStepThatIsSentAgainIsOneStep(): void
    {
        $seq = $this->seq();
        foreach ([1, 2] as $time) {
            $sent = $this->send(['type' => 'move', 'to' => 'canceled'], $seq, 'one-and-the-same')->ok;
            self::assertSame([], $sent->refused, "time {$time}");
        }
        self::assertSame([3, 6], Desk::rows($this->order));
    }

    public function testOneOfTwoEmployeesIsTooLate(): void
    {
        $seq = $this->seq();
        $this->send(['type' => 'comment', 'text' => 'first']);
        $sent = $this->send(['type' => 'move', 'to' => 'canceled'], $seq)->ok;
        self::assertSame(['stale'], array_column($sent->refused, 'code'));
        self::assertSame(['actual' => $seq + 1, 'expected' => $seq], (array) $sent->refused[0]->parameters);
        self::assertSame(3, Desk::state($this->order));
    }

    public function testWhatTheWorkflowDoesNotAllowSaysWhyAndDoesNotHappen(): void
    {
        $sent = $this->send(['type' => 'move', 'to' => 'shipped'])->ok;
        self::assertSame(['guard_failed'], array_column($sent->refused, 'code'));
        self::assertSame([3, [3]], [Desk::state($this->order), Desk::rows($this->order)]);
        $nowhere = $this->send(['type' => 'move', 'to' => 'the-moon'])->ok;
        self::assertSame(['unknown_status'], array_column($nowhere->refused, 'code'));
    }

    public function testAStepThatTheCoreMadeAndThenComplainedOfIsMade(): void
    {
        $complain = static function (object $command): void {
            Stage::handler('single')->handle($command);
            throw new ChangeOrderStatusException([], [$command->getOrderId()], [], 'the mail failed');
        };
        self::assertSame([], $this->send(['type' => 'move', 'to' => 'canceled'], handle: $complain)->ok->refused);
        $this->order = (int) Desk::order(3)->id;
        $fail = static function (object $command): void {
            throw new ChangeOrderStatusException([$command->getOrderId()], [], [], 'out of paper');
        };
        $answer = $this->send(['type' => 'move', 'to' => 'canceled'], handle: $fail, status: 500);
        self::assertSame('server', $answer->error->code);
        self::assertSame(3, Desk::state($this->order));
    }

    public function testEverythingElseIsTheWorkflowsAlone(): void
    {
        $id = 'the-same-comment';
        foreach ([1, 2] as $time) {
            $seq ??= $this->seq();
            $this->send(['type' => 'comment', 'text' => 'Look, @' . Stage::SALESMAN], $seq, $id);
        }
        $this->send(['type' => 'assign', 'to' => (string) Stage::SALESMAN]);
        $this->send(['type' => 'remind', 'after' => 'PT2H', 'to' => ['assignee'], 'text' => 'call', 'untilMoved' => true]);
        $sent = $this->send(['type' => 'watch'])->ok;
        $types = array_column($sent->order->events, 'type');
        self::assertSame(['commented', 'assigned', 'reminderSet', 'watched'], array_slice($types, -4));
        self::assertSame(1, count(array_keys($types, 'commented', true)));
        self::assertSame([3], Desk::rows($this->order));
    }

    public function testFilesAreKeptForTheirOrderAlone(): void
    {
        $file = $this->upload('slip.txt', 'two boxes')->ok;
        self::assertSame(['slip.txt', 'text/plain', 9], [$file->name, $file->mediaType, $file->bytes]);
        $command = ['type' => 'comment', 'text' => 'the slip', 'attachments' => [['name' => 'evil.exe', 'key' => $file->key]]];
        $sent = $this->send($command)->ok;
        self::assertSame('slip.txt', end($sent->order->events)->attachments[0]->name, 'a page says what a file is called');
        $this->order = (int) Desk::order(3)->id;
        self::assertSame('invalid', $this->send($command, status: 422)->error->code, "another order's file");
        self::assertSame('invalid', $this->upload('run.php', '<?php', 422)->error->code);
        self::assertSame('too_large', $this->upload('a.txt', str_repeat('x', (10 << 20) + 1), 413)->error->code);
    }

    /** @return iterable<string, array{array<string, mixed>|string, int, string}> */
    public static function bad(): iterable
    {
        yield 'no JSON' => ['{', 422, 'invalid'];
        yield 'no command' => [['commandId' => '12345678', 'expectedSeq' => 1], 422, 'invalid'];
        yield "a host's own" => [['command' => ['type' => 'setFacts', 'facts' => []]], 422, 'invalid'];
        yield 'by force' => [['command' => ['type' => 'force', 'to' => 'paid', 'comment' => 'now']], 403, 'forbidden'];
        yield 'a key too many' => [['command' => ['type' => 'watch', 'x' => 1]], 422, 'invalid'];
        yield 'without an id' => [['command' => ['type' => 'watch'], 'commandId' => 'x'], 422, 'invalid'];
        yield 'too long' => [str_repeat(' ', 600_000), 413, 'too_large'];
    }

    /** @dataProvider bad */
    public function testWhatNoPageSendsIsRefused(array|string $body, int $status, string $code): void
    {
        $body = is_array($body) ? json_encode($body + ['commandId' => '12345678', 'expectedSeq' => 1]) : $body;
        $answer = $this->ask(fn (DeskController $desk) => $desk->command($this->request($body), $this->order), $status);
        self::assertSame($code, $answer->error->code);
        self::assertSame([3], Desk::rows($this->order));
    }

    public function testNothingHappensWithoutThePagesToken(): void
    {
        $body = json_encode(['command' => ['type' => 'watch'], 'commandId' => '12345678', 'expectedSeq' => 1]);
        $request = $this->request($body, 'stolen');
        self::assertSame('forbidden', $this->ask(fn ($desk) => $desk->command($request, $this->order), 403)->error->code);
        self::assertSame('forbidden', $this->ask(fn ($desk) => $desk->upload($request, $this->order), 403)->error->code);
    }

    public function testWhoMayNotSeeOrdersIsToldNothing(): void
    {
        FrameworkBundleAdminController::$denied = ['read'];
        foreach ([fn ($desk) => $desk->order($this->order), fn ($desk) => $desk->session()] as $question) {
            self::assertSame('forbidden', $this->ask($question, 403)->error->code);
        }
        FrameworkBundleAdminController::$denied = [];
        self::assertSame('not_found', $this->ask(static fn ($desk) => $desk->order(99_999), 404)->error->code);
    }

    public function testWhoIsInNoTeamNeedsTheCoresRightToEdit(): void
    {
        FrameworkBundleAdminController::$denied = ['update'];
        self::assertSame([], $this->send(['type' => 'move', 'to' => 'canceled'])->ok->refused, 'a team may move its orders');
        $this->order = (int) Desk::order(3)->id;
        Runtime::get()->employees()->save('shipping', [Stage::SALESMAN], []);
        self::assertSame('forbidden', $this->send(['type' => 'move', 'to' => 'canceled'], status: 403)->error->code);
    }

    public function testWithoutAnEngineThePageKeepsItsPlainForms(): void
    {
        Stage::$engine = false;
        try {
            self::assertSame('server', $this->ask(static fn (DeskController $desk) => $desk->session(), 503)->error->code);
        } finally {
            Stage::$engine = null;
        }
    }

    public function testFiguresAddUpAllOrders(): void
    {
        $this->send(['type' => 'move', 'to' => 'canceled']);
        $insight = $this->ask(fn (DeskController $desk) => $desk->report(new Request(['period' => 'year'])))->ok;
        self::assertSame([1, 'year'], [$insight->summary->cases->opened, $insight->summary->settings->period]);
        $me = (string) Stage::LOGISTICIAN;
        self::assertSame([$me], array_column($insight->summary->people, 'employee'));
        self::assertSame(Runtime::get()->employees()->name($me), $insight->names->{$me});
        self::assertSame([1], array_column($insight->versions, 'version'));
        foreach ([['version' => '99'], ['version' => 'x'], ['period' => 'eon']] as $index => $query) {
            $this->ask(fn (DeskController $desk) => $desk->report(new Request($query)), $index === 0 ? 404 : 422);
        }
    }

    public function testFiguresOfSinglePeopleAreForWhoMaySettleHowTheyWork(): void
    {
        FrameworkBundleAdminController::$denied = ['AdminOrdinoSettings'];
        $insight = $this->ask(fn (DeskController $desk) => $desk->report(new Request()))->ok;
        self::assertSame([[], '{}'], [$insight->summary->people, json_encode($insight->names)]);
        FrameworkBundleAdminController::$denied = ['AdminOrdinoBoard'];
        $answer = $this->ask(fn (DeskController $desk) => $desk->report(new Request()), 403);
        self::assertSame('forbidden', $answer->error->code);
    }

    public function testTheBoardShowsOrdersAndCountsThem(): void
    {
        $page = $this->ask(fn (DeskController $desk) => $desk->board(new Request(['team' => 'shipping'])))->ok;
        $card = $page->cards[0];
        self::assertSame([(string) $this->order, 'preparing', 'open'], [$card->case, $card->status, $card->stage]);
        self::assertStringStartsWith("#{$this->order} ", $card->title);
        self::assertNull($page->next);
        self::assertSame([['preparing', 'shipping', 1]], array_map(
            static fn (object $count): array => [$count->status, $count->team, $count->cases],
            $page->counts,
        ));
        $none = $this->ask(fn (DeskController $desk) => $desk->board(new Request(['show' => 'closed'])))->ok;
        self::assertSame([], $none->cards);
        foreach (['show' => 'some', 'sort' => 'colour', 'after' => 'x'] as $name => $value) {
            $this->ask(fn (DeskController $desk) => $desk->board(new Request([$name => $value])), 422);
        }
    }

    public function testManyOrdersAreMovedEachByItself(): void
    {
        $other = (int) Desk::order(5)->id;
        $asked = ['cases' => [(string) $this->order, (string) $other, '99999'], 'to' => 'canceled', 'commandId' => '12345678'];
        $codes = static fn (array $verdicts): array => array_map(
            static fn (object $verdict): array => [(int) $verdict->case, array_column($verdict->refused, 'code')],
            $verdicts,
        );
        $expected = [[$this->order, []], [$other, ['not_linked']]];
        $request = $this->request((string) json_encode($asked));
        self::assertSame($expected, $codes($this->ask(fn (DeskController $desk) => $desk->plan($request))->ok));
        self::assertSame([3, 5], [Desk::state($this->order), Desk::state($other)], 'a plan has moved something');
        foreach ([1, 2] as $time) {
            self::assertSame($expected, $codes($this->ask(fn (DeskController $desk) => $desk->moves($request))->ok));
            self::assertSame([[3, 6], [5]], [Desk::rows($this->order), Desk::rows($other)]);
        }
        $stolen = $this->request((string) json_encode($asked), 'stolen');
        $this->ask(fn (DeskController $desk) => $desk->moves($stolen), 403);
        $long = $this->request((string) json_encode(['cases' => range(1, 201)] + $asked));
        $this->ask(fn (DeskController $desk) => $desk->moves($long), 422);
    }

    /** Whose edit right is their team's has a verdict for each order, and the plan says the same. */
    public function testOrdersOfOtherTeamsHoldUpNoneOfTheirs(): void
    {
        $teams = [['id' => 'shipping', 'label' => 'Shipping'], ['id' => 'texts', 'label' => 'Texts']];
        $definition = json_decode(Desk::definition(['teams' => $teams]));
        $definition->statuses[1]->team = 'texts';
        Desk::publish(definition: $definition);
        [$theirs, $mine] = [(int) Desk::order(2)->id, (int) Desk::order(3)->id];
        FrameworkBundleAdminController::$denied = ['update'];
        $request = $this->request((string) json_encode(['cases' => [(string) $theirs, (string) $mine], 'to' => 'canceled']));
        $codes = static fn (array $all): array => array_map(static fn (object $one): array => array_column($one->refused, 'code'), $all);
        self::assertSame([['not_permitted'], []], $codes($this->ask(fn (DeskController $desk) => $desk->plan($request))->ok));
        self::assertSame([['not_permitted'], []], $codes($this->ask(fn (DeskController $desk) => $desk->moves($request))->ok));
        self::assertSame([2, 6], [Desk::state($theirs), Desk::state($mine)]);
        // Sent again because the answer was lost, and by now the order is another team's.
        Runtime::get()->database()->run("UPDATE {cases} SET team = 'texts' WHERE id = ?", [(string) $mine]);
        self::assertSame([['not_permitted'], []], $codes($this->ask(fn (DeskController $desk) => $desk->moves($request))->ok));
        // While it only watches, the core's right is what counts.
        $next = (string) Desk::order(3)->id;
        Runtime::get()->publisher()->observe(Stage::SUPER_ADMIN);
        $request = $this->request((string) json_encode(['cases' => [$next], 'to' => 'canceled']));
        self::assertSame([['not_permitted']], $codes($this->ask(fn (DeskController $desk) => $desk->plan($request))->ok));
        self::assertSame([['not_permitted']], $codes($this->ask(fn (DeskController $desk) => $desk->moves($request))->ok));
    }

    /** Who moved it when they still had the right. */
    public function testATakenBackStepWantsTheRightOfAStep(): void
    {
        $definition = json_decode(Desk::definition());
        $definition->statuses[2]->suggested = [(object) ['to' => 'canceled', 'reversible' => true]];
        Desk::publish(isEnforced: false, definition: $definition);
        $this->order = (int) Desk::order(3)->id;
        Stage::login(Stage::LOGISTICIAN);
        $this->send(['type' => 'move', 'to' => 'canceled']);
        self::assertSame(6, Desk::state($this->order));
        FrameworkBundleAdminController::$denied = ['update'];
        $this->send(['type' => 'undo'], status: 403);
        self::assertSame(6, Desk::state($this->order));
        FrameworkBundleAdminController::$denied = [];
        $this->send(['type' => 'undo']);
        self::assertSame(3, Desk::state($this->order));
    }

    public function testOneOrderThatFailsHoldsUpNoOther(): void
    {
        $other = (int) Desk::order(3)->id;
        $fail = function (object $command): void {
            $isFirst = $command->getOrderId()->getValue() === $this->order;
            if ($isFirst) {
                throw new ChangeOrderStatusException([], [], [], 'out of paper');
            }
            Stage::handler('single')->handle($command);
        };
        $asked = ['cases' => [(string) $this->order, (string) $other], 'to' => 'canceled'];
        $request = $this->request((string) json_encode($asked));
        $verdicts = $this->ask(fn (DeskController $desk) => $desk->moves($request), handle: $fail)->ok;
        self::assertSame([['failed'], []], array_map(
            static fn (object $verdict): array => array_column($verdict->refused, 'code'),
            $verdicts,
        ));
        self::assertSame([3, 6], [Desk::state($this->order), Desk::state($other)]);
    }

    private function seq(): int
    {
        return (int) Runtime::get()->host()->caseOf((string) $this->order)->seq;
    }

    /** @param array<string, mixed> $command */
    private function send(
        array $command,
        ?int $seq = null,
        ?string $id = null,
        ?\Closure $handle = null,
        int $status = 200,
    ): object {
        $body = ['command' => $command, 'commandId' => $id ?? 'command-' . ++$this->sent, 'expectedSeq' => $seq ?? $this->seq()];
        $request = $this->request((string) json_encode($body));
        return $this->ask(fn (DeskController $desk) => $desk->command($request, $this->order), $status, $handle);
    }

    private function upload(string $name, string $content, int $status = 200): object
    {
        $request = $this->request($content, query: ['name' => $name]);
        return $this->ask(fn (DeskController $desk) => $desk->upload($request, $this->order), $status);
    }

    /** @param array<string, string> $query */
    private function request(string $content, string $token = Tokens::GOOD, array $query = []): Request
    {
        return new Request($query, [], [], [], [], ['HTTP_X_CSRF_TOKEN' => $token], $content);
    }

    /** Asks as the Logistician does, and answers the JSON. */
    private function ask(\Closure $question, int $status = 200, ?\Closure $handle = null): object
    {
        Stage::request();
        Stage::login(Stage::LOGISTICIAN);
        $handle ??= static fn (object $command) => Stage::handler('single')->handle($command);
        $controller = new DeskController(new class ($handle) {
            public function __construct(private readonly \Closure $handle)
            {
            }

            public function handle(object $command): void
            {
                ($this->handle)($command);
            }
        });
        $controller->setContainer(new Tokens());
        $response = $question($controller);
        self::assertSame($status, $response->getStatusCode(), $response->getContent());
        self::assertSame('application/json', $response->headers->get('Content-Type'));
        return json_decode($response->getContent());
    }
}
