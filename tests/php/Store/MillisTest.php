<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Store\Millis;
use PHPUnit\Framework\TestCase;

final class MillisTest extends TestCase
{
    /** @dataProvider instants */
    public function testInstantsThereAndBack(string $instant, int $millis): void
    {
        self::assertSame($millis, Millis::of(new \DateTimeImmutable($instant)));
        self::assertEquals(new \DateTimeImmutable($instant), Millis::instant($millis));
    }

    /** @return list<array{string, int}> */
    public static function instants(): array
    {
        return [
            ['1970-01-01T00:00:00Z', 0],
            ['1970-01-01T00:00:00.001Z', 1],
            ['1969-12-31T23:59:59.500Z', -500],
            ['1969-12-31T23:59:58Z', -2000],
            ['2026-01-05T10:00:00.250+01:00', 1767603600250],
        ];
    }
}
