<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Command;
use Ordino\Door\Sidecar;
use Ordino\Engine;
use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Tests\Support\Ordino;
use Ordino\Tests\Support\Php;
use Ordino\Tests\Support\Server;
use PHPUnit\Framework\TestCase;

/** A connection that outlives requests of the shop: what may be left on it, and who else may have it. */
final class SidecarTest extends TestCase
{
    private const VERSION = '{"type":"version"}';

    public function testOneConnectionServesRequestAfterRequest(): void
    {
        $server = Server::start();
        $door = new Sidecar($server->socket);
        self::assertSame('sidecar', $door->name());
        $wire = static fn (): int => json_decode($door->call(self::VERSION))->ok->wire;
        self::assertSame([1, 1, 1], [$wire(), $wire(), $wire()]);
        self::assertSame(0, $door->replaced());
    }

    public function testALineBreakInARequestIsWhiteSpace(): void
    {
        $server = Server::start();
        self::assertStringStartsWith('{"ok"', (new Sidecar($server->socket))->call("{\"type\":\r\n\"version\"}"));
    }

    public function testALargeRequestAndALargeAnswerArriveWhole(): void
    {
        $server = Server::play('played.php');
        $door = new Sidecar($server->socket);
        $request = json_encode(['type' => 'huge', 'bytes' => 3_000_000, 'filler' => str_repeat('y', 2_000_000)]);
        self::assertSame(3_000_000, strlen(json_decode($door->call($request))->ok->text));
        self::assertSame('{"ok":{"engine":"played","wire":1}}', $door->call(self::VERSION));
    }

    /** The server was started anew meanwhile: the same question is asked again. */
    public function testAServerThatWasStartedAnewIsAskedAgain(): void
    {
        $server = Server::start();
        $door = new Sidecar($server->socket);
        self::assertSame(0, $server->stop());
        $next = Server::start($server->socket);
        self::assertStringStartsWith('{"ok"', $door->call(self::VERSION));
        self::assertSame(1, $door->replaced());
        unset($next);
    }

    public function testAServerThatHasGoneIsSaidToBeGone(): void
    {
        $server = Server::start();
        $door = new Sidecar($server->socket);
        $server->stop();
        $this->expectCode('unavailable', static fn () => $door->call(self::VERSION));
        $again = Server::start($server->socket);
        self::assertStringStartsWith('{"ok"', $door->call(self::VERSION));
        unset($again);
    }

    public function testHalfAnAnswerIsNone(): void
    {
        $server = Server::play('played.php');
        $door = new Sidecar($server->socket);
        $this->expectCode('disconnected', static fn () => $door->call('{"type":"half"}'));
        self::assertSame('{"ok":{"engine":"played","wire":1}}', $door->call(self::VERSION));
    }

    public function testTwoAnswersAreNone(): void
    {
        $server = Server::play('played.php');
        $door = new Sidecar($server->socket);
        $this->expectCode('garbled', static fn () => $door->call('{"type":"twice"}'));
        self::assertSame('{"ok":{"engine":"played","wire":1}}', $door->call(self::VERSION));
    }

    public function testProseIsNoAnswer(): void
    {
        $server = Server::play('played.php');
        $engine = new Engine(new Sidecar($server->socket));
        $this->expectCode('garbled', static fn () => $engine->ask(['type' => 'prose']));
    }

    /** The answer that comes too late is not taken for that of the next request. */
    public function testAnAnswerThatComesTooLateIsNobodys(): void
    {
        $server = Server::play('played.php');
        $patient = new Sidecar($server->socket);
        $door = new Sidecar($server->socket, 1.0);
        $this->expectCode('timeout', static fn () => $door->call('{"type":"late","millis":2500}'));
        usleep(2_000_000);
        self::assertSame('{"ok":{"engine":"played","wire":1}}', $patient->call(self::VERSION));
        self::assertSame('{"ok":{"engine":"played","wire":1}}', $door->call(self::VERSION));
    }

    /**
     * PHP ends a request of the shop in the midst of an answer, by its limit of memory or by a signal's handler; the process
     * goes on to the next request, with the same connection. `php -S` is such a process.
     *
     * @dataProvider waysToEnd
     */
    public function testAnAnswerThatARequestOfTheShopHasLeftBehindIsNobodys(string $how, string $last): void
    {
        $server = Server::play('played.php');
        $shop = Shop::open(__DIR__ . '/shop.php', ['memory_limit' => '8M']);
        $socket = rawurlencode($server->socket);
        self::assertSame('sidecar played', $shop->get("/?socket={$socket}&do=ask"));
        self::assertStringContainsString($last, $shop->get("/?socket={$socket}&do={$how}"));
        self::assertSame('sidecar played', $shop->get("/?socket={$socket}&do=ask"));
        usleep(300_000);
        self::assertSame('sidecar played', $shop->get("/?socket={$socket}&do=ask"));
    }

    /** @return array<string, array{string, string}> */
    public static function waysToEnd(): array
    {
        return [
            'the limit of memory, within an answer' => ['exhaust', 'Allowed memory size'],
            'a signal, before the answer' => ['signal', 'ended by a signal'],
        ];
    }

