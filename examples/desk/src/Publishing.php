<?php

declare(strict_types=1);

namespace Desk;

use Ordino\Desk\Publication;
use Ordino\Desk\RolloutAnswers;
use Ordino\Diagnostic;
use Ordino\Engine;
use Ordino\Host;
use Ordino\Rollout\Mapping;
use Ordino\Store\Database;
use Ordino\Store\Published;
use Ordino\Store\Schema;
use Ordino\Store\Table;
use Ordino\Time\Instant;

/** Versions of the workflow: what a new one does to open orders, told before it is published, and whose each was. */
final class Publishing
{
    /** How many orders go over in one round of cron, at most. */
    private const ROUND = 200;

    public function __construct(
        private readonly Database $database,
        private readonly Host $host,
        private readonly Engine $engine,
        private readonly Orders $orders,
    ) {
    }

    public function migrate(): void
    {
        $columns = ['workflow' => 'name(64)', 'version' => 'count', 'employee' => 'name(64)'];
        Schema::make($this->database, [new Table('publishers', $columns, key: ['workflow', 'version'])]);
    }

    /** What publishing would do. Nothing happens. */
    public function plan(string $text, Mapping $mapping): Publication
    {
        $diagnostics = $this->engine->check($text);
        $hasErrors = array_filter($diagnostics, static fn (Diagnostic $found): bool => $found->isError()) !== [];
        $plan = $hasErrors ? null : $this->host->rollouts->plan($text, $mapping);
        return new Publication($diagnostics, $plan, $this->orders->titles(...));
    }

    /** Publishes a version, if every open order has a name for where it is; cron brings them over. */
    public function publish(string $text, Mapping $mapping, string $employee): Publication
    {
        $plan = $this->plan($text, $mapping);
        if (!$plan->isReady()) {
            return $plan;
        }
        $this->database->transaction(function () use ($text, $mapping, $employee): void {
            $rollout = $this->host->rollouts->begin($text, $mapping);
            $row = [$rollout->workflow, $rollout->version, $employee];
            $this->database->insertNew('publishers', ['workflow', 'version', 'employee'], [$row]);
        });
        return $plan->published();
    }

    /** Brings open orders over to the version that was published last, some in a round. */
    public function carry(): void
    {
        $this->host->rollouts->run(Shop::WORKFLOW, self::ROUND);
    }

    /** How far they have come. */
    public function rollout(string $workflow): RolloutAnswers
    {
        return new RolloutAnswers($this->host->rollouts, $workflow, $this->orders->titles(...));
    }

    /** @return list<array<string, mixed>> what was published, the newest first, and how many open orders run under it */
    public function versions(string $workflow): array
    {
        $sql = 'SELECT version, COUNT(*) AS cases FROM {cases} WHERE workflow = ? AND is_closed = 0 GROUP BY version';
        $open = array_column($this->database->rows($sql, [$workflow]), 'cases', 'version');
        $rows = $this->database->rows('SELECT version, employee FROM {publishers} WHERE workflow = ?', [$workflow]);
        $by = array_column($rows, 'employee', 'version');
        return array_map(static fn (Published $published): array => [
            'version' => $published->version,
            'digest' => $published->digest,
            'at' => Instant::text($published->at),
            'by' => isset($by[$published->version]) ? Employees::name((string) $by[$published->version]) : null,
            'openCases' => (int) ($open[$published->version] ?? 0),
        ], $this->host->definitions->versions($workflow));
    }
}
