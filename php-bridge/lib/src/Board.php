<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Board\Card;
use Ordino\Board\Count;
use Ordino\Board\Cursor;
use Ordino\Board\Filter;
use Ordino\Board\Page;
use Ordino\Board\Part;
use Ordino\Board\Sort;
use Ordino\Store\CaseRow;
use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Store\Table;
use Ordino\Store\Words;

/**
 * What a board shows: cases by filter and order, page by page, and counts.
 *
 * Every query goes along an index that is named in it, so that it stays fast however many cases there are, and does not
 * hang on what the database has measured of its tables.
 */
final class Board
{
    /** Cards of a page, at most. */
    private const MOST = 500;

    private const COLUMNS = 'number, id, workflow, digest, seq, status, stage, team, assignee, priority, breached,'
        . ' opened_at, entered_at, closed_at, next_due_at';

    public function __construct(private readonly Database $database)
    {
    }

    /**
     * A page of cards.
     *
     * @param bool $isReversed the other end first
     * @param string|null $after the `next` of the page before
     * @throws \InvalidArgumentException for an `$after` that is none of this order
     */
    public function page(
        ?Filter $filter = null,
        Sort $sort = Sort::NextDue,
        bool $isReversed = false,
        int $limit = 50,
        ?string $after = null,
    ): Page {
        $filter ??= new Filter();
        $limit = max(1, min($limit, self::MOST));
        $cursor = $after === null ? null : Cursor::parse($after, $sort, $isReversed);
        $direction = $isReversed ? 'DESC' : 'ASC';
        $order = " ORDER BY {$sort->value} {$direction}, number {$direction} LIMIT ?";
        $selects = [];
        $values = [];
        foreach (self::runs($filter) as $isClosed) {
            [$from, $conditions, $parameters] = $this->matching($filter, $isClosed, $sort);
            if ($cursor !== null) {
                $comparison = $isReversed ? '<' : '>';
                // Written so that the first part alone says where in the index to begin.
                $conditions[] = "{$sort->value} {$comparison}= ?";
                $conditions[] = "({$sort->value} {$comparison} ? OR number {$comparison} ?)";
                $parameters = [...$parameters, $cursor->instant, $cursor->instant, $cursor->number];
            }
            $where = implode(' AND ', $conditions);
            $selects[] = 'SELECT ' . self::COLUMNS . " FROM {$from} WHERE {$where}{$order}";
            $values = [...$values, ...$parameters, $limit + 1];
        }
        $rows = count($selects) === 1
            ? $this->database->rows($selects[0], $values)
            : $this->database->rows(self::merged($selects) . $order, [...$values, $limit + 1]);
        $shown = array_slice($rows, 0, $limit);
        $next = null;
        if (count($rows) > $limit) {
            $last = $shown[$limit - 1];
            $next = (new Cursor((int) $last[$sort->value], (int) $last['number']))->text($sort, $isReversed);
        }
        return new Page(array_map(Card::of(...), $shown), $next);
    }

    /** How many cases there are. */
    public function count(?Filter $filter = null): int
    {
        $filter ??= new Filter();
        [$from, $conditions, $parameters] = $this->matching($filter, $filter->isClosed, Sort::NextDue);
        $sql = "SELECT COUNT(*) FROM {$from} WHERE " . implode(' AND ', $conditions);
        return (int) $this->database->value($sql, $parameters);
    }

    /** @return list<Count> how many cases there are in each status that has some */
    public function countsByStatus(?Filter $filter = null): array
    {
        return $this->countsBy('status', $filter ?? new Filter());
    }

    /** @return list<Count> how many cases each team has; those of no team first */
    public function countsByTeam(?Filter $filter = null): array
    {
        return $this->countsBy('team', $filter ?? new Filter());
    }

    /** @return list<Part> how many cases each team has in each status, and of how many of them a target was missed */
    public function parts(?Filter $filter = null): array
    {
        $filter ??= new Filter();
        $parts = [];
        // In the order of an index each, they are counted on the way.
        foreach (self::runs($filter) as $isClosed) {
            [$from, $conditions, $parameters] = $this->matching($filter, $isClosed, Sort::NextDue, Schema::PARTS);
            $rows = $this->database->rows(
                "SELECT status, team, COUNT(*) AS count, SUM(breached) AS late FROM {$from} WHERE "
                    . implode(' AND ', $conditions) . ' GROUP BY status, team ORDER BY status, team',
                $parameters,
            );
            foreach ($rows as $row) {
                $key = "{$row['status']}\0{$row['team']}";
                $before = $parts[$key] ?? null;
                $parts[$key] = new Part(
                    (string) $row['status'],
                    $row['team'] === null ? null : (string) $row['team'],
                    (int) $row['count'] + ($before->cases ?? 0),
                    (int) $row['late'] + ($before->overdue ?? 0),
                );
            }
        }
        ksort($parts, SORT_STRING);
        return array_values($parts);
    }

