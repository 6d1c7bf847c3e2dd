<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\Delivered;
use Ordino\Outbox\Http\Client;
use Ordino\Outbox\Http\CloudEvents;
use Ordino\Outbox\Http\Endpoint;
use Ordino\Outbox\Http\Limits;
use Ordino\Outbox\Http\Network;
use Ordino\Outbox\Http\StandardWebhooks;
use Ordino\Outbox\HttpRoute;
use Ordino\Outbox\LogRoute;
use Ordino\Outbox\Mail;
use Ordino\Outbox\MailRoute;
use Ordino\Outbox\Outbox;
use Ordino\Outbox\Policy;
use Ordino\Outbox\Selection;
use Ordino\Outbox\State;
use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Tests\Support\Letterbox;
use Ordino\Tests\Support\Tasks;
use Ordino\Tests\Support\WebServer;
use Ordino\Time\FrozenClock;
use PHPUnit\Framework\TestCase;

final class RoutesTest extends TestCase
{
    /**
     * @dataProvider selections
     * @param list<string> $chosen
     */
    public function testSelection(Selection $selection, array $chosen): void
    {
        $effects = [
            'status' => Tasks::effect('status'),
            'notify' => Tasks::effect('notify'),
            'label' => Tasks::effect('emit', value: 'print-label'),
            'invoice' => Tasks::effect('emit', value: 'invoice'),
        ];
        self::assertSame($chosen, array_keys(array_filter($effects, $selection->has(...))));
    }

    /** @return iterable<array{Selection, list<string>}> */
    public static function selections(): iterable
    {
        yield [new Selection(), ['status', 'notify', 'label', 'invoice']];
        yield [new Selection(['status', 'notify']), ['status', 'notify']];
        yield [new Selection(['emit'], ['invoice']), ['invoice']];
        yield [new Selection(names: ['invoice']), ['status', 'notify', 'invoice']];
    }

    public function testALogIsALineOfJsonForEachEffect(): void
    {
        $stream = fopen('php://memory', 'w+');
        $route = LogRoute::to('log', $stream);
        $route->deliver(Tasks::task(Tasks::effect('emit'), "line\nbreak"));
        $route->deliver(Tasks::task(Tasks::effect('status')));
        rewind($stream);
        self::assertSame(
            '{"case":"line\nbreak","effect":{"type":"emit","id":"order-1/3/0","name":"print-label"}}' . "\n"
                . '{"case":"order-1","effect":{"type":"status","id":"order-1/3/0","status":"shipped"}}' . "\n",
            stream_get_contents($stream),
        );
    }

    public function testALogThatCannotBeWrittenIsAFailure(): void
    {
        $task = Tasks::task(Tasks::effect('emit', value: str_repeat('x', 99_999)));
        $this->expectException(DeliveryException::class);
        LogRoute::to('log', fopen('/dev/full', 'w'))->deliver($task);
    }

    public function testAMailSaysWhatItIsAbout(): void
    {
        $letterbox = new Letterbox();
        $route = new MailRoute('mail', $letterbox, ['desk@example.com', 'ware@example.com']);
        foreach (['status', 'notify', 'emit'] as $type) {
            $route->deliver(Tasks::task(Tasks::effect($type), "order-1\r\nBcc: x@evil.example"));
        }
        self::assertCount(3, $letterbox->mails);
        foreach ($letterbox->mails as $mail) {
            self::assertSame(['desk@example.com', 'ware@example.com'], $mail->to);
            self::assertSame('order-1/3/0', $mail->id);
            self::assertStringStartsWith('order-1 Bcc: x@evil.example: ', $mail->subject);
            self::assertStringContainsString('order-1', $mail->text);
        }
        self::assertStringContainsString('shipped', $letterbox->mails[0]->text);
        self::assertStringContainsString('team:shipping', $letterbox->mails[1]->text);
        self::assertStringContainsString('print-label', $letterbox->mails[2]->text);
    }

    public function testAnAddressCannotHaveAHeaderInIt(): void
    {
        $this->expectException(\InvalidArgumentException::class);
        new Mail('1', ["a@example.com\r\nBcc: b@example.com"], 's', 't');
    }

