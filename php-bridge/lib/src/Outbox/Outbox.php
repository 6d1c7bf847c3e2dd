<?php

declare(strict_types=1);

namespace Ordino\Outbox;

use Ordino\Exception\DeliveryException;
use Ordino\Exception\StoreException;
use Ordino\Line;
use Ordino\Store\Database;
use Ordino\Store\EffectQueue;
use Ordino\Store\Millis;
use Ordino\Time\Clock;

/**
 * Does what decisions ask for, at least once for each effect and route.
 *
 * ```php
 * $erp = new Endpoint($url, new CloudEvents('/shops/1'), [new StandardWebhooks($secret)]);
 * $host = new Host($engine, $database, routes: [new HttpRoute('erp', $erp)]);
 *
 * // Every minute, in as many processes as there are.
 * $host->outbox->deliver(limit: 1000, seconds: 50.0);
 * ```
 *
 * Effects are stored in the transaction of the decision and delivered later, outside of any, by as many workers as
 * there are. A worker that dies leaves its task to another once its lease has ended; so a receiver may hear of an
 * effect twice, and knows it by its id.
 */
final class Outbox implements EffectQueue
{
    /** @var array<string, Route> by name */
    private array $routes = [];

    private readonly Queue $queue;

    /**
     * @param list<Route> $routes
     * @param DeadLetters|null $deadLetters tells a team of tasks that are given up
     * @param (\Closure(string): void)|null $log hears of every failure; a line each
     */
    public function __construct(
        private readonly Database $database,
        private readonly Clock $clock,
        array $routes,
        private readonly Policy $policy = new Policy(),
        private readonly ?DeadLetters $deadLetters = null,
        private readonly ?\Closure $log = null,
    ) {
        foreach ($routes as $route) {
            $name = $route->name();
            if (preg_match('/^[A-Za-z][A-Za-z0-9_-]{0,63}$/D', $name) !== 1 || isset($this->routes[$name])) {
                throw new \InvalidArgumentException("`{$name}` is no name for a route, or two have it");
            }
            $this->routes[$name] = $route;
        }
        $ordered = array_filter($this->routes, static fn (Route $route) => $route->isOrdered());
        $this->queue = new Queue($database, array_keys($ordered));
    }

    /**
     * Stores effects of a case for every route that wants them; those that are stored already are left as they are.
     *
     * @param list<object> $effects as the engine wrote them
     */
    public function add(string $case, array $effects): void
    {
        $tasks = [];
        $bodies = [];
        foreach ($effects as $effect) {
            foreach ($this->routes as $name => $route) {
                if ($this->isWanted($route, $effect)) {
                    $tasks[] = [$effect->id, $name];
                    $bodies[] = $effect;
                }
            }
        }
        $this->queue->add($case, $tasks, $bodies, $this->now());
    }

    /**
     * Delivers what is due.
     *
     * @param int $limit of tasks
     * @param float|null $seconds after which no further one is begun
     * @param string|null $case of which they are; null for all
     * @throws StoreException `in_transaction` inside of one: what was delivered could not be undone with it
     */
    public function deliver(int $limit = 100, ?float $seconds = null, ?string $case = null): Delivered
    {
        $this->refuseTransaction();
        $count = $this->recover();
        $end = $seconds === null ? INF : hrtime(true) + $seconds * 1e9;
        $failures = [];
        for ($tasks = 0; $tasks < $limit && hrtime(true) < $end; $tasks++) {
            $isPatient = fn (string $name): bool => ($failures[$name] ?? 0) < $this->policy->patience;
            $routes = array_values(array_filter(array_keys($this->routes), $isPatient));
            $task = $this->queue->claim($routes, $this->now(), $this->lease(), $case);
            if ($task === null) {
                break;
            }
            $outcome = $this->attempt($task);
            $count[$outcome]++;
            $failures[$task->route] = $outcome === 'failed' ? ($failures[$task->route] ?? 0) + 1 : 0;
            $this->refuseTransaction();
        }
        return new Delivered(...$count);
    }

