<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Tests\Support\Sources;
use PHPUnit\Framework\TestCase;

/** The types of data, made of the schema of the wire. */
final class ShapesTest extends TestCase
{
    private const ROOT = __DIR__ . '/../../..';

    public function testTheyAreWhatTheSchemaSays(): void
    {
        exec(PHP_BINARY . ' ' . self::ROOT . '/php-bridge/tools/shapes.php --check 2>&1', $said, $code);
        self::assertSame([0, []], [$code, $said]);
    }

    public function testEveryTypeThatIsNamedIsThere(): void
    {
        $text = self::shapes();
        preg_match_all('/@phpstan-type (\w+) /', $text, $there);
        preg_match_all('/\b[A-Z]\w*(?:Shape|Array)\b/', preg_replace('#/\*\*\n.*?@phpstan-type#s', '', $text, 1), $named);
        self::assertSame([], array_values(array_diff($named[0], $there[1])));
        self::assertSame(array_unique($there[1]), $there[1]);
        $imported = 0;
        foreach (Sources::all() as $file => $source) {
            preg_match_all('/^ \* @phpstan-import-type (\w+) from Shapes$/m', $source, $types);
            foreach ($types[1] as $type) {
                self::assertContains($type, $there[1], $file);
                self::assertGreaterThan(1, preg_match_all("/\\b{$type}\\b/", $source), "{$file} needs no {$type}");
                $imported++;
            }
            preg_match_all('/\b[A-Z]\w*(?:Shape|Array)\b/', $source, $used);
            $isMade = basename($file) === 'Shapes.php' || str_starts_with($file, 'php-bridge/tools');
            self::assertSame([], $isMade ? [] : array_values(array_diff($used[0], $types[1])), $file);
        }
        self::assertGreaterThan(10, $imported);
    }

    /** What discriminates is there: an analyser knows what else an event of a type has. */
    public function testAShapeSaysWhatTheWireSays(): void
    {
        $text = self::shapes();
        $event = ' * @phpstan-type AutoSkippedEventShape object{'
            . "type: 'autoSkipped', seq: int<0, max>, at: string, recordedAt: string, to: string}\n";
        self::assertStringContainsString($event, $text);
        self::assertMatchesRegularExpression('/@phpstan-type EventShape OpenedEventShape\|MovedEventShape\|\w/', $text);
        self::assertMatchesRegularExpression('/@phpstan-type CommandShape|@phpstan-type EffectShape \w+Effect/', $text);
        $file = "array{bytes: int<0, max>, digest?: string, key?: string, mediaType: string, name: string}\n";
        self::assertStringContainsString(" * @phpstan-type AttachmentArray {$file}", $text);
        // A guard is made of guards; a type's name cannot be within itself.
        self::assertMatchesRegularExpression('/@phpstan-type GuardArray array\{[^}]*all\?: list<array<string, mixed>>/', $text);
        self::assertStringContainsString('    fired: \stdClass,', $text);
    }

    private static function shapes(): string
    {
        return file_get_contents(self::ROOT . '/php-bridge/lib/src/Shapes.php');
    }
}
