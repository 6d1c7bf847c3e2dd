<?php

declare(strict_types=1);

namespace Ordino;

/**
 * Taking back the last move, where that was one that may be.
 *
 * @phpstan-import-type UndoShape from Shapes
 */
final class Undo
{
    private function __construct(
        /** The status to which the case goes back. */
        public readonly string $to,
        /** @var list<Blocker> why the actor may not; empty when they may */
        public readonly array $blockers,
    ) {
    }

    /**
     * @internal
     * @param UndoShape $undo
     */
    public static function of(object $undo): self
    {
        return new self($undo->to, Blocker::all($undo->blockers));
    }

    /** Whether the actor may. */
    public function isOpen(): bool
    {
        return $this->blockers === [];
    }
}
