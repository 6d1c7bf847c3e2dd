<?php

declare(strict_types=1);

namespace Ordino\Tests\Inbox;

use Ordino\Exception\DeliveryException;
use Ordino\Inbox\ArrayDirectory;
use Ordino\Inbox\Channel;
use Ordino\Inbox\Inbox;
use Ordino\Inbox\Notification;
use Ordino\Inbox\Post;
use Ordino\Inbox\Preferences;
use Ordino\Json;
use Ordino\Outbox\InboxRoute;
use Ordino\Outbox\Outbox;
use Ordino\Store\Database;
use Ordino\Store\Millis;
use Ordino\Store\Schema;
use Ordino\Tests\Support\Letterbox;
use Ordino\Tests\Support\StoreTestCase;

final class InboxTest extends StoreTestCase
{
    private Database $database;
    private Preferences $preferences;
    private Inbox $inbox;
    private Letterbox $letterbox;
    private Post $post;

    /**
     * @dataProvider principals
     * @param list<string> $principals
     * @param list<string> $told
     */
    public function testWhoIsTold(array $principals, ?string $except, array $told): void
    {
        $this->begin('memory');
        $this->inbox->tell('order-1', self::effect('order-1/1/0', $principals, except: $except));
        $employees = ['admin-1', 'packing-1', 'shipping-1', 'shipping-2', '7'];
        self::assertSame($told, array_values(array_filter($employees, fn ($one) => $this->inbox->unread($one) > 0)));
    }

    /** @return iterable<string, array{list<string>, string|null, list<string>}> */
    public static function principals(): iterable
    {
        yield 'a team and its leads' => [['team:shipping'], null, ['shipping-1', 'shipping-2']];
        yield 'leads' => [['lead:shipping'], null, ['shipping-2']];
        yield 'a role' => [['role:admin'], null, ['admin-1']];
        yield 'an employee' => [['employee:packing-1'], null, ['packing-1']];
        yield 'an employee whose id is a number' => [['employee:7'], null, ['7']];
        yield 'anyone' => [['anyone'], null, ['admin-1', 'packing-1', 'shipping-1', 'shipping-2', '7']];
        yield 'several' => [['role:admin', 'team:packing'], null, ['admin-1', 'packing-1']];
        yield 'not who did it' => [['team:shipping', 'employee:shipping-1'], 'shipping-1', ['shipping-2']];
        yield 'nobody' => [['team:none', 'employee:none', 'odd'], null, []];
    }

    /** @dataProvider everywhere */
    public function testAnEmployeeHearsOfAnEffectOnce(string $kind): void
    {
        $this->begin($kind);
        $effect = self::effect('order-1/1/0', ['team:shipping', 'employee:shipping-1', 'lead:shipping']);
        $this->inbox->tell('order-1', $effect);
        $this->inbox->read('shipping-1', $this->inbox->page('shipping-1')[0]->number);
        $this->inbox->tell('order-1', $effect);
        self::assertSame([0, 1], [$this->inbox->unread('shipping-1'), $this->inbox->unread('shipping-2')]);
        self::assertCount(1, $this->inbox->page('shipping-1'));
        $this->inbox->tell('order-1', self::effect('order-1/2/0', ['employee:shipping-1']));
        self::assertSame(1, $this->inbox->unread('shipping-1'));
    }

    /** @dataProvider everywhere */
    public function testANotificationHasTheEffect(string $kind): void
    {
        $this->begin($kind);
        $effect = self::effect('order-1/1/0', ['employee:7'], 'escalation');
        $effect->standsFor = 3;
        $this->inbox->tell('order-1', $effect);
        [$notification] = $this->inbox->page('7');
        self::assertSame(['order-1', 'escalation'], [$notification->case, $notification->kind]);
        self::assertSame('7', $notification->employee);
        self::assertEquals($effect, $notification->body);
        self::assertEquals($this->clock->now(), $notification->madeAt);
        self::assertNull($notification->readAt);
    }

