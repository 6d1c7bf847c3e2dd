<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/** What an endpoint answered. */
final class Answer
{
    public function __construct(
        public readonly int $status,
        public readonly string $body,
        /** The header `Retry-After` as it came. */
        public readonly ?string $retryAfter,
    ) {
    }

    public function isSuccess(): bool
    {
        return $this->status >= 200 && $this->status < 300;
    }

    public function isRedirect(): bool
    {
        return $this->status >= 300 && $this->status < 400;
    }

    /**
     * Whether the same request may succeed later.
     *
     * What says that the request itself is wrong will say so again; keys, paths and servers are put right.
     */
    public function isWorthAnotherTry(): bool
    {
        return in_array($this->status, [401, 403, 404, 407, 408, 409, 421, 423, 424, 425, 429], true)
            || $this->status >= 500 && !in_array($this->status, [501, 505], true);
    }

    /** Seconds that the endpoint asks to be left alone, as RFC 9110, 10.2.3 has it; null when it does not say. */
    public function secondsToWait(\DateTimeImmutable $now): ?float
    {
        if ($this->retryAfter === null) {
            return null;
        }
        if (ctype_digit($this->retryAfter)) {
            return (float) $this->retryAfter;
        }
        $utc = new \DateTimeZone('UTC');
        $at = \DateTimeImmutable::createFromFormat('!D, d M Y H:i:s \G\M\T', $this->retryAfter, $utc);
        return $at === false ? null : max(0.0, (float) ($at->getTimestamp() - $now->getTimestamp()));
    }
}