    /** The connection is one for requests of the shop that end as they should. */
    public function testAConnectionIsKeptFromRequestToRequest(): void
    {
        $server = Server::start(null, '--clients', '1');
        $shop = Shop::open(__DIR__ . '/shop.php');
        $socket = rawurlencode($server->socket);
        for ($times = 0; $times < 3; $times++) {
            self::assertSame('sidecar 0.1.0', $shop->get("/?socket={$socket}&do=ask"));
        }
    }

    /** Each would read the other's answers. */
    public function testACopyOfTheProcessConnectsAnew(): void
    {
        $server = Server::start();
        $printed = Php::run(sprintf(self::FORKING, "new Ordino\\Door\\Sidecar('{$server->socket}')"));
        self::assertSame("child: 200 right, replaced 1, unknown_case\nparent: 200 right, replaced 0, new\n", $printed);
    }

    public function testACopyOfTheProcessStartsAProgramOfItsOwn(): void
    {
        $program = Ordino::program();
        $printed = Php::run(sprintf(self::FORKING, "new Ordino\\Door\\Process('{$program}')"));
        self::assertSame("child: 200 right, replaced 1, unknown_case\nparent: 200 right, replaced 0, new\n", $printed);
    }

    /** Asks from two processes at once, each questions of its own, and a case that was held before there were two. */
    private const FORKING = <<<'PHP'
        $engine = new Ordino\Engine(%s);
        $now = new DateTimeImmutable('2026-01-05T09:00:00Z');
        $workflow = $engine->load(Ordino\Tests\Support\Ordino::small());
        $held = $workflow->case($workflow->decide(null, Ordino\Command::open('1'), $now)->case);
        $child = pcntl_fork();
        for ($right = 0, $asked = 0; $asked < 200; $asked++) {
            $id = ($child === 0 ? 'child-' : 'parent-') . $asked;
            $right += (int) ($workflow->decide(null, Ordino\Command::open($id), $now)->case->id === $id);
        }
        $child === 0 || pcntl_wait($status);
        try {
            $found = $held->snapshot()->status;
        } catch (Ordino\Exception\EngineException $exception) {
            $found = $exception->errorCode;
        }
        echo $child === 0 ? 'child' : 'parent', ": {$right} right, replaced {$engine->door->replaced()}, {$found}\n";
        PHP;

    /** A new connection counts its cases from the beginning, so that the number of an old one may be another case's. */
    public function testAHeldCaseIsNotTakenForAnotherOne(): void
    {
        $server = Server::start();
        $engine = new Engine(new Sidecar($server->socket));
        $now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
        $workflow = $engine->load(Ordino::small());
        $lost = $workflow->case($workflow->decide(null, Command::open('lost'), $now)->case);
        $server->stop();
        $next = Server::start($server->socket);
        $kept = $workflow->case($workflow->decide(null, Command::open('kept'), $now)->case);
        foreach ([$lost->snapshot(...), static fn () => $lost->decide(Command::move('packed'), $now)] as $ask) {
            $this->expectCode('unknown_case', $ask);
        }
        unset($lost);
        self::assertSame(['kept', 'new'], [$kept->snapshot()->id, $kept->snapshot()->status]);
        unset($next);
    }

    /** The same when another door to the socket has connected anew. */
    public function testDoorsToOneSocketShareTheirConnection(): void
    {
        $server = Server::start();
        $one = new Engine(new Sidecar($server->socket, 9.0));
        $other = new Engine(new Sidecar($server->socket));
        $now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
        $lost = $other->load(Ordino::small())->case();
        $server->stop();
        $next = Server::start($server->socket);
        $workflow = $one->load(Ordino::small());
        $kept = $workflow->case($workflow->decide(null, Command::open('kept'), $now)->case);
        $this->expectCode('unknown_case', $lost->snapshot(...));
        self::assertSame(1, $other->version()->wire);
        self::assertSame('kept', $kept->snapshot()->id);
        unset($next);
    }

    /** A destructor or a handler of a signal may run while an answer is awaited. */
    public function testARequestWithinARequestIsRefused(): void
    {
        $server = Server::play('played.php');
        $printed = Php::run(<<<PHP
            \$door = new Ordino\\Door\\Sidecar('{$server->socket}');
            \$other = new Ordino\\Door\\Sidecar('{$server->socket}');
            pcntl_async_signals(true);
            pcntl_signal(SIGALRM, static function () use (\$door, \$other) {
                foreach ([\$door, \$other] as \$nested) {
                    try {
                        \$nested->call('{"type":"version"}');
                    } catch (Ordino\\Exception\\DoorException \$exception) {
                        echo \$exception->errorCode, ' ';
                    }
                }
            });
            echo \$door->call('{"type":"late","process":' . getmypid() . '}'), \$door->call('{"type":"version"}');
            PHP);
        self::assertSame('nested nested {"ok":{"late":true}}{"ok":{"engine":"played","wire":1}}', $printed);
    }

    private function expectCode(string $code, callable $ask): void
    {
        try {
            $ask();
            self::fail("not `{$code}`");
        } catch (DoorException | EngineException $exception) {
            self::assertSame($code, $exception->errorCode, $exception->getMessage());
        }
    }
}
