<?php

declare(strict_types=1);

namespace Ordino\Desk;

use Ordino\Board;
use Ordino\Board\Card;
use Ordino\Board\Filter;
use Ordino\Board\Part;
use Ordino\Board\Sort;
use Ordino\Exception\ValueException;
use Ordino\Json;
use Ordino\Store\Definitions;
use Ordino\Time\Instant;

/**
 * What `<ordino-board>` is told: a `BoardPage` of `admin/src/core/desk.ts`, for a query as it stands in the address.
 *
 * ```php
 * $answers = new BoardAnswers($host->board, $host->definitions, $orders->titles(...));
 * echo json_encode(['ok' => $answers->page($_GET, 'shipping-2', $employees->names())]);
 * ```
 *
 * Who may see the board is the host's to say; so is of which cases: what has no title is not shown.
 */
final class BoardAnswers
{
    /** Cards of a page. */
    private const CARDS = 200;

    /** How often it looks further where a page has few cards with a title. */
    private const MORE = 10;

    private const SORTS = ['timeOpen' => Sort::TimeOpen, 'timeInStatus' => Sort::TimeInStatus, 'nextDue' => Sort::NextDue];

    private const SHOWN = ['open' => false, 'closed' => true, 'all' => null];

    /** @param \Closure(list<string>): array<array-key, string> $titles what people call those that are shown, by case */
    public function __construct(
        private readonly Board $board,
        private readonly Definitions $definitions,
        private readonly \Closure $titles,
    ) {
    }

    /**
     * @param array<string, mixed> $query as it stands in the address
     * @param string $me who asks
     * @param array<array-key, string> $names of employees, by their ids
     * @param bool $tellsCounts whether it says how many there are by status and team, or only that there are some
     * @return array<string, mixed> a `BoardPage`
     * @throws ValueException for a query that no board has sent
     */
    public function page(array $query, string $me, array $names, bool $tellsCounts = true): array
    {
        $query = array_filter($query, static fn (mixed $value): bool => is_string($value) && $value !== '');
        $filter = self::filter($query, $me);
        $sort = self::SORTS[$query['sort'] ?? 'timeOpen'] ?? throw new ValueException('this is no order of cards', '$.sort');
        $after = $next = $query['after'] ?? null;
        $cards = [];
        for ($looks = 0; $looks === 0 || ($next !== null && count($cards) < self::CARDS / 2 && $looks < self::MORE); $looks++) {
            try {
                $page = $this->board->page($filter, $sort, limit: self::CARDS, after: $next);
            } catch (\InvalidArgumentException) {
                throw new ValueException('this is of another list', '$.after');
            }
            $cards = [...$cards, ...$this->cards($page->cards)];
            $next = $page->next;
        }
        $counts = $after === null ? ['counts' => $this->counts($filter, $tellsCounts)] : [];
        return ['cards' => $cards, 'next' => $next, 'names' => Json::map($names)] + $counts;
    }

    /**
     * @param list<Card> $cards
     * @return list<array<string, mixed>>
     */
    private function cards(array $cards): array
    {
        $titles = ($this->titles)(array_column($cards, 'case'));
        $editions = [];
        foreach (array_unique(array_column($cards, 'digest')) as $digest) {
            $editions[$digest] = $this->definitions->newest($digest)->edition;
        }
        $shown = array_filter($cards, static fn (Card $card): bool => isset($titles[$card->case]));
        $told = static fn (Card $card): array => self::card($card, $titles[$card->case], $editions[$card->digest]);
        return array_map($told, array_values($shown));
    }

    /** @return array<string, mixed> a `Card` */
    private static function card(Card $card, string $title, string $edition): array
    {
        $text = static fn (?\DateTimeInterface $at): ?string => $at === null ? null : Instant::text($at);
        return [
            'case' => $card->case,
            'title' => $title,
            'workflow' => $edition,
            'seq' => $card->seq,
            'status' => $card->status,
            'stage' => $card->stage,
            'team' => $card->team,
            'assignee' => $card->assignee,
            'priority' => $card->priority,
            'overdue' => $card->isOverdue,
            'openedAt' => $text($card->openedAt),
            'enteredAt' => $text($card->enteredAt),
            'closedAt' => $text($card->closedAt),
            'nextDue' => $text($card->nextDue),
        ];
    }

    /** @return list<array<string, mixed>> */
    private function counts(Filter $filter, bool $tellsCounts): array
    {
        $told = static fn (Part $part): array => [
            'status' => $part->status,
            'team' => $part->team,
            'cases' => $tellsCounts ? $part->cases : 0,
            'overdue' => $tellsCounts ? $part->overdue : 0,
        ];
        return array_map($told, $this->board->parts($filter));
    }

    /** @param array<string, string> $query */
    private static function filter(array $query, string $me): Filter
    {
        $show = $query['show'] ?? 'open';
        if (!array_key_exists($show, self::SHOWN)) {
            throw new ValueException('this is neither `open`, `closed` nor `all`', '$.show');
        }
        $assignee = $query['assignee'] ?? null;
        return new Filter(
            self::SHOWN[$show],
            $query['status'] ?? null,
            $query['team'] ?? null,
            match ($assignee) {
                'me' => $me,
                'nobody' => Filter::NOBODY,
                default => $assignee,
            },
            ($query['overdue'] ?? '') === 'true',
            text: $query['text'] ?? null,
            workflow: $query['workflow'] ?? null,
        );
    }
}
