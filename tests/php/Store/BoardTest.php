<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Actor;
use Ordino\Board;
use Ordino\Board\Count;
use Ordino\Board\Filter;
use Ordino\Board\Sort;
use Ordino\Command;
use Ordino\Store\CaseRow;
use Ordino\Store\Cases;
use Ordino\Store\Database;
use Ordino\Store\Words;
use Ordino\Tests\Support\ExplainingPdo;
use Ordino\Tests\Support\StoreTestCase;

/** Boards over a few thousand cases; what they should show is worked out by going through all rows. */
final class BoardTest extends StoreTestCase
{
    private const CASES = 4000;

    /** @var array<string, Database> */
    private static array $databases = [];

    public static function tearDownAfterClass(): void
    {
        self::$databases = [];
    }

    /** @return iterable<string, array{string, Filter}> */
    public static function filters(): iterable
    {
        $filters = [
            'all' => new Filter(),
            'closed' => new Filter(isClosed: true),
            'status' => new Filter(status: 's2'),
            'team' => new Filter(team: 't1'),
            'assignee' => new Filter(assignee: 'e3'),
            'nobody' => new Filter(assignee: Filter::NOBODY, team: 't2'),
            'overdue' => new Filter(isOverdue: true),
            'priority' => new Filter(priority: 'high'),
            'number as priority' => new Filter(priority: 2),
            'many' => new Filter(status: 's1', team: 't0', isOverdue: true),
            'workflow' => new Filter(workflow: 'other', team: 't1'),
            'text' => new Filter(text: 'rossi'),
            'beginnings' => new Filter(text: 'ROS order 12'),
            'text and team' => new Filter(text: 'łódź', team: 't1'),
            'none' => new Filter(status: 'nowhere'),
            'any' => new Filter(null),
            'any of a status' => new Filter(null, status: 's2'),
            'any of a team' => new Filter(null, team: 't1'),
            'any of an assignee' => new Filter(null, assignee: 'e3'),
            'any of nobody' => new Filter(null, assignee: Filter::NOBODY, team: 't2'),
            'any that is overdue' => new Filter(null, isOverdue: true),
            'any of a priority' => new Filter(null, priority: 'high'),
            'any with a text' => new Filter(null, text: 'order 12'),
            'any with a blank text' => new Filter(null, text: " \u{a0}\n"),
            'a blank text' => new Filter(text: ' '),
            'signs' => new Filter(text: '€'),
            'signs, any' => new Filter(null, team: 't1', text: ' -- '),
            'signs beside words' => new Filter(text: '€ ros'),
            'no UTF-8' => new Filter(text: "\xff"),
        ];
        foreach (['memory', 'mariadb'] as $kind) {
            foreach ($filters as $name => $filter) {
                yield "{$kind}, {$name}" => [$kind, $filter];
            }
        }
    }

    /** @dataProvider filters */
    public function testPagesShowEveryCaseOnceAndInOrder(string $kind, Filter $filter): void
    {
        $database = $this->filled($kind);
        $board = new Board($database);
        foreach (Sort::cases() as $sort) {
            foreach ([false, true] as $isReversed) {
                $expected = self::expected($database, $filter, $sort, $isReversed);
                $limit = max(7, intdiv(count($expected), 3));
                $shown = [];
                $after = null;
                do {
                    $page = $board->page($filter, $sort, $isReversed, $limit, $after);
                    self::assertLessThanOrEqual($limit, count($page->cards));
                    $shown = [...$shown, ...array_column($page->cards, 'case')];
                    $after = $page->next;
                } while ($after !== null);
                self::assertSame($expected, $shown);
            }
        }
    }

