<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Engine;
use Ordino\Exception\DoorException;
use Ordino\Settings;
use Ordino\Tests\Support\Ordino;
use Ordino\Tests\Support\Php;
use Ordino\Tests\Support\Server;
use PHPUnit\Framework\TestCase;

/** Which door is taken, and what an administrator is told about it. */
final class ChoiceTest extends TestCase
{
    private const NOWHERE = '/nonexistent/socket';

    private const NO_EXTENSION = 'the extension `ordino` is not loaded';

    private const NO_SIDECAR = 'nobody answers at `/nonexistent/socket`: No such file or directory';

    /** Prints which door a program without arguments takes. */
    private const START = <<<'PHP'
        try {
            $engine = Ordino\Engine::start();
            echo $engine->door->name(), ': ', $engine->why, ' -> ', $engine->version()->wire;
        } catch (Ordino\Exception\DoorException $exception) {
            echo $exception->errorCode, ': ', $exception->getMessage();
        }
        PHP;

    /** An extension as far as PHP code sees it. */
    private const EXTENSION = <<<'PHP'
        function ordino_call(string $request): string
        {
            static $door = null;
            $door ??= new Ordino\Door\Process(getenv('ORDINO_PROGRAM'));
            return $door->call($request);
        }
        PHP;

    public function testTheExtensionIsTakenBeforeAnythingElse(): void
    {
        $server = Server::start();
        $printed = Php::run(self::EXTENSION . self::START, [], ['ORDINO_SOCKET' => $server->socket]);
        self::assertSame('extension: the extension `ordino` is loaded -> 1', $printed);
    }

    public function testASidecarIsTakenWithoutTheExtension(): void
    {
        $server = Server::start();
        $printed = Php::run(self::START, [], ['ORDINO_SOCKET' => $server->socket]);
        self::assertSame('sidecar: ' . self::NO_EXTENSION . "; a sidecar answers at `{$server->socket}` -> 1", $printed);
    }

    public function testAProcessIsStartedWithoutASidecar(): void
    {
        $program = Ordino::program();
        $engine = Engine::start(new Settings(self::NOWHERE, $program));
        self::assertSame('process', $engine->door->name());
        $why = self::NO_EXTENSION . '; ' . self::NO_SIDECAR . "; `{$program}` can be started";
        self::assertSame($why, $engine->why);
        self::assertSame(1, $engine->version()->wire);
    }

    public function testAProgramIsLookedUpInThePath(): void
    {
        $folder = dirname(Ordino::program());
        $environment = ['ORDINO_SOCKET' => self::NOWHERE, 'ORDINO_PROGRAM' => '', 'PATH' => "{$folder}:" . getenv('PATH')];
        $printed = Php::run(self::START, [], $environment);
        self::assertStringStartsWith('process: ', $printed);
        self::assertStringEndsWith('`ordino` can be started -> 1', $printed);
    }

    public function testASocketWithNobodyBehindIt(): void
    {
        $server = Server::play('played.php');
        $server->stop(SIGKILL);
        $engine = Engine::start(new Settings($server->socket, Ordino::program()));
        self::assertSame('process', $engine->door->name());
        self::assertStringContainsString("nobody answers at `{$server->socket}`: Connection refused", $engine->why);
    }

    public function testASocketOfSomebodyElse(): void
    {
        $server = Server::play('prose.php');
        $engine = Engine::start(new Settings($server->socket, Ordino::program()));
        self::assertSame('process', $engine->door->name());
        self::assertStringContainsString("`{$server->socket}` is no engine", $engine->why);
    }

    public function testASidecarOfAnotherWire(): void
    {
        $server = Server::play('prose.php', '{"ok":{"engine":"9.0.0","wire":2}}');
        $engine = Engine::start(new Settings($server->socket, Ordino::program()));
        self::assertSame('process', $engine->door->name());
        self::assertStringContainsString('speaks version 2 of the wire, and not 1', $engine->why);
    }

    public function testASidecarWithoutRoom(): void
    {
        $server = Server::start(null, '--clients', '1');
        $first = stream_socket_client("unix://{$server->socket}");
        fwrite($first, "{\"type\":\"version\"}\n");
        self::assertStringStartsWith('{"ok"', fgets($first));
        $engine = Engine::start(new Settings($server->socket, Ordino::program()));
        self::assertSame('process', $engine->door->name());
        self::assertStringContainsString('refuses: as many clients are connected as may be: 1', $engine->why);
        fclose($first);
    }

    public function testNoProcessMayBeStarted(): void
    {
        $printed = Php::run(self::START, ['disable_functions' => 'proc_open'], ['ORDINO_SOCKET' => self::NOWHERE]);
        $disabled = '`proc_open` is disabled on this server';
        $expected = 'unavailable: there is no engine: ' . implode('; ', [self::NO_EXTENSION, self::NO_SIDECAR, $disabled]);
        self::assertSame($expected, $printed);
    }

    public function testNoSocketMayBeOpened(): void
    {
        $printed = Php::run(self::START, ['disable_functions' => 'stream_socket_client,proc_open']);
        self::assertStringContainsString('`stream_socket_client` is disabled on this server', $printed);
    }

    /** Hosts that confine PHP to folders have no `/dev/null` in them. */
    public function testAProcessIsStartedUnderOpenBasedir(): void
    {
        $settings = ['open_basedir' => dirname(__DIR__, 3)];
        $printed = Php::run(self::START, $settings, ['ORDINO_SOCKET' => self::NOWHERE]);
        self::assertStringContainsString('can be started -> 1', $printed);
    }

    public function testAProgramThatIsAbsent(): void
    {
        $this->expectExceptionObject(new DoorException('unavailable', implode('; ', [
            'there is no engine: ' . self::NO_EXTENSION,
            self::NO_SIDECAR,
            '`/nonexistent/ordino` does not start or does not answer',
        ])));
        Engine::start(new Settings(self::NOWHERE, '/nonexistent/ordino'));
    }

    public function testAProgramThatIsAnotherOne(): void
    {
        try {
            Engine::start(new Settings(self::NOWHERE, '/bin/echo'));
            self::fail('there is no engine');
        } catch (DoorException $exception) {
            self::assertSame('unavailable', $exception->errorCode);
            self::assertStringContainsString('`/bin/echo` is no engine', $exception->getMessage());
        }
    }
}
