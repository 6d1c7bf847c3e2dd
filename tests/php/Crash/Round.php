<?php

declare(strict_types=1);

namespace Ordino\Tests\Crash;

use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\Folder;
use Ordino\Tests\Support\MariaDb;
use Ordino\Tests\Support\WebServer;

/**
 * Workers give commands, others tick, others deliver; meanwhile workers and the database are killed as by a power cut,
 * and started again.
 *
 * Afterwards every command has happened once, every effect is queued once, and it has happened once where it went.
 */
final class Round
{
    private const TICKERS = 2;
    private const DELIVERERS = 4;

    /** Seconds in which something has to be delivered, as long as something waits. */
    private const PATIENCE = 60;

    /** @var array<string, string> jobs of all workers, by their names */
    private array $jobs = [];

    /** @var array<string, resource> those at work, by their names */
    private array $workers = [];

    private readonly string $folder;

    private WebServer $receiver;

    /** @param MariaDb|null $server that may be killed; none for SQLite */
    public function __construct(private readonly Plan $plan, private readonly ?MariaDb $server)
    {
        $this->folder = Folder::make('crash');
        $counts = ['decide' => $plan->workers, 'tick' => self::TICKERS, 'deliver' => self::DELIVERERS];
        foreach ($counts as $job => $count) {
            for ($number = 0; $number < $count; $number++) {
                $this->jobs["{$job}-{$number}"] = $job;
            }
        }
    }

    /**
     * @param int $workerKills how often a worker is killed: one that decides, one that delivers, one that ticks
     * @param int $databaseKills how often the server is
     */
    public function run(int $workerKills, int $databaseKills, int $seed): Check
    {
        $this->receiver = WebServer::start(script: __DIR__ . '/receiver.php');
        $host = Shop::open($this->plan->place, $this->url());
        $host->migrate();
        $host->publish(Plan::definition());
        mt_srand($seed);
        try {
            array_map($this->start(...), array_keys($this->jobs));
            $this->kill($this->kills($workerKills, $databaseKills));
            while ($this->isGiving()) {
                usleep(5_000);
            }
            $this->stop('tick');
            $this->deliver();
            $this->stop('deliver');
            $received = [$this->receiver->lines('receipts'), $this->receiver->lines('repeats')];
        } finally {
            array_map($this->stop(...), ['decide', 'tick', 'deliver']);
            $this->receiver->stop();
            Folder::remove($this->folder);
        }
        return Check::of($this->plan, Shop::database($this->plan->place), Engines::shared(), ...$received);
    }

    /** @return list<string> what is killed, in turn: a job, or the database */
    private function kills(int $workers, int $databases): array
    {
        $kills = array_fill(0, $databases, 'database');
        for ($number = 0; $number < $workers; $number++) {
            $kills[] = ['decide', 'deliver', 'tick'][$number % 3];
        }
        shuffle($kills);
        return $kills;
    }

    /**
     * Kills at even distances of the work.
     *
     * @param list<string> $kills
     */
    private function kill(array $kills): void
    {
        $step = $this->plan->commands / (count($kills) + 1);
        foreach ($kills as $number => $what) {
            while ($this->done() < ($number + 1) * $step) {
                if (!$this->isGiving()) {
                    throw new \RuntimeException('the commands were done before all kills were');
                }
                usleep(5_000);
            }
            if ($what === 'database') {
                $this->server->kill();
                $this->server->run();
                continue;
            }
            $names = array_values(array_intersect(array_keys($this->workers), array_keys($this->jobs, $what, true)));
            if ($names === []) {
                throw new \RuntimeException("nobody is left to be killed who does `{$what}`");
            }
            $name = $names[mt_rand(0, count($names) - 1)];
            self::end($this->workers[$name]);
            $this->start($name);
        }
    }

    /** How many commands were answered; the progress of a worker also counts those of others that it gave. */
    private function done(): int
    {
        $done = 0;
        $all = 0;
        for ($worker = 0; $worker < $this->plan->workers; $worker++) {
            $done += (int) @file_get_contents($this->progress("decide-{$worker}"));
            $all += count($this->plan->of($worker));
        }
        return (int) ($done * $this->plan->commands / $all);
    }

    /** Whether a worker still has commands to give. One that has failed ends the round. */
    private function isGiving(): bool
    {
        $this->look();
        return in_array('decide', array_intersect_key($this->jobs, $this->workers), true);
    }

    /** Waits until everything was delivered, or nothing is any more; what is left is counted. */
    private function deliver(): void
    {
        $outbox = Shop::open($this->plan->place, $this->url())->outbox;
        $last = null;
        for ($until = 0; $last !== 0 && ($last === null || hrtime(true) < $until); usleep(50_000)) {
            $this->look();
            $left = array_sum(array_map(static fn ($route): int => $route->waiting + $route->running, $outbox->status()));
            $until = $left === $last ? $until : hrtime(true) + self::PATIENCE * 1e9;
            $last = $left;
        }
    }

    /** Looks who has ended. */
    private function look(): void
    {
        foreach ($this->workers as $name => $process) {
            $status = proc_get_status($process);
            if ($status['running']) {
                continue;
            }
            if ($status['exitcode'] !== 0) {
                $log = file_get_contents("{$this->folder}/{$name}.log");
                throw new \RuntimeException("{$name} failed: {$log}");
            }
            // PHP tells once how a process has ended.
            unset($this->workers[$name]);
        }
    }

    private function start(string $name): void
    {
        [$job, $number] = explode('-', $name);
        $plan = json_encode($this->plan, JSON_THROW_ON_ERROR);
        $command = [PHP_BINARY, __DIR__ . '/worker.php', $plan, $this->url(), $job, $number, $this->progress($name)];
        $log = ['file', "{$this->folder}/{$name}.log", 'a'];
        $this->workers[$name] = proc_open($command, [['file', '/dev/null', 'r'], $log, $log], $pipes);
    }

    /** Ends those who do a job. */
    private function stop(string $job): void
    {
        foreach (array_intersect_key($this->workers, array_flip(array_keys($this->jobs, $job, true))) as $name => $process) {
            self::end($process);
            unset($this->workers[$name]);
        }
    }

    /** @param resource $process */
    private static function end($process): void
    {
        proc_terminate($process, SIGKILL);
        proc_close($process);
    }

    private function url(): string
    {
        return "http://127.0.0.1:{$this->receiver->port}/";
    }

    private function progress(string $name): string
    {
        return "{$this->folder}/{$name}";
    }
}
