<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Store\CaseRow;
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
        foreach ($this->runtime->database()->rows(
            'SELECT id, team, assignee, breached, is_closed, next_due_at FROM {cases} WHERE id IN ('
                . implode(', ', array_fill(0, count($orders), '?')) . ')',
            array_map('strval', $orders),
        ) as $row) {
            $rows[(int) $row['id']] = $row['is_closed'] ? ['team' => '', 'due' => ''] : [
                'team' => $this->who($outline, $row['team'], $row['assignee']),
                'due' => $this->due((bool) $row['breached'], (int) $row['next_due_at']),
            ];
        }
        return $rows;
    }

    private function who(Outline $outline, ?string $team, ?string $assignee): string
    {
        $name = $assignee === null ? '' : $this->runtime->employees()->name($assignee);
        return implode(' · ', array_filter([$outline->team($team), $name]));
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
