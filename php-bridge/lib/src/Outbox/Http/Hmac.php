<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/**
 * A signature of the body as many services have it: a header `sha256=…` with the HMAC-SHA256 (RFC 2104) in lower-case
 * hexadecimal digits.
 *
 * The receiver computes the same over the bytes of the body as they came, and compares in constant time. A body that
 * was overheard can be sent again: the receiver has to know ids that it has seen. `StandardWebhooks` signs the time.
 */
final class Hmac implements Auth
{
    private readonly Secret $key;

    public function __construct(
        #[\SensitiveParameter] string $key,
        private readonly string $header = 'X-Signature-256',
    ) {
        $this->key = new Secret($key);
    }

    public function headers(Request $request, Client $client): array
    {
        return [$this->header => 'sha256=' . hash_hmac('sha256', $request->body, $this->key->reveal())];
    }
}
