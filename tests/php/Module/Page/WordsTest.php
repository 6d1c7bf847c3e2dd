<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Page;

use Ordino\Blocker;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Page\BoardQuery;
use PrestaShop\Module\Ordino\Page\Handles;
use PrestaShop\Module\Ordino\Page\Outline;
use PrestaShop\Module\Ordino\Page\Places;
use PrestaShop\Module\Ordino\Page\Spans;
use PrestaShop\Module\Ordino\Page\Tone;
use PrestaShop\Module\Ordino\Page\Wording;
use PrestaShop\Module\Ordino\Page\Words;

/** Codes, lengths of time, colours and names in words. */
final class WordsTest extends TestCase
{
    public static function setUpBeforeClass(): void
    {
        Sources::load();
    }

    public function testEveryBlockerOfTheWireHasASentence(): void
    {
        $shapes = (string) file_get_contents(__DIR__ . '/../../../../php-bridge/lib/src/Shapes.php');
        preg_match_all("/BlockerShape object\\{code: '(\\w+)'/", $shapes, $found);
        self::assertGreaterThan(20, count($found[1]));
        $wording = self::wording();
        // Those about an import come to no employee.
        foreach (array_diff($found[1], ['history_invalid', 'history_too_long', 'too_many_facts']) as $code) {
            $about = (object) [
                'from' => 'a', 'to' => 'b', 'guard' => (object) ['fact' => 'paid', 'eq' => true], 'fact' => 'total',
                    'needs' => ['anyone'],
                'field' => 'f', 'least' => 1, 'given' => 0, 'most' => 3, 'team' => 't', 'calendar' => 'c',
            ];
            $sentence = $wording->of(self::blocker($code, $about));
            self::assertStringNotContainsString($code, $sentence);
            self::assertDoesNotMatchRegularExpression('/%\w+%/', $sentence);
        }
        self::assertStringContainsString('of_tomorrow', $wording->of(self::blocker('of_tomorrow', new \stdClass())));
    }

    public function testGuardsSayWhatIsMissing(): void
    {
        $say = static fn (array $leaf): string => self::wording()->of(self::blocker('guard_failed',
            (object) ['guard' => (object) $leaf]));
        self::assertSame('This has to hold first: paid.', $say(['fact' => 'paid', 'eq' => true]));
        self::assertSame('This does not hold: order total ≥ 100.', $say(['fact' => 'total', 'gte' => 100]));
        self::assertSame('country of delivery has to be one of: IT, 5.', $say(['fact' => 'country', 'in' => ['IT', 5]]));
        self::assertSame('It depends on whether the order has been “Packed”.', $say(['visited' => 'b']));
        self::assertSame('Only the lead of team Office may do this.', $say(['actor' => 'lead:office']));
    }