    /** @dataProvider filters */
    public function testCounts(string $kind, Filter $filter): void
    {
        $database = $this->filled($kind);
        $board = new Board($database);
        $rows = self::matching($database, $filter);
        self::assertSame(count($rows), $board->count($filter));
        foreach (['status' => $board->countsByStatus($filter), 'team' => $board->countsByTeam($filter)] as $column => $counts) {
            $expected = array_count_values(array_map(static fn (array $row) => (string) $row[$column], $rows));
            ksort($expected);
            $names = array_map(static fn (Count $count) => (string) $count->name, $counts);
            self::assertSame($expected, array_combine($names, array_column($counts, 'cases')));
        }
        $expected = [];
        foreach ($rows as $row) {
            $key = json_encode([$row['status'], $row['team']]);
            $expected[$key] ??= [0, 0];
            $expected[$key][0]++;
            $expected[$key][1] += (int) $row['breached'];
        }
        $counted = [];
        foreach ($board->parts($filter) as $part) {
            $counted[json_encode([$part->status, $part->team])] = [$part->cases, $part->overdue];
        }
        self::assertSame(array_keys($counted), array_keys(array_intersect_key($counted, $expected)));
        self::assertEquals($expected, $counted);
    }

    /** @dataProvider filters */
    public function testEveryQueryGoesAlongAnIndex(string $kind, Filter $filter): void
    {
        $database = $this->filled($kind);
        $pdo = self::pdoOf($database);
        $board = new Board($database);
        foreach (Sort::cases() as $sort) {
            foreach ([false, true] as $isReversed) {
                $after = (new Board\Cursor(1767603600000, 50))->text($sort, $isReversed);
                foreach ([null, $after] as $cursor) {
                    // An index has the order of the board, unless few are left by another filter.
                    $isSorted = trim($filter->text ?? '', " \u{a0}\n") === ''
                        && ($filter->priority === null || $sort === Sort::NextDue)
                        && (!$filter->isOverdue || $filter->status !== null || $sort === Sort::NextDue);
                    $plan = $pdo->plan(fn () => $board->page($filter, $sort, $isReversed, 50, $cursor));
                    self::assertFollowsIndexes($plan, $isSorted);
                }
            }
        }
        foreach ([$board->count(...), $board->countsByStatus(...), $board->countsByTeam(...), $board->parts(...)] as $count) {
            self::assertFollowsIndexes($pdo->plan(fn () => $count($filter)), false);
        }
    }

    /** @dataProvider kinds */
    public function testPartsAreCountedInAnIndexWhereNothingElseIsAsked(string $kind): void
    {
        $database = $this->filled($kind);
        $board = new Board($database);
        $filters = [new Filter(), new Filter(null), new Filter(team: 't1'), new Filter(status: 's2'), new Filter(isOverdue: true)];
        foreach ($filters as $filter) {
            $plan = self::pdoOf($database)->plan(fn () => $board->parts($filter));
            self::assertFollowsIndexes($plan, false);
            self::assertStringContainsString('by_is_closed_status_team_breached', $plan[0]['index']);
        }
    }

    /** @return array<string, array{string}> */
    public static function kinds(): array
    {
        return ['SQLite' => ['memory'], 'MariaDB' => ['mariadb']];
    }

    /** @dataProvider kinds */
    public function testWhatIsDueIsFoundAlongAnIndex(string $kind): void
    {
        $database = $this->filled($kind);
        $cases = new Cases($database);
        $pdo = self::pdoOf($database);
        $now = 1767603600000 + 400_000;
        $numbers = $cases->due($now, 100);
        $sql = 'SELECT number FROM {cases} WHERE tick_at <= ? ORDER BY tick_at, number LIMIT 100';
        self::assertEquals(array_column($database->rows($sql, [$now]), 'number'), $numbers);
        $later = (int) $database->value('SELECT number FROM {cases} WHERE tick_at > ?', [$now]);
        self::assertCount(1, $cases->take([$numbers[0], $later], $now));
        foreach ([
            'by_tick_at' => fn () => $cases->due($now, 100),
            'key|PRIMARY' => fn () => $cases->take($numbers, $now),
            'by_failures_tick_at' => fn () => $cases->recall($now, 3_600_000),
        ] as $index => $work) {
            $plan = $pdo->plan($work);
            self::assertFollowsIndexes($plan, true);
            self::assertMatchesRegularExpression("/{$index}/", $plan[0]['index']);
        }
    }

