<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** A web server, such as one that misbehaves as the path says. It ends with `stop()`, or with this process. */
final class WebServer
{
    /** @var resource */
    private $process;

    /** @param resource $process */
    private function __construct(private readonly string $folder, public readonly int $port, $process)
    {
        $this->process = $process;
    }

    /**
     * @param int $port 0 for a free one
     * @param string $certificate a file with certificate and key; plain HTTP without one
     * @param string $script what it is; see `server.php` for what that is given
     */
    public static function start(
        string $address = '127.0.0.1',
        int $port = 0,
        string $certificate = '',
        string $script = __DIR__ . '/server.php',
    ): self {
        $folder = Folder::make('web');
        $log = ['file', "{$folder}/log", 'a'];
        $command = [
            // Ended with this process, even when that is killed.
            'setpriv', '--pdeathsig', 'KILL', '--',
            PHP_BINARY, $script, $folder, $address, (string) $port, $certificate,
        ];
        $process = proc_open($command, [['file', '/dev/null', 'r'], $log, $log], $pipes);
        for ($until = microtime(true) + 30; !is_file("{$folder}/port");) {
            if (microtime(true) > $until || !proc_get_status($process)['running']) {
                throw new \RuntimeException('no web server: ' . file_get_contents("{$folder}/log"));
            }
            usleep(5_000);
        }
        return new self($folder, (int) file_get_contents("{$folder}/port"), $process);
    }

    /** @return list<object> what was asked so far: `method`, `target`, `headers` (by names in lower case), `body` */
    public function requests(): array
    {
        return array_map(static fn (string $line) => json_decode($line), $this->lines('requests'));
    }

    /** @return list<string> of a file that the server has written, if it has */
    public function lines(string $name): array
    {
        return is_file("{$this->folder}/{$name}") ? file("{$this->folder}/{$name}", FILE_IGNORE_NEW_LINES) : [];
    }

    /** Puts down something that the server looks at. */
    public function put(string $name, string $text): void
    {
        file_put_contents("{$this->folder}/{$name}", $text);
    }

    /** What the server has put down, once it has. */
    public function wait(string $name): string
    {
        for ($until = microtime(true) + 30; !is_file("{$this->folder}/{$name}");) {
            if (microtime(true) > $until) {
                throw new \RuntimeException("the web server does not put down `{$name}`");
            }
            usleep(5_000);
        }
        return file_get_contents("{$this->folder}/{$name}");
    }

    public function stop(): void
    {
        proc_terminate($this->process, SIGKILL);
        proc_close($this->process);
        Folder::remove($this->folder);
    }
}