    /** @dataProvider everywhere */
    public function testPagesAndReading(string $kind): void
    {
        $this->begin($kind);
        foreach (range(1, 7) as $seq) {
            $this->inbox->tell('order-1', self::effect("order-1/{$seq}/0", ['team:shipping']));
        }
        $seqs = static fn (array $page): array => array_map(
            static fn (Notification $one) => (int) explode('/', $one->body->id)[1],
            $page,
        );
        $first = $this->inbox->page('shipping-1', limit: 3);
        self::assertSame([7, 6, 5], $seqs($first));
        $second = $this->inbox->page('shipping-1', $first[2]->number, 3);
        self::assertSame([4, 3, 2], $seqs($second));
        self::assertSame([1], $seqs($this->inbox->page('shipping-1', $second[2]->number, 3)));

        $others = $this->inbox->page('shipping-2')[0]->number;
        self::assertSame(2, $this->inbox->read('shipping-1', $first[0]->number, $first[2]->number, $others));
        self::assertSame(0, $this->inbox->read('shipping-1', $first[0]->number));
        self::assertSame(0, $this->inbox->read('shipping-1'));
        self::assertSame([5, 7], [$this->inbox->unread('shipping-1'), $this->inbox->unread('shipping-2')]);
        self::assertSame([6, 4, 3, 2, 1], $seqs($this->inbox->page('shipping-1', unreadOnly: true)));
        self::assertEquals($this->clock->now(), $this->inbox->page('shipping-1')[0]->readAt);

        self::assertSame(4, $this->inbox->readAll('shipping-1', $second[0]->number));
        self::assertSame([6], $seqs($this->inbox->page('shipping-1', unreadOnly: true)));
        self::assertSame(1, $this->inbox->readAll('shipping-1'));
        self::assertSame([0, 7], [$this->inbox->unread('shipping-1'), $this->inbox->unread('shipping-2')]);
    }

    /** @dataProvider everywhere */
    public function testPreferences(string $kind): void
    {
        $this->begin($kind);
        $preferences = new Preferences($this->database, ['escalation' => Channel::Mail], Channel::Digest);
        self::assertSame(Preferences::KINDS, array_keys($preferences->of('shipping-1')));
        self::assertSame(Channel::Mail, $preferences->of('shipping-1')['escalation']);
        self::assertSame(Channel::Digest, $preferences->of('shipping-1')['entered']);
        $preferences->set('shipping-1', 'entered', Channel::None);
        $preferences->set('shipping-1', 'entered', Channel::Bell);
        $preferences->set('7', 'entered', Channel::None);
        self::assertSame(Channel::Bell, $preferences->of('shipping-1')['entered']);
        self::assertSame(
            [Channel::None, Channel::Digest, Channel::Bell],
            $preferences->channels(['7', 'shipping-2', 'shipping-1'], 'entered'),
        );
        $preferences->set('shipping-1', 'entered', null);
        self::assertSame(Channel::Digest, $preferences->of('shipping-1')['entered']);
        $this->database->run("UPDATE {preferences} SET channel = 'pager'");
        self::assertSame([Channel::Digest], $preferences->channels(['7'], 'entered'));
    }

    /** @dataProvider everywhere */
    public function testEachHearsInTheWayTheyChose(string $kind): void
    {
        $this->begin($kind);
        $choices = ['admin-1' => Channel::None, 'packing-1' => Channel::Mail, 'shipping-1' => Channel::Digest];
        foreach ($choices as $employee => $channel) {
            $this->preferences->set($employee, 'entered', $channel);
        }
        $this->inbox->tell('order-1', self::effect('order-1/1/0', ['anyone']));
        $this->post->sendAtOnce('order-1/1/0');
        self::assertSame(['packing-1@example.com'], $this->letterbox->to());
        self::assertSame(1, $this->post->sendDigests());
        self::assertSame(['packing-1@example.com', 'shipping-1@example.com'], $this->letterbox->to());
        $unread = array_map($this->inbox->unread(...), ['admin-1', 'packing-1', 'shipping-1', 'shipping-2']);
        self::assertSame([0, 1, 1, 1], $unread);
        $this->post->sendAtOnce('order-1/1/0');
        self::assertSame(0, $this->post->sendDigests());
        self::assertCount(2, $this->letterbox->mails);
    }

    /** @dataProvider everywhere */
    public function testAMailThatFailsIsSentAgainAndNoOther(string $kind): void
    {
        $this->begin($kind, Channel::Mail);
        $route = new InboxRoute($this->inbox, $this->post);
        $outbox = new Outbox($this->database, $this->clock, [$route]);
        $this->letterbox->refused = ['shipping-1@example.com'];
        $outbox->add('order-1', [self::effect('order-1/1/0', ['team:shipping'])]);
        self::assertSame(1, $outbox->deliver()->failed);
        self::assertSame(['shipping-2@example.com'], $this->letterbox->to());
        self::assertSame(1, $this->inbox->unread('shipping-1'));
        self::assertStringContainsString('mailbox full', $outbox->recent()[0]->error);
        $this->letterbox->refused = [];
        $this->clock->advance('PT1M');
        self::assertSame(1, $outbox->deliver()->done);
        self::assertSame(['shipping-2@example.com', 'shipping-1@example.com'], $this->letterbox->to());
        self::assertSame([1, 1], [$this->inbox->unread('shipping-1'), $this->inbox->unread('shipping-2')]);
    }

