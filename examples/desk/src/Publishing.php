<?php

declare(strict_types=1);

namespace Desk;

use Ordino\Command;
use Ordino\Diagnostic;
use Ordino\Engine;
use Ordino\Host;
use Ordino\Store\Database;
use Ordino\Store\Published;
use Ordino\Store\Schema;
use Ordino\Store\Table;
use Ordino\Time\Clock;
use Ordino\Time\Instant;
use Ordino\Workflow;

/** What a new version of the workflow does to open orders: foreseen before it is published, and done by and by after that. */
final class Publishing
{
    /** How many orders are tried, so that nobody waits long for a plan. */
    private const TRIED = 200;

    private const EXAMPLES = 5;

    /** How many orders go over in one round of cron. */
    private const BATCH = 50;

    public function __construct(
        private readonly Database $database,
        private readonly Host $host,
        private readonly Engine $engine,
        private readonly Clock $clock,
    ) {
    }

    public function migrate(): void
    {
        Schema::make($this->database, [new Table('publications', [
            'workflow' => 'name(64)',
            'version' => 'count',
            'employee' => 'name(64)',
            'map' => 'body',
            'after' => 'count', // the number of the last order that was taken up
            'is_done' => 'flag',
        ], key: ['workflow', 'version'])]);
    }

    /**
     * What publishing would do. Nothing happens.
     *
     * @param array{statuses: array<string, string>, teams: array<string, string>} $map new names by the old ones
     * @return array<string, mixed> a `Publication`
     */
    public function plan(string $text, array $map): array
    {
        $diagnostics = $this->engine->check($text);
        $plan = [
            'diagnostics' => $diagnostics,
            'cases' => ['stay' => 0, 'move' => 0, 'unmapped' => 0],
            'missing' => ['statuses' => [], 'teams' => []],
            'breaches' => ['count' => 0, 'examples' => []],
            'published' => false,
        ];
        if (array_filter($diagnostics, static fn (Diagnostic $found): bool => $found->isError()) !== []) {
            return $plan;
        }
        $workflow = $this->engine->load($text);
        $definition = json_decode($text);
        $known = static fn (array $items, array $map): array => array_fill_keys(array_column($items, 'id'), true) + $map;
        $statuses = $known($definition->statuses, $map['statuses']);
        $teams = $known($definition->teams ?? [], $map['teams']);
        foreach ($this->openCases($definition->id, $workflow->digest) as $cases) {
            $lost = array_filter([
                'statuses' => isset($statuses[$cases['status']]) ? null : $cases['status'],
                'teams' => $cases['team'] === null || isset($teams[$cases['team']]) ? null : $cases['team'],
            ]);
            $plan['cases'][$cases['stays'] ? 'stay' : ($lost === [] ? 'move' : 'unmapped')] += (int) $cases['cases'];
            foreach ($cases['stays'] ? [] : $lost as $kind => $id) {
                $plan['missing'][$kind] = array_values(array_unique([...$plan['missing'][$kind], $id]));
            }
        }
        $late = $this->late($workflow, $definition->id, $map);
        $plan['breaches'] = ['count' => count($late), 'examples' => array_slice($late, 0, self::EXAMPLES)];
        return $plan;
    }

    /**
     * Publishes a version, if every open order has somewhere to go; cron brings them over.
     *
     * @param array{statuses: array<string, string>, teams: array<string, string>} $map
     * @return array<string, mixed> a `Publication`
     */
    public function publish(string $text, array $map, string $employee): array
    {
        $plan = $this->plan($text, $map);
        $hasErrors = array_filter($plan['diagnostics'], static fn (Diagnostic $found): bool => $found->isError()) !== [];
        if ($hasErrors || $plan['cases']['unmapped'] > 0) {
            return $plan;
        }
        $this->database->transaction(function () use ($text, $map, $employee): void {
            $published = $this->host->publish($text);
            $columns = ['workflow', 'version', 'employee', 'map', 'after', 'is_done'];
            $row = [$published->workflow, $published->version, $employee, json_encode($map, JSON_THROW_ON_ERROR), 0, 0];
            $this->database->insertNew('publications', $columns, [$row]);
        });
        return ['published' => true] + $plan;
    }

