<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Page;

use Ordino\Command;
use Ordino\Tests\Module\Desk;
use Ordino\Tests\Module\Stage;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Page\BellPage;
use PrestaShop\Module\Ordino\Page\BoardPage;
use PrestaShop\Module\Ordino\Page\BoardQuery;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Runtime;

/** Where an installation has several shops, employees see orders of those that they work in. */
final class ShopsTest extends TestCase
{
    /** @var list<int> one order of each shop */
    private array $orders;

    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
        \Shop::$shops = [1, 2];
        $this->orders = [(int) Desk::order(3)->id, (int) Desk::order(3)->id];
        \Db::getInstance()->update('orders', ['id_shop' => 2], "id_order = {$this->orders[1]}");
        $boss = Runtime::get()->employees()->actor(Stage::SUPER_ADMIN);
        foreach ($this->orders as $order) {
            Runtime::get()->host()->decide((string) $order, Command::comment('look, @2 and @1'), $boss);
            $boss = Runtime::get()->employees()->actor(Stage::SALESMAN);
        }
        Stage::console();
        Stage::cron();
    }

    /** @return iterable<string, array{int, list<int>|null, list<int>}> an employee, their shops, and whose orders they see */
    public static function employees(): iterable
    {
        yield 'of all shops' => [Stage::LOGISTICIAN, null, [1, 0]];
        yield 'of the first' => [Stage::LOGISTICIAN, [1], [0]];
        yield 'of the second' => [Stage::LOGISTICIAN, [2], [1]];
        yield 'of none' => [Stage::LOGISTICIAN, [], []];
    }

    /**
     * @param list<int>|null $shops
     * @param list<int> $seen
     * @dataProvider employees
     */
    public function testTheBellAndTheBoardAreOfTheirShops(int $employee, ?array $shops, array $seen): void
    {
        \Employee::$shops = $shops === null ? [] : [$employee => $shops];
        Stage::request();
        Stage::login($employee);
        $bell = new BellPage(Runtime::get(), Here::now());
        $expected = array_map(fn (int $index): string => (string) $this->orders[$index], $seen);
        $told = static fn (array $all): array => array_column($all, 'case');
        self::assertSame($expected, $told($bell->unread()));
        self::assertCount(count($seen), $bell->all(null, strval(...))['items']);
        $rows = (new BoardPage(Runtime::get(), Here::now()))->of(BoardQuery::of(['sort' => 'newest']))['rows'];
        self::assertEqualsCanonicalizing($expected, array_map(strval(...), array_column($rows, 'order')));
    }

    public function testABoardOfASmallShopIsNotEmptyBehindABigOne(): void
    {
        for ($order = 0; $order < 120; $order++) {
            Desk::order(3);
        }
        \Employee::$shops = [Stage::LOGISTICIAN => [2]];
        Stage::request();
        Stage::login(Stage::LOGISTICIAN);
        $board = (new BoardPage(Runtime::get(), Here::now()))->of(BoardQuery::of(['sort' => 'newest']));
        self::assertSame([$this->orders[1]], array_column($board['rows'], 'order'));
        self::assertNull($board['next']);
    }

    public function testABellOfSomeShopsCostsOneQueryToo(): void
    {
        \Employee::$shops = [Stage::LOGISTICIAN => [1]];
        Stage::request();
        Stage::login(Stage::LOGISTICIAN);
        $bell = new BellPage(Runtime::get(), Here::now());
        $before = Stage::queries();
        $bell->answer($bell->unread(), strval(...));
        self::assertSame(1, Stage::queries() - $before - 1);
    }
}
