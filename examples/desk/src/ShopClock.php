<?php

declare(strict_types=1);

namespace Desk;

use Ordino\Time\Clock;
use Ordino\Time\Instant;

/**
 * The shop's time of day. It begins at an instant of its own, and may run faster than the world's or be turned on, so that one
 * sees today what would happen on Thursday. It never goes back.
 */
final class ShopClock implements Clock
{
    /** When the shop is first opened: a Wednesday morning, so that every run shows the same. */
    public const BEGIN = '2026-03-11T10:00:00+01:00';

    /** How much faster than the world's it may run. */
    public const SPEEDS = [1, 60, 600, 3600];

    /** How far it may be turned on at once. */
    public const TURNS = ['PT1H', 'PT4H', 'P1D', 'P7D'];

    public function __construct(private readonly string $file)
    {
    }

    public function now(): \DateTimeImmutable
    {
        [$shop, $world, $speed] = $this->read();
        $milliseconds = $shop + (int) ((self::world() - $world) * $speed);
        return (new \DateTimeImmutable('@' . intdiv($milliseconds, 1000)))->modify('+' . $milliseconds % 1000 . ' msec');
    }

    public function speed(): float
    {
        return $this->read()[2];
    }

    public function run(float $speed): void
    {
        $this->write($this->now(), $speed);
    }

    /** @param string $duration ISO 8601, such as `PT4H` */
    public function turn(string $duration): void
    {
        $this->write($this->now()->add(new \DateInterval($duration)), $this->speed());
    }

    public function begin(): void
    {
        $this->write(Instant::parse(self::BEGIN), 1.0);
    }

    /** @return array{int, int, float} the shop's milliseconds at the world's, and how fast they pass */
    private function read(): array
    {
        $text = @file_get_contents($this->file);
        if ($text === false) {
            return [Instant::parse(self::BEGIN)->getTimestamp() * 1000, self::world(), 1.0];
        }
        [$shop, $world, $speed] = json_decode($text, true, 2, JSON_THROW_ON_ERROR);
        return [$shop, $world, (float) $speed];
    }

    private function write(\DateTimeInterface $now, float $speed): void
    {
        $whole = json_encode([(int) $now->format('Uv'), self::world(), $speed]);
        // Whoever reads it meanwhile sees the old one or the new one.
        file_put_contents("{$this->file}.new", $whole, LOCK_EX);
        rename("{$this->file}.new", $this->file);
    }

    private static function world(): int
    {
        return (int) (microtime(true) * 1000);
    }
}
