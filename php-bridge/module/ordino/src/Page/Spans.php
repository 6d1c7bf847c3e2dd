<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

/** Lengths of time in words. */
final class Spans
{
    public function __construct(private readonly Words $words)
    {
    }

    /** Milliseconds of a duration as the engine writes it, such as `PT14H30M0.5S`. */
    public static function millis(string $duration): int
    {
        $pattern = '/^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/D';
        if (preg_match($pattern, $duration, $parts) !== 1) {
            throw new \InvalidArgumentException("`{$duration}` is no duration");
        }
        [$days, $hours, $minutes] = [(int) ($parts[1] ?? 0), (int) ($parts[2] ?? 0), (int) ($parts[3] ?? 0)];
        return (($days * 24 + $hours) * 60 + $minutes) * 60_000 + (int) round(1000 * (float) ($parts[4] ?? 0));
    }

    /** Working time: a day of it is not 24 hours, so hours are the largest unit. */
    public function working(int $millis): string
    {
        $minutes = intdiv($millis, 60_000);
        [$hours, $minutes] = [intdiv($minutes, 60), $minutes % 60];
        return match (true) {
            $millis < 60_000 => $this->words->say('less than a minute'),
            $hours >= 10 || ($hours > 0 && $minutes === 0) => $this->words->say('%n% h', ['%n%' => $hours]),
            $hours > 0 => $this->words->say('%n% h', ['%n%' => $hours]) . ' '
                . $this->words->say('%n% min', ['%n%' => $minutes]),
            default => $this->words->say('%n% min', ['%n%' => $minutes]),
        };
    }

    /** Time as it passes. */
    public function elapsed(int $millis): string
    {
        $hours = intdiv($millis, 3_600_000);
        if ($hours < 48) {
            return $this->working($millis);
        }
        return $this->words->say('%n% d', ['%n%' => intdiv($hours, 24)]);
    }

    public function between(\DateTimeInterface|string $from, \DateTimeInterface|string $to): string
    {
        return $this->elapsed(max(0, self::at($to) - self::at($from)));
    }

    private static function at(\DateTimeInterface|string $instant): int
    {
        $instant = is_string($instant) ? new \DateTimeImmutable($instant) : $instant;
        return 1000 * $instant->getTimestamp() + (int) $instant->format('v');
    }
}
