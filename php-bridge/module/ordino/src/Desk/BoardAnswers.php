<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Desk;

use Ordino\Board;
use Ordino\Board\Card;
use Ordino\Board\Filter;
use Ordino\Board\Sort;
use Ordino\Json;
use Ordino\Time\Instant;
use PrestaShop\Module\Ordino\Page\Heads;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Runtime;

/** What the board is told, in the shapes of `admin/src/core/desk.ts`. */
final class BoardAnswers
{
    private const CARDS = 200;

    /** How often it looks further where a page has few orders of these shops. */
    private const MORE = 10;

    private const SORTS = ['timeOpen' => Sort::TimeOpen, 'timeInStatus' => Sort::TimeInStatus, 'nextDue' => Sort::NextDue];

    private const SHOWN = ['open' => false, 'closed' => true, 'all' => null];

    public function __construct(private readonly Runtime $runtime, private readonly Here $here)
    {
    }

    /**
     * @param array<string, mixed> $query as it stands in the address
     * @return array<string, mixed> a `BoardPage`
     */
    public function page(array $query): array
    {
        $query = array_filter($query, static fn (mixed $value): bool => is_string($value) && $value !== '');
        $board = new Board($this->runtime->database());
        $filter = $this->filter($query);
        $sort = self::SORTS[$query['sort'] ?? 'timeOpen'] ?? throw Problem::invalid('`sort` is no order of cards');
        $after = $next = $query['after'] ?? null;
        $cards = [];
        for ($looks = 0; $looks === 0 || ($next !== null && count($cards) < self::CARDS / 2 && $looks < self::MORE); $looks++) {
            try {
                $page = $board->page($filter, $sort, limit: self::CARDS, after: $next);
            } catch (\InvalidArgumentException) {
                throw Problem::invalid('`after` is of another list');
            }
            $cards = [...$cards, ...$this->cards($page->cards)];
            $next = $page->next;
        }
        $names = Json::map($this->runtime->employees()->all());
        $counts = $after === null ? ['counts' => $this->counts($board, $filter)] : [];
        return ['cards' => $cards, 'next' => $next, 'names' => $names] + $counts;
    }

    /**
     * @param list<Card> $cards
     * @return list<array<string, mixed>> without orders of other shops, and those that a restored shop no longer has
     */
    private function cards(array $cards): array
    {
        $titles = (new Heads($this->runtime, $this->here))->titles(array_map('intval', array_column($cards, 'case')));
        $editions = [];
        foreach (array_unique(array_column($cards, 'digest')) as $digest) {
            $editions[$digest] = $this->runtime->host()->definitions->newest($digest)->edition;
        }
        $text = static fn (?\DateTimeInterface $at): ?string => $at === null ? null : Instant::text($at);
        $theirs = array_filter($cards, static fn (Card $card): bool => isset($titles[(int) $card->case]));
        return array_map(static fn (Card $card): array => [
            'case' => $card->case,
            'title' => $titles[(int) $card->case],
            'workflow' => $editions[$card->digest],
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
        ], array_values($theirs));
    }

    /** @return list<mixed> what there is by status and team; how often is not said where others' orders would be counted */
    private function counts(Board $board, Filter $filter): array
    {
        $parts = json_decode(Json::text($board->parts($filter)));
        if ($this->here->shops !== null) {
            foreach ($parts as $part) {
                $part->cases = $part->overdue = 0;
            }
        }
        return $parts;
    }

    /** @param array<string, string> $query */
    private function filter(array $query): Filter
    {
        $show = $query['show'] ?? 'open';
        if (!array_key_exists($show, self::SHOWN)) {
            throw Problem::invalid('`show` is `open`, `closed` or `all`');
        }
        $assignee = $query['assignee'] ?? null;
        return new Filter(
            self::SHOWN[$show],
            $query['status'] ?? null,
            $query['team'] ?? null,
            match ($assignee) {
                'me' => (string) $this->here->employee,
                'nobody' => Filter::NOBODY,
                default => $assignee,
            },
            ($query['overdue'] ?? '') === 'true',
            text: $query['text'] ?? null,
        );
    }
}
