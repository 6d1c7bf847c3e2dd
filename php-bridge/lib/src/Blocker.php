<?php

declare(strict_types=1);

namespace Ordino;

/**
 * Why something may not happen. The prose is the host's, in its user's language.
 *
 * @phpstan-import-type BlockerShape from Shapes
 */
final class Blocker
{
    private function __construct(
        /** The kind of reason; stable. */
        public readonly string $code,
        /** What the reason is about, such as the name of a missing fact. */
        public readonly object $parameters,
    ) {
    }

    /**
     * @internal
     * @param BlockerShape $blocker
     */
    public static function of(object $blocker): self
    {
        return new self($blocker->code, $blocker->parameters);
    }

    /**
     * @internal
     * @param list<BlockerShape> $blockers
     * @return list<self>
     */
    public static function all(array $blockers): array
    {
        return array_map(self::of(...), $blockers);
    }
}
