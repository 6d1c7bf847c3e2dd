<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

use Ordino\Tests\Support\Folder;

final class SessionTest extends DeskTestCase
{
    public function testWhoeverIsNotLoggedInSeesTheLoginAlone(): void
    {
        $visitor = new Visitor($this->desk->origin);
        self::assertSame('401 session', $visitor->get('/api/session')->error());
        self::assertSame('401 session', $visitor->get('/api/board')->error());
        self::assertSame('401 session', $visitor->post('/api/orders/order-1001/commands', [])->error());
        foreach (['', 'desk=' . str_repeat('a', 26), 'desk=../../clock.json', 'desk[]=x'] as $cookie) {
            $visitor->cookie = $cookie;
            $answer = $visitor->get('/api/session');
            self::assertSame('401 session', $answer->error());
            self::assertNull($answer->header('set-cookie'));
        }
        self::assertFileDoesNotExist("{$this->desk->shop->settings->data}/sessions/sess_" . str_repeat('a', 26));
        $visitor->cookie = '';
        $away = $visitor->get('/orders/order-1001');
        self::assertSame([303, '/login?to=%2Forders%2Forder-1001'], [$away->status, $away->header('location')]);
        $login = $visitor->get('/login?to=/orders/order-1001');
        self::assertStringContainsString('value="shipping-2"', $login->body);
        self::assertStringContainsString('name="to" value="/orders/order-1001"', $login->body);
    }

    public function testASessionSaysWhoItIsAndWhichEngineDecides(): void
    {
        $session = $this->desk->login('manager-1', 'it')->get('/api/session')->ok();
        $actor = ['id' => 'manager-1', 'teams' => [], 'leads' => ['managers'], 'roles' => []];
        self::assertEquals((object) $actor, $session->actor);
        self::assertEquals(['Manager 1', 'it', 1], [$session->name, $session->language, $session->speed]);
        self::assertSame($this->desk->shop->engine()->version()->engineId, $session->engineId);
        self::assertMatchesRegularExpression('/^2026-\d\d-\d\dT[\d:.]+Z$/', $session->now);
        self::assertEquals((object) ['publish' => true, 'tasks' => true], $session->can);
        $can = $this->desk->login('shipping-2')->get('/api/session')->ok()->can;
        self::assertEquals((object) ['publish' => false, 'tasks' => false], $can);
    }

    public function testTheCookieIsHardToStealAndNewAfterTheLogin(): void
    {
        $visitor = new Visitor($this->desk->origin);
        $visitor->cookie = 'desk=chosenbysomebodyelse12345678';
        $login = $visitor->form('/login', ['employee' => 'shipping-2', 'language' => 'en', 'to' => '/board']);
        self::assertSame([303, '/board'], [$login->status, $login->header('location')]);
        $cookie = $login->header('set-cookie');
        self::assertMatchesRegularExpression('/^desk=[\w,-]{20,}; path=\/; HttpOnly; SameSite=Strict$/', $cookie);
        $first = $visitor->cookie;
        self::assertStringNotContainsString('chosenbysomebodyelse', $first);
        $visitor->form('/login', ['employee' => 'shipping-3', 'language' => 'en', 'to' => '/board']);
        self::assertNotSame($first, $visitor->cookie);
        $visitor->cookie = $first;
        self::assertSame('401 session', $visitor->get('/api/session')->error());
    }

    public function testALoginLeadsNowhereElse(): void
    {
        foreach (['//evil.example', 'https://evil.example/', '/\\evil.example', "/x\r\nX-Evil: 1"] as $to) {
            $visitor = new Visitor($this->desk->origin);
            $login = $visitor->form('/login', ['employee' => 'shipping-2', 'language' => 'en', 'to' => $to]);
            self::assertSame([303, '/'], [$login->status, $login->header('location')], $to);
        }
        $nobody = (new Visitor($this->desk->origin))->form('/login', ['employee' => 'root', 'language' => 'en', 'to' => '/']);
        self::assertSame(422, $nobody->status);
        self::assertNull($nobody->header('set-cookie'));
    }

