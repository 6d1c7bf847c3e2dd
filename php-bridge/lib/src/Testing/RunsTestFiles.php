<?php

declare(strict_types=1);

namespace Ordino\Testing;

use Ordino\Engine;
use Ordino\Exception\OrdinoException;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Runs test files in PHPUnit (9 or newer): each example is a test with its own name, and so are each promise and the walks of
 * each definition. A promise of which nobody knows whether it holds is skipped, and says why.
 *
 * ```php
 * final class DefinitionsTest extends TestCase
 * {
 *     use RunsTestFiles;
 *
 *     public static function folder(): string
 *     {
 *         return __DIR__ . '/definitions';
 *     }
 * }
 * ```
 */
trait RunsTestFiles
{
    /** A folder with test files in it or below it, or one test file. */
    abstract public static function folder(): string;

    /** The engine that judges. Default the best that is there. */
    public static function ordino(): Engine
    {
        static $engine;
        return $engine ??= Engine::start();
    }

    /** From what walks are made: the environment's `ORDINO_SEED`, else another seed each time, which a failure names. */
    public static function seed(): int
    {
        static $seed;
        $given = getenv('ORDINO_SEED');
        return $seed ??= ctype_digit((string) $given) ? (int) $given : random_int(0, 1_000_000_006);
    }

    /** How many walks; null is what each test file says, else 100. */
    public static function walks(): ?int
    {
        return null;
    }

    /** @return iterable<string, array{TestFile, int}> */
    public static function examples(): iterable
    {
        foreach (TestFile::in(static::folder()) as $file) {
            foreach ($file->examples() as $number => $name) {
                yield "{$file->name()} {$number}: {$name}" => [$file, $number];
            }
        }
    }

    /** @return iterable<string, array{TestFile}> */
    public static function files(): iterable
    {
        foreach (TestFile::in(static::folder()) as $file) {
            yield $file->name() => [$file];
        }
    }

    /** @return iterable<string, array{TestFile, int}> */
    public static function promises(): iterable
    {
        foreach (TestFile::in(static::folder()) as $file) {
            foreach ($file->promised() as $number => $claim) {
                yield "{$file->name()} promise {$number}: {$claim}" => [$file, $number];
            }
        }
    }

    /** @dataProvider examples */
    #[DataProvider('examples')]
    public function testExample(TestFile $file, int $number): void
    {
        $example = self::judged($file, static fn (): object => $file->judge(static::ordino()))->examples[$number];
        $difference = $example->difference ?? null;
        self::assertNull($difference, $difference === null ? '' : Story::ofExample($file, $example));
    }

    /** @dataProvider promises */
    #[DataProvider('promises')]
    public function testPromise(TestFile $file, int $number): void
    {
        $promise = self::judged($file, static fn (): array => $file->prove(static::ordino()))[$number];
        if ($promise->passed && isset($promise->message)) {
            self::markTestSkipped("{$promise->path}: {$promise->message}");
        }
        self::assertTrue($promise->passed, Story::ofPromise($file, $promise));
    }

    /** @dataProvider files */
    #[DataProvider('files')]
    public function testWalks(TestFile $file): void
    {
        $walk = static fn (): object => $file->walk(static::ordino(), static::seed(), static::walks());
        $walks = self::judged($file, $walk);
        self::assertTrue($walks->passed, Story::ofWalks($file, $walks));
    }

    /** Judges a file; one that breaks rules is a failure that says all of them. */
    private static function judged(TestFile $file, callable $judge): mixed
    {
        try {
            return $judge();
        } catch (OrdinoException $error) {
            self::fail(Story::ofProblem($file, $error));
        }
    }
}
