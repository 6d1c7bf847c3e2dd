<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

use Desk\Life;
use Desk\Settings;
use Desk\Shop;
use Ordino\Board\Filter;
use Ordino\Tests\Support\Folder;
use Ordino\Tests\Support\MariaDb;
use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/RunningDesk.php';

final class LifeTest extends TestCase
{
    private const ORDERS = 60;

    private string $folder;

    protected function setUp(): void
    {
        $this->folder = Folder::make('life');
    }

    protected function tearDown(): void
    {
        Folder::remove($this->folder);
    }

    public function testTheSameShopIsMadeInEveryDatabase(): void
    {
        $maria = MariaDb::shared();
        $source = "mysql:unix_socket={$maria->socket()};charset=utf8mb4;dbname={$maria->database()}";
        $stories = [];
        foreach (['one' => '', 'two' => '', 'three' => $source] as $name => $database) {
            mkdir("{$this->folder}/{$name}");
            $shop = new Shop(new Settings("{$this->folder}/{$name}", $database, 'root', '', self::ORDERS));
            $shop->install();
            $shop->install();
            $stories[] = $shop->database()->rows('SELECT case_id, seq, body FROM {events} ORDER BY case_id, seq');
            self::assertSame(self::ORDERS, $shop->host()->board->count(new Filter(null)));
        }
        self::assertEquals($stories[0], $stories[1]);
        self::assertEquals($stories[0], $stories[2]);
    }

    public function testADeskOnMariaDbAnswersAsOneOnSqlite(): void
    {
        $maria = MariaDb::shared();
        $source = "mysql:unix_socket={$maria->socket()};charset=utf8mb4;dbname={$maria->database()}";
        $settings = ['DESK_DATABASE' => $source, 'DESK_USER' => 'root', 'DESK_ORDERS' => '20'];
        $answers = [];
        foreach ([$settings, ['DESK_ORDERS' => '20']] as $index => $each) {
            mkdir("{$this->folder}/{$index}");
            $desk = RunningDesk::start("{$this->folder}/{$index}", $each);
            try {
                $visitor = $desk->login('shipping-2');
                $visitor->send('order-1020', ['type' => 'comment', 'text' => 'Żółć 🧶']);
                $order = $visitor->get('/api/orders/order-1020')->ok();
                $answers[] = [
                    array_column($order->events, 'type'),
                    $order->texts,
                    $order->facts,
                    $visitor->get('/api/board?text=' . rawurlencode('via'))->ok(),
                    count($visitor->get('/api/bell')->ok()->notices),
                ];
            } finally {
                $desk->stop();
            }
        }
        self::assertEquals($answers[1], $answers[0]);
    }

    public function testWhatWasToComeComesAndNewOrdersWithIt(): void
    {
        $shop = new Shop(new Settings($this->folder, orders: self::ORDERS));
        $shop->install();
        $life = new Life($shop);
        $life->go();
        $before = $shop->host()->board->count(new Filter(null));
        $shop->clock->turn('P1D');
        self::assertTrue($life->go());
        self::assertGreaterThan($before + 30, $shop->host()->board->count(new Filter(null)), 'a day brings about 39 orders');
        $now = (int) $shop->clock->now()->format('Uv');
        self::assertSame(0, (int) $shop->database()->value('SELECT COUNT(*) FROM {moments} WHERE at <= ?', [$now]));
        // Nobody has done everything in the same minute.
        $times = $shop->database()->rows("SELECT DISTINCT at FROM {events} WHERE type = 'moved' AND at > ?", [$now - 86_000_000]);
        self::assertGreaterThan(50, count($times));
        $shop->host()->tick();
    }

    public function testTheShopsClockRunsFasterAndNeverBack(): void
    {
        $shop = new Shop(new Settings($this->folder));
        $shop->clock->begin();
        $began = $shop->clock->now();
        self::assertSame('2026-03-11 09:00', $began->format('Y-m-d H:i'));
        $shop->clock->turn('PT4H');
        $turned = $shop->clock->now();
        self::assertSame('2026-03-11 13:00', $turned->format('Y-m-d H:i'));
        $shop->clock->run(3600);
        usleep(100_000);
        $later = $shop->clock->now()->getTimestamp() - $turned->getTimestamp();
        self::assertGreaterThanOrEqual(360, $later);
        $shop->clock->run(1);
        self::assertGreaterThanOrEqual($later, $shop->clock->now()->getTimestamp() - $turned->getTimestamp());
    }
}
