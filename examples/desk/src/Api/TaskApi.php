<?php

declare(strict_types=1);

namespace Desk\Api;

use Desk\Employees;
use Desk\Shop;
use Desk\Web\Problem;
use Desk\Web\Request;
use Desk\Web\Response;
use Ordino\Actor;
use Ordino\Outbox\Filter;
use Ordino\Outbox\State;
use Ordino\Outbox\Task;
use Ordino\Time\Instant;

/** What goes to other systems. */
final class TaskApi
{
    private const TASKS = 200;

    private const STATES = ['waiting' => State::Waiting, 'done' => State::Done, 'failed' => State::Dead];

    public function __construct(private readonly Shop $shop, private readonly Actor $actor)
    {
    }

    /** @return array<string, \Closure> */
    public function routes(): array
    {
        return ['GET /api/tasks' => $this->show(...), 'POST /api/tasks/*/retry' => $this->retry(...)];
    }

    private function show(Request $request): Response
    {
        $this->check();
        $state = $request->query('state');
        $filter = new Filter(
            $state === null ? null : self::STATES[$state] ?? throw Problem::invalid('`state` is `waiting`, `done` or `failed`'),
            type: 'emit',
        );
        return Response::ok(array_map(self::task(...), $this->shop->host()->outbox->recent($filter, limit: self::TASKS)));
    }

    private function retry(Request $request, string $id): Response
    {
        $this->check();
        $outbox = $this->shop->host()->outbox;
        $filter = new Filter(numbers: [(int) $id]);
        $task = $outbox->recent($filter)[0] ?? throw Problem::notFound('there is no such delivery');
        if ($task->state === State::Dead && $outbox->replay($filter) === 0) {
            throw Problem::invalid('a later delivery of this order was made since: this one would undo it');
        }
        return Response::ok(null);
    }

    /** @return array<string, mixed> */
    private static function task(Task $task): array
    {
        return [
            'id' => (string) $task->number,
            'case' => $task->case,
            'route' => $task->route,
            'effect' => $task->effect->name ?? $task->type,
            'state' => match ($task->state) {
                State::Waiting, State::Running => 'waiting',
                State::Done => 'done',
                State::Dead => 'failed',
            },
            'attempts' => $task->attempts,
            'at' => Instant::text($task->finishedAt ?? $task->madeAt),
            'error' => $task->error,
        ];
    }

    private function check(): void
    {
        if (!Employees::isInCharge($this->actor)) {
            throw Problem::forbidden('deliveries are for the leads of the managers');
        }
    }
}
