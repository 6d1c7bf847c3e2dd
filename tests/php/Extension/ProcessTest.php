<?php

declare(strict_types=1);

namespace Ordino\Tests\Extension;

use PHPUnit\Framework\TestCase;

/** What the extension does to the process that it is in: next to nothing. */
final class ProcessTest extends TestCase
{
    public function testNoThreadIsStartedAndNoSignalHandled(): void
    {
        $signals = 'echo "\n", status("SigCgt"), " ", status("SigIgn"), " ", status("SigBlk");';
        $work = 'echo implode(" ", array_map(fn ($r) => code(ordino_call($r)), [VERSION, heavy(), VERSION])), " ",'
            . 'count(array_diff(scandir("/proc/self/task"), [".", ".."]));';
        $with = Child::run($work . $signals, ['ordino.fuel' => '16M']);
        $without = Child::php(['-n', '-r', 'require ' . var_export(__DIR__ . '/script.php', true) . ';' . $signals]);
        self::assertSame("ok stopped ok 1{$without->output}", $with->output, $with->errors);
    }

    public function testNoFileStaysOpen(): void
    {
        $child = Child::run(<<<'PHP'
            $open = fn (): array => array_map(fn ($n) => @readlink("/proc/self/fd/{$n}"), scandir('/proc/self/fd'));
            $before = $open();
            load();
            ordino_call(heavy());
            load();
            echo json_encode(array_values(array_diff($open(), $before)));
            PHP, ['ordino.fuel' => '16M']);
        self::assertSame(['', '[]'], [$child->errors, $child->output]);
    }

    public function testMemoryStaysFlat(): void
    {
        $child = Child::run(<<<'PHP'
            $workflow = load();
            $open = json_encode(opening($workflow));
            $large = str_repeat(' ', 4 << 20);
            $round = function () use ($open, $large, &$workflow): void {
                for ($i = 0; $i < 2_000; $i++) {
                    code(ordino_call($open)) === 'ok' || exit('not ok');
                }
                for ($i = 0; $i < 20; $i++) {
                    code(ordino_call($large)) === 'out_of_memory' || exit('not refused');
                    code(ordino_call(heavy())) === 'stopped' || exit('not stopped');
                    load();
                }
            };
            $round();
            $before = resident();
            for ($i = 0; $i < 3; $i++) {
                $round();
            }
            echo resident() - $before;
            PHP, ['ordino.fuel' => '16M']);
        self::assertSame('', $child->errors);
        self::assertIsNumeric($child->output);
        self::assertLessThan(1_024, (int) $child->output, 'kilobytes more after three rounds more');
    }

    public function testThePhpTimeLimitEndsAShopThatAsksForEver(): void
    {
        $child = Child::run(<<<'PHP'
            set_time_limit(1);
            register_shutdown_function(function (): void {
                set_time_limit(0);
                echo code(ordino_call(VERSION));
            });
            $heavy = heavy();
            while (true) {
                ordino_call($heavy);
            }
            PHP);
        self::assertSame([255, 'ok'], [$child->code, $child->output]);
        self::assertStringContainsString('Maximum execution time of 1 second exceeded', $child->errors);
        // PHP's hard limit, two seconds later, would have killed the process.
        self::assertStringNotContainsString('terminated', $child->errors);
    }

    public function testPhpinfoSaysWhatThisIs(): void
    {
        $version = json_decode(Child::run('echo ordino_call(VERSION);')->output)->ok;
        $extension = ['-n', '-d', 'extension=' . Child::extension(), '-d', 'ordino.memory=32M'];
        foreach ([['--ri', 'ordino'], ['-r', 'phpinfo(INFO_MODULES);'], ['-i']] as $show) {
            $child = Child::php([...$extension, ...$show]);
            self::assertSame('', $child->errors);
            foreach (
                [
                    "Version => {$version->engine}",
                    "Engine id => {$version->engineId}",
                    "Time zones => {$version->tzdb}",
                    'Memory of an instance => 32M of at most 128M',
                    'Fuel of a call => 2G',
                    'ordino.memory => 32M => 32M',
                    'ordino.fuel => 2G => 2G',
                ] as $line
            ) {
                self::assertStringContainsString("{$line}\n", $child->output);
            }
        }
        self::assertSame($version->engine, Child::run('echo phpversion("ordino");')->output);
    }

    /** A module that was compiled for something else is found when PHP starts, with a reason, and not by a crash. */
    public function testAModuleThatDoesNotFitIsRefusedWithAReason(): void
    {
        $file = tempnam(sys_get_temp_dir(), 'ordino');
        $bytes = file_get_contents(Child::extension());
        $changed = str_replace('x86_64-unknown-linux-gnu', 'x86_64-unknown-hermit-xx', $bytes, $count);
        $changed = str_replace('aarch64-unknown-linux-gnu', 'aarch64-unknown-hermit-xx', $changed, $other);
        self::assertGreaterThan(0, $count + $other);
        file_put_contents($file, $changed);
        $child = Child::php(['-n', '-d', "extension={$file}", '-d', 'display_errors=stderr', '-r', 'echo "started";']);
        unlink($file);
        $said = $child->output . $child->errors;
        self::assertStringContainsString('the module in this file does not fit', $said);
        self::assertSame(254, $child->code, $said);
    }
}
