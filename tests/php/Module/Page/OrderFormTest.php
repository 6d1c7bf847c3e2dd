<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Page;

use Ordino\Tests\Module\Stage;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Page\Files;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Page\OrderForm;
use PrestaShop\Module\Ordino\Page\Words;
use PrestaShop\Module\Ordino\Runtime;
use Symfony\Component\HttpFoundation\Request;

/** What is written into a form of the order page. */
final class OrderFormTest extends TestCase
{
    public static function setUpBeforeClass(): void
    {
        Stage::installed();
    }

    /**
     * Rome's clocks go from 02:00 to 03:00 on 2026-03-29, and from 03:00 back to 02:00 on 2026-10-25 (IANA tzdb); how such times
     * are read is RFC 5545, 3.3.5.
     *
     * @return iterable<string, array{string, string, string}> what is written, now, and the instant
     */
    public static function times(): iterable
    {
        yield 'an ordinary day' => ['2026-07-01T10:30', '2026-06-30T09:00:00Z', '2026-07-01T08:30:00+00:00'];
        yield 'left out in spring' => ['2026-03-29T02:30', '2026-03-28T09:00:00Z', '2026-03-29T01:30:00+00:00'];
        yield 'twice in autumn: the earlier' => ['2026-10-25T02:30', '2026-10-24T09:00:00Z', '2026-10-25T00:30:00+00:00'];
        yield 'twice, and one has passed' => ['2026-10-25T02:30', '2026-10-25T01:00:00Z', '2026-10-25T01:30:00+00:00'];
        yield 'twice, and both have passed' => ['2026-10-25T02:30', '2026-10-25T09:00:00Z', '2026-10-25T00:30:00+00:00'];
        yield 'passed on an ordinary day' => ['2026-07-01T10:30', '2026-07-01T08:45:00Z', '2026-07-01T08:30:00+00:00'];
        yield 'with seconds' => ['2026-07-01T10:30:15', '2026-06-30T09:00:00Z', '2026-07-01T08:30:00+00:00'];
    }

    /** @dataProvider times */
    public function testTimesAreTheShops(string $text, string $now, string $instant): void
    {
        $read = self::form($text)->instant('at', new \DateTimeImmutable($now));
        self::assertSame($instant, $read->setTimezone(new \DateTimeZone('UTC'))->format('c'));
    }

    /**
     * @testWith [""]
     *           ["tomorrow"]
     *           ["2026-02-30T10:00"]
     *           ["2026-13-01T10:00"]
     *           ["2026-07-01 10:30"]
     *           ["2026-07-01T25:00"]
     */
    public function testWhatIsNoDateAndTimeIsRefused(string $text): void
    {
        $this->expectException(\InvalidArgumentException::class);
        self::form($text)->instant('at', new \DateTimeImmutable('2026-01-05T09:00:00Z'));
    }

    private static function form(string $at): OrderForm
    {
        $words = new Words(static fn (string $text): string => $text, 'it', new \DateTimeZone('Europe/Rome'));
        $files = new Files(Runtime::get()->database(), Files::folder(_PS_ROOT_DIR_));
        return new OrderForm(new Request([], ['at' => $at]), $files, 1, new Here(1, $words));
    }
}
