<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Exception\DeliveryException;

/**
 * A token from an authorisation server, for a client's id and secret (OAuth 2.0, RFC 6749, 4.4).
 *
 * It is kept until shortly before its end, as long as this object lives, and fetched anew once when an endpoint
 * answers 401.
 */
final class ClientCredentials implements Renewable
{
    /** Seconds before its end that a token is no longer used: clocks differ, and deliveries take their time. */
    private const MARGIN = 30;

    /** Seconds that a token is used of which the server does not say how long it lives. */
    private const LIFE = 300;

    /** What RFC 6749, 5.2 lets a server say; anything else it says is not repeated. */
    private const ERRORS = [
        'invalid_request',
        'invalid_client',
        'invalid_grant',
        'unauthorized_client',
        'unsupported_grant_type',
        'invalid_scope',
    ];

    private readonly Secret $url;
    private readonly Secret $secret;
    private ?Secret $token = null;

    /** Second until which the token is used. */
    private int $until = 0;

    /** @param string|null $scope names with blanks between them */
    public function __construct(
        #[\SensitiveParameter] string $url,
        private readonly string $id,
        #[\SensitiveParameter] string $secret,
        private readonly ?string $scope = null,
    ) {
        $this->url = new Secret($url);
        $this->secret = new Secret($secret);
    }

    public function headers(Request $request, Client $client): array
    {
        $now = $request->at->getTimestamp();
        // A clock that jumped back must not make a token last longer than it does.
        if ($this->token === null || $now >= $this->until || $now < $this->until - 86_400) {
            $this->fetch($client, $now);
        }
        return ['Authorization' => 'Bearer ' . $this->token->reveal()];
    }

    public function forget(): void
    {
        $this->token = null;
    }

    private function fetch(Client $client, int $now): void
    {
        $this->token = null;
        try {
            $answer = $client->post(Url::parse($this->url->reveal()), $this->proof(), $this->form(), new Trace());
        } catch (DeliveryException $exception) {
            $message = "no token: {$exception->getMessage()}";
            throw new DeliveryException('auth', $message, $exception->retry, $exception->after, 'auth');
        }
        $token = json_decode($answer->body);
        if (!$answer->isSuccess()) {
            $said = in_array($token->error ?? null, self::ERRORS, true) ? " `{$token->error}`" : '';
            $message = "no token: the server answers {$answer->status}{$said}";
            throw new DeliveryException('auth', $message, stage: 'auth');
        }
        if (
            !is_string($token->access_token ?? null)
            || !is_string($token->token_type ?? null)
            || strtolower($token->token_type) !== 'bearer'
        ) {
            throw new DeliveryException('auth', 'no token: the server answers without a bearer token', stage: 'auth');
        }
        $life = is_numeric($token->expires_in ?? null) ? (int) $token->expires_in : self::LIFE;
        $this->until = $now + min(86_400, $life - min(self::MARGIN, intdiv($life, 2)));
        $this->token = new Secret($token->access_token);
    }

    /** @return array<string, string> */
    private function proof(): array
    {
        // Both are encoded before they are joined: RFC 6749, 2.3.1.
        $pair = urlencode($this->id) . ':' . urlencode($this->secret->reveal());
        return [
            'Authorization' => 'Basic ' . base64_encode($pair),
            'Content-Type' => 'application/x-www-form-urlencoded',
            'Accept' => 'application/json',
        ];
    }

    private function form(): string
    {
        $fields = ['grant_type' => 'client_credentials'];
        return http_build_query($this->scope === null ? $fields : $fields + ['scope' => $this->scope]);
    }
}
