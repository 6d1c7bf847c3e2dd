<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox;

use Ordino\Exception\DeliveryException;
use Ordino\Inbox\ArrayDirectory;
use Ordino\Inbox\Channel;
use Ordino\Inbox\Directory;
use Ordino\Inbox\Inbox;
use Ordino\Inbox\Post;
use Ordino\Inbox\Preferences;
use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\DeadLetters;
use Ordino\Outbox\Outbox;
use Ordino\Outbox\Policy;
use Ordino\Store\Database;
use Ordino\Tests\Support\Letterbox;
use Ordino\Tests\Support\StoreTestCase;
use Ordino\Tests\Support\Tasks;

final class DeadLettersTest extends StoreTestCase
{
    private Inbox $inbox;
    private Letterbox $letterbox;

    /** @var list<string> */
    private array $log = [];

    private int $count = 0;

    /** @dataProvider everywhere */
    public function testATeamIsToldOnceADayOfEachRoute(string $kind): void
    {
        $outbox = $this->outbox($this->database($kind));
        $this->lose($outbox);
        $this->lose($outbox);
        $unread = fn (): int => $this->inbox->unread('support-1');
        self::assertSame(2, $unread());
        $this->clock->advance('PT23H59M59S');
        $this->lose($outbox);
        self::assertSame(2, $unread());
        $this->clock->advance('PT1S');
        $this->lose($outbox);
        self::assertSame(4, $unread());
        self::assertSame(4, $this->inbox->unread('support-2'));
        self::assertSame(0, $this->inbox->unread('shipping-1'));
        $found = [];
        foreach ($this->inbox->page('support-1') as $notification) {
            self::assertSame('dead', $notification->kind);
            self::assertSame('no: never', $notification->body->error);
            self::assertStringStartsWith($notification->case . '/', $notification->body->effect);
            $found[] = $notification->body->route;
        }
        self::assertEqualsCanonicalizing(['a', 'a', 'b', 'b'], $found);
    }

    /** @dataProvider everywhere */
    public function testAClockThatJumpsBackDoesNotSilenceThem(string $kind): void
    {
        $outbox = $this->outbox($this->database($kind));
        $this->clock->set('2026-06-05T09:00:00Z');
        $this->lose($outbox);
        $this->clock->set('2026-01-05T09:00:00Z');
        $this->lose($outbox);
        self::assertSame(4, $this->inbox->unread('support-1'));
    }

    /** @dataProvider everywhere */
    public function testWhoWantsAMailAtOnceGetsOne(string $kind): void
    {
        $database = $this->database($kind);
        (new Preferences($database))->set('support-1', 'dead', Channel::Mail);
        $outbox = $this->outbox($database);
        $this->lose($outbox);
        self::assertSame(['support-1@example.com', 'support-1@example.com'], $this->letterbox->to());
        self::assertStringContainsString('no: never', $this->letterbox->mails[0]->text);
    }

    /** @dataProvider everywhere */
    public function testATaskIsDeadAlsoWhenNobodyCanBeTold(string $kind): void
    {
        $directory = $this->createStub(Directory::class);
        $directory->method('employees')->willThrowException(new \RuntimeException('no directory'));
        $outbox = $this->outbox($this->database($kind), $directory);
        $this->lose($outbox);
        self::assertCount(2, $outbox->recent());
        self::assertCount(2, preg_grep('/no directory/', $this->log));
    }

    /** A crash between the two leaves neither a dead task that nobody heard of nor a notice of one that is not dead. */
    public function testTheNoticeIsStoredWithTheEndOfTheTask(): void
    {
        $database = $this->database('memory');
        $outbox = $this->outbox($database);
        $database->run('DROP TABLE {notifications}');
        self::assertSame('unknown_table', self::codeOf(fn () => $this->lose($outbox)));
        self::assertSame('running', $database->value('SELECT state FROM {tasks}'));
    }

    private function outbox(Database $database, ?Directory $directory = null): Outbox
    {
        $directory ??= new ArrayDirectory([
            'support-1' => ['teams' => ['support'], 'address' => 'support-1@example.com'],
            'support-2' => ['leads' => ['support']],
            'shipping-1' => ['teams' => ['shipping']],
        ]);
        $this->letterbox = new Letterbox();
        $this->inbox = new Inbox($database, $this->clock, $directory, new Preferences($database));
        $post = new Post($database, $this->clock, $directory, $this->letterbox);
        $fail = static fn () => throw new DeliveryException('no', 'never', retry: false);
        return new Outbox(
            $database,
            $this->clock,
            [new CallableRoute('a', $fail), new CallableRoute('b', $fail)],
            new Policy(),
            new DeadLetters($database, $this->inbox, ['team:support'], $post),
            function (string $line): void {
                $this->log[] = $line;
            },
        );
    }

    /** An effect dies on both routes. */
    private function lose(Outbox $outbox): void
    {
        $this->count++;
        $outbox->add("order-{$this->count}", [Tasks::effect('emit', "order-{$this->count}/1/0")]);
        $outbox->deliver();
    }
}
