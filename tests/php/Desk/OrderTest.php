<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

final class OrderTest extends DeskTestCase
{
    public function testAnOrderIsWhatTheEngineSaysAndWhatTheShopKnows(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order(61_050);
        $order = $visitor->get("/api/orders/{$id}")->ok();
        $host = $this->desk->shop->host();
        self::assertEquals($host->caseOf($id), $order->case);
        self::assertEquals($host->history($id), $order->events);
        self::assertSame($host->definitions->newest($order->case->workflow->digest)->edition, $order->workflow);
        self::assertSame('Order ' . substr($id, 6) . ', Via Prova 1', $order->title);
        self::assertEquals((object) ['total' => 610.5, 'country' => 'IT'], $order->facts);
        self::assertEquals(new \stdClass(), $order->texts);
        self::assertSame('Shipping 2', $order->names->{'shipping-2'});
        self::assertSame('404 not_found', $visitor->get('/api/orders/order-none')->error());
        self::assertSame(404, $visitor->get('/orders/order-none')->status);
        $page = $visitor->get("/orders/{$id}");
        self::assertStringContainsString("<ordino-next src=\"/api\" order=\"{$id}\"", $page->body);
        self::assertStringContainsString('610,50 €', $page->body);
    }

    public function testADefinitionMayBeKeptForEverAndWordsChangeAllTheSame(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order();
        $before = $visitor->get("/api/orders/{$id}");
        $answer = $visitor->get("/api/definitions/{$before->ok()->workflow}");
        self::assertSame('private, max-age=31536000, immutable', $answer->header('cache-control'));
        $definition = $answer->ok();
        $definition->version += 1;
        $definition->label->en = 'Another name';
        $this->desk->shop->host()->publish($definition);
        $after = $visitor->get("/api/orders/{$id}", ['If-None-Match' => $before->header('etag')]);
        self::assertNotSame($before->ok()->workflow, $after->ok()->workflow);
        self::assertEquals($before->ok()->case, $after->ok()->case);
        self::assertSame('Another name', $visitor->get("/api/definitions/{$after->ok()->workflow}")->ok()->label->en);
        self::assertSame($answer->body, $visitor->get("/api/definitions/{$before->ok()->workflow}")->body);
        self::assertSame('404 not_found', $visitor->get('/api/definitions/' . str_repeat('0', 64))->error());
    }

    public function testWhatHasNotChangedIsNotSentAgain(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order();
        $tag = $visitor->get("/api/orders/{$id}")->header('etag');
        self::assertStringStartsWith('"' . $this->desk->shop->host()->caseOf($id)->seq . '-', (string) $tag);
        $again = $visitor->get("/api/orders/{$id}", ['If-None-Match' => $tag]);
        self::assertSame([304, ''], [$again->status, $again->body]);
        $visitor->send($id, ['type' => 'comment', 'text' => 'now it has']);
        self::assertSame(200, $visitor->get("/api/orders/{$id}", ['If-None-Match' => $tag])->status);
    }

    public function testAMoveIsDoneOnceHoweverOftenItIsSent(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order();
        $seq = $this->desk->shop->host()->caseOf($id)->seq;
        $first = $visitor->send($id, ['type' => 'move', 'to' => 'packed', 'comment' => 'carefully'], $seq, 'one-and-the-same');
        self::assertSame([], $first->ok()->refused);
        self::assertSame('packed', $first->ok()->order->case->status);
        $second = $visitor->send($id, ['type' => 'move', 'to' => 'packed', 'comment' => 'carefully'], $seq, 'one-and-the-same');
        self::assertEquals($first->ok(), $second->ok());
        $other = $visitor->send($id, ['type' => 'comment', 'text' => 'something else'], $seq, 'one-and-the-same');
        self::assertSame('422 invalid', $other->error());
        $texts = array_values((array) $first->ok()->order->texts);
        self::assertSame(['carefully'], $texts);
    }

    public function testWhoeverIsTooLateIsToldAndSeesTheOrderAsItIs(): void
    {
        $id = $this->desk->order();
        [$one, $other] = [$this->desk->login('shipping-2'), $this->desk->login('shipping-3')];
        $seq = $one->get("/api/orders/{$id}")->ok()->case->seq;
        $one->send($id, ['type' => 'move', 'to' => 'packed'], $seq);
        $late = $other->send($id, ['type' => 'move', 'to' => 'awaiting-supplier'], $seq);
        self::assertSame(200, $late->status);
        self::assertSame('stale', $late->ok()->refused[0]->code);
        self::assertSame('packed', $late->ok()->order->case->status);
    }

