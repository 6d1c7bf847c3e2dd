<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Command;
use Ordino\Json;
use Ordino\Time\Clock;

/**
 * What employees want of orders that have to move in the shop first.
 *
 * Where the shop itself changes the status, an employee's comment, fields and files wait here until it has: then the
 * host takes them, and records the move with them.
 */
final class Intents
{
    /** Shops write instants without parts of a second; so an intent may seem to be made after what it led to. */
    private const SECOND = 1000;

    public function __construct(private readonly Database $database, private readonly Clock $clock)
    {
    }

    /**
     * Notes that an employee wants a case to go to a status.
     *
     * @param Command $command what they want, with comment, fields and files
     * @param int $seconds after which it no longer counts
     * @return int its number
     */
    public function add(string $case, string $status, ?string $employee, Command $command, int $seconds = 900): int
    {
        $now = Millis::of($this->clock->now());
        $columns = ['case_id', 'status', 'employee', 'command', 'made_at', 'expires_at'];
        $row = [$case, $status, $employee, Json::text($command), $now, $now + $seconds * 1000];
        return $this->database->transaction(function () use ($columns, $row): int {
            $this->database->insert('intents', $columns, [$row]);
            return $this->database->lastNumber();
        });
    }

    /**
     * Takes the oldest intent that a case's way to a status meets; it meets no other. Null when there is none.
     *
     * @param int|null $seq of the event that meets it
     * @param string|null $employee whose it has to be; default anybody's
     * @param \DateTimeInterface|null $at when the shop's order moved, to the second, if that is only noticed now: one that
     *     had been made then and still counted
     */
    public function take(
        string $case,
        string $status,
        ?int $seq = null,
        ?string $employee = null,
        ?\DateTimeInterface $at = null,
    ): ?Intent {
        $now = Millis::of($this->clock->now());
        $sql = 'SELECT * FROM {intents} WHERE case_id = ? AND status = ? AND met_at IS NULL AND expires_at > ?';
        $parameters = [$case, $status, $at === null ? $now : Millis::of($at)];
        if ($at !== null) {
            $sql .= ' AND made_at < ?';
            $parameters[] = Millis::of($at) + self::SECOND;
        }
        if ($employee !== null) {
            $sql .= ' AND employee = ?';
            $parameters[] = $employee;
        }
        for ($lock = '';; $lock = $this->database->dialect->forUpdate()) {
            $row = $this->database->row("{$sql} ORDER BY number LIMIT 1{$lock}", $parameters);
            $take = 'UPDATE {intents} SET met_by = ?, met_at = ? WHERE number = ? AND met_at IS NULL';
            if ($row === null || $this->database->run($take, [$seq, $now, (int) $row['number']]) === 1) {
                return $row === null ? null : Intent::of($row);
            }
            // Somebody else has taken it meanwhile. A transaction that began before sees that only with a lock.
        }
    }

    /**
     * Those that nothing has met in time, and that are taken away with this.
     *
     * @param list<string> $except cases whose intents stay, such as those of which not all is seen yet
     * @return list<Intent> the oldest first
     */
    public function expire(int $limit = 100, array $except = []): array
    {
        $rows = $this->database->rows(
            'SELECT * FROM {intents} WHERE met_at IS NULL AND expires_at <= ?'
                . ($except === [] ? '' : ' AND case_id NOT IN (' . Database::marks(count($except)) . ')')
                . ' ORDER BY expires_at, number LIMIT ?',
            [Millis::of($this->clock->now()), ...$except, $limit],
        );
        $sql = 'DELETE FROM {intents} WHERE number = ? AND met_at IS NULL';
        $isOurs = fn (array $row): bool => $this->database->run($sql, [(int) $row['number']]) === 1;
        return array_map(Intent::of(...), array_values(array_filter($rows, $isOurs)));
    }

    /** @return list<Intent> those of a case that wait to be met */
    public function waiting(string $case): array
    {
        $rows = $this->database->rows(
            'SELECT * FROM {intents} WHERE case_id = ? AND met_at IS NULL AND expires_at > ? ORDER BY number',
            [$case, Millis::of($this->clock->now())],
        );
        return array_map(Intent::of(...), $rows);
    }

    /**
     * Forgets what employees wrote in intents of a case.
     *
     * @param list<string>|null $textIds those of the events that met them; default all, also those that wait
     */
    public function erase(string $case, ?array $textIds = null): void
    {
        $rows = $this->database->rows('SELECT number, met_by FROM {intents} WHERE case_id = ?', [$case]);
        foreach ($rows as $row) {
            if ($textIds === null || in_array("{$case}/{$row['met_by']}", $textIds, true)) {
                $this->database->run('DELETE FROM {intents} WHERE number = ?', [(int) $row['number']]);
            }
        }
    }

    /** Forgets intents that were met before an instant; answers how many. */
    public function forget(\DateTimeInterface $before): int
    {
        return $this->database->run('DELETE FROM {intents} WHERE met_at < ?', [Millis::of($before)]);
    }
}
