<?php

declare(strict_types=1);

namespace Ordino\Rollout;

use Ordino\Command;
use Ordino\Decision;
use Ordino\Engine;
use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Exception\OrdinoException;
use Ordino\Exception\StoreException;
use Ordino\Json;
use Ordino\Line;
use Ordino\Store\CaseRow;
use Ordino\Store\Database;
use Ordino\Store\Definitions;
use Ordino\Store\Ledger;
use Ordino\Store\Millis;
use Ordino\Time\Clock;
use Ordino\Workflow;

/**
 * Publishes versions over a store that has open cases: first a plan, then the cases come over by and by.
 *
 * ```php
 * $plan = $host->rollouts->plan($draft);
 * foreach ($plan->changes as $change) {
 *     $page->say($change->message);                // `Customer care may no longer move Delivered to Refunded without a comment`
 * }
 * // The merchant says what the missing names are now, and presses the button.
 * $host->rollouts->begin($draft, new Mapping(statuses: ['packing' => 'packed']));
 *
 * // Every minute, in as many processes as there are; one that is killed leaves nothing half done.
 * $host->rollouts->run('order-desk', limit: 200);
 * ```
 *
 * Which cases have come is not written down anywhere but in the cases, which know under what they run.
 */
final class Rollouts
{
    /** How many batches' cases are looked for at once, so that several processes find some that are free. */
    private const AHEAD = 8;

    /** What is not the fault of a case: then no other can come over either. */
    private const OUTAGES = ['busy', 'disconnected', 'lost', 'full'];

    /** Of a rollout, by its number and its digest. */
    private const REFUSED = ' FROM {rollout_refusals} r JOIN {cases} c ON c.id = r.case_id'
        . ' WHERE r.rollout = ? AND c.is_closed = 0 AND c.digest <> ?';

    /** @param (\Closure(string): void)|null $log hears of every case that was refused; a line each */
    public function __construct(
        private readonly Engine $engine,
        private readonly Database $database,
        private readonly Clock $clock,
        private readonly Definitions $definitions,
        private readonly Ledger $ledger,
        private readonly ?\Closure $log,
    ) {
    }

    /**
     * What a version would change, and what it would do to the cases that are open. Nothing happens.
     *
     * @param string|array<string, mixed>|object $definition JSON text, or what it holds
     * @param string|null $language of names, such as `it`
     * @throws \Ordino\Exception\DefinitionException when it breaks rules
     * @throws EngineException `invalid_request` when the mapping leads to a name that the version does not have
     */
    public function plan(string|array|object $definition, Mapping $mapping = new Mapping(), ?string $language = null): Plan
    {
        $new = $this->engine->load($definition);
        $workflow = (string) Json::value($new->definition())->id;
        $planner = new Planner($this->ledger->cases, $this->definitions, $new, $mapping, $this->clock->now());
        return $planner->plan($workflow, $this->inForce($workflow), $language);
    }

    /**
     * Publishes a version, and remembers under which names the open cases come over. One that was under way ends with it.
     *
     * @param string|array<string, mixed>|object $definition JSON text, or what it holds
     * @throws \Ordino\Exception\DefinitionException when it breaks rules
     * @throws StoreException `version_taken` when that version was published with other rules or words: count it up
     * @throws EngineException `invalid_request` when the mapping leads to a name that the version does not have
     */
    public function begin(string|array|object $definition, Mapping $mapping = new Mapping()): Rollout
    {
        $new = $this->engine->load($definition);
        $new->migration($new, [], $this->clock->now(), $mapping->statuses, $mapping->teams);
        return $this->database->transaction(function () use ($new, $mapping): Rollout {
            $now = Millis::of($this->clock->now());
            $published = $this->definitions->publish($new->definition(), $now);
            $newest = $this->definitions->current($published->workflow);
            if ($newest->version !== $published->version) {
                throw new StoreException('version_taken', "version {$newest->version} is newer: count it up");
            }
            $this->database->run(
                "UPDATE {rollouts} SET state = 'left', finished_at = ? WHERE workflow = ? AND state = 'running'",
                [$now, $published->workflow],
            );
            $columns = ['workflow', 'version', 'digest', 'mapping', 'state', 'begun_at'];
            $row = [$published->workflow, $published->version, $published->digest, Json::text($mapping), 'running', $now];
            $this->database->insert('rollouts', $columns, [$row]);
            return $this->latest($published->workflow) ?? throw new StoreException('damaged', 'the rollout is not there');
        });
    }

