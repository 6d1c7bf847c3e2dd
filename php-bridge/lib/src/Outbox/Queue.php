<?php

declare(strict_types=1);

namespace Ordino\Outbox;

use Ordino\Json;
use Ordino\Store\Database;
use Ordino\Store\Millis;

/**
 * The table of tasks, as workers use it. All times are milliseconds.
 *
 * @internal
 */
final class Queue
{
    /** Tasks that are looked at to find one that no other worker is just taking. */
    private const CANDIDATES = 16;

    /** Tries to take one of them. */
    private const TRIES = 50;

    private const COLUMNS = [
        'effect_id',
        'route',
        'case_id',
        'type',
        'body',
        'state',
        'attempts',
        'available_at',
        'made_at',
    ];

    /** A later one of the same case and route that must not pass, or be passed by, an earlier one. */
    private const SAME_LINE = "o.case_id = t.case_id AND o.route = t.route
        AND (%s (o.type = 'status' AND t.type = 'status'))";

    /** Who takes tasks here. */
    public readonly string $worker;

    /** @param list<string> $ordered names of routes that keep the order of each case */
    public function __construct(private readonly Database $database, private readonly array $ordered)
    {
        $this->worker = substr((string) gethostname(), 0, 32) . ':' . getmypid() . ':' . bin2hex(random_bytes(6));
    }

    /**
     * Stores tasks that are not stored yet.
     *
     * @param list<array{string, string}> $tasks effects' ids and routes
     * @param list<object> $effects of the same length
     */
    public function add(string $case, array $tasks, array $effects, int $now): void
    {
        $rows = [];
        foreach ($tasks as $index => [$id, $route]) {
            $effect = $effects[$index];
            $rows[] = [$id, $route, $case, $effect->type, Json::text($effect), State::Waiting->value, 0, $now, $now];
        }
        $this->database->insertNew('tasks', self::COLUMNS, $rows);
    }

    /**
     * Takes the next task that is due, for this worker.
     *
     * @param list<string> $routes
     * @param string|null $case of which it is; null for any
     */
    public function claim(array $routes, int $now, int $lease, ?string $case = null): ?Task
    {
        for ($try = 0; $try < self::TRIES && $routes !== []; $try++) {
            // Found without a lock and taken with one, so that workers lock single tasks and no range between them.
            $numbers = array_column($this->due($routes, $now, self::CANDIDATES, case: $case), 'number');
            if ($numbers === []) {
                return null;
            }
            $task = $this->database->transaction(fn (): ?Task => $this->take($numbers, $routes, $now, $lease));
            if ($task !== null) {
                return $task;
            }
            // Others are taking all of them: in a moment other ones are due.
            usleep(random_int(200, 2_000));
        }
        return null;
    }

    /** Whether the task was still this worker's. */
    public function done(Task $task, int $now): bool
    {
        return $this->settle($task, 'state = ?, finished_at = ?, error = NULL', [State::Done->value, $now]);
    }

    /** Puts a task off. Whether it was still this worker's. */
    public function postpone(Task $task, int $until, string $error): bool
    {
        return $this->settle($task, 'state = ?, available_at = ?, error = ?', [State::Waiting->value, $until, $error]);
    }

    /** Gives a task up. Whether it was still this worker's. */
    public function bury(Task $task, int $now, string $error): bool
    {
        return $this->settle($task, 'state = ?, finished_at = ?, error = ?', [State::Dead->value, $now, $error]);
    }

    /**
     * Tasks of workers that are taken for dead.
     *
     * A lease that lasts longer than any that is given now comes from a clock that went back. Twice as long is allowed,
     * because clocks of computers differ a little.
     *
     * @return list<Task>
     */
    public function lapsed(int $now, int $lease): array
    {
        return self::tasks($this->database->rows(
            'SELECT * FROM {tasks} WHERE state = ? AND (lease_until <= ? OR lease_until > ?) LIMIT 100',
            [State::Running->value, $now, $now + 2 * $lease],
        ));
    }

    /** Lets tasks be due that would wait longer than any pause, because of a clock that went back. */
    public function hasten(int $now, int $longest): void
    {
        $numbers = array_column($this->database->rows(
            'SELECT number FROM {tasks} WHERE state = ? AND available_at > ? LIMIT 100',
            [State::Waiting->value, $now + $longest],
        ), 'number');
        $hasten = 'UPDATE {tasks} SET available_at = ? WHERE number = ? AND state = ? AND available_at > ?';
        foreach ($numbers as $number) {
            $values = [$now, (int) $number, State::Waiting->value, $now + $longest];
            $this->database->transaction(fn (): int => $this->database->run($hasten, $values));
        }
    }

