<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

use Ordino\Board\Filter;

final class BoardTest extends DeskTestCase
{
    public function testPagesShowEveryOrderOnce(): void
    {
        $visitor = $this->desk->login('manager-1');
        foreach (['timeOpen', 'timeInStatus', 'nextDue'] as $sort) {
            $cases = [];
            $after = '';
            do {
                $page = $visitor->get("/api/board?show=all&sort={$sort}{$after}")->ok();
                self::assertLessThanOrEqual(200, count($page->cards));
                self::assertSame($after === '', isset($page->counts));
                $cases = [...$cases, ...array_column($page->cards, 'case')];
                $after = "&after={$page->next}";
            } while ($page->next !== null);
            self::assertCount($this->desk->shop->host()->board->count(new Filter(null)), $cases);
            self::assertSame($cases, array_values(array_unique($cases)));
        }
    }

    public function testACardSaysWhatItsOrderIs(): void
    {
        $id = $this->desk->order();
        $visitor = $this->desk->login('shipping-2');
        $visitor->send($id, ['type' => 'assign', 'to' => 'shipping-2']);
        [$card] = $visitor->get('/api/board?text=' . rawurlencode("prova {$id}"))->ok()->cards;
        $case = $this->desk->shop->host()->caseOf($id);
        self::assertEquals((object) [
            'case' => $id,
            'title' => 'Order ' . substr($id, 6) . ', Via Prova 1',
            'workflow' => $this->desk->shop->host()->definitions->newest($case->workflow->digest)->edition,
            'seq' => $case->seq,
            'status' => 'ready-to-pack',
            'stage' => 'open',
            'team' => 'shipping',
            'assignee' => 'shipping-2',
            'priority' => null,
            'overdue' => false,
            'openedAt' => $case->openedAt,
            'enteredAt' => $case->enteredAt,
            'closedAt' => null,
            'nextDue' => $card->nextDue,
        ], $card);
        self::assertGreaterThan($case->enteredAt, $card->nextDue);
    }

    public function testFiltersAndCounts(): void
    {
        $visitor = $this->desk->login('customer-care-2');
        $id = $this->desk->order();
        $visitor->send($id, ['type' => 'move', 'to' => 'problem-reported']);
        $visitor->send($id, ['type' => 'assign', 'to' => 'customer-care-2']);
        $all = $visitor->get('/api/board?show=all')->ok();
        $count = $this->desk->shop->host()->board->count(new Filter(null));
        self::assertSame($count, array_sum(array_column($all->counts, 'cases')));
        foreach ([
            'status=problem-reported' => static fn (object $card) => $card->status === 'problem-reported',
            'team=shipping' => static fn (object $card) => $card->team === 'shipping',
            'assignee=me' => static fn (object $card) => $card->assignee === 'customer-care-2',
            'assignee=nobody' => static fn (object $card) => $card->assignee === null,
            'assignee=shipping-2' => static fn (object $card) => $card->assignee === 'shipping-2',
            'overdue=true' => static fn (object $card) => $card->overdue,
            'show=closed' => static fn (object $card) => $card->stage === 'closed',
            'show=open' => static fn (object $card) => $card->stage !== 'closed',
        ] as $query => $holds) {
            $page = $visitor->get("/api/board?{$query}")->ok();
            self::assertNotSame([], $page->cards, $query);
            foreach ($page->cards as $card) {
                self::assertTrue($holds($card), $query);
            }
            if ($page->next === null) {
                self::assertSame(count($page->cards), array_sum(array_column($page->counts, 'cases')), $query);
                $overdue = count(array_filter($page->cards, static fn (object $card) => $card->overdue));
                self::assertSame($overdue, array_sum(array_column($page->counts, 'overdue')), $query);
            }
        }
        foreach (['show=some', 'sort=price', 'after=x'] as $query) {
            self::assertSame('422 invalid', $visitor->get("/api/board?{$query}")->error());
        }
        self::assertSame([], $visitor->get('/api/board?status=' . rawurlencode("' OR 1=1 --"))->ok()->cards);
        self::assertSame(200, $visitor->get('/api/board?text[]=x&status[a]=b')->status);
    }

    public function testAPlanSaysWhatWouldHappenAndMovesDoIt(): void
    {
        $shipper = $this->desk->login('shipping-2');
        [$free, $blocked, $other] = [$this->desk->order(), $this->desk->order(), $this->desk->order()];
        $this->desk->login('customer-care-2')->send($blocked, ['type' => 'move', 'to' => 'problem-reported']);
        $cases = [$free, $blocked, $other];
        $plan = $shipper->post('/api/plan', ['cases' => $cases, 'to' => 'packed'])->ok();
        self::assertSame($cases, array_column($plan, 'case'));
        $isRefused = static fn (object $verdict): bool => $verdict->refused !== [];
        self::assertSame([false, true, false], array_map($isRefused, $plan));
        self::assertSame('Order ' . substr($free, 6) . ', Via Prova 1', $plan[0]->title);
        self::assertSame('ready-to-pack', $this->desk->shop->host()->caseOf($free)->status, 'nothing has happened');
        $moves = ['cases' => $cases, 'to' => 'packed', 'commandId' => 'many-at-once', 'comment' => 'together'];
        $done = $shipper->post('/api/moves', $moves)->ok();
        self::assertSame([$cases, [false, true, false]], [array_column($done, 'case'), array_map($isRefused, $done)]);
        self::assertSame(
            ['packed', 'problem-reported', 'packed'],
            array_map(fn (string $id) => $this->desk->shop->host()->caseOf($id)->status, $cases),
        );
        $again = $shipper->post('/api/moves', $moves)->ok();
        self::assertSame([false, true, false], array_map($isRefused, $again), 'it was done before');
        self::assertCount(1, (array) $shipper->get("/api/orders/{$free}")->ok()->texts);
    }

    public function testNonsenseMovesNothing(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order();
        $good = ['cases' => [$id], 'to' => 'packed', 'commandId' => 'id-of-a-test'];
        foreach ([
            ['cases' => null] + $good,
            ['cases' => [7]] + $good,
            ['cases' => array_map(static fn (int $n) => "order-{$n}", range(1, 501))] + $good,
            ['to' => null] + $good,
            ['to' => ['packed']] + $good,
            ['comment' => 7] + $good,
            ['commandId' => 'x'] + $good,
        ] as $body) {
            self::assertSame('422 invalid', $visitor->post('/api/moves', $body)->error());
        }
        self::assertSame('404 not_found', $visitor->post('/api/moves', ['cases' => [$id, 'order-none']] + $good)->error());
        self::assertSame('404 not_found', $visitor->post('/api/plan', ['cases' => ['order-none'], 'to' => 'packed'])->error());
        self::assertSame('unknown_status', $visitor->post('/api/moves', ['to' => 'moon'] + $good)->ok()[0]->refused[0]->code);
        self::assertSame([], $visitor->post('/api/moves', ['cases' => []] + $good)->ok());
        self::assertSame('ready-to-pack', $this->desk->shop->host()->caseOf($id)->status);
    }
}