    public function testTheRouteTakesNotificationsAlone(): void
    {
        $this->begin('memory');
        $route = new InboxRoute($this->inbox);
        self::assertTrue($route->wants(self::effect('order-1/1/0', [])));
        self::assertFalse($route->wants((object) ['type' => 'emit']));
        self::assertFalse($route->wants((object) ['type' => 'status']));
    }

    /** @dataProvider everywhere */
    public function testADigestIsOneMailOfWhatIsUnread(string $kind): void
    {
        $this->begin($kind, Channel::Digest);
        foreach (range(1, 4) as $seq) {
            $this->inbox->tell("order-{$seq}", self::effect("order-{$seq}/1/0", ['employee:shipping-1', 'employee:7']));
        }
        $this->inbox->read('shipping-1', $this->inbox->page('shipping-1')[0]->number);
        self::assertSame(3, $this->post->sendDigest('shipping-1'));
        [$mail] = $this->letterbox->mails;
        foreach ([1, 2, 3] as $seq) {
            self::assertStringContainsString("order-{$seq}", $mail->text);
        }
        self::assertStringNotContainsString('order-4', $mail->text);
        self::assertStringContainsString('3', $mail->subject);
        self::assertSame(0, $this->post->sendDigest('shipping-1'));
        // Who has no address gets no mail, and is not asked for again.
        self::assertSame(0, $this->post->sendDigests());
        self::assertCount(1, $this->letterbox->mails);
        self::assertSame(0, (int) $this->database->value("SELECT COUNT(*) FROM {notifications} WHERE mail = 'digest'"));
    }

    /** @dataProvider everywhere */
    public function testADigestThatFailsIsSentNextTimeAndKeepsNobodyWaiting(string $kind): void
    {
        $this->begin($kind, Channel::Digest);
        $this->inbox->tell('order-1', self::effect('order-1/1/0', ['team:shipping']));
        $this->letterbox->refused = ['shipping-1@example.com'];
        $log = [];
        self::assertSame(1, $this->post->sendDigests(function (string $line) use (&$log): void {
            $log[] = $line;
        }));
        self::assertSame(['no digest for shipping-1: mailbox full'], $log);
        $this->letterbox->refused = [];
        self::assertSame(1, $this->post->sendDigests());
        self::assertSame(['shipping-2@example.com', 'shipping-1@example.com'], $this->letterbox->to());
    }

    /** @dataProvider shared */
    public function testDigestsThatOverlapAreSentOnce(string $kind): void
    {
        $other = $this->beginTwice($kind, Channel::Digest);
        $this->inbox->tell('order-1', self::effect('order-1/1/0', ['team:shipping']));
        // While the first mail is on its way another cron begins, and goes on beyond its end.
        $sent = [];
        $this->letterbox->meanwhile = function () use ($other, &$sent): void {
            $this->letterbox->meanwhile = null;
            $sent[] = $other->sendDigest('shipping-1');
            $sent[] = $other->sendDigests();
        };
        self::assertSame(1, $this->post->sendDigests());
        self::assertSame([0, 1], $sent);
        self::assertSame(['shipping-2@example.com', 'shipping-1@example.com'], $this->letterbox->to());
        self::assertSame([0, 0], [$this->post->sendDigests(), $other->sendDigests()]);
    }

    /** @dataProvider shared */
    public function testADigestAndAMailAtOnceAreOne(string $kind): void
    {
        $other = $this->beginTwice($kind, Channel::Mail);
        $this->inbox->tell('order-1', self::effect('order-1/1/0', ['employee:shipping-1']));
        $this->letterbox->meanwhile = function () use ($other): void {
            $this->letterbox->meanwhile = null;
            try {
                $other->sendAtOnce('order-1/1/0');
                self::fail('it could be lost');
            } catch (DeliveryException $exception) {
                self::assertSame('another process is sending one of them', $exception->getMessage());
            }
        };
        self::assertSame(1, $this->post->sendDigests());
        $other->sendAtOnce('order-1/1/0');
        self::assertCount(1, $this->letterbox->mails);
    }

