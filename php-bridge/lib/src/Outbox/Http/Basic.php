<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/** A user's name and password in the header `Authorization`, in UTF-8 (RFC 7617). */
final class Basic implements Auth
{
    private readonly Secret $password;

    public function __construct(private readonly string $user, #[\SensitiveParameter] string $password)
    {
        $this->password = new Secret($password);
    }

    public function headers(Request $request, Client $client): array
    {
        return ['Authorization' => 'Basic ' . base64_encode($this->user . ':' . $this->password->reveal())];
    }
}
