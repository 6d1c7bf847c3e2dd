<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Time\FrozenClock;
use Ordino\Time\Instant;
use Ordino\Time\SystemClock;
use PHPUnit\Framework\TestCase;

final class InstantTest extends TestCase
{
    /** @dataProvider instants */
    public function testInstantsAreWrittenInUtcWithMilliseconds(string $given, string $zone, string $written): void
    {
        self::assertSame($written, Instant::text(new \DateTime($given, new \DateTimeZone($zone))));
    }

    /** @return list<array{string, string, string}> */
    public static function instants(): array
    {
        return [
            ['2026-01-05T10:00:00', 'Europe/Rome', '2026-01-05T09:00:00.000Z'],
            // Daylight saving ends at 01:00 UTC: the hour after two is there twice.
            ['2026-10-25T02:30:00+02:00', 'UTC', '2026-10-25T00:30:00.000Z'],
            ['2026-10-25T02:30:00+01:00', 'UTC', '2026-10-25T01:30:00.000Z'],
            // Parts of a millisecond are dropped, before 1970 too.
            ['2026-01-05T09:00:00.123999', 'UTC', '2026-01-05T09:00:00.123Z'],
            ['1969-12-31T23:59:59.999999', 'UTC', '1969-12-31T23:59:59.999Z'],
        ];
    }

    /** @dataProvider texts */
    public function testInstantsAreRead(string $text, ?string $instant): void
    {
        if ($instant === null) {
            $this->expectException(\InvalidArgumentException::class);
        }
        self::assertSame($instant, Instant::text(Instant::parse($text)));
    }

    /** @return list<array{string, string|null}> */
    public static function texts(): array
    {
        return [
            ['2026-01-05T09:00Z', '2026-01-05T09:00:00.000Z'],
            ['2026-01-05T09:00:00.5+01:00', '2026-01-05T08:00:00.500Z'],
            ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
            ['2026-01-05T09:00:00', null],
            ['2026-02-30T09:00:00Z', null],
            ['2026-13-01T09:00:00Z', null],
            ['2026-01-05T24:00:00Z', null],
            ['2026-01-05T09:60:00Z', null],
            ["2026-01-05T09:00:00Z\n", null],
            ['tomorrow', null],
        ];
    }

    public function testAFrozenClockMovesOnlyWhenItIsTold(): void
    {
        $clock = new FrozenClock('2026-01-05T10:00:00+01:00');
        self::assertSame('2026-01-05T09:00:00.000Z', Instant::text($clock->now()));
        $clock->advance('PT30M');
        self::assertSame('2026-01-05T09:30:00.000Z', Instant::text($clock->now()));
        $clock->set('2025-12-31T00:00:00Z');
        self::assertSame('2025-12-31T00:00:00.000Z', Instant::text($clock->now()));
    }

    public function testTheSystemsClockIsThatOfPhp(): void
    {
        $before = microtime(true);
        $now = (float) (new SystemClock())->now()->format('U.u');
        self::assertGreaterThanOrEqual(floor($before * 1e6) / 1e6, $now);
        self::assertLessThanOrEqual(microtime(true), $now);
    }
}
