<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/** One try to deliver a message: what is signed. */
final class Request
{
    public function __construct(
        /** The effect's id: the same for every try. */
        public readonly string $id,
        public readonly string $body,
        /** When it is sent. */
        public readonly \DateTimeImmutable $at,
    ) {
    }
}
