<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Tests\Support\Newer;
use Ordino\Tests\Support\Sources;
use PHPUnit\Framework\TestCase;

/** What all PHP that is shipped has to be like. */
final class SourcesTest extends TestCase
{
    /** Lines of code that a file may have. */
    private const LONGEST = 400;

    /** Characters that a line may have. */
    private const WIDEST = 130;

    public function testEverythingRunsOnPhp81(): void
    {
        $sources = Sources::all();
        self::assertArrayHasKey('php-bridge/lib/src/Engine.php', $sources);
        self::assertSame([], array_filter(array_map(Newer::in(...), $sources)));
    }

    /** @dataProvider newer */
    public function testWhatIsNewerIsFound(string $code, string $expected): void
    {
        self::assertSame(["line 3: {$expected}"], Newer::in("<?php\n\n{$code}\n"));
    }

    /** @return list<array{string, string}> */
    public static function newer(): array
    {
        return [
            ['readonly class A {}', 'a readonly class'],
            ['final readonly class A {}', 'a readonly class'],
            ['readonly final class A {}', 'a readonly class'],
            ['$a = new readonly class {};', 'a readonly class'],
            ['class A { public const int B = 1; }', 'a constant with a type'],
            ['class A { const ?string B = null; }', 'a constant with a type'],
            ['$a = A::{$name};', 'a constant by a computed name'],
            ['class A { #[\Override] public function b() {} }', 'the attribute `Override`'],
            ['function a((A&B)|null $b) {}', 'a type of intersections and unions'],
            ['function a(): null|(A&B) {}', 'a type of intersections and unions'],
            ['class A { private (A&B)|C $b; }', 'a type of intersections and unions'],
            ['function a(): true {}', '`true` as a type of its own'],
            ['function a(): false {}', '`false` as a type of its own'],
            ['function &a(): null {}', '`null` as a type of its own'],
            ['$a = static fn (): ?false => $b;', '`false` as a type of its own'],
            ['$a = function () use ($c): true { return true; };', '`true` as a type of its own'],
            ['abstract class A { abstract function b(): true; }', '`true` as a type of its own'],
            ['function a(int $b, null $c) {}', '`null` as a type of its own'],
            ['class A { private false $b; }', '`false` as a type of its own'],
            ['class A { public readonly true $b; }', '`true` as a type of its own'],
            ['class A { public string $b { get => "c"; } }', 'a property with hooks'],
            ['class A { public $b { set(string $c) { $this->b = $c; } } }', 'a property with hooks'],
            ['$a = $b |> strlen(...);', 'a pipe'],
            ['function a() { static $b = new A(); }', 'a static variable that begins with what is computed'],
            ['function a() { static $b = time(); }', 'a static variable that begins with what is computed'],
            ['$a = json_validate($b);', 'the function `json_validate`'],
            ['$a = \array_find($b, $c);', 'the function `array_find`'],
            ['$a = STR_INCREMENT($b);', 'the function `STR_INCREMENT`'],
            ['$a = mb_str_pad($b, 2);', 'the function `mb_str_pad`'],
            ['$a = array_map(array_first(...), $b);', 'the function `array_first`'],
            ['$a = new \Random\Randomizer();', 'the class `Random\Randomizer`'],
            ['use Random\Engine\Secure;', 'the class `Random\Engine\Secure`'],
            ['try {} catch (\DateMalformedStringException) {}', 'the class `DateMalformedStringException`'],
        ];
    }

    /** @dataProvider old */
    public function testWhatIsOldIsNot(string $code): void
    {
        self::assertSame([], Newer::in("<?php\n{$code}\n"));
    }

    /** @return list<array{string}> */
    public static function old(): array
    {
        return [
            ['final class A { public function __construct(public readonly int $b) {} }'],
            ['class A { private readonly int $b; const B = 1; final public const C = [1], D = 2; }'],
            ['use const A\B; use function A\c; const D = 1;'],
            ['$a = A::$b; $a = A::$b(); $a = A::class;'],
            ['#[\ReturnTypeWillChange] function a() {}'],
            ['function a(?int $b, A&B $c, false|string $d, null|int $e = null): string|false {}'],
            ['$a = $b ? (true) : null; $a = $b ?: false; return true;'],
            ['$a = match (true) { default => false }; switch (a()) { case b(): true; }'],
            ['$a = fn (bool $b = true, $c = null): bool => false;'],
            ['$a = ($b & $c) | $d; $a = f(($b & C) | D);'],
            ['$a->array_find($b); A::json_validate($b); class A { function array_first() {} }'],
            ['function a() { static $b = null; static $c = [1, 2]; } class A { private static $b = 1; }'],
            ['if ($a) { get($b); } else { set($b); }'],
            ['$a = "json_validate(1)"; // json_validate(1), readonly class'],
        ];
    }

    public function testEveryFileIsStrict(): void
    {
        foreach (Sources::all() as $file => $text) {
            self::assertSame(1, substr_count($text, "\ndeclare(strict_types=1);\n"), $file);
        }
    }

    public function testAFileHasOneClassOfItsName(): void
    {
        foreach (Sources::all() as $file => $text) {
            if (!str_starts_with($file, 'php-bridge/lib/src/')) {
                continue;
            }
            preg_match_all('/^(?:final |abstract )*(?:class|interface|trait|enum) (\w+)/m', $text, $classes);
            self::assertSame([basename($file, '.php')], $classes[1], $file);
            $folder = strtr(dirname(substr($file, strlen('php-bridge/lib/src/'))), '/', '\\');
            $namespace = 'Ordino' . ($folder === '.' ? '' : "\\{$folder}");
            self::assertStringContainsString("\nnamespace {$namespace};\n", $text, $file);
        }
    }

    public function testNoFileIsTooLong(): void
    {
        foreach (Sources::all() as $file => $text) {
            $lines = array_filter(explode("\n", $text), static function (string $line): bool {
                $line = trim($line);
                return $line !== '' && preg_match('#^(//|/\*|\*)#', $line) === 0;
            });
            self::assertLessThanOrEqual(self::LONGEST, count($lines), $file);
        }
    }

    public function testNoLineIsTooWide(): void
    {
        foreach (Sources::all() as $file => $text) {
            foreach ($file === 'php-bridge/lib/src/Shapes.php' ? [] : explode("\n", $text) as $number => $line) {
                self::assertLessThanOrEqual(self::WIDEST, mb_strlen($line), $file . ':' . ($number + 1));
            }
        }
    }
}
