<?php

declare(strict_types=1);

namespace Desk\Api;

use Desk\Shop;
use Desk\Web\Problem;
use Desk\Web\Request;
use Desk\Web\Response;
use Ordino\Actor;
use Ordino\Command;
use Ordino\Decision;
use Ordino\Desk\BoardAnswers;
use Ordino\Item;

/** Many orders: found, and moved at once. */
final class BoardApi
{
    /** Orders that are moved at once, at most. */
    private const MOST = 500;

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
        $host = $this->shop->host();
        $answers = new BoardAnswers($host->board, $host->definitions, $this->shop->orders()->titles(...));
        return Response::ok($answers->page($request->queries(), $this->actor->id, $this->shop->employees->names()));
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
}
