<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox\Http;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\Http\Auth;
use Ordino\Outbox\Http\Bearer;
use Ordino\Outbox\Http\Client;
use Ordino\Outbox\Http\CloudEvents;
use Ordino\Outbox\Http\Endpoint;
use Ordino\Outbox\Http\Limits;
use Ordino\Outbox\Http\Network;
use Ordino\Outbox\Http\StandardWebhooks;
use Ordino\Outbox\Http\SystemResolver;
use Ordino\Tests\Support\FixedResolver;
use Ordino\Tests\Support\Tasks;
use Ordino\Tests\Support\WebServer;
use PHPUnit\Framework\TestCase;

final class EndpointTest extends TestCase
{
    private static WebServer $server;

    public static function setUpBeforeClass(): void
    {
        self::$server = WebServer::start();
    }

    public static function tearDownAfterClass(): void
    {
        self::$server->stop();
    }

    public function testDeliversTheBodyWithItsHeaders(): void
    {
        $signature = new StandardWebhooks('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
        $this->send('/here?a=b', [$signature, new Bearer('abc')]);
        $request = $this->last();
        self::assertSame(['POST', '/here?a=b'], [$request->method, $request->target]);
        self::assertSame('application/cloudevents+json; charset=utf-8', $request->headers->{'content-type'});
        self::assertSame('Bearer abc', $request->headers->authorization);
        self::assertSame('127.0.0.1:' . self::$server->port, $request->headers->host);
        self::assertSame('order-1/3/0', json_decode($request->body)->id);
        // As a receiver verifies it: the specification of Standard Webhooks, "Verifying signatures".
        $signed = "{$request->headers->{'webhook-id'}}.{$request->headers->{'webhook-timestamp'}}.{$request->body}";
        $key = base64_decode('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
        self::assertSame(
            'v1,' . base64_encode(hash_hmac('sha256', $signed, $key, true)),
            $request->headers->{'webhook-signature'},
        );
        self::assertSame('1767607200', $request->headers->{'webhook-timestamp'});
    }

    /**
     * 200 to 299 is success. Which failures are tried again is written at `Answer::isWorthAnotherTry`.
     *
     * @dataProvider statuses
     */
    public function testStatus(int $status, ?string $code, bool $retry = true): void
    {
        $exception = $this->failure("/status/{$status}");
        self::assertSame($code, $exception?->errorCode);
        if ($exception !== null) {
            self::assertSame($retry, $exception->retry);
            self::assertStringContainsString((string) $status, $exception->getMessage());
        }
    }

    /** @return iterable<string, array{int, string|null}> */
    public static function statuses(): iterable
    {
        foreach ([200, 201, 202, 204, 299] as $status) {
            yield "{$status}" => [$status, null];
        }
        foreach ([301, 302, 303, 307, 308, 304] as $status) {
            yield "{$status}" => [$status, 'redirect', false];
        }
        foreach ([400, 405, 413, 415, 422, 501] as $status) {
            yield "{$status}" => [$status, 'status', false];
        }
        foreach ([401, 403] as $status) {
            yield "{$status}" => [$status, 'auth'];
        }
        foreach ([404, 408, 409, 425, 429, 500, 502, 503, 504] as $status) {
            yield "{$status}" => [$status, 'status'];
        }
        // Standard Webhooks, "Delivery success and failure": stop sending.
        yield '410' => [410, 'gone', false];
    }

    public function testARedirectIsNotFollowed(): void
    {
        $exception = $this->failure('/redirect/307');
        self::assertStringContainsString('redirect', $exception->getMessage());
        self::assertSame('/redirect/307', $this->last()->target);
    }

    /**
     * The examples of RFC 9110, 10.2.3, and what is none.
     *
     * @dataProvider retryAfters
     */
    public function testRetryAfter(string $value, string $now, ?float $after): void
    {
        $exception = $this->failure('/retry-after/' . rawurlencode($value), now: $now);
        self::assertTrue($exception->retry);
        self::assertSame($after, $exception->after);
    }

    /** @return iterable<array{string, string, float|null}> */
    public static function retryAfters(): iterable
    {
        yield ['120', '2026-01-05T10:00:00Z', 120.0];
        yield ['Fri, 31 Dec 1999 23:59:59 GMT', '1999-12-31T23:59:29Z', 30.0];
        yield ['Fri, 31 Dec 1999 23:59:59 GMT', '2026-01-05T10:00:00Z', 0.0];
        yield ['soon', '2026-01-05T10:00:00Z', null];
        yield ['-1', '2026-01-05T10:00:00Z', null];
        yield ['99999999999999999999', '2026-01-05T10:00:00Z', 1e20];
    }

    public function testWhatIsProvisionalIsNotTheAnswer(): void
    {
        $exception = $this->failure('/hints');
        self::assertStringContainsString('503', $exception->getMessage());
        self::assertNull($exception->after);
    }

    public function testAHangEndsAtTheTotalTime(): void
    {
        $start = hrtime(true);
        $exception = $this->failure('/hang', limits: new Limits(total: 0.3));
        self::assertSame(['timeout', 'answer', true], [$exception->errorCode, $exception->stage, $exception->retry]);
        self::assertLessThan(20.0, (hrtime(true) - $start) / 1e9);
    }

    public function testAnAnswerThatNeverEndsEndsAtTheTotalTime(): void
    {
        self::assertSame('timeout', $this->failure('/trickle', limits: new Limits(total: 0.5))->errorCode);
    }

    public function testAGigabyteIsBrokenOff(): void
    {
        $memory = memory_get_peak_usage();
        $exception = $this->failure('/gigabyte', limits: new Limits(total: 60.0, bytes: 10_000));
        self::assertSame(['answer_too_long', true], [$exception->errorCode, $exception->retry]);
        self::assertLessThan(4_000_000, memory_get_peak_usage() - $memory);
        // What lies in buffers counts as taken.
        self::assertLessThan(50_000_000, (int) self::$server->wait('sent'));
    }

    public function testHeadersWithoutEndAreBrokenOff(): void
    {
        $exception = $this->failure('/headers', limits: new Limits(total: 60.0, bytes: 10_000));
        self::assertSame('answer_too_long', $exception->errorCode);
    }

    /** @dataProvider breaks */
    public function testAnAnswerThatBreaksOffIsTriedAgain(string $path): void
    {
        $exception = $this->failure($path);
        self::assertSame(['broken_off', 'answer', true], [$exception->errorCode, $exception->stage, $exception->retry]);
    }

    /** @return iterable<array{string}> */
    public static function breaks(): iterable
    {
        yield ['/half'];
        yield ['/nothing'];
        yield ['/nonsense'];
    }

    public function testNobodyListening(): void
    {
        $server = WebServer::start();
        $server->stop();
        $exception = self::caught(fn () => $this->endpoint("http://127.0.0.1:{$server->port}/")->send(...self::task()));
        self::assertSame(['connect', 'connect', true], [$exception->errorCode, $exception->stage, $exception->retry]);
    }

    public function testAPrivateAddressIsRefusedAndNobodyIsConnectedTo(): void
    {
        $asked = count(self::$server->requests());
        $resolver = new FixedResolver(['hooks.example' => [['127.0.0.1']]]);
        foreach (['127.0.0.1', '[::ffff:127.0.0.1]', 'hooks.example'] as $host) {
            $url = "http://{$host}:" . self::$server->port . '/';
            $endpoint = $this->endpoint($url, network: new Network([], $resolver));
            $exception = self::caught(fn () => $endpoint->send(...self::task()));
            self::assertSame(['address_refused', 'address'], [$exception->errorCode, $exception->stage], $host);
        }
        self::assertCount($asked, self::$server->requests());
    }

    public function testTheSystemsResolverKnowsLocalhost(): void
    {
        self::assertContains('127.0.0.1', (new SystemResolver())->addresses('localhost'));
        self::assertSame([], (new SystemResolver())->addresses('no-such-name.invalid'));
        $endpoint = $this->endpoint('http://localhost/', network: new Network());
        $exception = self::caught(fn () => $endpoint->send(...self::task()));
        self::assertSame('address_refused', $exception->errorCode);
    }

    public function testTheSystemsResolverDoesWithoutSockets(): void
    {
        $code = 'require $argv[1]; $resolver = new Ordino\Outbox\Http\SystemResolver();'
            . ' echo json_encode($resolver->addresses("localhost"));';
        $loader = dirname(__DIR__, 4) . '/php-bridge/lib/vendor/autoload.php';
        $command = [PHP_BINARY, '-d', 'disable_functions=socket_addrinfo_lookup', '-r', $code, $loader];
        $process = proc_open($command, [1 => ['pipe', 'w']], $pipes);
        $found = json_decode(stream_get_contents($pipes[1]));
        self::assertSame(0, proc_close($process));
        self::assertContains('127.0.0.1', $found);
    }

    /** A name that means something else a moment after it was checked: the connection goes to what was checked. */
    public function testTheAddressThatWasCheckedIsConnectedTo(): void
    {
        // For this computer the name is 127.0.0.1, where the first server listens.
        $checked = WebServer::start('127.0.0.2', self::$server->port);
        $asked = count(self::$server->requests());
        $resolver = new FixedResolver(['localhost' => [['127.0.0.2'], ['127.0.0.1']]]);
        $network = new Network(['127.0.0.2'], $resolver);
        try {
            $this->endpoint('http://localhost:' . self::$server->port . '/x', network: $network)->send(...self::task());
            self::assertCount(1, $checked->requests());
        } finally {
            $checked->stop();
        }
        self::assertCount($asked, self::$server->requests());
        self::assertSame(['localhost'], $resolver->asked);
    }

    public function testProxiesOfTheEnvironmentAreNotUsed(): void
    {
        foreach (['http_proxy', 'https_proxy', 'ALL_PROXY'] as $name) {
            putenv("{$name}=http://127.0.0.1:1");
        }
        try {
            $this->send('/direct');
        } finally {
            foreach (['http_proxy', 'https_proxy', 'ALL_PROXY'] as $name) {
                putenv($name);
            }
        }
        self::assertSame('/direct', $this->last()->target);
    }

    public function testALargeBodyIsSentAtOnce(): void
    {
        $effect = Tasks::effect('emit', value: str_repeat('x', 2_000_000));
        $this->endpoint($this->url('/large'))->send(Tasks::task($effect), new \DateTimeImmutable());
        self::assertGreaterThan(2_000_000, strlen($this->last()->body));
        // RFC 9110, 10.1.1: with it a client waits for a `100 Continue` that may never come.
        self::assertFalse(isset($this->last()->headers->expect));
    }

    /** Neither the settings nor what the other side repeats of them is in what is logged and shown. */
    public function testErrorsSayNoSecret(): void
    {
        foreach (['/echo/hunter2?key=hunter2', '/redirect/301/hunter2', '/half/hunter2', '/hang/hunter2'] as $path) {
            $exception = $this->failure($path, [new Bearer('hunter2')], new Limits(total: 0.3));
            self::assertStringNotContainsString('hunter2', (string) $exception, $path);
        }
        $endpoint = $this->endpoint($this->url('/hunter2'), [new Bearer('hunter2')]);
        $shown = print_r($endpoint, true) . var_export($endpoint, true);
        self::assertStringNotContainsString('hunter2', $shown);
    }

    /** What error handlers of shops write down, arguments included. */
    public function testTracesOfErrorsSayNoSecret(): void
    {
        $before = ini_set('zend.exception_ignore_args', '0');
        try {
            foreach (['hunter2', "hunter2\r\nX-More: b"] as $token) {
                $exception = $this->failure('/hang', [new Bearer($token)], new Limits(total: 0.1));
                // Frames of this test have the token, too.
                $isOurs = static fn (array $frame): bool => str_starts_with($frame['class'] ?? '', 'Ordino\\Outbox\\');
                $frames = array_values(array_filter($exception->getTrace(), $isOurs));
                $calls = array_column($frames, 'args', 'function');
                self::assertArrayHasKey('post', $calls);
                self::assertStringNotContainsString('hunter2', print_r($calls, true));
            }
        } finally {
            ini_set('zend.exception_ignore_args', $before);
        }
    }

    public function testAHeaderCannotHaveALineMore(): void
    {
        $exception = $this->failure('/', [new Bearer("a\r\nX-More: b")]);
        self::assertSame(['header', 'auth'], [$exception->errorCode, $exception->stage]);
    }

    /** @param list<Auth> $auth */
    private function send(
        string $path,
        array $auth = [],
        ?Limits $limits = null,
        string $now = '2026-01-05T10:00:00Z',
    ): void {
        $endpoint = $this->endpoint($this->url($path), $auth, $limits);
        $endpoint->send(Tasks::task(Tasks::effect('status')), new \DateTimeImmutable($now));
    }

    /** @param list<Auth> $auth */
    private function failure(
        string $path,
        array $auth = [],
        ?Limits $limits = null,
        string $now = '2026-01-05T10:00:00Z',
    ): ?DeliveryException {
        return self::caught(fn () => $this->send($path, $auth, $limits, $now));
    }

    private static function caught(callable $work): ?DeliveryException
    {
        try {
            $work();
        } catch (DeliveryException $exception) {
            return $exception;
        }
        return null;
    }

    /** @param list<Auth> $auth */
    private function endpoint(string $url, array $auth = [], ?Limits $limits = null, ?Network $network = null): Endpoint
    {
        $client = new Client($network ?? new Network(['127.0.0.1']), $limits ?? new Limits());
        return new Endpoint($url, new CloudEvents('/shops/1'), $auth, $client);
    }

    private function url(string $path): string
    {
        return 'http://127.0.0.1:' . self::$server->port . $path;
    }

    private function last(): object
    {
        $requests = self::$server->requests();
        return end($requests);
    }

    /** @return array{\Ordino\Outbox\Task, \DateTimeImmutable} */
    private static function task(): array
    {
        return [Tasks::task(Tasks::effect('status')), new \DateTimeImmutable('2026-01-05T10:00:00Z')];
    }
}
