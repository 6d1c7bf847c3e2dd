<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** A program of this test that says when it is ready: `ordino serve`, or a script that plays one. It ends with this object. */
final class Server
{
    /** @var resource|null */
    private $process;

    /** @param list<string> $command */
    private function __construct(public readonly string $socket, private readonly string $folder, array $command)
    {
        $this->process = proc_open($command, [['null'], ['pipe', 'w'], STDERR], $pipes);
        // Each says so with one line.
        if ($this->process === false || fgets($pipes[1]) === false) {
            throw new \RuntimeException('this does not start: ' . implode(' ', $command));
        }
    }

    /** `ordino serve`, on a socket of its own or on this one. */
    public static function start(?string $socket = null, string ...$flags): self
    {
        $folder = Folder::make('serve');
        $socket ??= "{$folder}/socket";
        return new self($socket, $folder, [Ordino::program(), 'serve', '--socket', $socket, ...$flags]);
    }

    /** A script of this folder, with the socket as its argument. */
    public static function play(string $script, string ...$arguments): self
    {
        $folder = Folder::make('play');
        $command = [PHP_BINARY, __DIR__ . "/{$script}", "{$folder}/socket", ...$arguments];
        return new self("{$folder}/socket", $folder, $command);
    }

    /** The number of its process. */
    public function id(): int
    {
        return proc_get_status($this->process)['pid'];
    }

    /** Ends it, and answers the code that it ended with; for a signal that was not expected, minus one. */
    public function stop(int $signal = SIGTERM): int
    {
        proc_terminate($this->process, $signal);
        $code = proc_close($this->process);
        $this->process = null;
        return $code;
    }

    public function __destruct()
    {
        if ($this->process !== null) {
            $this->stop(SIGKILL);
        }
        Folder::remove($this->folder);
    }
}
