<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

/** What reconciliation has found. */
final class Reconciled
{
    public function __construct(
        /** Rows of history that no hook had recorded. */
        public readonly int $rows = 0,
        /** Orders that had moved without one. */
        public readonly int $moved = 0,
        /** Orders that could not be followed. */
        public readonly int $failed = 0,
        /** Whether all histories were followed to their end. */
        public readonly bool $isComplete = true,
        /** Whether the shop turned out to be restored from a backup. */
        public readonly bool $isRestored = false,
    ) {
    }
}
