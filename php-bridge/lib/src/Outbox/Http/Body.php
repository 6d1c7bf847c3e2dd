<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\Task;

/** What an endpoint wants to read. */
interface Body
{
    /** The value of the header `Content-Type`. */
    public function type(): string;

    /**
     * The bytes of the body: for one task always the same.
     *
     * @throws DeliveryException when the task does not have what the body needs
     */
    public function text(Task $task): string;
}
