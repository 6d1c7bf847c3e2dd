<?php

declare(strict_types=1);

namespace Ordino;

/**
 * A status that a case may move to, or may not yet.
 *
 * @phpstan-import-type OfferedShape from Shapes
 * @phpstan-import-type RequiresShape from Shapes
 */
final class Option
{
    private function __construct(
        /** The status. */
        public readonly string $to,
        /** `recommended`, `suggested` or `exception`. */
        public readonly string $kind,
        /** What a button says: a text when a language was asked for, else as the definition has it. */
        public readonly string|object|null $label,
        /** The status' colour as `#rrggbb`. */
        public readonly ?string $color,
        /** Who would own the case. */
        public readonly ?string $team,
        /** @var RequiresShape what has to come with the move; what is not asked for is not there */
        public readonly object $requires,
        /** @var list<Blocker> why it may not be chosen now; what the move itself can supply is in `$requires` */
        public readonly array $blockers,
    ) {
    }

    /**
     * @internal
     * @param OfferedShape $option
     */
    public static function of(object $option): self
    {
        return new self(
            $option->to,
            $option->kind,
            $option->label,
            $option->color,
            $option->team,
            $option->requires,
            Blocker::all($option->blockers),
        );
    }

    /** Whether it may be chosen now. */
    public function isOpen(): bool
    {
        return $this->blockers === [];
    }
}