    /** Brings open orders over to the version that was published last, some in a round. */
    public function carry(): void
    {
        $rollout = $this->database->row('SELECT * FROM {publications} WHERE is_done = 0 ORDER BY version DESC LIMIT 1');
        if ($rollout === null) {
            return;
        }
        ['workflow' => $workflow, 'version' => $version, 'map' => $map, 'after' => $after] = $rollout;
        $map = json_decode((string) $map, true, flags: JSON_THROW_ON_ERROR);
        $digest = $this->host->definitions->published((string) $workflow, (int) $version)->digest;
        $cases = $this->database->rows(
            'SELECT number, id FROM {cases} WHERE workflow = ? AND is_closed = 0 AND digest <> ? AND number > ?'
            . ' ORDER BY number LIMIT ' . self::BATCH,
            [$workflow, $digest, $after],
        );
        foreach ($cases as ['number' => $number, 'id' => $id]) {
            // One that was refused, such as an order of a version long gone, stays under its own.
            $this->host->upgrade((string) $id, null, $map['statuses'], $map['teams']);
            $at = [$number, $workflow, $version];
            $this->database->run('UPDATE {publications} SET after = ? WHERE workflow = ? AND version = ?', $at);
        }
        if (count($cases) < self::BATCH) {
            // Of an earlier one nothing is left to do: its orders have come over with these.
            $this->database->run('UPDATE {publications} SET is_done = 1 WHERE workflow = ? AND version <= ?', [$workflow, $version]);
        }
    }

    /** @return list<array<string, mixed>> what was published, the newest first, and how many open orders run under it */
    public function versions(string $workflow): array
    {
        $sql = 'SELECT version, COUNT(*) AS cases FROM {cases} WHERE workflow = ? AND is_closed = 0 GROUP BY version';
        $open = array_column($this->database->rows($sql, [$workflow]), 'cases', 'version');
        $rollouts = $this->database->rows('SELECT version, employee FROM {publications} WHERE workflow = ?', [$workflow]);
        $by = array_column($rollouts, 'employee', 'version');
        return array_map(static fn (Published $published): array => [
            'version' => $published->version,
            'digest' => $published->digest,
            'at' => Instant::text($published->at),
            'by' => isset($by[$published->version]) ? Employees::name((string) $by[$published->version]) : null,
            'openCases' => (int) ($open[$published->version] ?? 0),
        ], $this->host->definitions->versions($workflow));
    }

    /** @return list<array<string, mixed>> open orders by what matters to where they go, and whether they go at all */
    private function openCases(string $workflow, string $digest): array
    {
        return $this->database->rows(
            'SELECT digest = ? AS stays, status, team, COUNT(*) AS cases FROM {cases} WHERE workflow = ? AND is_closed = 0'
            . ' GROUP BY stays, status, team ORDER BY status, team',
            [$digest, $workflow],
        );
    }

    /**
     * Orders with a clock that would be late at once, among those that wait the longest.
     *
     * @param array{statuses: array<string, string>, teams: array<string, string>} $map
     * @return list<string>
     */
    private function late(Workflow $workflow, string $id, array $map): array
    {
        $now = $this->clock->now();
        $late = [];
        $cases = $this->database->rows(
            'SELECT id, digest, snapshot FROM {cases} WHERE workflow = ? AND is_closed = 0 AND digest <> ?'
            . ' ORDER BY entered_at LIMIT ' . self::TRIED,
            [$id, $workflow->digest],
        );
        foreach ($cases as $case) {
            $origin = $this->host->definitions->workflow((string) $case['digest']);
            $migrate = Command::migrate($origin, $map['statuses'], $map['teams']);
            $told = $workflow->decide((string) $case['snapshot'], $migrate, $now);
            $isThere = false;
            foreach ($told->events as $event) {
                $isThere = $isThere || $event->type === 'migrated';
                // What is late already is nothing that the new version does.
                if ($isThere && $event->type === 'breached') {
                    $late[] = (string) $case['id'];
                    break;
                }
            }
        }
        return $late;
    }
}