    public function testACursorOfAnotherOrderIsRefused(): void
    {
        $board = new Board($this->filled('memory'));
        $next = $board->page(sort: Sort::TimeOpen, limit: 5)->next;
        self::assertMatchesRegularExpression('/^[A-Za-z0-9_-]+$/', $next);
        foreach ([
            [Sort::NextDue, false, $next],
            [Sort::TimeOpen, true, $next],
            [Sort::TimeOpen, false, 'x'],
            [Sort::TimeOpen, false, ''],
        ] as [$sort, $isReversed, $after]) {
            try {
                $board->page(null, $sort, $isReversed, 5, $after);
                self::fail('it was accepted');
            } catch (\InvalidArgumentException) {
                self::addToAssertionCount(1);
            }
        }
    }

    public function testALongPriorityIsCutBetweenCharacters(): void
    {
        $host = $this->host($this->database('memory'));
        $long = str_repeat('a', 63) . 'è';
        $host->open('desk', 'order-1', ['priority' => $long]);
        self::assertSame(str_repeat('a', 63), $host->board->page()->cards[0]->priority);
        self::assertSame(1, $host->board->count(new Filter(priority: $long)));
    }

    public function testWords(): void
    {
        self::assertSame(['order', '1042', 'lodz', 'strasse', 'rossi'], Words::of('Order-1042, ŁÓDŹ Straße rossi ROSSI'));
        self::assertSame(['muller'], Words::of("Mu\u{308}ller MÜLLER"));
        self::assertSame([64], array_map('strlen', Words::of(str_repeat('é', 100))));
        self::assertSame([], Words::of(' -- '));
        self::assertSame([], Words::of("\xff\xfe"));
    }

    public function testWhatIsBlank(): void
    {
        foreach (['', ' ', "\t\r\n", "\u{a0}\u{3000}", "\u{200b}\u{feff}"] as $blank) {
            self::assertTrue(Words::isBlank($blank));
        }
        foreach (['€', '-', ' . ', "\u{301}", 'a', '1', "\xff"] as $text) {
            self::assertFalse(Words::isBlank($text));
        }
    }

    /** @dataProvider everywhere */
    public function testAClosedOrderIsFoundByItsNumber(string $kind): void
    {
        $host = $this->host($this->database($kind));
        foreach (['order-1042', 'order-1043'] as $case) {
            $host->open('desk', $case);
        }
        foreach (['packed', 'shipped'] as $status) {
            $host->decide('order-1042', Command::force($status, 'x'), new Actor('admin-1', roles: ['admin']));
        }
        $find = static fn (Filter $filter): array => array_column($host->board->page($filter)->cards, 'case');
        self::assertSame([], $find(new Filter(text: '1042')));
        self::assertSame(['order-1042'], $find(new Filter(null, text: '1042')));
        self::assertEqualsCanonicalizing(['order-1042', 'order-1043'], $find(new Filter(null)));
    }

    /** @dataProvider everywhere */
    public function testWhatIsSaidAboutACaseFindsIt(string $kind): void
    {
        $host = $this->host($this->database($kind));
        $host->open('desk', 'Order-1042');
        $host->open('desk', 'order-1');
        $find = static fn (string $text): array => array_column($host->board->page(new Filter(text: $text))->cards, 'case');
        self::assertSame(['Order-1042'], $find('104'));
        self::assertSame([], $find('042'));
        $host->describe('Order-1042', ['Anna Żółć', 'Via Roma 1']);
        self::assertSame(['Order-1042'], $find('zolc an'));
        self::assertSame(['Order-1042', 'order-1'], $find('1'));
        $host->describe('Order-1042', ['Bianca']);
        self::assertSame([], $find('zolc'));
        self::assertSame(['Order-1042'], $find('BIAN 1042'));
        self::assertSame('unknown_case', self::codeOf(fn () => $host->describe('no', [])));
    }

    /** @param list<array{table: string, index: string|null, text: string}> $plan */
    private static function assertFollowsIndexes(array $plan, bool $isSorted): void
    {
        self::assertNotSame([], $plan);
        foreach ($plan as $step) {
            self::assertNotNull($step['index'], "no index: {$step['text']}");
            if ($isSorted) {
                self::assertFalse($step['sorts'], "sorted by hand: {$step['text']}");
            }
        }
    }

