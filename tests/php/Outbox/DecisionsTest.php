<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Exception\DeliveryException;
use Ordino\Host;
use Ordino\Inbox\ArrayDirectory;
use Ordino\Inbox\Channel;
use Ordino\Inbox\Staff;
use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\Policy;
use Ordino\Outbox\Selection;
use Ordino\Outbox\Task;
use Ordino\Tests\Support\Definitions;
use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\Letterbox;
use Ordino\Tests\Support\StoreTestCase;

/** From a command to who hears of it, with the engine between. */
final class DecisionsTest extends StoreTestCase
{
    /** @dataProvider everywhere */
    public function testWhatTheEngineAsksForArrives(string $kind): void
    {
        $database = $this->database($kind);
        $directory = new ArrayDirectory([
            'shipping-1' => ['teams' => ['shipping']],
            'shipping-2' => ['teams' => ['shipping']],
            'care-1' => ['teams' => ['care']],
        ]);
        $names = [];
        $emit = static function (Task $task) use (&$names): void {
            $names[] = "{$task->case} {$task->effect->name}";
        };
        $routes = [new CallableRoute('shop', $emit, new Selection(['emit']))];
        $host = new Host(Engines::shared(), $database, $this->clock, $routes, new Staff($directory));
        [$inbox, $outbox] = [$host->inbox, $host->outbox];
        $host->publish(Definitions::desk());

        $host->open('desk', 'order-1', actor: new Actor('shipping-1', ['shipping']));
        self::assertSame(0, $outbox->deliver()->failed);
        self::assertSame(['order-1 reserve'], $names);
        $unread = static fn (): array => array_map($inbox->unread(...), ['shipping-1', 'shipping-2', 'care-1']);
        // Who opened it knows.
        self::assertSame([0, 1, 0], $unread());

        $host->decide('order-1', Command::move('hold'), new Actor('care-1', ['care']));
        $outbox->deliver();
        self::assertSame([0, 1, 0], $unread());
        $host->decide('order-1', Command::move('new'), new Actor('care-1', ['care']));
        $outbox->deliver();
        self::assertSame([1, 2, 0], $unread());

        $this->clock->advance('PT3H');
        $host->tick();
        $outbox->deliver();
        $late = $inbox->page('shipping-1')[0];
        self::assertSame(['order-1', 'escalation'], [$late->case, $late->kind]);
        self::assertContains('order-1 half', $names);
        self::assertSame([], array_filter($outbox->status(), static fn ($route) => $route->waiting + $route->dead > 0));
    }

    /** @dataProvider everywhere */
    public function testAStaffHasMailsChannelsAndSupport(string $kind): void
    {
        $letterbox = new Letterbox();
        $staff = new Staff(
            new ArrayDirectory([
                'shipping-1' => ['teams' => ['shipping'], 'address' => 'shipping-1@example.com'],
                'support-1' => ['teams' => ['support'], 'address' => 'support-1@example.com'],
            ]),
            $letterbox,
            channels: ['entered' => Channel::Mail],
            channel: Channel::Digest,
            support: ['team:support'],
        );
        $fail = static fn () => throw new DeliveryException('no', 'not now');
        $routes = [new CallableRoute('erp', $fail, new Selection(['emit']))];
        $log = [];
        $tell = static function (string $line) use (&$log): void {
            $log[] = $line;
        };
        $database = $this->database($kind);
        $policy = new Policy(attempts: 1);
        $host = new Host(Engines::shared(), $database, $this->clock, $routes, $staff, $policy, $tell);
        $host->publish(Definitions::desk());
        $host->open('desk', 'order-1');
        self::assertSame(1, $host->outbox->deliver()->dead);
        self::assertSame(['order-1/1/0 not delivered to erp: no: not now; given up'], $log);
        // Who packs wants a mail at once, and support its digest.
        self::assertSame(['shipping-1@example.com'], $letterbox->to());
        self::assertSame('dead', $host->inbox->page('support-1')[0]->kind);
        self::assertSame(1, $host->post->sendDigests());
        self::assertSame(['shipping-1@example.com', 'support-1@example.com'], $letterbox->to());
        $host->preferences->set('shipping-1', 'entered', Channel::None);
        $host->open('desk', 'order-2');
        $host->outbox->deliver();
        self::assertSame(1, $host->inbox->unread('shipping-1'));
    }

    public function testWithoutRoutesNothingIsKept(): void
    {
        $database = $this->database('memory');
        $host = new Host(Engines::shared(), $database, $this->clock);
        $host->publish(Definitions::desk());
        $decision = $host->open('desk', 'order-1');
        self::assertNotSame([], $decision->effects);
        self::assertSame([], $host->outbox->recent());
        self::assertSame(0, $host->inbox->unread('shipping-1'));
        self::assertNull($host->post);
    }
}