    public function testARefusalSaysWhy(): void
    {
        $finance = $this->desk->login('finance-2');
        $id = $this->desk->order(80_000);
        $refused = $finance->send($id, ['type' => 'move', 'to' => 'packed'])->ok();
        self::assertSame('not_permitted', $refused->refused[0]->code);
        self::assertContains('team:owner', $refused->refused[0]->parameters->needs);
        self::assertSame('ready-to-pack', $refused->order->case->status);
        // The shop's own fact decides: 800 euros are too much for who is no lead, and 80 are not.
        foreach ([[$id, 'guard_failed'], [$this->desk->order(8_000), null]] as [$order, $code]) {
            $this->desk->login('customer-care-2')->send($order, ['type' => 'move', 'to' => 'refund-requested']);
            $refund = $finance->send($order, ['type' => 'move', 'to' => 'refunded', 'comment' => 'It is true.'])->ok();
            self::assertSame($code, $refund->refused[0]->code ?? null);
        }
    }

    public function testEveryCommandOfAPageIsUnderstood(): void
    {
        $visitor = $this->desk->login('shipping-1');
        $id = $this->desk->order();
        $at = '2026-03-20T09:00:00Z';
        foreach ([
            ['type' => 'assign', 'to' => 'shipping-2'],
            ['type' => 'assign', 'to' => null],
            ['type' => 'watch'],
            ['type' => 'comment', 'text' => 'a word', 'attachments' => []],
            ['type' => 'remind', 'after' => 'PT4H', 'calendar' => 'warehouse', 'to' => ['assignee'], 'text' => 'call'],
            ['type' => 'remind', 'at' => $at, 'to' => ['team:shipping'], 'text' => 'again', 'untilMoved' => true],
            ['type' => 'unwatch'],
            ['type' => 'move', 'to' => 'packed', 'comment' => null, 'fields' => new \stdClass(), 'attachments' => []],
            ['type' => 'undo', 'comment' => 'not yet'],
        ] as $command) {
            $sent = $visitor->send($id, $command)->ok();
            self::assertSame([], $sent->refused, $command['type']);
        }
        $reminder = $sent->order->case->reminders[0]->id ?? $sent->order->case->reminders[0]->seq;
        foreach (['snooze' => ['until' => $at], 'dismiss' => []] as $type => $keys) {
            $command = ['type' => $type, 'reminder' => $reminder] + $keys;
            self::assertSame([], $visitor->send($id, $command)->ok()->refused, $type);
        }
        $manager = $this->desk->login('manager-1');
        self::assertSame([], $manager->send($id, ['type' => 'force', 'to' => 'shipped', 'comment' => 'I know.'])->ok()->refused);
        $acknowledged = $manager->send($id, ['type' => 'acknowledge', 'sla' => 'review'])->ok();
        self::assertSame('no_open_cycle', $acknowledged->refused[0]->code);
    }

    public function testTheHostsOwnCommandsAreNotAPages(): void
    {
        $visitor = $this->desk->login('administrator-1');
        $id = $this->desk->order();
        $before = $this->desk->shop->host()->caseOf($id)->seq;
        foreach ([
            ['type' => 'setFacts', 'facts' => ['total' => 1]],
            ['type' => 'record', 'to' => 'delivered', 'source' => 'me'],
            ['type' => 'open', 'id' => $id],
            ['type' => 'migrate', 'from' => str_repeat('0', 64)],
            ['type' => 'tick'],
            ['type' => 'jsonSerialize'],
            ['type' => '__construct'],
        ] as $command) {
            self::assertSame('403 forbidden', $visitor->send($id, $command)->error(), $command['type']);
        }
        self::assertSame($before, $this->desk->shop->host()->caseOf($id)->seq);
    }

