<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/**
 * How far a test message came.
 *
 * Stages: `url` (what was entered), `body` (the message), `auth` (tokens and signatures, and what the endpoint says to
 * them), `address` (of the host, and whether it may be reached), `connect`, `tls`, `answer`.
 */
final class Probe
{
    /**
     * @internal made by `Endpoint::probe`
     * @param array<string, float> $stages milliseconds by stage that was reached, in order
     */
    public function __construct(
        public readonly array $stages,
        /** The stage that failed; null when the message was taken. */
        public readonly ?string $failed = null,
        /** The code of what went wrong, as a `DeliveryException` has it. */
        public readonly ?string $errorCode = null,
        public readonly ?string $message = null,
    ) {
    }

    public function isSuccess(): bool
    {
        return $this->failed === null;
    }
}