    /**
     * Lets tasks that are done or dead be delivered again, the oldest first.
     *
     * One is left as it is when a later one that keeps the same order was delivered since.
     *
     * @return int how many
     */
    public function replay(Filter $filter, int $limit = 1000): int
    {
        [$where, $parameters] = $filter->where();
        $rows = $this->database->rows(
            "SELECT number FROM {tasks} WHERE {$where} AND state IN (?, ?) ORDER BY number LIMIT {$limit}",
            [...$parameters, State::Done->value, State::Dead->value],
        );
        $count = 0;
        foreach ($rows as $row) {
            $replay = fn (): bool => $this->queue->replay((int) $row['number'], $this->now());
            $count += (int) $this->database->transaction($replay);
        }
        return $count;
    }

    /**
     * Tasks, the newest first.
     *
     * @param int|null $before the number of the last task of the page before
     * @return list<Task>
     */
    public function recent(Filter $filter = new Filter(), ?int $before = null, int $limit = 50): array
    {
        [$where, $parameters] = $filter->where();
        return Queue::tasks($this->database->rows(
            "SELECT * FROM {tasks} WHERE {$where} AND number < ? ORDER BY number DESC LIMIT {$limit}",
            [...$parameters, $before ?? PHP_INT_MAX],
        ));
    }

    /**
     * How each route is doing, by name: those that this outbox has, and those of which there are tasks.
     *
     * @return list<RouteStatus>
     */
    public function status(): array
    {
        $rows = $this->database->rows(
            'SELECT route, state, COUNT(*) AS tasks, MIN(number) AS first FROM {tasks} GROUP BY route, state',
        );
        $found = array_fill_keys(array_keys($this->routes), []);
        foreach ($rows as $row) {
            $found[$row['route']][$row['state']] = ['tasks' => (int) $row['tasks'], 'first' => (int) $row['first']];
        }
        ksort($found, SORT_STRING);
        return array_map($this->routeStatus(...), array_keys($found), array_values($found));
    }

    /**
     * Takes tasks off the list that are done or dead; those that wait only when the filter asks for that state.
     *
     * @return int how many
     */
    public function clear(Filter $filter = new Filter()): int
    {
        $states = [State::Done->value, State::Dead->value];
        if ($filter->state === State::Waiting) {
            $states[] = State::Waiting->value;
        }
        [$where, $parameters] = $filter->where();
        $marks = Database::marks(count($states));
        return $this->delete("{$where} AND state IN ({$marks})", [...$parameters, ...$states]);
    }

    /**
     * Takes old tasks off the list.
     *
     * @param int $days for which those that are done are kept
     * @param int $deadDays for which those that are dead are kept
     * @return int how many
     */
    public function prune(int $days = 30, int $deadDays = 90): int
    {
        $count = 0;
        foreach ([State::Done->value => $days, State::Dead->value => $deadDays] as $state => $age) {
            $until = $this->now() - $age * 86_400_000;
            $count += $this->delete('state = ? AND finished_at < ?', [$state, $until]);
        }
        return $count;
    }

    /**
     * Takes tasks from workers that have gone, and from clocks that went back.
     *
     * @return array{done: int, failed: int, dead: int, lost: int} what became of them
     */
    private function recover(): array
    {
        $longest = max($this->policy->cap, $this->policy->longest) + $this->policy->lease;
        $this->queue->hasten($this->now(), (int) ($longest * 1000));
        $count = ['done' => 0, 'failed' => 0, 'dead' => 0, 'lost' => 0];
        foreach ($this->queue->lapsed($this->now(), $this->lease()) as $task) {
            $failure = new DeliveryException('lost', 'the worker that had it has gone or takes too long');
            $count[$this->fail($task, $failure)]++;
        }
        return $count;
    }

    /** What became of a task: `done`, `failed`, `dead` or `lost`. */
    private function attempt(Task $task): string
    {
        try {
            $this->routes[$task->route]->deliver($task);
        } catch (DeliveryException $exception) {
            return $this->fail($task, $exception);
        } catch (\Throwable $exception) {
            $message = $exception::class . ': ' . $exception->getMessage();
            return $this->fail($task, new DeliveryException('exception', $message));
        }
        $done = $this->database->transaction(fn (): bool => $this->queue->done($task, $this->now()));
        return $done ? 'done' : 'lost';
    }

