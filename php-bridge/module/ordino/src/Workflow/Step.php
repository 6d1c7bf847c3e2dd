<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

/** A way from one state to another, as the workflow draws it. Whether it may be gone, only the engine says. */
final class Step
{
    public function __construct(
        public readonly int $from,
        public readonly int $to,
        /** `recommended`, `suggested` or `exception`. */
        public readonly string $kind,
        /** What its button says, by language; empty: the status' name. */
        public readonly array $labels,
    ) {
    }
}