    private function filled(string $kind): Database
    {
        if (isset(self::$databases[$kind])) {
            return self::$databases[$kind];
        }
        $database = new Database(ExplainingPdo::at($this->place($kind)), 'shop_');
        (new \Ordino\Store\Schema($database))->migrate();
        mt_srand(7);
        $rows = [];
        $words = [];
        $pick = static fn (array $values): mixed => $values[mt_rand(0, count($values) - 1)];
        for ($number = 1; $number <= self::CASES; $number++) {
            $isClosed = (int) (mt_rand(1, 4) > 1);
            $opened = 1767603600000 + mt_rand(0, 500) * 1000;
            $name = $pick(['Rossi', 'Łódź', 'Bianchi', 'Rosalia']);
            foreach (Words::of("order-{$number} {$name}") as $word) {
                $words[] = [$word, $number];
            }
            $rows[] = [
                $number, "order-{$number}", $pick(['desk', 'desk', 'other']), 1, str_repeat('d', 64), 1, '{}',
                $pick(['s0', 's1', 's2', 's3']), $isClosed ? 'closed' : 'open', $isClosed,
                $pick(['t0', 't1', 't2', null]), $pick([null, null, 'e1', 'e2', 'e3']),
                $pick([null, null, 'high', 'low', '2']), $opened, $opened + mt_rand(0, 300) * 1000,
                $isClosed ? $opened : null, $opened,
                $due = $pick([CaseRow::NEVER, $opened + mt_rand(0, 900) * 1000]), $due, 0, (int) (mt_rand(1, 10) === 1),
            ];
        }
        $columns = [
            'number', 'id', 'workflow', 'version', 'digest', 'seq', 'snapshot', 'status', 'stage', 'is_closed', 'team',
            'assignee', 'priority', 'opened_at', 'entered_at', 'closed_at', 'last_at', 'next_due_at', 'tick_at',
            'failures', 'breached',
        ];
        $database->transaction(static function () use ($database, $columns, $rows, $words): void {
            $database->insert('cases', $columns, $rows);
            $database->insert('words', ['word', 'case_number'], $words);
        });
        $isServer = $kind === 'mariadb';
        foreach (['cases', 'words'] as $table) {
            $database->rows($isServer ? "ANALYZE TABLE {{$table}}" : "ANALYZE {{$table}}");
        }
        return self::$databases[$kind] = $database;
    }

    /** @return list<string> ids in the order of the board */
    private static function expected(Database $database, Filter $filter, Sort $sort, bool $isReversed): array
    {
        $rows = self::matching($database, $filter);
        $key = static fn (array $row): array => [(int) $row[$sort->value], (int) $row['number']];
        usort($rows, static fn (array $a, array $b) => ($key($a) <=> $key($b)) * ($isReversed ? -1 : 1));
        return array_column($rows, 'id');
    }

    /** @return list<array<string, mixed>> rows that a filter leaves, by looking at all of them */
    private static function matching(Database $database, Filter $filter): array
    {
        $words = [];
        foreach ($database->rows('SELECT word, case_number FROM {words}') as $row) {
            $words[(int) $row['case_number']][] = (string) $row['word'];
        }
        $isGiven = static fn (?string $wanted, mixed $found): bool => $wanted === null || $wanted === (string) $found;
        $hasWords = static function (int $number) use ($filter, $words): bool {
            if (in_array($filter->text, ['€', ' -- ', "\xff"], true)) {
                return false;
            }
            foreach (Words::of($filter->text ?? '') as $wanted) {
                if (array_filter($words[$number], static fn (string $word) => str_starts_with($word, $wanted)) === []) {
                    return false;
                }
            }
            return true;
        };
        return array_values(array_filter(
            $database->rows('SELECT * FROM {cases}'),
            static fn (array $row): bool => ($filter->isClosed ?? (bool) $row['is_closed']) === (bool) $row['is_closed']
                && $isGiven($filter->status, $row['status'])
                && $isGiven($filter->team, $row['team'])
                && $isGiven($filter->assignee, $row['assignee'])
                && $isGiven($filter->priority === null ? null : (string) $filter->priority, $row['priority'])
                && $isGiven($filter->workflow, $row['workflow'])
                && (!$filter->isOverdue || (int) $row['breached'] === 1)
                && $hasWords((int) $row['number']),
        ));
    }

    private static function pdoOf(Database $database): ExplainingPdo
    {
        return (static fn (Database $database): ExplainingPdo => $database->pdo)->bindTo(null, Database::class)($database);
    }
}
