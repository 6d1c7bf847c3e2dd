<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Store\CaseRow;
use Ordino\Store\Database;
use Ordino\Store\Millis;
use PrestaShop\Module\Ordino\Runtime;

/** What the shop's own list of orders shows of the module, for a page of it, with one query. */
final class GridRows
{
    public function __construct(private readonly Runtime $runtime, private readonly Here $here)
    {
    }

    /**
     * @param list<int> $orders
     * @return array<int, array{team: string, due: string}> by order
     */
    public function of(array $orders): array
    {
        if ($orders === []) {
            return [];
        }
        $outline = $this->here->outline($this->runtime);
        $rows = [];
        foreach ($this->runtime->sql()->rows(
            'SELECT c.id, c.team, c.assignee, c.breached, c.is_closed, c.next_due_at, e.firstname, e.lastname, p.name'
                . ' FROM {cases} c'
                . ' LEFT JOIN [employee] e ON e.id_employee = CAST(c.assignee AS UNSIGNED)'
                . ' LEFT JOIN {people} p ON p.id_employee = CAST(c.assignee AS UNSIGNED)'
                . ' WHERE c.id IN (' . Database::marks(count($orders)) . ')',
            array_map('strval', $orders),
        ) as $row) {
            $rows[(int) $row['id']] = $row['is_closed'] ? ['team' => '', 'due' => ''] : [
                'team' => implode(' · ', array_filter([$outline->team($row['team']), self::name($row)])),
                'due' => $this->due((bool) $row['breached'], (int) $row['next_due_at']),
            ];
        }
        return $rows;
    }

    /** @param array<string, mixed> $row */
    private static function name(array $row): string
    {
        $name = trim("{$row['firstname']} {$row['lastname']}");
        // Of somebody who has left, the name is kept.
        return $name !== '' ? $name : (string) ($row['name'] ?? $row['assignee']);
    }

    private function due(bool $isLate, int $at): string
    {
        if ($isLate) {
            return $this->here->words->say('late');
        }
        if ($at === CaseRow::NEVER) {
            return '';
        }
        // Columns are narrow there: how long is shorter than when.
        $time = (new Spans($this->here->words))->between($this->runtime->clock()->now(), Millis::instant($at));
        return $this->here->words->say('in %time%', ['%time%' => $time]);
    }
}