    /** The latest one of a workflow; null when none was begun. */
    public function latest(string $workflow): ?Rollout
    {
        $sql = 'SELECT * FROM {rollouts} WHERE workflow = ? ORDER BY number DESC LIMIT 1';
        $row = $this->database->row($sql, [$workflow]);
        return $row === null ? null : Rollout::of($row);
    }

    /** How far the latest one is; null when none was begun. */
    public function progress(string $workflow): ?Progress
    {
        $rollout = $this->latest($workflow);
        if ($rollout === null) {
            return null;
        }
        $count = fn (string $which): int => (int) $this->database->value(
            "SELECT COUNT(*) FROM {cases} WHERE workflow = ? AND is_closed = 0 AND digest {$which} ?",
            [$workflow, $rollout->digest],
        );
        $refused = (int) $this->database->value('SELECT COUNT(*)' . self::REFUSED, [$rollout->number, $rollout->digest]);
        return new Progress($rollout, $count('='), max(0, $count('<>') - $refused), $refused);
    }

    /**
     * The open cases that could not come over and have not since, those that failed last first.
     *
     * @return list<Refusal>
     */
    public function refusals(Rollout $rollout, int $limit = 100): array
    {
        $sql = 'SELECT r.*' . self::REFUSED . ' ORDER BY r.at DESC, r.case_id LIMIT ?';
        return array_map(Refusal::of(...), $this->database->rows($sql, [$rollout->number, $rollout->digest, $limit]));
    }

    /** Tries those that were refused once more, with a mapping that may be another one now. */
    public function retry(Rollout $rollout, ?Mapping $mapping = null): void
    {
        $mapping ??= $rollout->mapping;
        $new = $this->workflowOf($rollout);
        $new->migration($new, [], $this->clock->now(), $mapping->statuses, $mapping->teams);
        $this->database->transaction(function () use ($rollout, $mapping): void {
            $this->database->run('DELETE FROM {rollout_refusals} WHERE rollout = ?', [$rollout->number]);
            $this->database->run(
                "UPDATE {rollouts} SET state = 'running', finished_at = NULL, mapping = ? WHERE number = ? AND state <> 'left'",
                [Json::text($mapping), $rollout->number],
            );
        });
    }

    /**
     * Brings open cases over, in bounded batches, each a transaction, in as many processes at once as one likes.
     *
     * @param int $limit cases at most
     * @param int $batch cases of one transaction, one at least
     * @return int how many cases it has dealt with; 0 when none is left, or others are at work on all that are
     * @throws StoreException `busy`, `disconnected`, `lost` or `full`
     * @throws DoorException when the engine has gone
     */
    public function run(string $workflow, int $limit = 1000, int $batch = 50): int
    {
        if ($batch < 1) {
            throw new \InvalidArgumentException('a batch has one case at least');
        }
        $rollout = $this->latest($workflow);
        if ($rollout === null || $rollout->state !== State::Running) {
            return 0;
        }
        for ($dealt = 0; $dealt < $limit;) {
            $numbers = $this->left($rollout, $batch * self::AHEAD);
            if ($numbers === []) {
                $this->finish($rollout);
                return $dealt;
            }
            $before = $dealt;
            $chunks = array_chunk($numbers, $batch);
            // Others began at the front.
            shuffle($chunks);
            foreach ($chunks as $chunk) {
                $dealt += $dealt < $limit ? $this->chunk($rollout, array_slice($chunk, 0, $limit - $dealt)) : 0;
            }
            if ($dealt === $before) {
                return $dealt;
            }
        }
        if ($this->left($rollout, 1) === []) {
            $this->finish($rollout);
        }
        return $dealt;
    }

    /** @return list<int> numbers of cases that have yet to come, and were not refused */
    private function left(Rollout $rollout, int $limit): array
    {
        $rows = $this->database->rows(
            'SELECT c.number FROM {cases} c LEFT JOIN {rollout_refusals} r ON r.rollout = ? AND r.case_id = c.id'
                . ' WHERE c.workflow = ? AND c.is_closed = 0 AND c.digest <> ? AND r.case_id IS NULL'
                . ' ORDER BY c.number LIMIT ?',
            [$rollout->number, $rollout->workflow, $rollout->digest, $limit],
        );
        return array_map(static fn (array $row): int => (int) $row['number'], $rows);
    }

