<?php

declare(strict_types=1);

namespace Ordino\Tests\Testing;

use Ordino\Exception\DefinitionException;
use Ordino\Exception\SuiteException;
use Ordino\Exception\ValueException;
use Ordino\Testing\Story;
use Ordino\Testing\TestFile;
use Ordino\Tests\Support\Ordino;
use PHPUnit\Framework\TestCase;

require_once '/usr/share/php/Symfony/Component/Yaml/autoload.php';

/** Test files in PHP: what is found, what is read, and what is said of a failure. */
final class TestFileTest extends TestCase
{
    private const SHOP = <<<'YAML'
        id: shop
        version: 1
        timeZone: Europe/Rome
        teams: [{ id: shop }]
        statuses:
          - { id: new, label: New, team: shop, recommended: paid, suggested: [sent] }
          - { id: paid, label: Paid, team: shop, classes: [money], recommended: sent }
          - { id: sent, label: Sent, stage: closed }
        promises:
          - never: { reach: sent, before: class:money }
        YAML;

    private string $folder;

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/ordino-tests-' . bin2hex(random_bytes(6));
        mkdir($this->folder . '/below', 0o700, true);
    }

    protected function tearDown(): void
    {
        array_map(unlink(...), glob("{$this->folder}/{,below/}*.*", GLOB_BRACE) ?: []);
        rmdir("{$this->folder}/below");
        rmdir($this->folder);
    }

    public function testEveryTestFileOfAFolderIsFound(): void
    {
        $this->write('shop.yaml', self::SHOP);
        $example = '{"name": "b", "then": {"status": "new"}}';
        $this->write('below/b.test.json', '{"definition": "../shop.yaml", "examples": [' . $example . ']}');
        $shop = $this->write('shop.test.yaml', "examples:\n  - { name: a, given: paid, then: { status: paid } }\n");
        $files = TestFile::in($this->folder);
        self::assertSame(['b.test.json', 'shop.test.yaml'], array_map(static fn ($file) => $file->name(), $files));
        self::assertSame([['b'], ['a']], array_map(static fn ($file) => $file->examples(), $files));
        foreach ($files as $file) {
            self::assertTrue($file->judge(Ordino::engine())->passed);
        }
        self::assertEquals([new TestFile($shop)], TestFile::in($shop));
    }

    /** What a reader of YAML 1.1 takes for a time is the text that it is: a moment, a date, an instant. */
    public function testMomentsAreReadAsTheyAreWritten(): void
    {
        $this->write('shop.yaml', self::SHOP);
        $file = $this->write('shop.test.yaml', <<<'YAML'
            start: 2026-01-12 09:00:30
            examples:
              - name: a
                given: { facts: { until: 2026-12-25 } }
                when:
                  - { at: 2026-01-12T08:01:00Z, set: { seen: true } }
                  - { at: 2026-01-12 09:02, set: { seen: false } }
                then:
                  facts: { until: "2026-12-25" }
                  case: { openedAt: "2026-01-12T08:00:30Z", lastAt: "2026-01-12T08:02:00Z" }
            YAML);
        $judged = (new TestFile($file))->judge(Ordino::engine());
        self::assertTrue($judged->passed, json_encode($judged));
    }

    public function testADifferenceIsToldWithWhatHappened(): void
    {
        $this->write('shop.yaml', self::SHOP);
        $example = '{ name: a, when: { as: team:shop, move: paid }, then: { status: sent } }';
        $path = $this->write('shop.test.yaml', "examples:\n  - {$example}\n");
        $file = new TestFile($path);
        $judged = $file->judge(Ordino::engine());
        self::assertFalse($judged->passed);
        $told = <<<TXT
            {$path} $.examples[0].then.status
            wanted `sent`, found `paid`
            what happened:
              2026-01-05 09:00  the order is opened: New
              2026-01-05 09:00  team:shop moves it: New → Paid

            TXT;
        self::assertSame($told, Story::ofExample($file, $judged->examples[0]));
    }

    public function testAWalkThatBreaksAPromiseIsToldByItsShortestStory(): void
    {
        $this->write('shop.yaml', self::SHOP);
        $file = new TestFile($this->write('shop.test.yaml', "walks: 30\n"));
        $walks = $file->walk(Ordino::engine(), 7);
        self::assertSame([7, 30, false, 1], [$walks->seed, $walks->count, $walks->passed, count($walks->failures)]);
        self::assertSame(1, $walks->failures[0]->steps);
        $story = Story::ofWalks($file, $walks);
        self::assertStringContainsString('30 walks from seed 7 (ORDINO_SEED=7)', $story);
        self::assertStringContainsString('$.promises[0]: the order is in `sent` and has never been in the class `money`', $story);
        self::assertMatchesRegularExpression('/ moves it: New → Sent$/m', $story);
        self::assertEquals($walks, $file->walk(Ordino::engine(), 7));
        self::assertSame(3, $file->walk(Ordino::engine(), 7, 3)->count);
    }

    public function testAPromiseIsATestOfItsOwn(): void
    {
        $this->write('shop.yaml', self::SHOP);
        $file = new TestFile($this->write('shop.test.yaml', "walks: 0\n"));
        self::assertCount(1, $file->promised());
        [$promise] = $file->prove(Ordino::engine());
        self::assertFalse($promise->passed);
        $told = Story::ofPromise($file, $promise);
        $message = 'the order is in `sent` and has never been in the class `money`';
        self::assertStringContainsString("{$file->path} \$.promises[0]\n{$message}\nwhat happened:\n", $told);
        self::assertMatchesRegularExpression('/ moves it: New → Sent$/m', $told);
    }

    public function testWhatIsWrongWithAFileIsSaidWhole(): void
    {
        $this->write('shop.yaml', self::SHOP);
        $examples = "  - { name: a, whne: {} }\n  - { name: b, when: { mvoe: sent } }\n";
        $file = new TestFile($this->write('shop.test.yaml', "examples:\n{$examples}"));
        try {
            $file->judge(Ordino::engine());
            self::fail('it has been judged');
        } catch (SuiteException $error) {
            self::assertSame('invalid_suite', $error->errorCode);
            $paths = array_map(static fn ($found) => $found->path, $error->diagnostics());
            self::assertSame(['$.examples[0].whne', '$.examples[1].when.mvoe'], $paths);
            self::assertStringContainsString('(did you mean `move`?)', Story::ofProblem($file, $error));
        }
        $this->write('shop.yaml', "id: shop\n");
        $this->expectException(DefinitionException::class);
        (new TestFile($this->folder . '/shop.test.yaml'))->judge(Ordino::engine());
    }

    public function testWhatIsNotThereIsSaid(): void
    {
        $path = $this->write('shop.test.yaml', "examples: [\n");
        $attempts = [
            'has no test files' => fn () => TestFile::in("{$this->folder}/below"),
            'shop.test.yaml`: ' => fn () => (new TestFile($path))->examples(),
            'cannot be read' => fn () => (new TestFile("{$this->folder}/none.test.json"))->examples(),
            'has no map in it' => fn () => (new TestFile($this->write('list.test.json', '[]')))->examples(),
            'has no definition beside it' =>
                fn () => (new TestFile($this->write('alone.test.json', '{}')))->judge(Ordino::engine()),
        ];
        foreach ($attempts as $words => $attempt) {
            try {
                $attempt();
                self::fail($words);
            } catch (ValueException $error) {
                self::assertStringContainsString($words, $error->getMessage());
            }
        }
    }

    private function write(string $name, string $text): string
    {
        file_put_contents("{$this->folder}/{$name}", $text);
        return "{$this->folder}/{$name}";
    }
}
