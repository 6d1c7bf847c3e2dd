<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox\Http;

use Ordino\Outbox\Http\Auth;
use Ordino\Outbox\Http\Bearer;
use Ordino\Outbox\Http\Client;
use Ordino\Outbox\Http\Endpoint;
use Ordino\Outbox\Http\Limits;
use Ordino\Outbox\Http\Network;
use Ordino\Outbox\Http\Probe;
use Ordino\Outbox\Http\StandardWebhooks;
use Ordino\Outbox\Http\Template;
use Ordino\Tests\Support\Certificates;
use Ordino\Tests\Support\FixedResolver;
use Ordino\Tests\Support\Folder;
use Ordino\Tests\Support\WebServer;
use PHPUnit\Framework\TestCase;

/** The stage that a test message says has failed, each made to fail; and TLS, of which it is one. */
final class ProbeTest extends TestCase
{
    private static string $folder;
    private static string $certificate;
    private static WebServer $plain;
    private static WebServer $encrypted;

    public static function setUpBeforeClass(): void
    {
        self::$folder = Folder::make('certificates');
        self::$certificate = (new Certificates(self::$folder))->selfSigned('hooks.example');
        self::$plain = WebServer::start();
        self::$encrypted = WebServer::start(certificate: self::$certificate);
    }

    public static function tearDownAfterClass(): void
    {
        self::$plain->stop();
        self::$encrypted->stop();
        Folder::remove(self::$folder);
    }

    public function testSuccessHasTheTimeOfEachStage(): void
    {
        $probe = $this->probe($this->https('hooks.example'), authorities: self::$certificate);
        self::assertTrue($probe->isSuccess(), (string) $probe->message);
        self::assertNull($probe->failed);
        self::assertSame(['url', 'address', 'connect', 'tls', 'answer'], array_keys($probe->stages));
        foreach (['connect', 'tls', 'answer'] as $stage) {
            self::assertGreaterThan(0.0, $probe->stages[$stage], $stage);
        }
        $requests = self::$encrypted->requests();
        self::assertSame('"test test"', end($requests)->body);
    }

    public function testUrl(): void
    {
        self::assertFailed('url', 'url', $this->probe('htps://hooks.example/'));
    }

    public function testBody(): void
    {
        self::assertFailed('body', 'template', $this->probe($this->http(), body: '"{{no.such}}"'));
    }

    public function testUnknownAddress(): void
    {
        self::assertFailed('address', 'address_unknown', $this->probe('https://unknown.example/'));
    }

    public function testRefusedAddress(): void
    {
        self::assertFailed('address', 'address_refused', $this->probe('https://10.0.0.1/'));
    }

    public function testConnect(): void
    {
        $server = WebServer::start();
        $server->stop();
        self::assertFailed('connect', 'connect', $this->probe("http://hooks.example:{$server->port}/"));
    }

    /** A socket whose queue is full does not answer. */
    public function testConnectTakesTooLong(): void
    {
        $socket = socket_create(AF_INET, SOCK_STREAM, 0);
        socket_bind($socket, '127.0.0.1');
        socket_listen($socket, 1);
        socket_getsockname($socket, $address, $port);
        $waiting = [];
        for ($flags = STREAM_CLIENT_ASYNC_CONNECT | STREAM_CLIENT_CONNECT; count($waiting) < 8;) {
            $waiting[] = stream_socket_client("tcp://127.0.0.1:{$port}", $number, $message, 0.1, $flags);
        }
        $probe = $this->probe("http://hooks.example:{$port}/", limits: new Limits(connect: 0.3, total: 10.0));
        self::assertFailed('connect', 'timeout', $probe);
        self::assertLessThan(8_000.0, $probe->stages['connect']);
    }

    public function testSelfSignedCertificate(): void
    {
        $probe = $this->probe($this->https('hooks.example'));
        self::assertFailed('tls', 'tls', $probe);
        self::assertMatchesRegularExpression('/certificate/i', $probe->message);
    }

    public function testCertificateOfAnotherName(): void
    {
        $probe = $this->probe($this->https('other.example'), authorities: self::$certificate);
        self::assertFailed('tls', 'tls', $probe);
    }

    /** A server that takes connections and says nothing. */
    public function testTlsTakesTooLong(): void
    {
        $silent = stream_socket_server('tcp://127.0.0.1:0');
        $port = substr(strrchr(stream_socket_get_name($silent, false), ':'), 1);
        $probe = $this->probe("https://hooks.example:{$port}/", limits: new Limits(connect: 0.3, total: 10.0));
        self::assertFailed('tls', 'timeout', $probe);
    }

    public function testTlsWhereThereIsNone(): void
    {
        self::assertFailed('tls', 'tls', $this->probe('https://hooks.example:' . self::$plain->port . '/'));
    }

    public function testAuthThatIsRefused(): void
    {
        self::assertFailed('auth', 'auth', $this->probe($this->http('/status/401'), [new Bearer('x')]));
        self::assertFailed('auth', 'auth', $this->probe($this->http('/status/403')));
    }

    public function testAuthThatCannotBeMade(): void
    {
        self::assertFailed('auth', 'auth', $this->probe($this->http(), [new StandardWebhooks('whsec_short')]));
    }

    public function testAnswer(): void
    {
        self::assertFailed('answer', 'status', $this->probe($this->http('/status/500')));
        self::assertFailed('answer', 'redirect', $this->probe($this->http('/redirect/302')));
        self::assertFailed('answer', 'timeout', $this->probe($this->http('/hang'), limits: new Limits(total: 0.3)));
    }

    private static function assertFailed(string $stage, string $code, Probe $probe): void
    {
        self::assertFalse($probe->isSuccess());
        self::assertSame([$stage, $code], [$probe->failed, $probe->errorCode], (string) $probe->message);
        if (!in_array($stage, ['url', 'body', 'auth'], true)) {
            self::assertSame($stage, array_key_last($probe->stages));
        }
    }

    /** @param list<Auth> $auth */
    private function probe(
        string $url,
        array $auth = [],
        string $body = '"{{effect.name}} {{case}}"',
        ?Limits $limits = null,
        ?string $authorities = null,
    ): Probe {
        $names = ['hooks.example' => [['127.0.0.1']], 'other.example' => [['127.0.0.1']]];
        $network = new Network(['127.0.0.1'], new FixedResolver($names));
        $client = new Client($network, $limits ?? new Limits(), $authorities);
        return (new Endpoint($url, new Template($body), $auth, $client))->probe(new \DateTimeImmutable());
    }

    private function http(string $path = '/'): string
    {
        return 'http://hooks.example:' . self::$plain->port . $path;
    }

    private function https(string $host): string
    {
        return "https://{$host}:" . self::$encrypted->port . '/';
    }
}
