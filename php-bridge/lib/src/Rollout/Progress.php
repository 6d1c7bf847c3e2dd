<?php

declare(strict_types=1);

namespace Ordino\Rollout;

/** How far a rollout is, as the cases themselves say. */
final class Progress
{
    public function __construct(
        public readonly Rollout $rollout,
        /** Open cases that run under the version. */
        public readonly int $there,
        /** Open cases that have yet to come. */
        public readonly int $left,
        /** Open cases that were refused, and stay under their version until the rollout is tried again. */
        public readonly int $refused,
    ) {
    }
}
