<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Exception\DeliveryException;

/** How an endpoint knows who is speaking. */
interface Auth
{
    /**
     * Headers that prove it for one request.
     *
     * @return array<string, string>
     * @throws DeliveryException when there is no proof to be had
     */
    public function headers(Request $request, Client $client): array;
}
