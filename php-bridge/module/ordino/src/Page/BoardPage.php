<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Board;
use Ordino\Board\Card;
use PrestaShop\Module\Ordino\Runtime;

/** All orders: what is late first. It needs no engine. */
final class BoardPage
{
    private const LIMIT = 50;

    /** How often it looks further where a page has few orders to show. */
    private const MORE = 10;

    private readonly Outline $outline;
    private readonly Words $words;

    public function __construct(private readonly Runtime $runtime, private readonly Here $here)
    {
        $this->outline = $here->outline($runtime);
        $this->words = $here->words;
    }

    /** @return array<string, mixed> */
    public function of(BoardQuery $query): array
    {
        $board = new Board($this->runtime->database());
        [$sort, $isReversed] = BoardQuery::SORTS[$query->sort];
        $after = $query->after === '' ? null : $query->after;
        try {
            $page = $board->page($query->filter(), $sort, $isReversed, self::LIMIT, $after);
        } catch (\InvalidArgumentException) {
            // An address that was kept from another order of the list.
            $page = $board->page($query->filter(), $sort, $isReversed, self::LIMIT);
        }
        $rows = $this->rows($page->cards);
        // Most of them may be of other shops.
        for ($more = 0; count($rows) < self::LIMIT / 2 && $page->next !== null && $more < self::MORE; $more++) {
            $page = $board->page($query->filter(), $sort, $isReversed, self::LIMIT, $page->next);
            $rows = [...$rows, ...$this->rows($page->cards)];
        }
        return [
            'query' => $query,
            'parameters' => $query->parameters(),
            'rows' => $rows,
            'next' => $page->next,
            'isFirst' => $after === null,
            'statuses' => $this->outline->statuses(),
            'teams' => $this->outline->teams(),
            'employees' => $this->runtime->employees()->all(),
            'me' => $this->here->employee,
            'sorts' => $this->sorts(),
            'shown' => [
                'open' => $this->words->say('Open'),
                'closed' => $this->words->say('Closed'),
                'any' => $this->words->say('All'),
            ],
        ];
    }

    /**
     * @param list<Card> $cards
     * @return list<array<string, mixed>>
     */
    private function rows(array $cards): array
    {
        $orders = array_map(static fn (Card $card): int => (int) $card->case, $cards);
        $heads = (new Heads($this->runtime, $this->here))->of($orders);
        $now = $this->runtime->clock()->now();
        $spans = new Spans($this->words);
        // Orders of other shops, and those that a restored shop no longer has, are not for this list.
        $cards = array_values(array_filter($cards, static fn (Card $card): bool => isset($heads[(int) $card->case])));
        return array_map(fn (Card $card): array => [
            'order' => (int) $card->case,
            'reference' => $heads[(int) $card->case]['reference'] ?? '',
            'customer' => $heads[(int) $card->case]['customer'] ?? '',
            'status' => $this->outline->status($card->status),
            'team' => $this->outline->team($card->team),
            'assignee' => $card->assignee === null ? '' : $this->runtime->employees()->name($card->assignee),
            'isOverdue' => $card->isOverdue,
            'due' => $this->words->at($card->nextDue),
            'inStatus' => $spans->between($card->enteredAt, $card->closedAt ?? $now),
            'open' => $spans->between($card->openedAt, $card->closedAt ?? $now),
            'isClosed' => $card->closedAt !== null,
        ], $cards);
    }

    /** @return array<string, string> */
    private function sorts(): array
    {
        return [
            'due' => $this->words->say('Due first'),
            'time_open' => $this->words->say('Open for longest'),
            'newest' => $this->words->say('Newest first'),
            'time_in_status' => $this->words->say('In their status for longest'),
            'moved_last' => $this->words->say('Moved last'),
        ];
    }
}
