<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox\Http;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\Http\Client;
use Ordino\Outbox\Http\ClientCredentials;
use Ordino\Outbox\Http\CloudEvents;
use Ordino\Outbox\Http\Endpoint;
use Ordino\Outbox\Http\Network;
use Ordino\Tests\Support\Tasks;
use Ordino\Tests\Support\WebServer;
use PHPUnit\Framework\TestCase;

final class ClientCredentialsTest extends TestCase
{
    private WebServer $server;

    protected function setUp(): void
    {
        $this->server = WebServer::start();
    }

    protected function tearDown(): void
    {
        $this->server->stop();
    }

    /** RFC 6749, 4.4.2 with the client of 2.3.1: `s6BhdRkqt3`, `gX1fBat3bV`. */
    public function testTheRequestForATokenIsTheExampleOfTheRfc(): void
    {
        $this->endpoint($this->auth())->send(...$this->task('10:00:00'));
        [$token, $delivery] = $this->server->requests();
        self::assertSame(['POST', '/token'], [$token->method, $token->target]);
        self::assertSame('Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW', $token->headers->authorization);
        self::assertSame('application/x-www-form-urlencoded', $token->headers->{'content-type'});
        self::assertSame('grant_type=client_credentials', $token->body);
        self::assertSame('Bearer token-1', $delivery->headers->authorization);
    }

    /** RFC 6749, 2.3.1 and 3.3: both are encoded as forms are; scopes are a list with blanks. */
    public function testSpecialCharactersAndScope(): void
    {
        $auth = new ClientCredentials($this->url('/token'), 'a:b', 'ä %', 'read write');
        $this->endpoint($auth)->send(...$this->task('10:00:00'));
        $token = $this->server->requests()[0];
        self::assertSame('Basic ' . base64_encode('a%3Ab:%C3%A4+%25'), $token->headers->authorization);
        self::assertSame('grant_type=client_credentials&scope=read+write', $token->body);
    }

    /** The server's tokens live for 100 seconds. */
    public function testATokenIsKeptUntilShortlyBeforeItsEnd(): void
    {
        $endpoint = $this->endpoint($this->auth(), '/open');
        foreach (['10:00:00', '10:01:00', '10:01:20', '10:02:00'] as $time) {
            $endpoint->send(...$this->task($time));
        }
        $used = [];
        foreach ($this->server->requests() as $request) {
            if ($request->target === '/open') {
                $used[] = $request->headers->authorization;
            }
        }
        self::assertSame(['Bearer token-1', 'Bearer token-1', 'Bearer token-2', 'Bearer token-2'], $used);
    }

    public function testAClockThatJumpsBackDoesNotKeepATokenForEver(): void
    {
        $endpoint = $this->endpoint($this->auth(), '/open');
        $endpoint->send(...$this->task('10:00:00'));
        $endpoint->send(Tasks::task(Tasks::effect('status')), new \DateTimeImmutable('2020-01-05T10:00:00Z'));
        self::assertSame(2, $this->tokens());
    }

    public function testOn401ATokenIsFetchedAnewOnce(): void
    {
        $endpoint = $this->endpoint($this->auth());
        $endpoint->send(...$this->task('10:00:00'));
        $this->server->put('good', '2');
        $endpoint->send(...$this->task('10:00:01'));
        self::assertSame(2, $this->tokens());
        $this->server->put('good', '9');
        self::assertSame('auth', $this->failure($endpoint)->errorCode);
        self::assertSame(3, $this->tokens());
    }

    /** @dataProvider badAnswers */
    public function testWithoutATokenNothingIsDelivered(string $answer, string $said): void
    {
        $this->server->put('token', $answer);
        $exception = $this->failure($this->endpoint($this->auth()));
        self::assertSame(['auth', 'auth', true], [$exception->errorCode, $exception->stage, $exception->retry]);
        self::assertStringContainsString($said, $exception->getMessage());
        self::assertStringNotContainsString('hunter2', (string) $exception);
        self::assertCount(1, $this->server->requests());
    }

    /** @return iterable<array{string, string}> the first is the example of RFC 6749, 5.2 */
    public static function badAnswers(): iterable
    {
        yield ['{"error":"invalid_client"}', '400 `invalid_client`'];
        yield ['{"error":"hunter2","error_description":"hunter2"}', '400'];
        yield ['{"error":["invalid_client"]}', '400'];
        yield ['[1]', '400'];
        yield ['hunter2', '400'];
    }

    public function testTheServerOfTokensIsUnderTheSameRules(): void
    {
        $auth = new ClientCredentials('http://10.0.0.1/hunter2', 'id', 'hunter2');
        $exception = $this->failure($this->endpoint($auth));
        self::assertSame(['auth', 'auth'], [$exception->errorCode, $exception->stage]);
        self::assertStringContainsString('10.0.0.1', $exception->getMessage());
        self::assertStringNotContainsString('hunter2', (string) $exception . print_r($auth, true));
    }

    private function auth(): ClientCredentials
    {
        return new ClientCredentials($this->url('/token'), 's6BhdRkqt3', 'gX1fBat3bV');
    }

    private function endpoint(ClientCredentials $auth, string $path = '/guarded'): Endpoint
    {
        $client = new Client(new Network(['127.0.0.1']));
        return new Endpoint($this->url($path), new CloudEvents('/shops/1'), [$auth], $client);
    }

    private function failure(Endpoint $endpoint): DeliveryException
    {
        try {
            $endpoint->send(...$this->task('10:00:02'));
        } catch (DeliveryException $exception) {
            return $exception;
        }
        self::fail('it was delivered');
    }

    /** @return array{\Ordino\Outbox\Task, \DateTimeImmutable} */
    private function task(string $time): array
    {
        return [Tasks::task(Tasks::effect('status')), new \DateTimeImmutable("2026-01-05T{$time}Z")];
    }

    private function tokens(): int
    {
        return count(array_keys(array_column($this->server->requests(), 'target'), '/token', true));
    }

    private function url(string $path): string
    {
        return "http://127.0.0.1:{$this->server->port}{$path}";
    }
}