    public function testFieldsAreNamedAsTheMerchantNamesThem(): void
    {
        $definition = json_decode('{"statuses": [
            {"id": "a", "recommended": {"to": "b", "require": {"fields": [{"name": "box", "type": "text"}]}}},
            {"id": "b", "suggested": ["a", {"to": "c", "require": {"fields": [
                {"name": "box", "type": "text", "label": {"en": "Box size", "it": "Scatola"}}]}}],
                "others": {"permit": ["anyone"], "require": {"fields": [
                    {"name": "why", "type": "text", "label": "Reason"}]}}}]}');
        $wording = new Wording(Words::plain(), new Outline($definition, Words::plain()), strval(...));
        $say = static fn (string $code, array $about): string => $wording->of(self::blocker($code, (object) $about));
        self::assertSame('“Box size” has to be filled in.', $say('field_required', ['field' => 'box']));
        self::assertSame('“Reason” cannot have this value.', $say('field_invalid', ['field' => 'why', 'reason' => 'type']));
        self::assertSame('“other” has to be filled in.', $say('field_required', ['field' => 'other']));
        self::assertSame('It is not known yet: Box size.', $say('fact_missing', ['fact' => 'box']));
    }

    public function testPrincipals(): void
    {
        $who = self::wording()->principals(['team:owner', 'employee:7', 'role:admin', 'role:admin']);
        self::assertSame('the team that owns the order, Employee 7 or an administrator', $who);
    }

    /** @return array<string, array{string, string}> */
    public static function lengths(): array
    {
        return [
            'none' => ['PT0S', 'less than a minute'],
            'minutes' => ['PT59M59.999S', '59 min'],
            'hours' => ['PT2H', '2 h'],
            'both' => ['PT1H5M', '1 h 5 min'],
            'many' => ['PT30H10M', '30 h'],
            'days' => ['P1DT6H', '30 h'],
        ];
    }

    /** @dataProvider lengths */
    public function testLengths(string $duration, string $expected): void
    {
        self::assertSame($expected, (new Spans(Words::plain()))->working(Spans::millis($duration)));
    }

    public function testElapsedTimeHasDays(): void
    {
        $spans = new Spans(Words::plain());
        self::assertSame('3 d', $spans->between('2026-01-05T09:00:00Z', '2026-01-08T10:00:00Z'));
        self::assertSame('less than a minute', $spans->between('2026-01-05T09:00:00Z', '2026-01-04T09:00:00Z'));
    }

    public function testLettersCanBeReadOnEveryColour(): void
    {
        self::assertTrue(Tone::isBright('#ffff00'));
        self::assertFalse(Tone::isBright('#34209E'));
        self::assertSame('#6c868e', Tone::of('red" onload="x'));
        self::assertSame('#34209e', Tone::of('#34209E'));
    }

    public function testMentions(): void
    {
        $handles = new Handles([1 => 'Anna Rossi', 2 => 'Łukasz Żak', 5 => 'anna rossi']);
        self::assertSame(['anna.rossi' => 'Anna Rossi', 'łukasz.żak' => 'Łukasz Żak', 'anna.rossi.5' => 'anna rossi'],
            $handles->all());
        $stored = $handles->stored('Hi @Anna.Rossi. And (@łukasz.żak), @anna.rossi.5, not a@anna.rossi or @nobody');
        self::assertSame('Hi @1. And (@2), @5, not a@anna.rossi or @nobody', $stored);
        self::assertSame('Hi @Anna Rossi. And @2', $handles->read('Hi @1. And @2', ['1']));
    }

    public function testLinesOfPaths(): void
    {
        $text = "{\n  \"a\": [\n    1,\n    {\"b\\\"c\": 2,\n     \"d\": [[], {}]}\n  ],\n  \"e\": \"x, ]\"\n}";
        $places = new Places($text);
        self::assertSame([2, 3, 4, 5, 7], array_map($places->line(...), ['$.a', '$.a[0]', '$.a[1]', '$.a[1].d[1]', '$.e']));
        self::assertSame(4, $places->line('$.a[1].missing[3].deep'), 'what holds it');
        self::assertSame(1, $places->line('nonsense'));
        foreach (['', '{', '[', '{"a', '{"a":', '{"a" 1}', '[[[', ']', '{]', '[}', "\xff", str_repeat('[', 5000)] as $broken) {
            self::assertSame(1, (new Places($broken))->line('$.x'));
        }
    }

    public function testAddressesOfBoards(): void
    {
        $query = BoardQuery::of(['shown' => 'any', 'assignee' => 'nobody', 'overdue' => '1', 'sort' => 'nonsense',
            'text' => ['x'], 'team' => 't']);
        self::assertNull($query->filter()->isClosed);
        self::assertSame('', $query->filter()->assignee);
        self::assertSame(['shown' => 'any', 'team' => 't', 'assignee' => 'nobody', 'overdue' => '1'], $query->parameters());
        self::assertFalse(BoardQuery::of([])->filter()->isClosed);
    }

    private static function wording(): Wording
    {
        $definition = ['statuses' => [(object) ['id' => 'b', 'label' => 'Packed']], 'teams' => [(object) ['id' => 'office',
            'label' => 'Office']]];
        $outline = new Outline((object) $definition, Words::plain());
        return new Wording(Words::plain(), $outline, static fn (string $id): string => "Employee {$id}");
    }

    private static function blocker(string $code, object $parameters): Blocker
    {
        return Blocker::of((object) ['code' => $code, 'parameters' => $parameters]);
    }
}
