<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/** A token in the header `Authorization` (RFC 6750, 2.1). */
final class Bearer implements Auth
{
    private readonly Secret $token;

    public function __construct(#[\SensitiveParameter] string $token)
    {
        $this->token = new Secret($token);
    }

    public function headers(Request $request, Client $client): array
    {
        return ['Authorization' => 'Bearer ' . $this->token->reveal()];
    }
}