    /** @return list<Count> */
    private function countsBy(string $column, Filter $filter): array
    {
        [$from, $conditions, $parameters] = $this->matching($filter, $filter->isClosed, Sort::NextDue, [$column]);
        $rows = $this->database->rows(
            "SELECT {$column} AS name, COUNT(*) AS count FROM {$from} WHERE " . implode(' AND ', $conditions)
                . " GROUP BY {$column} ORDER BY {$column}",
            $parameters,
        );
        $counts = [];
        foreach ($rows as $row) {
            $counts[] = new Count($row['name'] === null ? null : (string) $row['name'], (int) $row['count']);
        }
        return $counts;
    }

    /**
     * The parts of an index that each have the order of the board: where both closed and other cases are shown, those
     * are two, unless words leave few of both.
     *
     * @return non-empty-list<bool|null> what each has for `isClosed`
     */
    private static function runs(Filter $filter): array
    {
        return $filter->isClosed !== null || !Words::isBlank($filter->text ?? '') ? [$filter->isClosed] : [false, true];
    }

    /**
     * The beginnings of several runs, from which the first of all are taken.
     *
     * @param non-empty-list<string> $selects
     */
    private static function merged(array $selects): string
    {
        return 'SELECT * FROM (' . implode(') AS run UNION ALL SELECT * FROM (', $selects) . ') AS run';
    }

    /**
     * Where to look, and for what.
     *
     * @param bool|null $isClosed null for both
     * @param list<string> $grouped columns whose values stand together
     * @return array{string, list<string>, list<int|string>}
     */
    private function matching(Filter $filter, ?bool $isClosed, Sort $sort, array $grouped = []): array
    {
        // An index begins with it, so that it is always given.
        $conditions = [$isClosed === null ? 'is_closed IN (0, 1)' : 'is_closed = ' . (int) $isClosed];
        $parameters = [];
        $equal = [
            'status' => $filter->status,
            'team' => $filter->team,
            'assignee' => $filter->assignee,
            'priority' => CaseRow::priority($filter->priority),
            'breached' => $filter->isOverdue ? 1 : null,
            'workflow' => $filter->workflow,
        ];
        $given = array_filter($equal, static fn (mixed $value) => $value !== null);
        foreach ($given as $column => $value) {
            $isNobody = $column === 'assignee' && $value === Filter::NOBODY;
            $conditions[] = $isNobody ? 'assignee IS NULL' : "{$column} = ?";
            $parameters = $isNobody ? $parameters : [...$parameters, $value];
        }
        $text = $filter->text ?? '';
        $words = Words::of($text);
        if ($words !== []) {
            return $this->found($words, $conditions, $parameters);
        }
        if (!Words::isBlank($text)) {
            // No word is made of signs, so no case has it.
            $conditions[] = '1 = 0';
        }
        $index = Table::index(self::index($given, $sort, $grouped));
        return ['{cases}' . $this->database->dialect->index('cases', $index), $conditions, $parameters];
    }

    /**
     * The columns of the index that leaves the least to look through.
     *
     * @param array<string, mixed> $given
     * @param list<string> $grouped
     * @return list<string>
     */
    private static function index(array $given, Sort $sort, array $grouped): array
    {
        if ($grouped === Schema::PARTS && array_diff(array_keys($given), Schema::PARTS) === []) {
            // It has all that is asked for, and no case is looked up.
            return ['is_closed', ...Schema::PARTS];
        }
        foreach (['assignee', 'status', 'team'] as $column) {
            if (isset($given[$column])) {
                return ['is_closed', $column, $sort->value];
            }
        }
        foreach (['breached', 'priority'] as $column) {
            if (isset($given[$column])) {
                return ['is_closed', $column, 'next_due_at'];
            }
        }
        return ['is_closed', ...array_slice($grouped, 0, 1), $sort->value];
    }

    /**
     * Looks for words first: few cases have them.
     *
     * @param non-empty-list<string> $words
     * @param list<string> $conditions
     * @param list<int|string> $parameters
     * @return array{string, list<string>, list<int|string>}
     */
    private function found(array $words, array $conditions, array $parameters): array
    {
        // The longest is on the fewest cases.
        usort($words, static fn (string $a, string $b) => strlen($b) <=> strlen($a));
        $first = array_shift($words);
        $from = '(SELECT DISTINCT case_number FROM {words} WHERE word >= ? AND word < ?) AS found'
            . " {$this->database->dialect->joinInOrder()} {cases} ON number = found.case_number";
        foreach ($words as $word) {
            $conditions[] = 'EXISTS (SELECT 1 FROM {words} AS more'
                . ' WHERE more.case_number = number AND word >= ? AND word < ?)';
            $parameters = [...$parameters, ...Words::range($word)];
        }
        return [$from, $conditions, [...Words::range($first), ...$parameters]];
    }
}
