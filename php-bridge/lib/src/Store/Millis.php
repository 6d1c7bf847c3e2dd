<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Time\Instant;

/** Instants as the database has them: milliseconds since 1970 in UTC. */
final class Millis
{
    /** Parts of a millisecond are dropped, as the engine drops them. */
    public static function of(\DateTimeInterface $instant): int
    {
        return 1000 * $instant->getTimestamp() + (int) $instant->format('v');
    }

    /** Of an instant as the wire writes it. */
    public static function parse(string $instant): int
    {
        return self::of(Instant::parse($instant));
    }

    public static function instant(int $millis): \DateTimeImmutable
    {
        $seconds = intdiv($millis, 1000) - ($millis % 1000 < 0 ? 1 : 0);
        $text = sprintf('%d.%03d', $seconds, $millis - $seconds * 1000);
        return \DateTimeImmutable::createFromFormat('U.v', $text, new \DateTimeZone('UTC'));
    }
}
