<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Tests\Support\Ordino;
use PHPUnit\Framework\TestCase;

/** What authors read first has to run as it stands. */
final class ExampleTest extends TestCase
{
    private const LIB = __DIR__ . '/../../../php-bridge/lib';

    public function testTheExampleTellsOneOrdersLife(): void
    {
        $expected = <<<'TEXT'
            recommended: Packed
            suggested: Canceled
            packed, then shipped: comment_required
            The shop does `print-label` for order-1042, once: order-1042/3/0.
            shipping-1 is told of order-1043: escalation

            TEXT;
        self::assertSame($expected, self::printed(file_get_contents(self::LIB . '/examples/order.php'), 'examples'));
    }

    /** It is short, and shows what an author's module does with the library. */
    public function testTheExampleIsShort(): void
    {
        $example = self::LIB . '/examples/order.php';
        $lines = preg_grep('#^\s*($|//)#', file($example), PREG_GREP_INVERT);
        self::assertLessThanOrEqual(30, count($lines));
        foreach (['new Host(', 'migrate(', 'publish(', 'Route(', 'open(', 'options(', 'decide(', 'tick(', 'deliver('] as $call) {
            self::assertStringContainsString($call, file_get_contents($example));
        }
    }

    /**
     * Who has the package has nothing else.
     *
     * @dataProvider papers
     */
    public function testWhatThePackageNamesIsInIt(string $paper): void
    {
        $text = file_get_contents(self::LIB . "/{$paper}");
        preg_match_all('/\]\((?!\w+:|#)([^)#]+)/', $text, $links);
        preg_match_all('/__DIR__ \. \'([^\']+)\'/', $text, $files);
        foreach ([...$links[1], ...$files[1]] as $path) {
            self::assertFileExists(self::LIB . '/' . dirname($paper) . "/{$path}");
            // Followed as it is written: in the repository there are ways that lead back.
            $depth = substr_count($paper, '/');
            foreach (array_filter(explode('/', $path)) as $step) {
                $depth += $step === '..' ? -1 : 1;
                self::assertGreaterThanOrEqual(0, $depth, "{$path} leaves the package");
            }
        }
        self::assertNotSame([], $files[1]);
    }

    /** @return iterable<string, array{string}> */
    public static function papers(): iterable
    {
        foreach (['README.md', 'examples/order.php'] as $paper) {
            yield $paper => [$paper];
        }
    }

    /** @dataProvider snippets */
    public function testTheReadmeRuns(string $code, string $printed): void
    {
        self::assertSame($printed, self::printed($code, ''));
    }

    /**
     * The README's pieces of PHP; each goes on from those before it, and says by `// prints` what it prints.
     *
     * @return iterable<string, array{string, string}>
     */
    public static function snippets(): iterable
    {
        preg_match_all('/^```php\n(.*?)^```$/ms', file_get_contents(self::LIB . '/README.md'), $found);
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
        $code = str_replace('__DIR__', var_export(realpath(self::LIB . "/{$folder}"), true), $code);
        $environment = ['ORDINO_PROGRAM' => Ordino::program(), 'ORDINO_SOCKET' => '/nonexistent/socket'] + getenv();
        $command = [PHP_BINARY, '-d', 'display_errors=stdout', '-d', 'error_reporting=-1'];
        $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes, self::LIB, $environment);
        fwrite($pipes[0], $code);
        fclose($pipes[0]);
        $printed = stream_get_contents($pipes[1]);
        proc_close($process);
        return $printed;
    }
}
