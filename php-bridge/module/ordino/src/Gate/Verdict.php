<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Gate;

use Ordino\Blocker;

/** What the workflow says to a change of status that has not happened yet. */
final class Verdict
{
    /** @param list<Blocker> $blockers why not; empty when it is allowed */
    private function __construct(
        public readonly bool $isAllowed,
        /** Whether it is neither recommended nor suggested. */
        public readonly bool $isOffPath,
        public readonly array $blockers,
        /** Whether the workflow was asked at all: false without an engine, without a definition, or after an error. */
        public readonly bool $isJudged,
        /** The status that it was about; null for one that the workflow does not have. */
        public readonly ?string $status,
    ) {
    }

    public static function allowed(string $status, bool $isOffPath): self
    {
        return new self(true, $isOffPath, [], true, $status);
    }

    /** @param list<Blocker> $blockers */
    public static function refused(?string $status, array $blockers): self
    {
        return new self(false, true, $blockers, true, $status);
    }

    /** Nothing can be said, so it may happen. */
    public static function unknown(?string $status = null): self
    {
        return new self(true, false, [], false, $status);
    }
}
