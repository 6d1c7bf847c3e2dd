<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Json;

/** What happened: rows are added, and never changed. */
final class Events
{
    public function __construct(private readonly Database $database)
    {
    }

    /** @param list<object> $events */
    public function append(string $case, array $events): void
    {
        $row = static fn (object $event): array
            => [$case, $event->seq, $event->type, Millis::parse($event->at), Json::text($event)];
        $this->database->insert('events', ['case_id', 'seq', 'type', 'at', 'body'], array_map($row, $events));
    }

    /**
     * Those of a case, in order.
     *
     * @param int $from the number of the first
     * @param int $to the number of the last
     * @param bool $isLocking whether to see what others have stored since a transaction around this one began
     * @return list<object>
     */
    public function of(string $case, int $from = 1, int $to = PHP_INT_MAX, bool $isLocking = false): array
    {
        $lock = $isLocking ? $this->database->dialect->forUpdate() : '';
        $rows = $this->database->rows(
            "SELECT body FROM {events} WHERE case_id = ? AND seq BETWEEN ? AND ? ORDER BY seq{$lock}",
            [$case, $from, $to],
        );
        return array_map(static fn (array $row): object => Json::value((string) $row['body']), $rows);
    }
}
