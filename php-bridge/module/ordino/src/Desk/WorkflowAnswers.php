<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Desk;

use Ordino\Desk\Publication;
use Ordino\Desk\RolloutAnswers;
use Ordino\Diagnostic;
use Ordino\Exception\DoorException;
use Ordino\Store\Published;
use Ordino\Time\Instant;
use PrestaShop\Module\Ordino\Page\Heads;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Workflow\Current;
use PrestaShop\Module\Ordino\Workflow\Draft;

/** What the editor is told, and what it has kept and published, in the shapes of `admin/src/core/desk.ts`. */
final class WorkflowAnswers
{
    /** Bytes of JSON; longer texts than the engine takes are not read. */
    private const MOST_BYTES = 2_000_000;

    /** Publications of which it is looked up whose they were. */
    private const RELEASES = 200;

    public function __construct(private readonly Runtime $runtime, private readonly Here $here)
    {
    }

    /** @return array<string, mixed> a `Draft` */
    public function draft(): array
    {
        $draft = $this->runtime->draft()->value()
            ?? throw Problem::invalid('the draft is no definition yet: it can be read and written as text');
        $draft->id = Current::WORKFLOW;
        $draft->version = $this->runtime->rollout()->next();
        return [
            'draft' => $draft,
            'revision' => $this->runtime->draft()->revision(),
            'live' => $this->runtime->current()->value(),
            'versions' => $this->versions(),
        ];
    }

    /**
     * Keeps a draft over the one that its author has seen.
     *
     * @return array{revision: string}
     * @throws Problem `stale` where somebody was faster
     */
    public function save(string $body, string $revision): array
    {
        if (strlen($body) > self::MOST_BYTES) {
            throw Problem::tooLarge(self::MOST_BYTES);
        }
        $draft = json_decode($body);
        if (!is_object($draft) || ($draft->id ?? null) !== Current::WORKFLOW || !is_array($draft->statuses ?? null)) {
            throw Problem::invalid('a draft is the definition of `' . Current::WORKFLOW . '`');
        }
        if (!$this->runtime->draft()->replace(Draft::pretty($draft), trim($revision, '"'), $this->here->employee)) {
            throw Problem::stale('somebody else has saved the draft meanwhile');
        }
        return ['revision' => $this->runtime->draft()->revision()];
    }

    /**
     * What publishing the draft as it is kept would do, or does: then it watches first, as every version.
     *
     * @throws Problem `stale` where the draft is another one than its author has seen
     */
    public function publish(string $body): Publication
    {
        $asked = strlen($body) > self::MOST_BYTES ? null : json_decode($body, false, 16);
        $draft = $this->runtime->draft();
        if (!is_object($asked) || !is_string($asked->revision ?? null)) {
            throw Problem::invalid('a draft has a `revision`');
        }
        if ($asked->revision !== $draft->revision()) {
            throw Problem::stale('somebody else has saved the draft meanwhile');
        }
        $mapping = Publication::mapping($asked);
        $found = $draft->check() ?? throw new DoorException('unavailable', $this->runtime->why());
        $hasErrors = array_filter($found, static fn (Diagnostic $each): bool => $each->isError()) !== [];
        $value = $hasErrors ? null : $draft->value();
        $plan = $value === null ? null : $this->runtime->rollout()->plan($value, $mapping, $this->here->words->language);
        $publication = new Publication($found, $plan, (new Heads($this->runtime, $this->here))->titles(...));
        if (($asked->dryRun ?? true) !== false || !$publication->isReady()) {
            return $publication;
        }
        $this->runtime->publisher()->publish($this->here->employee, '', $mapping);
        return $publication->published();
    }

    /** @return array<string, mixed>|null a `Rollout` */
    public function rollout(): ?array
    {
        return $this->rolling()->told();
    }

    /**
     * Tries the orders once more that could not come under the version; cron brings them.
     *
     * @return array<string, mixed>|null a `Rollout`
     * @throws Problem `stale` where another version was published since
     */
    public function retry(string $body): ?array
    {
        $version = json_decode($body, false, 4)->version ?? null;
        if (!is_int($version) || !$this->rolling()->retry($version)) {
            throw Problem::stale('another version was published meanwhile');
        }
        $this->runtime->migration()->again();
        return $this->rollout();
    }

    private function rolling(): RolloutAnswers
    {
        $titles = (new Heads($this->runtime, $this->here))->titles(...);
        return new RolloutAnswers($this->runtime->host()->rollouts, Current::WORKFLOW, $titles);
    }

    /** @return list<array<string, mixed>> what was published, the newest first, and how many open orders run under it */
    private function versions(): array
    {
        $sql = 'SELECT version, COUNT(*) AS cases FROM {cases} WHERE workflow = ? AND is_closed = 0 GROUP BY version';
        $open = array_column($this->runtime->database()->rows($sql, [Current::WORKFLOW]), 'cases', 'version');
        // The oldest of a version is who published it; who enforced it came later.
        $by = array_column($this->runtime->publisher()->releases(self::RELEASES), 'employee', 'version');
        return array_map(fn (Published $published): array => [
            'version' => $published->version,
            'digest' => $published->digest,
            'at' => Instant::text($published->at),
            'by' => ($by[$published->version] ?? 0) === 0
                ? null
                : $this->runtime->employees()->name((string) $by[$published->version]),
            'openCases' => (int) ($open[$published->version] ?? 0),
        ], $this->runtime->host()->definitions->versions(Current::WORKFLOW));
    }
}
