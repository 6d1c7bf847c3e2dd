<?php

declare(strict_types=1);

namespace Ordino\Tests\Extension;

use PHPUnit\Framework\TestCase;

/** Memory and work: what is too much is an answer, and life goes on. */
final class LimitsTest extends TestCase
{
    public function testTooMuchWorkIsStoppedAndTheNextRequestIsAnswered(): void
    {
        $child = Child::run(<<<'PHP'
            $workflow = load();
            echo code(ordino_call(json_encode(opening($workflow)))), "\n";
            for ($i = 0; $i < 3; $i++) {
                echo ordino_call(heavy()), "\n";
                echo code(ordino_call(VERSION)), "\n";
            }
            // The instance is another one: it does not know the workflow.
            echo code(ordino_call(json_encode(opening($workflow)))), "\n";
            echo load() === $workflow ? 'loaded' : 'another';
            PHP, ['ordino.fuel' => '16M']);
        $stopped = '{"error":{"code":"stopped","message":"the request was stopped: '
            . 'it takes more work than `ordino.fuel` allows, 16M"}}';
        $wanted = ['ok', ...array_merge(...array_fill(0, 3, [$stopped, 'ok'])), 'unknown_workflow', 'loaded'];
        self::assertSame(['', implode("\n", $wanted)], [$child->errors, $child->output]);
    }

    public function testTheSameRequestIsAnsweredWithMoreFuel(): void
    {
        $child = Child::run('echo code(ordino_call(heavy()));', ['ordino.fuel' => '256M']);
        self::assertSame(['', 'ok'], [$child->errors, $child->output]);
    }

    public function testTheLeastFuelIsEnoughForAnAnswer(): void
    {
        $child = Child::run('echo code(ordino_call(VERSION));', ['ordino.fuel' => '1M']);
        self::assertSame(['', 'ok'], [$child->errors, $child->output]);
    }

    public function testARequestThatDoesNotFitIsAnswered(): void
    {
        $child = Child::run(<<<'PHP'
            $workflow = load();
            echo ordino_call(str_repeat(' ', 8 << 20)), "\n";
            echo code(ordino_call(json_encode(opening($workflow))));
            PHP, ['ordino.memory' => '8M']);
        $refused = '{"error":{"code":"out_of_memory","message":"there is not enough memory for this request: '
            . '`ordino.memory` is 8M"}}';
        self::assertSame(['', "{$refused}\nok"], [$child->errors, $child->output]);
    }

    public function testADefinitionThatDoesNotFitIsAnswered(): void
    {
        $code = <<<'PHP'
            $workflow = load();
            echo code(ordino_call(json_encode(['type' => 'check', 'definition' => larger(300, 500)]))), ' ';
            echo code(ordino_call(json_encode(opening($workflow))));
            PHP;
        $child = Child::run($code, ['ordino.memory' => '8M']);
        self::assertSame(['', 'out_of_memory ok'], [$child->errors, $child->output]);
        $child = Child::run($code, ['ordino.memory' => '128M']);
        self::assertSame(['', 'ok ok'], [$child->errors, $child->output]);
    }

    /** PHP's own limit ends the request of the shop as always; the process lives, and so does the engine. */
    public function testPhpsOwnMemoryLimitWhileAnAnswerIsCopied(): void
    {
        $child = Child::run(<<<'PHP'
            $workflow = load();
            $request = json_encode(opening($workflow, array_fill_keys(range('a', 'z'), str_repeat('x', 4_000))));
            strlen(ordino_call($request)) > 200_000 || exit('a short answer');
            register_shutdown_function(function () use ($workflow): void {
                ini_set('memory_limit', '-1');
                echo code(ordino_call(json_encode(opening($workflow)))), ' ', code(ordino_call(VERSION));
            });
            exhaust(150_000);
            echo strlen(ordino_call($request));
            PHP);
        self::assertSame([255, 'ok ok'], [$child->code, $child->output]);
        self::assertMatchesRegularExpression('/Allowed memory size of \d+ bytes exhausted/', $child->errors);
    }

    public function testASmallAddressSpace(): void
    {
        // With the extensions of this machine: what a server has.
        $ask = 'require ' . var_export(__DIR__ . '/script.php', true) . ';'
            . 'echo code(ordino_call(json_encode(opening(load())))), " ";'
            . 'echo code(ordino_call(str_repeat(" ", 512 << 10)));';
        $options = ['-d', 'extension=' . Child::extension(), ...Child::options([])];
        $child = Child::php([...$options, '-r', $ask], 'ulimit -v 400000');
        self::assertSame(['', 'ok syntax'], [$child->errors, $child->output]);
    }

    public function testNoAddressSpaceIsAnAnswer(): void
    {
        $child = Child::run('echo ordino_call(VERSION);', [], 'ulimit -v 150000');
        self::assertStringStartsWith(
            '{"error":{"code":"out_of_memory","message":"there is no memory for an instance of the engine: ',
            $child->output,
            $child->errors,
        );
        self::assertNotNull(json_decode($child->output));
    }

    /** @dataProvider accepted */
    public function testASettingIsANumberWithAUnit(string $name, string $value): void
    {
        $child = Child::run('echo ini_get("' . $name . '"), " ", code(ordino_call(VERSION));', [$name => $value]);
        self::assertSame(['', "{$value} ok"], [$child->errors, $child->output]);
    }

    /** @return list<array{string, string}> */
    public static function accepted(): array
    {
        return [
            ['ordino.memory', '4M'],
            ['ordino.memory', '8m'],
            ['ordino.memory', '8388608'],
            ['ordino.memory', '65536K'],
            ['ordino.memory', '128M'],
            ['ordino.fuel', '1048576'],
            ['ordino.fuel', '1024G'],
        ];
    }

    /** @dataProvider refused */
    public function testASettingOutOfBoundsIsIgnoredWithAWarning(string $name, string $value, string $bounds): void
    {
        $default = $name === 'ordino.memory' ? '64M' : '2G';
        $child = Child::run('echo ini_get("' . $name . '"), " ", code(ordino_call(VERSION));', [$name => $value]);
        self::assertSame("{$default} ok", $child->output);
        $warning = "`{$name}` is a number from {$bounds}, not `{$value}`; the setting is ignored";
        self::assertStringContainsString($warning, $child->errors);
    }

    /** @return list<array{string, string, string}> */
    public static function refused(): array
    {
        $values = [
            'ordino.memory' => [
                '4M to 128M', '3M', '4194303', '129M', '134217729', '1T', '-1', '+8M', '8MB', '8 M', 'M', 'many',
                '99999999999999999999', '18446744073709551615G',
            ],
            'ordino.fuel' => ['1M to 1024G', '1048575', '1025G', '0', '-1', '1.5G', '1e9'],
        ];
        $rows = [];
        foreach ($values as $name => $list) {
            foreach (array_slice($list, 1) as $value) {
                $rows[] = [$name, $value, $list[0]];
            }
        }
        return $rows;
    }

    public function testAShopCannotRaiseItsLimits(): void
    {
        $child = Child::run('var_dump(@ini_set("ordino.memory", "128M"), @ini_set("ordino.fuel", "16G"));');
        self::assertSame("bool(false)\nbool(false)\n", $child->output);
    }
}
