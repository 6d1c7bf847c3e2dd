<?php

declare(strict_types=1);

namespace Ordino\Tests\Extension;

use Ordino\Tests\Support\Folder;

/** php-fpm with three workers and the extension, on a socket in a folder of its own. */
final class Fpm
{
    public const WORKERS = 3;

    private const PAGE = __DIR__ . '/page.php';

    /** @param resource $process */
    private function __construct(private readonly string $folder, private $process)
    {
    }

    public static function start(string $fuel): self
    {
        $folder = Folder::make('fpm');
        file_put_contents("{$folder}/fpm.conf", implode("\n", [
            '[global]',
            'daemonize = no',
            "error_log = {$folder}/log",
            '[shop]',
            "listen = {$folder}/socket",
            // Whoever runs this: a server that root starts asks for names.
            'user = ' . posix_getpwuid(posix_geteuid())['name'],
            'group = ' . posix_getgrgid(posix_getegid())['name'],
            'pm = static',
            'pm.max_children = ' . self::WORKERS,
            "php_admin_value[ordino.fuel] = {$fuel}",
            '',
        ]));
        $output = ['file', "{$folder}/output", 'a'];
        $command = [
            // Ended with this process, even when that is killed.
            'setpriv', '--pdeathsig', 'TERM', '--',
            self::program(), '-n', '-R', '-F', '-y', "{$folder}/fpm.conf", '-d', 'extension=' . Child::extension(),
        ];
        $process = proc_open($command, [['file', '/dev/null', 'r'], $output, $output], $pipes);
        $fpm = new self($folder, $process);
        // It listens before its workers are there.
        for ($until = microtime(true) + 60; !file_exists("{$folder}/socket") || count($fpm->workers()) < self::WORKERS;) {
            if (microtime(true) > $until || !proc_get_status($process)['running']) {
                throw new \RuntimeException('php-fpm does not start: ' . file_get_contents("{$folder}/output"));
            }
            usleep(5_000);
        }
        return $fpm;
    }

    /**
     * Asks for the page so often, several at a time.
     *
     * @param list<string> $queries one a request
     * @return list<?object> what the page says, nothing where PHP ended it by a fatal error
     */
    public function ask(array $queries): array
    {
        $answers = [];
        foreach (array_chunk($queries, 2 * self::WORKERS) as $several) {
            $clients = array_map($this->begin(...), $several);
            $answers = array_merge($answers, array_map(self::end(...), $clients));
        }
        return $answers;
    }

    /** @return list<int> the processes that answer */
    public function workers(): array
    {
        $master = proc_get_status($this->process)['pid'];
        $pids = explode(' ', trim((string) @file_get_contents("/proc/{$master}/task/{$master}/children")));
        sort($pids);
        return array_map(intval(...), $pids);
    }

    /** Ends it well, and answers its log. */
    public function stop(): string
    {
        proc_terminate($this->process, SIGQUIT);
        proc_close($this->process);
        $log = file_get_contents("{$this->folder}/log");
        Folder::remove($this->folder);
        return $log;
    }

    /** @return array{resource, resource} a client and what it prints */
    private function begin(string $query): array
    {
        $request = [
            'SCRIPT_FILENAME' => self::PAGE,
            'SCRIPT_NAME' => '/page.php',
            'REQUEST_METHOD' => 'GET',
            'QUERY_STRING' => $query,
            'PATH' => getenv('PATH'),
        ];
        $client = ['cgi-fcgi', '-bind', '-connect', "{$this->folder}/socket"];
        $null = ['file', '/dev/null', 'a'];
        $process = proc_open($client, [['file', '/dev/null', 'r'], ['pipe', 'w'], $null], $pipes, null, $request);
        return [$process, $pipes[1]];
    }

    /** @param array{resource, resource} $client */
    private static function end(array $client): ?object
    {
        $text = stream_get_contents($client[1]);
        fclose($client[1]);
        proc_close($client[0]);
        [, $body] = explode("\r\n\r\n", $text, 2) + ['', ''];
        return json_decode($body);
    }

    /** Of the same version as this PHP, since the extension is for it. */
    private static function program(): string
    {
        foreach (['php-fpm' . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION, 'php-fpm'] as $name) {
            foreach (['/usr/sbin', '/usr/bin', '/usr/local/sbin', dirname(PHP_BINARY)] as $folder) {
                if (is_executable("{$folder}/{$name}")) {
                    return "{$folder}/{$name}";
                }
            }
        }
        throw new \RuntimeException('php-fpm is missing: on Debian, `apt-get install php-fpm`');
    }
}
