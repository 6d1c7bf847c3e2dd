<?php

declare(strict_types=1);

namespace Ordino\Store;

/** A version of a definition that was published. */
final class Published
{
    private function __construct(
        public readonly string $workflow,
        public readonly int $version,
        /** What decides; versions that differ in words alone share it. */
        public readonly string $digest,
        /** All of it, words included. */
        public readonly string $edition,
        /** The definition as JSON text. */
        public readonly string $text,
        public readonly \DateTimeImmutable $at,
    ) {
    }

    /**
     * @internal
     * @param array<string, mixed> $row
     */
    public static function of(array $row): self
    {
        return new self(
            (string) $row['workflow'],
            (int) $row['version'],
            (string) $row['digest'],
            (string) $row['edition'],
            (string) $row['text'],
            Millis::instant((int) $row['published_at']),
        );
    }
}
