<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/**
 * A MariaDB of this run: in a temporary folder, on a socket of its own, every commit durable.
 *
 * It is started when a test first asks for it, and ends with this process, however that ends.
 */
final class MariaDb
{
    private static ?self $shared = null;

    /** @var resource|null */
    private $process = null;

    private function __construct(private readonly string $folder)
    {
    }

    /** The one for the whole run. */
    public static function shared(): self
    {
        return self::$shared ??= self::start();
    }

    /** One of one's own, such as to kill it. */
    public static function start(): self
    {
        $server = new self(Folder::make('mariadb'));
        $server->install();
        $server->run();
        $owner = getmypid();
        register_shutdown_function(static function () use ($server, $owner): void {
            // A forked child has this function too.
            if (getmypid() === $owner) {
                $server->stop();
            }
        });
        return $server;
    }

    public function socket(): string
    {
        return "{$this->folder}/socket";
    }

    /** @param array<int, mixed> $attributes */
    public function connect(string $database = '', array $attributes = []): \PDO
    {
        $name = $database === '' ? '' : ";dbname={$database}";
        return new \PDO("mysql:unix_socket={$this->socket()};charset=utf8mb4{$name}", 'root', '', $attributes);
    }

    /** An empty database with a name of its own. */
    public function database(): string
    {
        $name = 'test_' . bin2hex(random_bytes(8));
        $this->connect()->exec("CREATE DATABASE {$name}");
        return $name;
    }

    /** Begins to run, on what an earlier run has left. */
    public function run(): void
    {
        $user = posix_geteuid() === 0 ? ['--user=root'] : [];
        $command = [
            // Ended with this process, even when that is killed.
            'setpriv', '--pdeathsig', 'KILL', '--',
            self::program(), '--no-defaults', ...$user,
            "--datadir={$this->folder}/data", "--tmpdir={$this->folder}/temporary",
            "--socket={$this->socket()}", "--pid-file={$this->folder}/pid", '--skip-networking',
            '--innodb-flush-log-at-trx-commit=1', '--innodb-flush-method=fsync', '--innodb-buffer-pool-size=256M',
            '--innodb-log-file-size=64M', '--max-connections=200', '--innodb-lock-wait-timeout=5',
        ];
        $log = ['file', "{$this->folder}/log", 'a'];
        $this->process = proc_open($command, [['file', '/dev/null', 'r'], $log, $log], $pipes);
        for ($until = microtime(true) + 120;;) {
            try {
                $this->connect();
                return;
            } catch (\PDOException $exception) {
                if (microtime(true) > $until || !proc_get_status($this->process)['running']) {
                    throw new \RuntimeException("MariaDB does not start: {$this->log()}", 0, $exception);
                }
                usleep(20_000);
            }
        }
    }

    /** Ends it in the middle of whatever it does. */
    public function kill(): void
    {
        proc_terminate($this->process, SIGKILL);
        proc_close($this->process);
    }

    public function stop(): void
    {
        if ($this->process !== null) {
            proc_terminate($this->process, SIGTERM);
            proc_close($this->process);
            $this->process = null;
            Folder::remove($this->folder);
        }
    }

    private function install(): void
    {
        mkdir("{$this->folder}/temporary");
        $user = posix_geteuid() === 0 ? '--user=root' : '';
        exec(
            "mariadb-install-db --no-defaults {$user} --datadir={$this->folder}/data --auth-root-authentication-method=normal"
                . " --tmpdir={$this->folder}/temporary"
                . ' --skip-test-db 2>&1',
            $output,
            $status,
        );
        if ($status !== 0) {
            throw new \RuntimeException("mariadb-install-db failed:\n" . implode("\n", $output));
        }
    }

    private static function program(): string
    {
        // Debian keeps servers where the path of a user does not look.
        return is_executable('/usr/sbin/mariadbd') ? '/usr/sbin/mariadbd' : 'mariadbd';
    }

    private function log(): string
    {
        return implode('', array_slice(file("{$this->folder}/log") ?: [], -20));
    }
}