    public function testNonsenseIsRefusedAndChangesNothing(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order();
        $before = $this->desk->shop->host()->caseOf($id)->seq;
        $good = ['command' => ['type' => 'comment', 'text' => 'x'], 'commandId' => 'id-of-a-test', 'expectedSeq' => $before];
        $invented = ['name' => 'never-uploaded.pdf', 'mediaType' => 'application/pdf', 'bytes' => 1];
        foreach ([
            '{', '[]', '""', 'null', '12', "{\"command\":{\"type\":\"comment\",\"text\":\"\xff\"}}", str_repeat('[', 50_000),
            ['command' => null] + $good,
            ['command' => 'move'] + $good,
            ['command' => ['type' => 7]] + $good,
            ['command' => ['type' => 'move']] + $good,
            ['command' => ['type' => 'move', 'to' => ['packed']]] + $good,
            ['command' => ['type' => 'move', 'to' => 'packed', 'actor' => 'manager-1']] + $good,
            ['command' => ['type' => 'move', 'to' => 'packed', 'fields' => ['a' => ['b' => 1]]]] + $good,
            ['command' => ['type' => 'remind', 'to' => 'me', 'text' => 'x', 'at' => 'tomorrow']] + $good,
            ['command' => ['type' => 'remind', 'to' => ['assignee'], 'text' => 'x', 'at' => 'tomorrow']] + $good,
            ['command' => ['type' => 'snooze', 'reminder' => '1', 'until' => 'x']] + $good,
            ['command' => ['type' => 'comment', 'text' => 'x', 'attachments' => [['key' => '../../etc/passwd']]]] + $good,
            ['command' => ['type' => 'comment', 'text' => 'x', 'attachments' => [['name' => 'none.pdf']]]] + $good,
            ['command' => ['type' => 'comment', 'text' => 'x', 'attachments' => [$invented]]] + $good,
            ['command' => ['type' => 'comment', 'text' => 'x', 'attachments' => ['a' => $invented]]] + $good,
            ['command' => ['type' => 'comment', 'text' => 'x', 'attachments' => ['x']]] + $good,
            ['commandId' => ''] + $good,
            ['commandId' => 7] + $good,
            ['commandId' => str_repeat('x', 65)] + $good,
            ['expectedSeq' => '4'] + $good,
            ['expectedSeq' => 4.5] + $good,
            ['expectedSeq' => null] + $good,
        ] as $body) {
            $answer = $visitor->post("/api/orders/{$id}/commands", $body);
            self::assertSame('422 invalid', $answer->error(), json_encode($body) ?: (string) $body);
            self::assertStringNotContainsString('/examples/', $answer->body, 'no paths of this machine');
        }
        $isForm = ['Content-Type' => 'application/x-www-form-urlencoded'];
        $form = $visitor->post("/api/orders/{$id}/commands", 'command=move', $isForm);
        self::assertSame('422 invalid', $form->error());
        $command = ['type' => 'comment', 'text' => str_repeat('x', 600_000)];
        $much = $visitor->post("/api/orders/{$id}/commands", ['command' => $command] + $good);
        self::assertSame('413 too_large', $much->error());
        self::assertSame($before, $this->desk->shop->host()->caseOf($id)->seq);
    }

    public function testHostileWordsStayWords(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order();
        foreach ([
            '<script>alert(1)</script><img src=x onerror=alert(1)>',
            "\u{202e}gnihtemos\u{202c} \u{2066}x\u{2069} \u{0}\u{7}",
            "'; DROP TABLE desk_cases; --",
            str_repeat('w', 64_000),
            '</ordino-next>{{7*7}}${7*7}',
            '🧶 Żółć, ça va? مرحبا',
        ] as $text) {
            $answer = $visitor->send($id, ['type' => 'comment', 'text' => $text]);
            if ($answer->status !== 200) {
                // What the engine takes is bounded, and then that is the answer.
                self::assertSame('422 invalid', $answer->error());
                continue;
            }
            $sent = $answer->ok();
            $event = end($sent->order->events);
            self::assertSame($text, $sent->order->texts->{$event->textId});
            self::assertStringNotContainsString('<script', $answer->body, 'also for who opens the answer itself');
        }
        $this->desk->shop->orders()->add('order-<b>"\'&', '<script>alert(1)</script>', 'IT', 100);
        $this->desk->shop->host()->open('order-desk', 'order-<b>"\'&', ['prepaid' => true]);
        $page = $visitor->get('/orders/' . rawurlencode('order-<b>"\'&'));
        self::assertSame(200, $page->status);
        self::assertStringNotContainsString('<b>', $page->body);
        self::assertStringNotContainsString('alert(1)</script>', $page->body);
    }

    public function testPeopleAreFoundByTheBeginningOfAName(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $people = $visitor->get('/api/people?text=SHIP')->ok();
        self::assertSame(['shipping-1', 'shipping-2', 'shipping-3'], array_column($people, 'id'));
        self::assertSame(['Customer care 3'], array_column($visitor->get('/api/people?text=customer-care-3')->ok(), 'name'));
        self::assertCount(10, $visitor->get('/api/people?text=')->ok());
    }
}
