<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Controller\EditorController;
use PrestaShop\Module\Ordino\Policy;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShopBundle\Controller\Admin\FrameworkBundleAdminController;
use Symfony\Component\HttpFoundation\Request;

/** What the editor is told of the workflow, and what it keeps and publishes. */
final class EditorControllerTest extends TestCase
{
    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
        FrameworkBundleAdminController::$token = Tokens::GOOD;
    }

    protected function tearDown(): void
    {
        FrameworkBundleAdminController::$token = null;
        FrameworkBundleAdminController::$denied = [];
    }

    public function testADraftIsWhatWasKeptNumberedAsItWillBe(): void
    {
        Desk::order(3);
        $told = $this->draft();
        self::assertSame(['orders', 2, 1], [$told->draft->id, $told->draft->version, $told->live->version]);
        self::assertSame([[1, 1]], array_map(static fn ($each) => [$each->version, $each->openCases], $told->versions));
        self::assertSame(Runtime::get()->employees()->name((string) Stage::SUPER_ADMIN), $told->versions[0]->by);
    }

    public function testNobodyOverwritesWhatTheyHaveNotSeen(): void
    {
        $told = $this->draft();
        $mine = clone $told->draft;
        $mine->label = 'Mine';
        $revision = $this->save($mine, $told->revision)->ok->revision;
        self::assertNotSame($told->revision, $revision);
        self::assertSame(['Mine', $revision], [$this->draft()->draft->label, $this->draft()->revision]);
        $theirs = clone $told->draft;
        $theirs->label = 'Theirs';
        self::assertSame('stale', $this->save($theirs, $told->revision, 412)->error->code);
        self::assertSame('Mine', Runtime::get()->draft()->value()->label);
        // The plain page writes the same draft.
        $status = json_decode(Desk::definition());
        Runtime::get()->draft()->saveValue($status, Stage::SUPER_ADMIN);
        self::assertSame('stale', $this->save($theirs, $revision, 412)->error->code);
    }

    public function testWhatIsNoDraftOfThisWorkflowIsNotKept(): void
    {
        $told = $this->draft();
        $before = Runtime::get()->draft()->text();
        foreach ([(object) ['id' => 'another', 'statuses' => []], (object) ['id' => 'orders'], [], 7] as $body) {
            self::assertSame('invalid', $this->save($body, $told->revision, 422)->error->code);
        }
        $long = (object) ['id' => 'orders', 'statuses' => [], 'meta' => str_repeat('x', 2_000_000)];
        self::assertSame('too_large', $this->save($long, $told->revision, 413)->error->code);
        self::assertSame($before, Runtime::get()->draft()->text());
    }

    public function testPublishingTellsWhatHappensAndHappensWhenItIsMeant(): void
    {
        $order = Desk::order(3);
        Desk::order(2);
        $told = $this->draft();
        array_splice($told->draft->statuses, 2, 1);
        $told->draft->statuses[1]->recommended = 'canceled';
        $told->draft->statuses[1]->suggested = ['shipped'];
        $revision = $this->save($told->draft, $told->revision)->ok->revision;
        $plan = $this->publish($revision)->ok;
        self::assertSame([1, 1, false], [$plan->cases->stay, $plan->cases->unmapped, $plan->published]);
        self::assertSame([['preparing', 1]], array_map(static fn ($each) => [$each->id, $each->cases], $plan->missing->statuses));
        self::assertFalse($this->publish($revision, dryRun: false)->ok->published, 'an order has nowhere to go');
        self::assertSame(1, Runtime::get()->current()->version());
        $map = ['statuses' => ['preparing' => 'paid'], 'teams' => []];
        self::assertSame('stale', $this->publish($told->revision, $map, false, 412)->error->code);
        self::assertTrue($this->publish($revision, $map, false)->ok->published);
        self::assertSame([2, Policy::Observe], [Runtime::get()->current()->version(), Runtime::get()->current()->policy()]);
        Stage::console();
        Stage::cron();
        self::assertSame('paid', Runtime::get()->host()->caseOf((string) $order->id)->status);
    }

    public function testHowFarOpenOrdersHaveComeIsToldAndThoseThatCouldNotAreTriedAgain(): void
    {
        [$order, $broken] = [Desk::order(3), Desk::order(2)];
        $database = Runtime::get()->database();
        $snapshot = (string) $database->value('SELECT snapshot FROM {cases} WHERE id = ?', [(string) $broken->id]);
        $database->run('UPDATE {cases} SET snapshot = ? WHERE id = ?', ['[]', (string) $broken->id]);
        $told = $this->draft();
        $told->draft->statuses[1]->team = 'care';
        $told->draft->teams[] = (object) ['id' => 'care'];
        $revision = $this->save($told->draft, $told->revision)->ok->revision;
        self::assertTrue($this->publish($revision, null, false)->ok->published);
        $rollout = $this->rollout();
        self::assertSame([2, 'running', 0, 2, 0], self::counted($rollout));
        Stage::console();
        Stage::cron();
        $rollout = $this->rollout();
        self::assertSame([2, 'done', 1, 0, 1], self::counted($rollout));
        self::assertSame([[(string) $broken->id, 'damaged']], array_map(
            static fn (object $each): array => [$each->case, $each->refused[0]->code],
            $rollout->refusals,
        ));
        self::assertStringStartsWith("#{$broken->id} ", $rollout->refusals[0]->title);
        self::assertSame('stale', $this->retry(1, 412)->error->code);
        $database->run('UPDATE {cases} SET snapshot = ? WHERE id = ?', [$snapshot, (string) $broken->id]);
        self::assertSame([2, 'running', 1, 1, 0], self::counted($this->retry(2)->ok));
        Stage::console();
        Stage::cron();
        self::assertSame([2, 'done', 2, 0, 0], self::counted($this->rollout()));
        self::assertSame(2, Runtime::get()->host()->caseOf((string) $order->id)->workflow->version);
    }

    public function testWhatHasErrorsIsToldAndNotPublished(): void
    {
        $told = $this->draft();
        $told->draft->statuses[1]->recommended = 'nowhere';
        $revision = $this->save($told->draft, $told->revision)->ok->revision;
        $plan = $this->publish($revision, dryRun: false)->ok;
        self::assertFalse($plan->published);
        self::assertContains('error', array_column($plan->diagnostics, 'severity'));
        self::assertSame(1, Runtime::get()->current()->version());
    }

    public function testItIsForWhoMaySettleHowOrdersGoAndForTheirOwnPages(): void
    {
        $told = $this->draft();
        FrameworkBundleAdminController::$denied = ['AdminOrdinoSettings'];
        self::assertSame('forbidden', $this->ask(static fn ($editor) => $editor->draft(), 403)->error->code);
        self::assertSame('forbidden', $this->ask(static fn ($editor) => $editor->session(), 403)->error->code);
        self::assertSame('forbidden', $this->ask(static fn ($editor) => $editor->rollout(), 403)->error->code);
        self::assertSame('forbidden', $this->retry(1, 403)->error->code);
        self::assertSame('forbidden', $this->save($told->draft, $told->revision, 403)->error->code);
        self::assertSame('forbidden', $this->publish($told->revision, dryRun: false, status: 403)->error->code);
        FrameworkBundleAdminController::$denied = ['AdminOrders'];
        $this->draft();
        $session = $this->ask(static fn (EditorController $editor) => $editor->session())->ok;
        self::assertSame([Tokens::GOOD, true], [$session->csrf, $session->can->publish]);
        $stolen = $this->request($told->draft, $told->revision, 'bad-token');
        foreach (['save', 'publish', 'retry'] as $action) {
            self::assertSame('forbidden', $this->ask(static fn ($editor) => $editor->{$action}($stolen), 403)->error->code);
        }
        self::assertSame($told->revision, Runtime::get()->draft()->revision());
    }

    private function draft(): object
    {
        return $this->ask(static fn (EditorController $editor) => $editor->draft())->ok;
    }

    private function save(mixed $draft, string $revision, int $status = 200): object
    {
        $request = $this->request($draft, $revision);
        return $this->ask(static fn (EditorController $editor) => $editor->save($request), $status);
    }

    /** @param array{statuses: array<string, string>, teams: array<string, string>}|null $map */
    private function publish(string $revision, ?array $map = null, bool $dryRun = true, int $status = 200): object
    {
        $map = array_map(static fn (array $names): object => (object) $names, $map ?? ['statuses' => [], 'teams' => []]);
        $request = $this->request(['revision' => $revision, 'map' => $map, 'dryRun' => $dryRun], '');
        return $this->ask(static fn (EditorController $editor) => $editor->publish($request), $status);
    }

    private function rollout(): object
    {
        return $this->ask(static fn (EditorController $editor) => $editor->rollout())->ok;
    }

    private function retry(int $version, int $status = 200): object
    {
        $request = $this->request(['version' => $version], '');
        return $this->ask(static fn (EditorController $editor) => $editor->retry($request), $status);
    }

    /** @return array{int, string, int, int, int} */
    private static function counted(object $rollout): array
    {
        return [$rollout->version, $rollout->state, $rollout->there, $rollout->left, $rollout->refused];
    }

    private function request(mixed $body, string $revision, string $token = Tokens::GOOD): Request
    {
        $headers = ['HTTP_X_CSRF_TOKEN' => $token, 'HTTP_IF_MATCH' => "\"{$revision}\""];
        return new Request([], [], [], [], [], $headers, (string) json_encode($body));
    }

    /** Asks as SuperAdmin does, and answers the JSON. */
    private function ask(\Closure $question, int $status = 200): object
    {
        Stage::request();
        Stage::login(Stage::SUPER_ADMIN);
        $editor = new EditorController();
        $editor->setContainer(new Tokens());
        $response = $question($editor);
        self::assertSame($status, $response->getStatusCode(), $response->getContent());
        self::assertSame('application/json', $response->headers->get('Content-Type'));
        return json_decode($response->getContent());
    }
}
