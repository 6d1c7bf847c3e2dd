<?php

declare(strict_types=1);

namespace Ordino\Tests\Extension;

use Ordino\Door\Process;
use PHPUnit\Framework\TestCase;

/** `ordino_call`: the same engine as everywhere, whatever is asked. */
final class CallTest extends TestCase
{
    public function testItIsTheEngineOfTheCommandLine(): void
    {
        $child = Child::run('echo ordino_call(VERSION);');
        self::assertSame('', $child->errors);
        self::assertSame(self::program()->call('{"type":"version"}'), $child->output);
    }

    public function testAnOrderIsAnsweredAlike(): void
    {
        $child = Child::run(<<<'PHP'
            $workflow = load();
            $open = json_encode(opening($workflow));
            $case = json_decode(ordino_call($open))->ok->case;
            $options = ['type' => 'options', 'workflow' => $workflow, 'case' => $case];
            $options = json_encode($options + ['now' => NOW, 'actor' => ['id' => 'sales-1']]);
            $load = json_encode(['type' => 'load', 'definition' => definition()]);
            echo json_encode(array_map(fn ($request) => [$request, ordino_call($request)], [$load, $open, $options]));
            PHP);
        $program = self::program();
        $exchanges = json_decode($child->output);
        self::assertCount(3, $exchanges, $child->errors);
        foreach ($exchanges as [$request, $answer]) {
            self::assertStringStartsWith('{"ok":', $answer);
            self::assertSame($program->call($request), $answer);
        }
    }

    /** @dataProvider bytes */
    public function testAnyBytesAreAnswered(string $request, string $code): void
    {
        $child = Child::run(
            '$answer = ordino_call(' . $request . ');'
            . 'echo code($answer), preg_match("//u", $answer) ? " in UTF-8" : " in bytes";'
            . 'echo ", ", code(ordino_call(VERSION));'
        );
        self::assertSame(['', "{$code} in UTF-8, ok"], [$child->errors, $child->output]);
    }

    /** @return iterable<string, array{string, string}> an expression of PHP, and the code of its answer */
    public static function bytes(): iterable
    {
        yield 'nothing' => ['""', 'syntax'];
        yield 'a NUL byte' => ['"\0"', 'syntax'];
        yield 'a NUL byte in a request' => ['VERSION . "\0"', 'syntax'];
        yield 'a NUL byte in a text' => ['"{\"type\":\"ver\0sion\"}"', 'syntax'];
        yield 'an escaped NUL in a text' => ['\'{"type":"ver\u0000sion"}\'', 'invalid_request'];
        yield 'no UTF-8' => ['"{\"type\":\"version\xc3\"}"', 'syntax'];
        yield 'half a surrogate' => ['\'{"type":"\ud800"}\'', 'syntax'];
        yield 'every byte' => ['implode("", array_map("chr", range(0, 255)))', 'syntax'];
        yield 'deep lists' => ['str_repeat("[", 200_000)', 'too_large'];
        yield 'deep objects' => ['str_repeat("{\"a\":", 20_000) . "1" . str_repeat("}", 20_000)', 'too_large'];
        yield 'a long name' => ['"{\"type\":\"" . str_repeat("x", 256 << 10) . "\"}"', 'invalid_request'];
        yield 'megabytes of a name' => ['"{\"type\":\"" . str_repeat("x", 8 << 20) . "\"}"', 'out_of_memory'];
        yield 'megabytes of blanks' => ['str_repeat(" ", 16 << 20)', 'out_of_memory'];
        yield 'more than fits' => ['str_repeat("[", 80 << 20)', 'out_of_memory'];
    }

    public function testWordsOfAnyScriptStayWhole(): void
    {
        $name = 'zamówienie-Ω-注文-🎁';
        $child = Child::run(
            '$r = opening(load()); $r["command"]["id"] = ' . var_export($name, true) . '; echo ask($r)->ok->case->id;'
        );
        self::assertSame([$name, ''], [$child->output, $child->errors]);
    }

    public function testWhatIsNoTextIsAnExceptionOfPhp(): void
    {
        $child = Child::run(<<<'PHP'
            foreach ([[], [null], [['a']], [new stdClass()], [VERSION, VERSION]] as $arguments) {
                try {
                    ordino_call(...$arguments);
                    echo "none\n";
                } catch (\Throwable $error) {
                    echo $error instanceof \Error || $error instanceof \Exception ? "thrown\n" : "";
                }
            }
            echo code(ordino_call(request: VERSION));
            PHP);
        self::assertSame([str_repeat("thrown\n", 5) . 'ok', ''], [$child->output, $child->errors]);
    }

    public function testAFiberMayAsk(): void
    {
        $child = Child::run(<<<'PHP'
            $fiber = new Fiber(function (): string {
                Fiber::suspend();
                $deep = str_repeat('[', 100) . str_repeat(']', 100);
                return code(ordino_call($deep)) . ' ' . code(ordino_call(VERSION));
            });
            $fiber->start();
            $fiber->resume();
            echo $fiber->getReturn();
            PHP);
        self::assertSame(['invalid_request ok', ''], [$child->output, $child->errors]);
    }

    public function testEditorsAreToldTheTruth(): void
    {
        $stub = __DIR__ . '/../../../php-bridge/extension/ordino.stub.php';
        $show = '$f = new ReflectionFunction("ordino_call"); echo $f->getName(), " ", $f->getReturnType();'
            . 'foreach ($f->getParameters() as $p) { echo "\n", $p; }';
        $extension = Child::run($show . 'echo "\n", implode(" ", get_extension_funcs("ordino"));');
        $written = Child::php(['-n', '-r', 'require ' . var_export($stub, true) . ';' . $show]);
        self::assertSame("{$written->output}\nordino_call", $extension->output, $extension->errors);
    }

    private static function program(): Process
    {
        return new Process(getenv('ORDINO_PROGRAM') ?: 'ordino', 60.0);
    }
}
