<?php

declare(strict_types=1);

namespace Ordino\Board;

/** A part of a board. */
final class Page
{
    public function __construct(
        /** @var list<Card> */
        public readonly array $cards,
        /** Where the next page begins; null on the last one. Good for the same filter and order only. */
        public readonly ?string $next,
    ) {
    }
}
