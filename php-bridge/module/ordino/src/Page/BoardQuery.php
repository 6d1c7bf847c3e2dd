<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Board\Filter;
use Ordino\Board\Sort;

/** What a board is asked for, as its address has it. What makes no sense there does not matter. */
final class BoardQuery
{
    public const SHOWN = ['open', 'closed', 'any'];

    /** Sorts by name, and whether the last of the column comes first. */
    public const SORTS = [
        'due' => [Sort::NextDue, false],
        'time_open' => [Sort::TimeOpen, false],
        'newest' => [Sort::TimeOpen, true],
        'time_in_status' => [Sort::TimeInStatus, false],
        'moved_last' => [Sort::TimeInStatus, true],
    ];

    private function __construct(
        public readonly string $shown,
        public readonly string $status,
        public readonly string $team,
        /** An employee, `nobody`, or nothing. */
        public readonly string $assignee,
        public readonly bool $isOverdue,
        public readonly string $text,
        public readonly string $sort,
        public readonly string $after,
    ) {
    }

    /** @param array<string, mixed> $query */
    public static function of(array $query): self
    {
        $text = static fn (string $key): string => is_string($query[$key] ?? null) ? mb_strcut(trim($query[$key]), 0, 200) : '';
        return new self(
            in_array($text('shown'), self::SHOWN, true) ? $text('shown') : 'open',
            $text('status'),
            $text('team'),
            $text('assignee'),
            $text('overdue') === '1',
            $text('text'),
            isset(self::SORTS[$text('sort')]) ? $text('sort') : 'due',
            $text('after'),
        );
    }

    public function filter(): Filter
    {
        $given = static fn (string $text): ?string => $text === '' ? null : $text;
        return new Filter(
            isClosed: ['open' => false, 'closed' => true, 'any' => null][$this->shown],
            status: $given($this->status),
            team: $given($this->team),
            assignee: $this->assignee === 'nobody' ? Filter::NOBODY : $given($this->assignee),
            isOverdue: $this->isOverdue,
            text: $given($this->text),
        );
    }

    /** @return array<string, string> for an address; without the place in the list */
    public function parameters(): array
    {
        return array_filter([
            'shown' => $this->shown === 'open' ? '' : $this->shown,
            'status' => $this->status,
            'team' => $this->team,
            'assignee' => $this->assignee,
            'overdue' => $this->isOverdue ? '1' : '',
            'text' => $this->text,
            'sort' => $this->sort === 'due' ? '' : $this->sort,
        ], static fn (string $value): bool => $value !== '');
    }
}
