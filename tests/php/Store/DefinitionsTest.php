<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Command;
use Ordino\Host;
use Ordino\Json;
use Ordino\Store\Database;
use Ordino\Tests\Support\Definitions;
use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\StoreTestCase;

/** Versions that differ in words alone decide alike and share a digest; options have the words of the newest. */
final class DefinitionsTest extends StoreTestCase
{
    /** @dataProvider everywhere */
    public function testWordsAreThoseOfTheNewestVersionInEveryEngine(string $kind): void
    {
        $database = $this->database($kind);
        [$publisher, $other] = [$this->desk($database), $this->desk($database)];
        $publisher->publish(self::named(1, 'Pack'));
        $case = $publisher->open('desk', 'order-1')->case;
        self::assertSame('Pack', self::label($other, 'order-1'));

        $publisher->publish(self::named(2, 'Pack', 'PT4H'));
        $newest = $publisher->publish(self::named(3, 'Pack it'));
        self::assertSame($case->workflow->digest, $newest->digest);
        foreach ([$publisher, $other, $publisher, $other] as $host) {
            self::assertSame('Pack it', self::label($host, 'order-1'));
        }
        self::assertEquals($newest, $publisher->definitions->newest($case->workflow->digest));
        $first = $publisher->definitions->published('desk', 1);
        self::assertEquals($first, $publisher->definitions->edition($first->edition));
        self::assertNotSame($first->edition, $newest->edition);
        self::assertSame('unknown_workflow', self::codeOf(fn () => $publisher->definitions->edition($newest->digest)));
        // One that was published long ago, once more: it is nothing, and changes no words.
        $other->publish(self::named(1, 'Pack'));
        self::assertSame('Pack it', self::label($other, 'order-1'));
    }

    /** As in a pool of workers that serves both. */
    public function testShopsThatDecideAlikeShareAnEngineAndNotTheirWords(): void
    {
        $engine = Engines::start();
        $shops = [];
        foreach (['Pack', 'Spakuj', 'Imballare'] as $label) {
            $shops[$label] = new Host($engine, $this->database('memory'), $this->clock);
            $shops[$label]->publish(self::named(1, $label));
            $shops[$label]->open('desk', 'order-1');
        }
        foreach (['Pack', 'Spakuj', 'Pack', 'Imballare'] as $label) {
            self::assertSame($label, self::label($shops[$label], 'order-1'));
            $decision = $shops[$label]->decide('order-1', Command::comment('x'), withOptions: true);
            self::assertSame($label, $decision->options->recommended()->label);
        }
        self::assertCount(1, array_unique(array_map(
            static fn (Host $host): string => $host->caseOf('order-1')->workflow->digest,
            $shops,
        )));
    }

    /** @dataProvider everywhere */
    public function testOptionsOfADecisionHaveTheWordsOfTheNewestVersion(string $kind): void
    {
        $database = $this->database($kind);
        [$publisher, $other] = [$this->desk($database), $this->desk($database)];
        $publisher->publish(self::named(1, 'Pack'));
        $other->open('desk', 'order-1');
        $publisher->publish(self::named(2, 'Pack it'));
        $decide = static fn () => $other->decide('order-1', Command::comment('x'), commandId: 'c', withOptions: true);
        self::assertSame('Pack it', $decide()->options->recommended()->label);
        $other->publish(self::named(1, 'Pack'));
        $again = $decide();
        self::assertTrue($again->isRepeated);
        self::assertSame('Pack it', $again->options->recommended()->label);
        $open = static fn () => $other->open('desk', 'order-2', commandId: 'o', withOptions: true);
        self::assertSame('Pack it', $open()->options->recommended()->label);
        $other->publish(self::named(1, 'Pack'));
        $again = $open();
        self::assertTrue($again->isRepeated);
        self::assertSame('Pack it', $again->options->recommended()->label);
    }

    /** @dataProvider everywhere */
    public function testCasesBeginUnderTheNewestVersionInEveryEngine(string $kind): void
    {
        $database = $this->database($kind);
        [$publisher, $other] = [$this->desk($database), $this->desk($database)];
        $publisher->publish(self::named(1, 'Pack'));
        $other->open('desk', 'order-1');
        $publisher->publish(self::named(2, 'Pack', 'PT4H'));
        $other->open('desk', 'order-2');
        $publisher->publish(self::named(3, 'Pack'));
        $version = static fn (string $case): array => [
            $other->caseOf($case)->workflow->version,
            (int) $database->value('SELECT version FROM {cases} WHERE id = ?', [$case]),
        ];
        self::assertSame(3, $other->open('desk', 'order-3')->case->workflow->version);
        self::assertSame([[1, 1], [2, 2], [3, 3]], array_map($version, ['order-1', 'order-2', 'order-3']));

        // An engine that has the older of the two again.
        $other->publish(self::named(1, 'Pack'));
        $other->upgrade('order-2');
        self::assertSame([3, 3], $version('order-2'));
        self::assertSame(3, $other->open('desk', 'order-4')->case->workflow->version);
    }

    /** @dataProvider everywhere */
    public function testAnUpgradeWithNewNamesIsDoneOnce(string $kind): void
    {
        $host = $this->desk($this->database($kind));
        $host->publish(Definitions::desk(1));
        $host->open('desk', 'order-1');
        $host->decide('order-1', Command::move('hold'));
        $renamed = str_replace('"hold"', '"parked"', Json::text(Definitions::desk(2)));
        $host->publish(str_replace('"care"', '"support"', $renamed));
        $upgrade = static fn () => $host->upgrade('order-1', null, ['hold' => 'parked'], ['care' => 'support'], commandId: 'u');
        foreach ([false, true, true] as $isRepeated) {
            $decision = $upgrade();
            self::assertSame([$isRepeated, 'parked'], [$decision->isRepeated, $decision->case->status]);
        }
    }

    /** @dataProvider everywhere */
    public function testADefinitionIsTheSameHoweverItIsWritten(string $kind): void
    {
        $host = $this->desk($this->database($kind));
        $definition = self::named(1, 'Pack');
        $first = $host->publish(Json::text($definition));
        $reversed = (object) array_reverse((array) $definition);
        foreach ([json_encode($definition, JSON_PRETTY_PRINT), $reversed, Json::text($definition) . "\n"] as $text) {
            $again = $host->publish($text);
            self::assertSame([$first->digest, $first->text], [$again->digest, $again->text]);
        }
        self::assertCount(1, $host->definitions->versions('desk'));
    }

    /** @dataProvider everywhere */
    public function testAVersionWithOtherWordsIsAnotherOne(string $kind): void
    {
        $host = $this->desk($this->database($kind));
        $host->publish(self::named(1, 'Pack'));
        $host->open('desk', 'order-1');
        self::assertSame('version_taken', self::codeOf(fn () => $host->publish(self::named(1, 'Pack it'))));
        // What was refused has left nothing behind in the engine.
        self::assertSame('Pack', self::label($host, 'order-1'));
        self::assertSame('version_taken', self::codeOf(fn () => $host->publish(self::named(1, 'Pack', 'PT4H'))));
        self::assertSame(1, $host->publish(self::named(1, 'Pack'))->version);
    }

    /** A host with an engine of its own. */
    private function desk(Database $database): Host
    {
        return new Host(Engines::start(), $database, $this->clock);
    }

    private static function named(int $version, string $label, string $target = 'PT2H'): object
    {
        $definition = Definitions::desk($version, $target);
        $definition->statuses[1]['label'] = $label;
        return $definition;
    }

    private static function label(Host $host, string $case): string
    {
        return $host->options($case)->to('packed')->label;
    }
}
