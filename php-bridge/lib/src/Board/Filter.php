<?php

declare(strict_types=1);

namespace Ordino\Board;

/** Which cases a board shows. What is not given does not matter. */
final class Filter
{
    /** As `$assignee`: cases that are assigned to nobody. */
    public const NOBODY = '';

    public function __construct(
        /** Closed ones instead of those that are open or wait; null for both, such as when somebody looks for an order. */
        public readonly ?bool $isClosed = false,
        public readonly ?string $status = null,
        public readonly ?string $team = null,
        /** An employee, or `Filter::NOBODY`. */
        public readonly ?string $assignee = null,
        /** Those of which a target was missed, and whose clock still runs. */
        public readonly bool $isOverdue = false,
        /** The fact `priority`; of a text, the first 64 bytes count. */
        public readonly string|int|float|bool|null $priority = null,
        /**
         * Beginnings of words, all of which have to be there. Signs between words do not matter; a text of signs alone
         * is on no case, and a blank one on all.
         */
        public readonly ?string $text = null,
        public readonly ?string $workflow = null,
    ) {
    }
}
