<?php

declare(strict_types=1);

namespace Ordino\Rollout;

use Ordino\Store\Millis;

/** That a version was published, to which the open cases of its workflow come by and by. */
final class Rollout
{
    private function __construct(
        public readonly int $number,
        public readonly string $workflow,
        public readonly int $version,
        /** What that version decides by: a case that runs under it has come over. */
        public readonly string $digest,
        public readonly Mapping $mapping,
        public readonly State $state,
        public readonly \DateTimeImmutable $begunAt,
        public readonly ?\DateTimeImmutable $finishedAt,
    ) {
    }

    /**
     * @internal
     * @param array<string, mixed> $row
     */
    public static function of(array $row): self
    {
        return new self(
            (int) $row['number'],
            (string) $row['workflow'],
            (int) $row['version'],
            (string) $row['digest'],
            Mapping::of((string) $row['mapping']),
            State::from((string) $row['state']),
            Millis::instant((int) $row['begun_at']),
            $row['finished_at'] === null ? null : Millis::instant((int) $row['finished_at']),
        );
    }
}
