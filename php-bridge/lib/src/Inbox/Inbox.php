<?php

declare(strict_types=1);

namespace Ordino\Inbox;

use Ordino\Json;
use Ordino\Store\Database;
use Ordino\Store\Millis;
use Ordino\Time\Clock;

/** What employees are told: in a back office the bell, its number and its list. */
final class Inbox
{
    private const COLUMNS = ['effect_id', 'employee', 'case_id', 'kind', 'body', 'made_at', 'mail'];

    /** What a row's column `mail` says at first, by channel. */
    private const MAIL = ['bell' => 'none', 'mail' => 'now', 'digest' => 'digest'];

    public function __construct(
        private readonly Database $database,
        private readonly Clock $clock,
        private readonly Directory $directory,
        private readonly Preferences $preferences,
    ) {
    }

    /** Does what a `notify` effect asks for. Who was told of it before is not told again. */
    public function tell(string $case, object $effect): void
    {
        $employees = $this->employees($effect->to, $effect->except ?? null);
        $this->add($effect->id, $case, $effect->about->reason, $effect, $employees);
    }

    /**
     * Tells employees of something, each in the way they want to hear of this kind.
     *
     * @param string $id of the effect: who was told of it before is not told again
     * @param list<string> $employees
     */
    public function add(string $id, string $case, string $kind, object $body, array $employees): void
    {
        $made = Millis::of($this->clock->now());
        $text = Json::text($body);
        $rows = [];
        foreach ($this->preferences->channels($employees, $kind) as $index => $channel) {
            if ($channel !== Channel::None) {
                $rows[] = [$id, $employees[$index], $case, $kind, $text, $made, self::MAIL[$channel->value]];
            }
        }
        if ($rows !== []) {
            $insert = fn () => $this->database->insertNew('notifications', self::COLUMNS, $rows);
            $this->database->transaction($insert);
        }
    }

    /**
     * The employees that principals stand for, each once.
     *
     * @param list<string> $principals
     * @param string|null $except who did it themselves
     * @return list<string>
     */
    public function employees(array $principals, ?string $except = null): array
    {
        $all = array_merge(...array_map($this->directory->employees(...), $principals));
        return array_values(array_diff(array_unique($all), $except === null ? [] : [$except]));
    }

    /** How many notifications an employee has not read. */
    public function unread(string $employee): int
    {
        $sql = 'SELECT COUNT(*) FROM {notifications} WHERE employee = ? AND read_at IS NULL';
        return (int) $this->database->value($sql, [$employee]);
    }

    /**
     * An employee's notifications, the newest first.
     *
     * @param int|null $before the number of the last one of the page before
     * @return list<Notification>
     */
    public function page(string $employee, ?int $before = null, int $limit = 20, bool $unreadOnly = false): array
    {
        $unread = $unreadOnly ? ' AND read_at IS NULL' : '';
        $rows = $this->database->rows(
            "SELECT * FROM {notifications} WHERE employee = ? AND number < ?{$unread}"
                . " ORDER BY number DESC LIMIT {$limit}",
            [$employee, $before ?? PHP_INT_MAX],
        );
        return array_map(Notification::of(...), $rows);
    }

    /**
     * Marks an employee's notifications as read.
     *
     * @return int how many of them were unread
     */
    public function read(string $employee, int ...$numbers): int
    {
        if ($numbers === []) {
            return 0;
        }
        $marks = Database::marks(count($numbers));
        return $this->mark("employee = ? AND number IN ({$marks})", [$employee, ...array_values($numbers)]);
    }

    /**
     * Marks all notifications of an employee as read.
     *
     * @param int|null $until the number of the newest that they have seen: later ones stay unread
     * @return int how many of them were unread
     */
    public function readAll(string $employee, ?int $until = null): int
    {
        return $this->mark('employee = ? AND number <= ?', [$employee, $until ?? PHP_INT_MAX]);
    }

    /**
     * Takes old notifications away, read or not.
     *
     * @return int how many
     */
    public function prune(int $days = 90): int
    {
        $until = Millis::of($this->clock->now()) - $days * 86_400_000;
        $count = 0;
        do {
            $rows = $this->database->rows('SELECT number FROM {notifications} WHERE made_at < ? LIMIT 500', [$until]);
            $numbers = array_map('intval', array_column($rows, 'number'));
            if ($numbers !== []) {
                $delete = 'DELETE FROM {notifications} WHERE number IN (' . Database::marks(count($numbers)) . ')';
                $count += $this->database->transaction(fn (): int => $this->database->run($delete, $numbers));
            }
        } while (count($numbers) === 500);
        return $count;
    }

    /** @param list<int|string> $parameters */
    private function mark(string $where, array $parameters): int
    {
        // What was read needs no mail any more.
        $sql = "UPDATE {notifications} SET read_at = ?, mail = CASE WHEN mail = 'sent' THEN mail ELSE 'none' END"
            . " WHERE {$where} AND read_at IS NULL";
        $now = Millis::of($this->clock->now());
        return $this->database->transaction(fn (): int => $this->database->run($sql, [$now, ...$parameters]));
    }
}
