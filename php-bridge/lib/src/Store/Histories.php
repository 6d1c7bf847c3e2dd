<?php

declare(strict_types=1);

namespace Ordino\Store;

/** The stored events, case after case, without ever holding more than a few cases of them. */
final class Histories
{
    /** Cases and events that one query answers. */
    private const CASES = 200;
    private const EVENTS = 500;

    public function __construct(private readonly Database $database)
    {
    }

    /**
     * The history of each case of a workflow, as JSON text, in the order in which they were opened here.
     *
     * @param string|null $digest under which they run now; default any
     * @return \Generator<int, string>
     */
    public function of(string $workflow, ?string $digest = null): \Generator
    {
        for ($last = 0;;) {
            $rows = $this->database->rows(
                'SELECT number, id, workflow, digest FROM {cases} WHERE number > ? ORDER BY number LIMIT ?',
                [$last, self::CASES],
            );
            foreach ($rows as $row) {
                $last = (int) $row['number'];
                $isUnder = $digest === null || (string) $row['digest'] === $digest;
                if ($isUnder && (string) $row['workflow'] === $workflow) {
                    yield $this->history((string) $row['id']);
                }
            }
            if (count($rows) < self::CASES) {
                return;
            }
        }
    }

    private function history(string $case): string
    {
        $events = [];
        for ($seq = 0;;) {
            $rows = $this->database->rows(
                'SELECT seq, body FROM {events} WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?',
                [$case, $seq, self::EVENTS],
            );
            foreach ($rows as $row) {
                $seq = (int) $row['seq'];
                $events[] = (string) $row['body'];
            }
            if (count($rows) < self::EVENTS) {
                return '[' . implode(',', $events) . ']';
            }
        }
    }
}