    /** @dataProvider shared */
    public function testADigestOfAProcessThatDiedIsSentOnceItsClaimHasEnded(string $kind): void
    {
        $place = $this->place($kind);
        $this->begin($kind, Channel::Digest, $place);
        $this->inbox->tell('order-1', self::effect('order-1/1/0', ['employee:shipping-1']));
        $child = $this->fork(function () use ($place): void {
            $letterbox = new Letterbox();
            $letterbox->meanwhile = static fn () => posix_kill(getmypid(), SIGKILL);
            $this->postAt($place, $letterbox)->sendDigests();
        });
        pcntl_waitpid($child, $status);
        self::assertSame(SIGKILL, pcntl_wtermsig($status));
        $this->clock->advance('PT4M59S');
        self::assertSame(0, $this->post->sendDigests());
        $this->clock->advance('PT1S');
        self::assertSame(1, $this->post->sendDigests());
        self::assertSame(0, $this->post->sendDigests());
    }

    /** @dataProvider everywhere */
    public function testAClaimOfAClockThatWentBackEnds(string $kind): void
    {
        $this->begin($kind, Channel::Digest);
        $this->inbox->tell('order-1', self::effect('order-1/1/0', ['employee:shipping-1']));
        $this->database->run('UPDATE {notifications} SET mail_until = ?', [Millis::of($this->clock->now()) + 86_400_000]);
        self::assertSame(1, $this->post->sendDigests());
    }

    /** @dataProvider shared */
    public function testAProcessThatTookTooLongDoesNotEndTheClaimOfTheNext(string $kind): void
    {
        $place = $this->place($kind);
        $this->begin($kind, Channel::Digest, $place);
        $this->inbox->tell('order-1', self::effect('order-1/1/0', ['employee:shipping-1']));
        $slow = new Letterbox();
        $slow->refused = ['shipping-1@example.com'];
        $next = $this->postAt($place, $this->letterbox);
        $slow->meanwhile = function () use ($place): void {
            $this->clock->advance('PT6M');
            $this->database->run('UPDATE {notifications} SET mail_until = ?', [Millis::of($this->clock->now()) + 300_000]);
        };
        self::assertSame(0, $this->postAt($place, $slow)->sendDigests());
        self::assertSame(0, $next->sendDigests());
    }

    /** @dataProvider everywhere */
    public function testRetention(string $kind): void
    {
        $this->begin($kind);
        $this->inbox->tell('order-1', self::effect('order-1/1/0', ['team:shipping']));
        $this->clock->advance('P90D');
        $this->inbox->tell('order-1', self::effect('order-1/2/0', ['team:shipping']));
        self::assertSame(0, $this->inbox->prune());
        $this->clock->advance('PT1S');
        self::assertSame(2, $this->inbox->prune());
        self::assertSame(1, $this->inbox->unread('shipping-1'));
    }

    private function begin(string $kind, Channel $default = Channel::Bell, ?string $place = null): void
    {
        $this->database = $this->connect($place ?? $this->place($kind));
        (new Schema($this->database))->migrate();
        $this->preferences = new Preferences($this->database, default: $default);
        $this->inbox = new Inbox($this->database, $this->clock, self::directory(), $this->preferences);
        $this->letterbox = new Letterbox();
        $this->post = new Post($this->database, $this->clock, self::directory(), $this->letterbox);
    }

    /** Begins, and answers what another process sends with, over a connection of its own. */
    private function beginTwice(string $kind, Channel $default): Post
    {
        $place = $this->place($kind);
        $this->begin($kind, $default, $place);
        return $this->postAt($place, $this->letterbox);
    }

    private function postAt(string $place, Letterbox $letterbox): Post
    {
        return new Post($this->connect($place), $this->clock, self::directory(), $letterbox);
    }

    private static function directory(): ArrayDirectory
    {
        return new ArrayDirectory([
            'admin-1' => ['roles' => ['admin'], 'address' => 'admin-1@example.com'],
            'packing-1' => ['teams' => ['packing'], 'address' => 'packing-1@example.com'],
            'shipping-1' => ['teams' => ['shipping'], 'address' => 'shipping-1@example.com'],
            'shipping-2' => ['leads' => ['shipping'], 'address' => 'shipping-2@example.com'],
            '7' => [],
        ]);
    }

    /** @param list<string> $to */
    private static function effect(string $id, array $to, string $reason = 'entered', ?string $except = null): object
    {
        $effect = ['type' => 'notify', 'id' => $id, 'to' => $to, 'except' => $except];
        $about = ['event' => 'moved', 'seq' => 1, 'reason' => $reason];
        return Json::value(Json::text(array_filter($effect) + ['to' => $to, 'about' => $about]));
    }
}
