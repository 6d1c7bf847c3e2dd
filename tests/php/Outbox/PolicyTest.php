<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox;

use Ordino\Outbox\Policy;
use PHPUnit\Framework\TestCase;

final class PolicyTest extends TestCase
{
    public function testChanceMovesAPauseBetweenHalfAndWhole(): void
    {
        self::assertSame(5.0, (new Policy(10.0, random: static fn () => 0.0))->pause(1));
        self::assertSame(10.0, (new Policy(10.0, random: static fn () => 1.0))->pause(1));
        self::assertSame(43_200.0, (new Policy(random: static fn () => 1.0))->pause(2_000));
        $pauses = array_map(static fn () => (new Policy(10.0))->pause(1), range(1, 50));
        self::assertGreaterThan(10, count(array_unique($pauses)));
        self::assertGreaterThanOrEqual(5.0, min($pauses));
        self::assertLessThanOrEqual(10.0, max($pauses));
    }

    /**
     * An endpoint may ask for more time, not for less, and not for too much.
     *
     * @dataProvider askedPauses
     */
    public function testAPauseThatIsAskedForIsHonouredWithinBounds(?float $asked, float $pause): void
    {
        $policy = new Policy(10.0, longest: 3_600.0, random: static fn () => 1.0);
        self::assertSame($pause, $policy->pause(1, $asked));
    }

    /** @return iterable<array{float|null, float}> */
    public static function askedPauses(): iterable
    {
        yield [null, 10.0];
        yield [0.0, 10.0];
        yield [-5.0, 10.0];
        yield [120.0, 120.0];
        yield [1e20, 3_600.0];
    }
}
