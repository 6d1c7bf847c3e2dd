<?php

declare(strict_types=1);

namespace Ordino\Inbox;

use Ordino\Store\Database;

/** How each employee wants to hear of each kind of thing. */
final class Preferences
{
    /** Why somebody is told, as the engine says it; and `dead` for deliveries that are given up. */
    public const KINDS = ['entered', 'assigned', 'mentioned', 'watched', 'escalation', 'reminder', 'dead'];

    /**
     * @param array<string, Channel> $defaults by kind, for those who have not chosen
     * @param Channel $default for kinds without one
     */
    public function __construct(
        private readonly Database $database,
        private readonly array $defaults = [],
        private readonly Channel $default = Channel::Bell,
    ) {
    }

    /**
     * What holds for an employee.
     *
     * @return array<string, Channel> by kind, all of `KINDS`
     */
    public function of(string $employee): array
    {
        $channels = [];
        foreach (self::KINDS as $kind) {
            $channels[$kind] = $this->standard($kind);
        }
        $rows = $this->database->rows('SELECT kind, channel FROM {preferences} WHERE employee = ?', [$employee]);
        foreach ($rows as $row) {
            $channels[$row['kind']] = $this->chosen($row['channel'], $row['kind']);
        }
        return $channels;
    }

    /** Chooses for an employee; null goes back to the default. */
    public function set(string $employee, string $kind, ?Channel $channel): void
    {
        $this->database->transaction(function () use ($employee, $kind, $channel): void {
            $this->database->run('DELETE FROM {preferences} WHERE employee = ? AND kind = ?', [$employee, $kind]);
            if ($channel !== null) {
                $row = [$employee, $kind, $channel->value];
                $this->database->insert('preferences', ['employee', 'kind', 'channel'], [$row]);
            }
        });
    }

    /**
     * What holds for several employees and one kind.
     *
     * @param list<string> $employees
     * @return list<Channel> in the same order
     */
    public function channels(array $employees, string $kind): array
    {
        $chosen = [];
        foreach (array_chunk($employees, 200) as $part) {
            $marks = Database::marks(count($part));
            $rows = $this->database->rows(
                "SELECT employee, channel FROM {preferences} WHERE kind = ? AND employee IN ({$marks})",
                [$kind, ...$part],
            );
            $chosen += array_column($rows, 'channel', 'employee');
        }
        return array_map(fn (string $employee) => $this->chosen($chosen[$employee] ?? null, $kind), $employees);
    }

    /** A channel that only a later version of this library knows counts as none chosen. */
    private function chosen(?string $channel, string $kind): Channel
    {
        return Channel::tryFrom($channel ?? '') ?? $this->standard($kind);
    }

    private function standard(string $kind): Channel
    {
        return $this->defaults[$kind] ?? $this->default;
    }
}
