<?php

declare(strict_types=1);

namespace Desk\Api;

use Desk\Shop;
use Desk\Web\Problem;
use Desk\Web\Request;
use Desk\Web\Response;
use Ordino\Actor;
use Ordino\Board\Card;
use Ordino\Board\Filter;
use Ordino\Board\Sort;
use Ordino\Command;
use Ordino\Decision;
use Ordino\Item;
use Ordino\Time\Instant;

/** Many orders: found, and moved at once. */
final class BoardApi
{
    private const CARDS = 200;

    /** Orders that are moved at once, at most. */
    private const MOST = 500;

    private const SORTS = ['timeOpen' => Sort::TimeOpen, 'timeInStatus' => Sort::TimeInStatus, 'nextDue' => Sort::NextDue];

    private const SHOWN = ['open' => false, 'closed' => true, 'all' => null];

    public function __construct(private readonly Shop $shop, private readonly Actor $actor)
    {
    }

    /** @return array<string, \Closure> */
    public function routes(): array
    {
        return [
            'GET /api/board' => $this->page(...),
            'POST /api/plan' => $this->plan(...),
            'POST /api/moves' => $this->move(...),
        ];
    }

    private function page(Request $request): Response
    {
        $board = $this->shop->host()->board;
        $filter = $this->filter($request);
        $sort = self::SORTS[$request->query('sort') ?? 'timeOpen'] ?? throw Problem::invalid('`sort` is no order of cards');
        $after = $request->query('after');
        try {
            $page = $board->page($filter, $sort, limit: self::CARDS, after: $after);
        } catch (\InvalidArgumentException) {
            throw Problem::invalid('`after` is of another list');
        }
        $titles = $this->shop->orders()->titles(array_column($page->cards, 'case'));
        $handles = [];
        foreach (array_unique(array_column($page->cards, 'digest')) as $digest) {
            $handles[$digest] = $this->shop->host()->definitions->newest($digest)->edition;
        }
        $card = static fn (Card $card): array => self::card($card, $titles[$card->case], $handles[$card->digest]);
        return Response::ok([
            'cards' => array_map($card, $page->cards),
            'next' => $page->next,
            'names' => $this->shop->employees->names(),
        ] + ($after === null ? ['counts' => $board->parts($filter)] : []));
    }

    /** What moving orders would do, for each of them. */
    private function plan(Request $request): Response
    {
        $asked = $request->json();
        $cases = self::cases($asked);
        $facts = $this->shop->orders()->facts($cases);
        $command = self::command($asked);
        $preview = fn (string $case): Decision => $this->shop->host()->preview($case, $command, $this->actor, $facts[$case]);
        return $this->verdicts($cases, array_map($preview, $cases));
    }

    private function move(Request $request): Response
    {
        $asked = $request->json();
        $cases = self::cases($asked);
        $facts = $this->shop->orders()->facts($cases);
        $command = self::command($asked);
        $id = OrderApi::commandId($asked);
        $items = array_map(static fn (string $case): Item => new Item($case, $command, $facts[$case], $id), $cases);
        return $this->verdicts($cases, $this->shop->host()->decideMany($items, $this->actor));
    }

    /**
     * @param list<string> $cases
     * @param list<Decision> $decisions
     */
    private function verdicts(array $cases, array $decisions): Response
    {
        $titles = $this->shop->orders()->titles($cases);
        $verdict = static fn (string $case, Decision $decision): array
            => ['case' => $case, 'title' => $titles[$case], 'refused' => $decision->refused];
        return Response::ok(array_map($verdict, $cases, $decisions));
    }

    private function filter(Request $request): Filter
    {
        $show = $request->query('show') ?? 'open';
        if (!array_key_exists($show, self::SHOWN)) {
            throw Problem::invalid('`show` is `open`, `closed` or `all`');
        }
        $assignee = $request->query('assignee');
        return new Filter(
            self::SHOWN[$show],
            $request->query('status'),
            $request->query('team'),
            match ($assignee) {
                'me' => $this->actor->id,
                'nobody' => Filter::NOBODY,
                default => $assignee,
            },
            $request->query('overdue') === 'true',
            text: $request->query('text'),
            workflow: $request->query('workflow'),
        );
    }

    /** @return list<string> each once */
    private static function cases(object $asked): array
    {
        $cases = $asked->cases ?? null;
        $isGood = is_array($cases) && array_filter($cases, is_string(...)) === $cases && count($cases) <= self::MOST;
        return $isGood ? array_values(array_unique($cases)) : throw Problem::invalid('`cases` are names of orders, 500 at most');
    }

    private static function command(object $asked): Command
    {
        [$to, $comment] = [$asked->to ?? null, $asked->comment ?? null];
        $isGood = is_string($to) && ($comment === null || is_string($comment));
        return $isGood ? Command::move($to, $comment) : throw Problem::invalid('`to` is a status, `comment` a text');
    }

    /** @return array<string, mixed> */
    private static function card(Card $card, string $title, string $handle): array
    {
        $text = static fn (?\DateTimeInterface $at): ?string => $at === null ? null : Instant::text($at);
        return [
            'case' => $card->case,
            'title' => $title,
            'workflow' => $handle,
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
}
