<?php

declare(strict_types=1);

namespace Ordino\Time;

/** Instants as the wire writes them: RFC 3339 in UTC with milliseconds, such as `2026-01-05T09:00:00.000Z`. */
final class Instant
{
    /** An instant as text. Parts of a millisecond are dropped. */
    public static function text(\DateTimeInterface $instant): string
    {
        $utc = \DateTimeImmutable::createFromInterface($instant)->setTimezone(new \DateTimeZone('UTC'));
        return $utc->format('Y-m-d\TH:i:s.v\Z');
    }

    /** @throws \InvalidArgumentException for a text without a zone, or that is no instant at all */
    public static function parse(string $text): \DateTimeImmutable
    {
        $pattern = '/^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-][01]\d:[0-5]\d)$/D';
        $isInstant = preg_match($pattern, $text, $parts) === 1
            && checkdate((int) $parts[2], (int) $parts[3], (int) $parts[1]);
        if (!$isInstant) {
            throw new \InvalidArgumentException("`{$text}` is no instant such as `2026-01-05T09:00:00Z`");
        }
        // PHP takes long to find out what `Z` is.
        $utc = str_replace('Z', '+00:00', $text);
        return (new \DateTimeImmutable($utc))->setTimezone(new \DateTimeZone('UTC'));
    }
}
