<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Tests\Support\Ordino;
use PHPUnit\Framework\TestCase;

/** What authors read first has to run as it stands. */
final class ExampleTest extends TestCase
{
    private const ROOT = __DIR__ . '/../../..';

    public function testTheExampleTellsOneOrdersLife(): void
    {
        $expected = <<<'TEXT'
            New. Next: Packed; also Canceled.
            Five hours later. Tell lead:shipping: escalation.
            Then packed; shipping is refused: comment_required.
            Then shipped; store `By the evening van.` as order-1042/7.

            TEXT;
        self::assertSame($expected, self::printed(file_get_contents(self::ROOT . '/examples/php/order.php'), 'examples/php'));
    }

    /** It needs nothing but the library, and is short. */
    public function testTheExampleIsShort(): void
    {
        $lines = preg_grep('#^\s*($|//)#', file(self::ROOT . '/examples/php/order.php'), PREG_GREP_INVERT);
        self::assertLessThanOrEqual(30, count($lines));
    }

    /** @dataProvider snippets */
    public function testTheReadmeRuns(string $code, string $printed): void
    {
        self::assertSame($printed, self::printed($code, 'php-bridge/lib'));
    }

    /**
     * The README's pieces of PHP; each goes on from those before it, and says by `// prints` what it prints.
     *
     * @return iterable<string, array{string, string}>
     */
    public static function snippets(): iterable
    {
        preg_match_all('/^```php\n(.*?)^```$/ms', file_get_contents(self::ROOT . '/php-bridge/lib/README.md'), $found);
        $code = "<?php\n";
        $printed = '';
        foreach ($found[1] as $number => $snippet) {
            $code .= $snippet;
            preg_match_all('#// prints (.*)#', $snippet, $lines);
            $printed .= implode('', array_map(static fn (string $line): string => "{$line}\n", $lines[1]));
            yield "the snippet {$number}" => [$code, $printed];
        }
    }

    private static function printed(string $code, string $folder): string
    {
        // What `__DIR__` is depends on where a file lies, and README has none.
        $code = str_replace('__DIR__', var_export(realpath(self::ROOT . "/{$folder}"), true), $code);
        $environment = ['ORDINO_PROGRAM' => Ordino::program(), 'ORDINO_SOCKET' => '/nonexistent/socket'] + getenv();
        $command = [PHP_BINARY, '-d', 'display_errors=stdout', '-d', 'error_reporting=-1'];
        $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes, self::ROOT, $environment);
        fwrite($pipes[0], $code);
        fclose($pipes[0]);
        $printed = stream_get_contents($pipes[1]);
        proc_close($process);
        return $printed;
    }
}
