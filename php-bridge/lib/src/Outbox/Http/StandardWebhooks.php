<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Exception\DeliveryException;

/**
 * Signatures of Standard Webhooks 1.0 (standardwebhooks.com): id, time and body, signed with each of several secrets,
 * so that one can be replaced while receivers still know the other.
 *
 * An effect's id may have characters that a `webhook-id` must not have. They are written `%2E`, as in a URL.
 */
final class StandardWebhooks implements Auth
{
    /** @var list<Secret> */
    private readonly array $secrets;

    /** @param string ...$secrets `whsec_` and 24 to 64 bytes in base 64; the newest first */
    public function __construct(#[\SensitiveParameter] string ...$secrets)
    {
        $this->secrets = array_map(static fn (string $secret) => new Secret($secret), array_values($secrets));
    }

    /** A new secret, of 32 random bytes. */
    public static function newSecret(): string
    {
        return 'whsec_' . base64_encode(random_bytes(32));
    }

    public function headers(Request $request, Client $client): array
    {
        $id = self::id($request->id);
        $time = (string) $request->at->getTimestamp();
        $signatures = [];
        foreach ($this->secrets as $secret) {
            $signature = hash_hmac('sha256', "{$id}.{$time}.{$request->body}", self::key($secret), true);
            $signatures[] = 'v1,' . base64_encode($signature);
        }
        if ($signatures === []) {
            throw self::refused('there is no secret to sign with');
        }
        return [
            'webhook-id' => $id,
            'webhook-timestamp' => $time,
            'webhook-signature' => implode(' ', $signatures),
        ];
    }

    private static function id(string $id): string
    {
        // A full stop delimits what is signed: with one in the id, one signature would fit two messages.
        $encode = static fn (array $found): string => sprintf('%%%02X', ord($found[0]));
        return (string) preg_replace_callback('~[^A-Za-z0-9_/:+-]~', $encode, $id);
    }

    private static function key(Secret $secret): string
    {
        $text = $secret->reveal();
        $key = str_starts_with($text, 'whsec_') ? base64_decode(substr($text, 6), true) : false;
        if ($key === false || strlen($key) < 24 || strlen($key) > 64) {
            throw self::refused('a secret for signing is not `whsec_` with 24 to 64 bytes in base 64 behind it');
        }
        return $key;
    }

    private static function refused(string $message): DeliveryException
    {
        return new DeliveryException('auth', $message, stage: 'auth');
    }
}
