<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Store\Database;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Cron\Cron;
use PrestaShop\Module\Ordino\Cron\Lock;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Connection;
use PrestaShop\Module\Ordino\Shop\Settings;
use PrestaShop\Module\Ordino\Shop\Slug;

final class CronTest extends TestCase
{
    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
    }

    public function testOnlyOneProcessIsAtIt(): void
    {
        $lock = new Lock(new Database(Stage::server()->connect(_DB_NAME_), Connection::open()->prefix));
        $isAlone = $lock->alone(function (): void {
            $report = Runtime::get()->cron()->run();
            self::assertFalse($report->hasRun);
            self::assertSame([], $report->counts);
        });
        self::assertTrue($isAlone);
        self::assertSame(0, Runtime::get()->settings()->number(Settings::CRON_AT), 'it counts as run');
        self::assertTrue(Runtime::get()->cron()->run()->hasRun);
    }

    public function testAPageHelpsOutWhenTheCronJobSleeps(): void
    {
        $cron = Runtime::get()->cron();
        self::assertNotNull($cron->help(), 'it never ran');
        self::assertNull($cron->help());
        Stage::$clock->advance('PT' . (Cron::ASLEEP - 1) . 'S');
        self::assertNull($cron->help());
        Stage::$clock->advance('PT2S');
        self::assertNotNull($cron->help());
    }

    public function testAPartThatFailsDoesNotKeepTheOthersFromTheirTurn(): void
    {
        $order = Desk::order(3);
        Runtime::get()->database()->run('RENAME TABLE {waiting} TO {elsewhere}');
        $report = Runtime::get()->cron()->run();
        self::assertArrayHasKey('reconcile', $report->errors);
        self::assertArrayHasKey('delivered', $report->counts);
        self::assertArrayNotHasKey('expired', $report->counts, 'what was not seen cannot have expired');
        self::assertFalse($report->isFine());
        Runtime::get()->database()->run('RENAME TABLE {elsewhere} TO {waiting}');
        self::assertSame(['*preparing'], Desk::moves((int) $order->id));
    }

    public function testAServerWithoutAnEngineWakesNobody(): void
    {
        Stage::$engine = false;
        Stage::console();
        $report = Runtime::get()->cron()->run();
        Stage::$engine = null;
        self::assertSame(['engine'], array_keys($report->errors));
        self::assertTrue($report->isFine());
    }

    /** @dataProvider names */
    public function testNamesBecomeIds(string $name, string $slug): void
    {
        self::assertSame($slug, Slug::of($name, ['taken']));
    }

    /** @return list<array{string, string}> */
    public static function names(): array
    {
        return [
            ['Awaiting check payment', 'awaiting-check-payment'],
            ['On backorder (paid)', 'on-backorder-paid'],
            ['Płatność przyjęta', 'platnosc-przyjeta'],
            ['In attesa: già pagato!', 'in-attesa-gia-pagato'],
            ['Taken', 'taken-2'],
            ['注文', 'other'],
            [str_repeat('long ', 30), 'long-long-long-long-long-long-long-long-long-long-long-l'],
        ];
    }
}
