<?php

declare(strict_types=1);

namespace Ordino\Exception;

/**
 * An effect was not delivered.
 *
 * Messages say no secret: neither keys and tokens nor the path of a URL, which often is one, nor anything that the other
 * side answered.
 */
final class DeliveryException extends OrdinoException
{
    /**
     * @param bool $retry whether another try can help
     * @param float|null $after seconds that the other side asks to be left alone
     * @param string|null $stage of a delivery by HTTP, see `Ordino\Outbox\Http\Probe`
     */
    public function __construct(
        string $errorCode,
        string $message,
        public readonly bool $retry = true,
        public readonly ?float $after = null,
        public readonly ?string $stage = null,
    ) {
        parent::__construct($errorCode, $message);
    }
}