    /**
     * What is killed with the request in its hands may have done it or not: it is asked again, by the same id.
     *
     * @dataProvider deaths
     */
    public function testAReceiverThatIsKilledWhileItAnswersIsToldAgain(int $bytes): void
    {
        $server = WebServer::start();
        $clock = new FrozenClock('2026-01-05T09:00:00Z');
        $client = new Client(new Network(['127.0.0.1']));
        $database = Database::memory();
        (new Schema($database))->migrate();
        $deliver = static function (string $path) use ($database, $clock, $client, $server): Delivered {
            $url = "http://127.0.0.1:{$server->port}{$path}";
            $endpoint = new Endpoint($url, new CloudEvents('/shops/1'), [], $client);
            $outbox = new Outbox($database, $clock, [new HttpRoute('erp', $endpoint, clock: $clock)]);
            $outbox->add('order-1', [Tasks::effect('status')]);
            $clock->advance('PT1H');
            return $outbox->deliver();
        };
        try {
            self::assertEquals(new Delivered(failed: 1), $deliver("/die/{$bytes}"));
            $heard = $server->requests();
            // Nobody is there.
            self::assertEquals(new Delivered(failed: 1), $deliver('/'));
        } finally {
            $server->stop();
        }
        $again = WebServer::start(port: $server->port);
        try {
            self::assertEquals(new Delivered(done: 1), $deliver('/'));
            self::assertEquals(new Delivered(), $deliver('/'));
            $heard = [...$heard, ...$again->requests()];
        } finally {
            $again->stop();
        }
        $ids = array_map(static fn (object $one) => json_decode($one->body)->id, $heard);
        self::assertSame(['order-1/3/0', 'order-1/3/0'], $ids);
    }

    /** @return array<string, array{int}> bytes of the answer that came */
    public static function deaths(): array
    {
        return ['before it' => [0], 'within the status' => [9], 'within the headers' => [30], 'within the body' => [39]];
    }

    /** An endpoint that fails and then answers: the same id and body each time, signed and timed anew. */
    public function testAnEndpointIsToldAgainUntilItAnswers(): void
    {
        $server = WebServer::start();
        $clock = new FrozenClock('2026-01-05T09:00:00Z');
        $route = static fn (string $path): HttpRoute => new HttpRoute('erp', new Endpoint(
            "http://127.0.0.1:{$server->port}{$path}",
            new CloudEvents('/shops/1'),
            [new StandardWebhooks('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')],
            new Client(new Network(['127.0.0.1'])),
        ), clock: $clock);
        $database = Database::memory();
        (new Schema($database))->migrate();
        $outbox = static fn (string $path): Outbox => new Outbox($database, $clock, [$route($path)], new Policy());
        try {
            $outbox('/')->add('order-1', [Tasks::effect('status')]);
            self::assertSame(1, $outbox('/retry-after/600')->deliver()->failed);
            $clock->advance('PT9M59S');
            self::assertSame(0, $outbox('/')->deliver()->total());
            $clock->advance('PT1S');
            self::assertSame(1, $outbox('/')->deliver()->done);
            [$first, $second] = $server->requests();
        } finally {
            $server->stop();
        }
        self::assertSame($first->body, $second->body);
        self::assertSame('order-1/3/0', $first->headers->{'webhook-id'});
        self::assertSame('order-1/3/0', $second->headers->{'webhook-id'});
        self::assertSame('1767603600', $first->headers->{'webhook-timestamp'});
        self::assertSame('1767604200', $second->headers->{'webhook-timestamp'});
        self::assertNotSame($first->headers->{'webhook-signature'}, $second->headers->{'webhook-signature'});
    }

    /** What an endpoint does to others: the request survives, and everybody else is served. */
    public function testBadEndpointsKeepNobodyFromBeingServed(): void
    {
        $server = WebServer::start();
        $clock = new FrozenClock('2026-01-05T09:00:00Z');
        $database = Database::memory();
        (new Schema($database))->migrate();
        $client = new Client(new Network(['127.0.0.1']), new Limits(total: 0.5));
        $paths = ['hang', 'status/500', 'redirect/302', 'gigabyte', 'half', 'nothing', 'status/410', 'status/400'];
        $routes = [];
        foreach ($paths as $index => $path) {
            $endpoint = new Endpoint("http://127.0.0.1:{$server->port}/{$path}", new CloudEvents('/s'), [], $client);
            $routes[] = new HttpRoute("r{$index}", $endpoint, clock: $clock);
        }
        $routes[] = new CallableRoute('good', static function (): void {
        });
        $log = [];
        $outbox = new Outbox($database, $clock, $routes, log: static function (string $line) use (&$log): void {
            $log[] = $line;
        });
        try {
            $outbox->add('order-1', [Tasks::effect('emit')]);
            $delivered = $outbox->deliver();
        } finally {
            $server->stop();
        }
        self::assertSame([1, 5, 3], [$delivered->done, $delivered->failed, $delivered->dead]);
        self::assertCount(8, $log);
        $errors = [];
        foreach ($outbox->recent() as $task) {
            $errors[$task->route] = [$task->state, explode(':', $task->error ?? '')[0]];
        }
        ksort($errors);
        self::assertSame([
            'good' => [State::Done, ''],
            'r0' => [State::Waiting, 'timeout'],
            'r1' => [State::Waiting, 'status'],
            'r2' => [State::Dead, 'redirect'],
            'r3' => [State::Waiting, 'answer_too_long'],
            'r4' => [State::Waiting, 'broken_off'],
            'r5' => [State::Waiting, 'broken_off'],
            'r6' => [State::Dead, 'gone'],
            'r7' => [State::Dead, 'status'],
        ], $errors);
    }
}