    private function fail(Task $task, DeliveryException $failure): string
    {
        $error = Line::of(Line::why($failure));
        if (!$failure->retry || $this->policy->isSpent($task->attempts)) {
            return $this->giveUp($task, $error);
        }
        $pause = $this->policy->pause($task->attempts, $failure->after);
        $until = $this->now() + (int) round($pause * 1000);
        $postpone = fn (): bool => $this->queue->postpone($task, $until, $error);
        if (!$this->database->transaction($postpone)) {
            return 'lost';
        }
        $this->say("{$task->effectId} not delivered to {$task->route}: {$error}; again in " . round($pause) . ' s');
        return 'failed';
    }

    private function giveUp(Task $task, string $error): string
    {
        $told = null;
        $notice = $this->safely(fn () => $this->deadLetters?->notice($task, $error, $this->clock->now()));
        $buried = $this->database->transaction(function () use ($task, $error, $notice, &$told): bool {
            $buried = $this->queue->bury($task, $this->now(), $error);
            $told = $buried && $notice !== null ? $notice() : null;
            return $buried;
        });
        if (!$buried) {
            return 'lost';
        }
        $this->say("{$task->effectId} not delivered to {$task->route}: {$error}; given up");
        if ($told !== null) {
            $this->safely(fn () => $this->deadLetters?->send($told));
        }
        return 'dead';
    }

    /** Does what telling of a dead letter takes; that it fails must not stop deliveries. */
    private function safely(\Closure $work): mixed
    {
        try {
            return $work();
        } catch (\Throwable $exception) {
            $this->say(Line::of("a dead letter was not told: {$exception->getMessage()}"));
            return null;
        }
    }

    /** @param array<string, array{tasks: int, first: int}> $states */
    private function routeStatus(string $route, array $states): RouteStatus
    {
        $first = $states[State::Waiting->value]['first'] ?? null;
        $made = 'SELECT made_at FROM {tasks} WHERE number = ?';
        $since = $first === null ? null : $this->database->value($made, [$first]);
        return new RouteStatus(
            $route,
            isset($this->routes[$route]),
            $states[State::Waiting->value]['tasks'] ?? 0,
            $states[State::Running->value]['tasks'] ?? 0,
            $states[State::Done->value]['tasks'] ?? 0,
            $states[State::Dead->value]['tasks'] ?? 0,
            $since === null ? null : Millis::instant((int) $since),
        );
    }

    /**
     * Deletes in batches, each a transaction of its own, so that workers never wait for long.
     *
     * @param list<int|string> $parameters
     */
    private function delete(string $where, array $parameters): int
    {
        $count = 0;
        do {
            $numbers = array_map('intval', array_column(
                $this->database->rows("SELECT number FROM {tasks} WHERE {$where} LIMIT 500", $parameters),
                'number',
            ));
            if ($numbers !== []) {
                $delete = "DELETE FROM {tasks} WHERE {$where} AND number IN (" . Database::marks(count($numbers)) . ')';
                $values = [...$parameters, ...$numbers];
                $count += $this->database->transaction(fn (): int => $this->database->run($delete, $values));
            }
        } while (count($numbers) === 500);
        return $count;
    }

    private function isWanted(Route $route, object $effect): bool
    {
        try {
            return $route->wants($effect);
        } catch (\Throwable $exception) {
            // A route that is broken must not stop orders, and what it does not know it does not want must not be lost.
            $this->say(Line::of("{$route->name()} does not say what it wants: {$exception->getMessage()}"));
            return true;
        }
    }

    private function refuseTransaction(): void
    {
        if ($this->database->isInTransaction()) {
            throw new StoreException('in_transaction', 'effects cannot be delivered inside of a transaction');
        }
    }

    private function lease(): int
    {
        return (int) ($this->policy->lease * 1000);
    }

    private function now(): int
    {
        return Millis::of($this->clock->now());
    }

    private function say(string $line): void
    {
        Line::tell($this->log, $line);
    }
}
