<?php

declare(strict_types=1);

namespace Ordino\Testing;

use Ordino\Engine;
use Ordino\Exception\ValueException;
use Ordino\Json;

/**
 * A test file and the definition beside it: `orders.test.yaml` and `orders.yaml`. What it may say is in `schema/test.json`; the
 * engine judges it, as for `ordino test`.
 *
 * JSON is read as it is. YAML needs `symfony/yaml`, which every PrestaShop and Symfony has.
 *
 * ```php
 * foreach (TestFile::in(__DIR__ . '/definitions') as $file) {
 *     foreach ($file->judge($engine)->examples as $example) {
 *         echo $example->passed ? 'ok' : 'failed', "  {$example->name}\n";
 *     }
 * }
 * ```
 */
final class TestFile
{
    /** What a test file ends with. */
    private const ENDING = '/\.test\.(yaml|yml|json)$/';

    private ?object $suite = null;
    private ?object $examples = null;
    private ?object $promises = null;

    public function __construct(
        /** Where it is. */
        public readonly string $path,
    ) {
    }

    /**
     * The test files of a folder and of those below it, in the order of their names; or the one that is named.
     *
     * @return list<self>
     * @throws ValueException where there are none
     */
    public static function in(string $path): array
    {
        if (is_file($path)) {
            return [new self($path)];
        }
        $paths = [];
        if (is_dir($path)) {
            $folder = new \RecursiveDirectoryIterator($path, \FilesystemIterator::SKIP_DOTS);
            foreach (new \RecursiveIteratorIterator($folder) as $file) {
                if (preg_match(self::ENDING, $file->getPathname()) === 1) {
                    $paths[] = $file->getPathname();
                }
            }
        }
        if ($paths === []) {
            throw new ValueException("`{$path}` has no test files, such as `orders.test.yaml`");
        }
        sort($paths);
        return array_map(static fn (string $path): self => new self($path), $paths);
    }

    /** Its name without the folder. */
    public function name(): string
    {
        return basename($this->path);
    }

    /**
     * The names of its examples, by position.
     *
     * @return list<string>
     * @throws ValueException where it cannot be read
     */
    public function examples(): array
    {
        $examples = $this->suite()->examples ?? [];
        $name = static fn (mixed $example): string => is_string($example->name ?? null) ? $example->name : '';
        return is_array($examples) ? array_map($name, array_values($examples)) : [];
    }

    /**
     * How its examples go: `passed`, and `examples`, each with `name`, `path`, `passed`, `difference` and `story`.
     *
     * @throws \Ordino\Exception\OrdinoException where it, or its definition, breaks rules
     */
    public function judge(Engine $engine): object
    {
        return $this->examples ??= $this->ask($engine, []);
    }

    /**
     * What its definition promises, each as it is written, by position.
     *
     * @return list<string>
     * @throws ValueException where the definition cannot be read
     */
    public function promised(): array
    {
        $promises = $this->definition()->promises ?? [];
        return is_array($promises) ? array_map(Json::text(...), array_values($promises)) : [];
    }

    /**
     * What became of each promise, by position: `passed`, `verdict`, and, where it does not hold, `message` and `story`.
     *
     * One that is refuted has not passed, nor has one whose names mean nothing. Where nobody knows, `verdict` is `undecided`.
     *
     * @return list<object>
     * @throws \Ordino\Exception\OrdinoException where it, or its definition, breaks rules, or leads through too many states
     */
    public function prove(Engine $engine): array
    {
        $this->promises ??= $this->ask($engine, ['promises' => true]);
        return $this->promises->promises;
    }

    /**
     * How walks of made-up staff go: `passed`, `seed`, `count`, `moves`, `unvisited` and `failures`.
     *
     * @param int $seed from what they are made: the same seed gives the same walks
     * @param int|null $count how many; without it as many as the file says, else 100
     * @throws \Ordino\Exception\OrdinoException where it, or its definition, breaks rules
     */
    public function walk(Engine $engine, int $seed, ?int $count = null): object
    {
        $count ??= is_int($this->suite()->walks ?? null) ? $this->suite()->walks : null;
        $walks = ['seed' => $seed] + ($count === null ? [] : ['count' => $count]);
        return $this->ask($engine, ['walks' => $walks])->walks;
    }

    /** @param array<string, mixed> $more */
    private function ask(Engine $engine, array $more): object
    {
        $suite = $this->suite();
        // Examples have been played already.
        $played = $more === [] ? $suite : (object) array_diff_key((array) $suite, ['examples' => true]);
        // By itself first, so that what is wrong with it is said as of a definition.
        $workflow = $engine->load($this->definition())->edition;
        return $engine->ask(['type' => 'test', 'workflow' => $workflow, 'suite' => $played] + $more);
    }

    private function suite(): object
    {
        return $this->suite ??= Reading::file($this->path);
    }

    private function definition(): object
    {
        $named = $this->suite()->definition ?? null;
        if (is_string($named)) {
            return Reading::file(dirname($this->path) . '/' . $named);
        }
        $stem = preg_replace(self::ENDING, '', $this->path);
        foreach (['yaml', 'yml', 'json'] as $ending) {
            if (is_file("{$stem}.{$ending}")) {
                return Reading::file("{$stem}.{$ending}");
            }
        }
        throw new ValueException("`{$this->path}` has no definition beside it, and names none");
    }
}
