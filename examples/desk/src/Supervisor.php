<?php

declare(strict_types=1);

namespace Desk;

/** Starts the processes of the desk (an engine where PHP has none, the web server, cron) and ends them together. */
final class Supervisor
{
    /** @var array<string, resource> by what they are */
    private array $processes = [];

    private bool $isEnding = false;

    public function __construct(private readonly Settings $settings, private readonly string $address)
    {
    }

    public function run(): int
    {
        if (!is_dir($this->settings->data)) {
            mkdir($this->settings->data, 0o700, true);
        }
        $this->listen();
        try {
            $this->startEngine();
            echo "The shop is opened; the first time, its past is played.\n";
            if (proc_close(self::open($this->script('install'))) !== 0) {
                return 1;
            }
            $address = $this->startServer();
            $pids = array_map(static fn ($process): string => (string) proc_get_status($process)['pid'], $this->processes);
            $this->processes['cron'] = $this->start([...$this->script('cron'), ...array_values($pids)]);
            echo "The desk: http://{$address}/\nCtrl-C ends it.\n";
            return $this->watch();
        } finally {
            $this->end();
        }
    }

    /** Without the extension, one engine for all processes is much faster than one for each request. */
    private function startEngine(): void
    {
        $program = getenv('ORDINO_PROGRAM');
        if ($this->extension() !== null || $program === false || getenv('ORDINO_SOCKET') !== false) {
            return;
        }
        $socket = "{$this->settings->data}/engine.sock";
        $this->processes['engine'] = $this->start([$program, 'serve', '--socket', $socket]);
        $this->await("unix://{$socket}", 'the engine');
        putenv("ORDINO_SOCKET={$socket}");
    }

    /** @return string where it listens */
    private function startServer(): string
    {
        [$host, $port] = explode(':', $this->address) + [1 => '0'];
        $address = "{$host}:" . self::freePort($host, (int) $port);
        // Several at once: a long report is in nobody's way.
        putenv('PHP_CLI_SERVER_WORKERS=4');
        $public = dirname(__DIR__) . '/public';
        $limits = ['-d', 'post_max_size=16M', '-d', 'memory_limit=256M'];
        $log = ['file', "{$this->settings->data}/server.log", 'a'];
        $command = [...$this->php(), ...$limits, '-S', $address, '-t', $public, "{$public}/index.php"];
        $this->processes['server'] = $this->start($command, $log);
        $this->await("tcp://{$address}", 'the web server');
        return $address;
    }

    private static function freePort(string $host, int $port): int
    {
        for ($tries = 0; $tries < 20 && $port !== 0; $tries++, $port++) {
            $socket = @stream_socket_server("tcp://{$host}:{$port}");
            if ($socket !== false) {
                fclose($socket);
                return $port;
            }
        }
        $socket = stream_socket_server("tcp://{$host}:0");
        $name = (string) stream_socket_get_name($socket, false);
        fclose($socket);
        return (int) substr((string) strrchr($name, ':'), 1);
    }

    private function watch(): int
    {
        while (!$this->isEnding) {
            foreach ($this->processes as $name => $process) {
                if (!proc_get_status($process)['running']) {
                    fwrite(STDERR, "{$name} has ended; what it said is in {$this->settings->data}\n");
                    return 1;
                }
            }
            usleep(200_000);
        }
        return 0;
    }

    private function end(): void
    {
        foreach (array_reverse($this->processes) as $process) {
            // The web server leaves its workers behind, unless its whole group ends.
            posix_kill(-proc_get_status($process)['pid'], SIGTERM);
            proc_close($process);
        }
        $this->processes = [];
    }

    private function listen(): void
    {
        pcntl_async_signals(true);
        foreach ([SIGINT, SIGTERM, SIGHUP] as $signal) {
            pcntl_signal($signal, function (): void {
                $this->isEnding = true;
            });
        }
    }

    private function await(string $address, string $what): void
    {
        for ($tries = 0; @stream_socket_client($address, timeout: 1) === false; $tries++) {
            if ($tries === 500) {
                throw new \RuntimeException("{$what} does not start");
            }
            usleep(20_000);
        }
    }

    /** @return list<string> */
    private function script(string $word): array
    {
        return [...$this->php(), dirname(__DIR__) . '/desk.php', $word];
    }

    /** @return list<string> PHP with the engine in it, where that is to be had */
    private function php(): array
    {
        $extension = $this->extension();
        return $extension === null || $extension === '' ? [PHP_BINARY] : [PHP_BINARY, '-d', "extension={$extension}"];
    }

    /** The file of the extension; an empty text where PHP loads it anyway, null where there is none. */
    private function extension(): ?string
    {
        return extension_loaded('ordino') ? '' : (getenv('ORDINO_EXTENSION') ?: null);
    }

    /**
     * Starts a process with a group of its own, so that it can be ended with all that it has started.
     *
     * @param list<string> $command
     * @param list<string>|null $output default where this one's goes
     * @return resource
     */
    private function start(array $command, ?array $output = null)
    {
        return self::open(['setsid', ...$command], $output);
    }

    /**
     * @param list<string> $command
     * @param list<string>|null $output
     * @return resource
     */
    private static function open(array $command, ?array $output = null)
    {
        $outputs = $output === null ? [] : [1 => $output, 2 => $output];
        $process = proc_open($command, [['file', '/dev/null', 'r']] + $outputs, $pipes);
        return is_resource($process) ? $process : throw new \RuntimeException("`{$command[0]}` does not start");
    }
}
