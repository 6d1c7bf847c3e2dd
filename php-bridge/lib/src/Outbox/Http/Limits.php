<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/** How long an endpoint may take, and how much it may say: beyond that a delivery has failed, whatever the status. */
final class Limits
{
    /**
     * @param float $connect seconds until it is connected and TLS has been agreed on
     * @param float $total seconds for everything but finding its address
     * @param int $bytes of an answer's body; also of its headers
     */
    public function __construct(
        public readonly float $connect = 5.0,
        public readonly float $total = 15.0,
        public readonly int $bytes = 65_536,
    ) {
    }
}