    /** @param list<int> $numbers */
    private function chunk(Rollout $rollout, array $numbers): int
    {
        try {
            return $this->together($rollout, $numbers);
        } catch (\Throwable $exception) {
            $this->throwOutage($exception);
        }
        // One of them cannot be read: each for itself, so that the others come.
        $dealt = 0;
        foreach ($numbers as $number) {
            $dealt += $this->single($rollout, $number);
        }
        return $dealt;
    }

    private function single(Rollout $rollout, int $number): int
    {
        try {
            return $this->together($rollout, [$number]);
        } catch (\Throwable $exception) {
            $this->throwOutage($exception);
        }
        $row = $this->database->row('SELECT id, seq FROM {cases} WHERE number = ?', [$number]);
        $code = $exception instanceof OrdinoException ? $exception->errorCode : 'failed';
        $parameters = (object) ['message' => $exception->getMessage()];
        $blocker = (object) ['code' => $code, 'parameters' => $parameters];
        if ($row !== null) {
            $this->refuse($rollout, (string) $row['id'], (int) $row['seq'], [$blocker]);
        }
        return 1;
    }

    /**
     * Brings those of some cases over that are still to come and free, in one transaction.
     *
     * @param list<int> $numbers
     */
    private function together(Rollout $rollout, array $numbers): int
    {
        return $this->database->transaction(function () use ($rollout, $numbers): int {
            $now = $this->clock->now();
            $rows = $this->ledger->cases->takeOthers($numbers, $rollout->digest);
            foreach ($this->decide($rollout, $rows, $now) as $index => $decision) {
                $row = $rows[$index];
                $this->ledger->write($row, $decision);
                // Of one that is overdue, more is due than one call does: what it did is stored, and it comes with a later batch.
                if ($decision->isRefused() && !$decision->isRefusedFor('overdue')) {
                    $this->refuse($rollout, $row->id, $decision->case->seq, $decision->refused);
                }
            }
            return count($rows);
        });
    }

    /**
     * @param list<CaseRow> $rows
     * @return list<Decision>
     */
    private function decide(Rollout $rollout, array $rows, \DateTimeImmutable $now): array
    {
        $mapping = $rollout->mapping;
        $items = array_map(fn (CaseRow $row): array => [
            'case' => $row->value(),
            'command' => Command::migrate($this->definitions->workflow($row->digest), $mapping->statuses, $mapping->teams),
        ], $rows);
        return $items === [] ? [] : $this->workflowOf($rollout)->decideMany($items, $now);
    }

    /** @param list<object> $blockers */
    private function refuse(Rollout $rollout, string $case, int $seq, array $blockers): void
    {
        $row = [$rollout->number, $case, $seq, Json::text($blockers), Millis::of($this->clock->now())];
        $this->database->insertNew('rollout_refusals', ['rollout', 'case_id', 'seq', 'refused', 'at'], [$row]);
        $codes = implode(', ', array_column($blockers, 'code'));
        Line::tell($this->log, Line::of("{$case} does not come under version {$rollout->version}: {$codes}"));
    }

    private function finish(Rollout $rollout): void
    {
        $this->database->run(
            "UPDATE {rollouts} SET state = 'done', finished_at = ? WHERE number = ? AND state = 'running'",
            [Millis::of($this->clock->now()), $rollout->number],
        );
    }

    private function workflowOf(Rollout $rollout): Workflow
    {
        return $this->definitions->version($this->definitions->published($rollout->workflow, $rollout->version));
    }

    /** What new cases begin under now; null before the first version. */
    private function inForce(string $workflow): ?Workflow
    {
        try {
            return $this->definitions->version($this->definitions->current($workflow));
        } catch (StoreException $exception) {
            return $exception->errorCode === 'unknown_workflow' ? null : throw $exception;
        }
    }

    /** Throws what is not the fault of a case. */
    private function throwOutage(\Throwable $exception): void
    {
        if ($exception instanceof StoreException && in_array($exception->errorCode, self::OUTAGES, true)) {
            throw $exception;
        }
        if ($exception instanceof DoorException) {
            // The engine has gone, or it could not bear this case: then it answers now.
            $this->engine->version();
        }
    }
}