    public function testWhateverChangesSomethingNeedsTheToken(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $order = $this->desk->order();
        $sending = ['command' => ['type' => 'comment', 'text' => 'x'], 'commandId' => 'id-of-a-test', 'expectedSeq' => 1];
        foreach ([
            "/api/orders/{$order}/commands" => $sending,
            '/api/moves' => ['cases' => [$order], 'to' => 'packed', 'commandId' => 'id-of-a-test'],
            '/api/plan' => ['cases' => [$order], 'to' => 'packed'],
            '/api/bell/read' => ['ids' => []],
            '/api/tasks/1/retry' => (object) [],
        ] as $path => $body) {
            foreach (['', 'wrong', str_repeat('0', 32)] as $token) {
                self::assertSame('403 forbidden', $visitor->post($path, $body, ['X-Csrf-Token' => $token])->error(), $path);
            }
        }
        foreach (['/clock', '/logout'] as $path) {
            self::assertSame(403, $visitor->form($path, ['speed' => '60', 'back' => '/', 'csrf' => 'wrong'])->status);
        }
        self::assertSame(1.0, $this->desk->shop->clock->speed());
        self::assertSame('shipping-2', $visitor->get('/api/session')->ok()->actor->id);
    }

    public function testAPageElsewhereIsRefused(): void
    {
        $visitor = $this->desk->login('shipping-2');
        foreach (['https://evil.example', 'null', 'http://127.0.0.1:1'] as $origin) {
            $answer = $visitor->post('/api/bell/read', ['ids' => []], ['Origin' => $origin]);
            self::assertSame('403 forbidden', $answer->error(), $origin);
            $login = ['employee' => 'manager-1', 'language' => 'en', 'to' => '/'];
            self::assertSame(403, (new Visitor($this->desk->origin))->form('/login', $login, ['Origin' => $origin])->status);
        }
        self::assertSame(200, $visitor->post('/api/bell/read', ['ids' => []], ['Origin' => $this->desk->origin])->status);
        // A name that somebody has bound to this machine's address.
        self::assertSame('403 forbidden', $visitor->get('/api/session', ['Host' => 'evil.example'])->error());
    }

    public function testALogoutEndsTheSession(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $cookie = $visitor->cookie;
        self::assertSame('/login', $visitor->form('/logout', ['csrf' => $visitor->csrf])->header('location'));
        $visitor->cookie = $cookie;
        self::assertSame('401 session', $visitor->get('/api/session')->error());
    }

    public function testASessionEndsWhenNobodyIsThereAndTheBellDoesNotKeepIt(): void
    {
        $folder = Folder::make('idle');
        $desk = RunningDesk::start($folder, ['DESK_IDLE' => '2', 'DESK_ORDERS' => '3', 'DESK_WRITES' => '5']);
        try {
            $idle = $desk->login('shipping-2');
            [$busy, $reader] = [$desk->login('shipping-2'), $desk->login('shipping-2')];
            for ($second = 0; $second < 4; $second++) {
                $idle->get('/api/bell');
                self::assertSame(200, $busy->post('/api/bell/read', ['ids' => []])->status);
                self::assertSame(200, $reader->get('/board')->status);
                sleep(1);
            }
            self::assertSame('401 session', $idle->get('/api/bell')->error());
            self::assertSame('401 session', $idle->post('/api/bell/read', ['ids' => []])->error());
            self::assertSame(200, $busy->get('/api/session')->status);
            // The same employee elsewhere, who sends too much.
            $script = $desk->login('shipping-2');
            $answers = array_map(fn () => $script->post('/api/bell/read', ['ids' => []]), range(1, 7));
            self::assertSame(429, end($answers)->status);
            self::assertSame('12', end($answers)->header('retry-after'));
            self::assertCount(5, array_filter($answers, static fn (Answer $answer): bool => $answer->status === 200));
            self::assertSame(200, $script->get('/api/bell')->status, 'reading goes on');
        } finally {
            $desk->stop();
            Folder::remove($folder);
        }
    }

    public function testEveryAnswerSaysWhatABrowserMayDoWithIt(): void
    {
        $visitor = $this->desk->login('manager-1');
        $pages = ['/login', '/board', '/inbox', '/tasks', '/orders/order-1001', '/nowhere'];
        foreach ([...$pages, '/api/session', '/api/nothing'] as $path) {
            $answer = $visitor->get($path);
            $policy = (string) $answer->header('content-security-policy');
            $least = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';";
            self::assertStringStartsWith($least, $policy);
            self::assertStringNotContainsString('unsafe-inline', $policy);
            self::assertStringContainsString("frame-ancestors 'none'", $policy);
            self::assertSame('nosniff', $answer->header('x-content-type-options'), $path);
            self::assertNull($answer->header('x-powered-by'));
            self::assertStringNotContainsString('style="', $answer->body);
            self::assertDoesNotMatchRegularExpression('/<script(?![^>]*src=)|\son\w+=/', $answer->body);
        }
        self::assertSame(404, $visitor->get('/nowhere')->status);
        self::assertSame('404 not_found', $visitor->get('/api/nothing')->error());
    }
}
