<?php

declare(strict_types=1);

namespace Ordino\Tests\Extension;

use Ordino\Tests\Support\Folder;
use PHPUnit\Framework\TestCase;

/** The extension in PHP's servers, which fork their workers. */
final class ServersTest extends TestCase
{
    private const FUEL = '16M';

    public function testFpmKeepsItsWorkers(): void
    {
        $fpm = Fpm::start(self::FUEL);
        try {
            $workers = $fpm->workers();
            self::assertCount(Fpm::WORKERS, $workers);
            $queries = [];
            for ($i = 0; $i < 90; $i++) {
                $queries[] = ['', 'do=trap', ''][$i % 3];
            }
            $answers = $fpm->ask($queries);
            foreach ($answers as $i => $answer) {
                self::assertNotNull($answer, "request {$i}");
                self::assertSame('awaiting-check-payment', $answer->order);
                self::assertSame([1, self::FUEL], [$answer->threads, $answer->fuel]);
                if ($queries[$i] === 'do=trap') {
                    self::assertSame(['stopped', 'unknown_workflow'], [$answer->trap, $answer->after]);
                }
            }
            $pids = array_values(array_unique(array_column($answers, 'pid')));
            sort($pids);
            self::assertSame($workers, $pids, 'every worker has answered, and none was replaced');
            self::assertSame($workers, $fpm->workers());
        } finally {
            $log = $fpm->stop();
        }
        self::assertStringContainsString('exiting, bye-bye!', $log);
        self::assertStringNotContainsString('SIG', $log, 'no worker has died of a signal');
    }

    /** PHP's memory limit in the middle of a call: what was lent is given back, or the worker would grow. */
    public function testFpmSurvivesItsMemoryLimit(): void
    {
        $fpm = Fpm::start('2G');
        try {
            $workers = $fpm->workers();
            $fpm->ask(array_fill(0, 30, 'do=exhaust'));
            $before = max(array_column($fpm->ask(array_fill(0, 30, '')), 'resident'));
            $exhausted = array_filter($fpm->ask(array_fill(0, 90, 'do=exhaust')));
            self::assertSame([], $exhausted, 'every one of them ends in a fatal error');
            $answers = $fpm->ask(array_fill(0, 30, ''));
            self::assertSame(array_fill(0, 30, 'awaiting-check-payment'), array_column($answers, 'order'));
            self::assertSame($workers, $fpm->workers());
            $grown = max(array_column($answers, 'resident')) - $before;
            self::assertLessThan(4_096, $grown, 'kilobytes after 30 more a worker');
        } finally {
            $fpm->stop();
        }
    }

    public function testTheWebServerOfPhpWithWorkers(): void
    {
        $folder = Folder::make('server');
        $listener = stream_socket_server('tcp://127.0.0.1:0');
        $address = stream_socket_get_name($listener, false);
        fclose($listener);
        $output = ['file', "{$folder}/output", 'a'];
        $server = proc_open(
            [
                PHP_BINARY, '-n', '-d', 'extension=' . Child::extension(), '-d', 'ordino.fuel=' . self::FUEL,
                '-S', $address, __DIR__ . '/page.php',
            ],
            [['file', '/dev/null', 'r'], $output, $output],
            $pipes,
            null,
            ['PHP_CLI_SERVER_WORKERS' => '4'],
        );
        $master = proc_get_status($server)['pid'];
        try {
            for ($until = microtime(true) + 60; !$this->answers($address);) {
                self::assertLessThan($until, microtime(true), file_get_contents("{$folder}/output"));
                usleep(20_000);
            }
            $context = stream_context_create(['http' => ['header' => 'Connection: close']]);
            $pids = [];
            for ($i = 0; $i < 40; $i++) {
                $page = "http://{$address}/?do=" . ($i % 4 ? '' : 'trap');
                $answer = json_decode(file_get_contents($page, false, $context));
                self::assertSame(['awaiting-check-payment', 1], [$answer->order, $answer->threads]);
                self::assertSame($i % 4 ? null : 'stopped', $answer->trap ?? null);
                $pids[$answer->pid] = true;
            }
            self::assertLessThanOrEqual(5, count($pids), 'no worker was replaced');
        } finally {
            // Workers outlive a parent that is killed.
            $children = explode(' ', trim(file_get_contents("/proc/{$master}/task/{$master}/children")));
            foreach ([...array_filter($children), $master] as $pid) {
                posix_kill((int) $pid, SIGKILL);
            }
            proc_close($server);
            Folder::remove($folder);
        }
    }

    private function answers(string $address): bool
    {
        $connection = @stream_socket_client("tcp://{$address}", $number, $message, 1.0);
        return $connection !== false && fclose($connection);
    }
}