    /**
     * Lets a task that is done or dead be tried again, as if it were new. Whether it is; one that a later task of its
     * line has overtaken is not, because it would undo what that one did.
     */
    public function replay(int $number, int $now): bool
    {
        [$line, $routes] = $this->line();
        $late = [State::Done->value, State::Running->value];
        $found = $this->database->row(
            "SELECT t.number FROM {tasks} t WHERE t.number = ? AND t.state IN (?, ?) AND NOT EXISTS (
                SELECT 1 FROM {tasks} o WHERE {$line} AND o.number > t.number AND o.state IN (?, ?)
            ){$this->database->dialect->forUpdate()}",
            [$number, State::Done->value, State::Dead->value, ...$routes, ...$late],
        );
        return $found !== null && $this->database->run(
            'UPDATE {tasks} SET state = ?, attempts = 0, available_at = ?, finished_at = NULL, error = NULL'
                . ' WHERE number = ?',
            [State::Waiting->value, $now, $number],
        ) === 1;
    }

    /**
     * @param list<array<string, mixed>> $rows
     * @return list<Task>
     */
    public static function tasks(array $rows): array
    {
        return array_map(self::task(...), $rows);
    }

    /**
     * @param list<string> $routes
     * @param list<int> $numbers only these, when there are any
     * @return list<array<string, mixed>>
     */
    private function due(array $routes, int $now, int $limit, array $numbers = [], string $lock = '', ?string $case = null): array
    {
        [$line, $ordered] = $this->line();
        $among = $numbers === [] ? '' : 't.number IN (' . Database::marks(count($numbers)) . ') AND';
        $among .= $case === null ? '' : ' t.case_id = ? AND';
        // By their numbers when they are locked: then the first that is free is the only one that is.
        $order = $numbers === [] ? 't.available_at, t.number' : 't.number';
        // Without it, a database may collect and sort everything that is due to answer these few.
        $index = $this->database->dialect->index('tasks', $numbers === [] ? 'by_state_available_at' : 'PRIMARY');
        // Bodies may be large, so that of those that are only looked for there are none.
        $columns = $numbers === [] ? 't.number' : 't.*';
        return $this->database->rows(
            "SELECT {$columns} FROM {tasks} t{$index} WHERE {$among} t.state = ? AND t.available_at <= ?
                AND t.route IN (" . Database::marks(count($routes)) . ") AND NOT EXISTS (
                    SELECT 1 FROM {tasks} o WHERE {$line} AND o.number < t.number AND o.state IN (?, ?)
                ) ORDER BY {$order} LIMIT {$limit}{$lock}",
            [
                ...array_map('intval', $numbers),
                ...($case === null ? [] : [$case]),
                State::Waiting->value,
                $now,
                ...$routes,
                ...$ordered,
                State::Waiting->value,
                State::Running->value,
            ],
        );
    }

    /**
     * @param list<int> $numbers
     * @param list<string> $routes
     */
    private function take(array $numbers, array $routes, int $now, int $lease): ?Task
    {
        $row = $this->due($routes, $now, 1, $numbers, $this->database->dialect->skipLocked())[0] ?? null;
        if ($row === null) {
            return null;
        }
        $taken = [
            'state' => State::Running->value,
            'attempts' => (int) $row['attempts'] + 1,
            'worker' => $this->worker,
        ];
        $this->database->run(
            'UPDATE {tasks} SET state = ?, attempts = ?, worker = ?, lease_until = ? WHERE number = ?',
            [...array_values($taken), $now + $lease, (int) $row['number']],
        );
        return self::task($taken + $row);
    }

    /** @param list<int|string> $values */
    private function settle(Task $task, string $columns, array $values): bool
    {
        return $this->database->run(
            "UPDATE {tasks} SET {$columns}, worker = NULL, lease_until = NULL"
                . ' WHERE number = ? AND state = ? AND worker = ? AND attempts = ?',
            [...$values, $task->number, State::Running->value, $task->worker, $task->attempts],
        ) === 1;
    }

    /** @return array{string, list<string>} a condition for `o` and `t`, and its parameters */
    private function line(): array
    {
        $routes = $this->ordered === [] ? '' : 't.route IN (' . Database::marks(count($this->ordered)) . ') OR';
        return [sprintf(self::SAME_LINE, $routes), $this->ordered];
    }

    /** @param array<string, mixed> $row */
    private static function task(array $row): Task
    {
        return new Task(
            (int) $row['number'],
            $row['effect_id'],
            $row['route'],
            $row['case_id'],
            $row['type'],
            Json::value($row['body']),
            State::from($row['state']),
            (int) $row['attempts'],
            Millis::instant((int) $row['available_at']),
            $row['error'],
            Millis::instant((int) $row['made_at']),
            $row['finished_at'] === null ? null : Millis::instant((int) $row['finished_at']),
            $row['worker'],
        );
    }
}
