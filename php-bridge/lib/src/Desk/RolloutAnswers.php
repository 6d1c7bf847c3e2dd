<?php

declare(strict_types=1);

namespace Ordino\Desk;

use Ordino\Rollout\Refusal;
use Ordino\Rollout\Rollouts;
use Ordino\Time\Instant;

/**
 * How far open cases have come to the version that was published last, as `<ordino-editor>` is told: a `Rollout` of
 * `admin/src/core/desk.ts`.
 *
 * ```php
 * $answers = new RolloutAnswers($host->rollouts, 'order-desk', $orders->titles(...));
 * echo json_encode(['ok' => $answers->told()]);
 * ```
 *
 * Who may see it, and who may try again, is the host's to say.
 */
final class RolloutAnswers
{
    /** Cases that are listed of those that were refused. */
    private const LISTED = 20;

    /** @param \Closure(list<string>): array<array-key, string> $titles what people call cases, by case */
    public function __construct(
        private readonly Rollouts $rollouts,
        private readonly string $workflow,
        private readonly \Closure $titles,
    ) {
    }

    /** @return array<string, mixed>|null null before anything was published */
    public function told(): ?array
    {
        $progress = $this->rollouts->progress($this->workflow);
        if ($progress === null) {
            return null;
        }
        $rollout = $progress->rollout;
        $refusals = $progress->refused === 0 ? [] : $this->rollouts->refusals($rollout, self::LISTED);
        $titles = $refusals === [] ? [] : ($this->titles)(array_column($refusals, 'case'));
        return [
            'version' => $rollout->version,
            'state' => $rollout->state->value,
            'begunAt' => Instant::text($rollout->begunAt),
            'there' => $progress->there,
            'left' => $progress->left,
            'refused' => $progress->refused,
            'refusals' => array_map(static fn (Refusal $refusal): array => [
                'case' => $refusal->case,
                'title' => $titles[$refusal->case] ?? $refusal->case,
                'refused' => $refusal->refused,
            ], $refusals),
        ];
    }

    /**
     * Tries those that were refused once more, with a later batch.
     *
     * @param int $version that is meant
     * @return bool false where another one was published since, or none: then nothing happens
     */
    public function retry(int $version): bool
    {
        $rollout = $this->rollouts->latest($this->workflow);
        if ($rollout === null || $rollout->version !== $version) {
            return false;
        }
        $this->rollouts->retry($rollout);
        return true;
    }
}
