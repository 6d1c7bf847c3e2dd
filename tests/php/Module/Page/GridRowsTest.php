<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Page;

use Ordino\Command;
use Ordino\Tests\Module\Desk;
use Ordino\Tests\Module\Stage;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Page\GridRows;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Settings;

/** The shop's own list of orders: what the module shows there costs one query, whatever is shown. */
final class GridRowsTest extends TestCase
{
    /** @var list<int> */
    private array $orders;

    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
        $this->orders = array_map(static fn (): int => (int) Desk::order(3)->id, [1, 2, 3]);
        $boss = Runtime::get()->employees()->actor(Stage::SUPER_ADMIN);
        Runtime::get()->host()->decide((string) $this->orders[1], Command::assign('3'), $boss);
        self::page();
    }

    public function testAPageCostsOneQuery(): void
    {
        self::request();
        $before = Stage::queries();
        $rows = self::page($this->orders);
        // The question itself, and what the core asks for each list of statuses.
        self::assertSame(1, Stage::queries() - $before - 1 - count($this->orders));
        self::assertSame(['Shipping', 'Shipping · The Salesman', 'Shipping'], array_column($rows, 'team'));
    }

    public function testTheNameOfSomebodyWhoHasLeftIsShown(): void
    {
        (new \Employee(Stage::SALESMAN))->delete();
        self::request();
        self::assertSame('Shipping · The Salesman', self::page($this->orders)[$this->orders[1]]['team']);
    }

    public function testAnotherVersionCountsAtOnce(): void
    {
        $other = str_replace('"Shipping"', '"Parcels"', Desk::definition());
        Runtime::get()->draft()->save($other, Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        self::assertSame('Parcels', self::page($this->orders)[$this->orders[0]]['team'], 'in the same request');
        self::request();
        self::assertSame('Parcels', self::page($this->orders)[$this->orders[0]]['team']);
        self::assertContains(7, self::shown(), 'while it only watches, everything may be chosen');
        Runtime::get()->publisher()->enforce(Stage::SUPER_ADMIN);
        self::request();
        self::assertNotContains(7, self::shown());
    }

    /** @return iterable<string, array{\Closure(): void}> what may happen to what is kept */
    public static function accidents(): iterable
    {
        $files = static fn (): array => glob(_PS_CACHE_DIR_ . 'ordino/*.json') ?: [];
        yield 'the cache was cleared' => [static fn () => array_map(unlink(...), $files())];
        yield 'a file is cut' => [static fn () => array_map(static fn ($file) => file_put_contents($file, '{"st'), $files())];
        yield 'the setting is lost' => [static fn () => \Configuration::deleteByName(Settings::CURRENT)];
        yield 'the setting is nonsense' => [static fn () => \Configuration::updateGlobalValue(Settings::CURRENT, '1 ../../x')];
    }

    /** @dataProvider accidents */
    public function testWhatIsKeptMayBeLost(\Closure $happen): void
    {
        $happen();
        self::request();
        self::assertSame('Shipping', self::page($this->orders)[$this->orders[0]]['team']);
        self::assertNotContains(7, self::shown());
        // And the cron job brings it back.
        Stage::console();
        Stage::cron();
        self::request();
        self::page();
        $this->testAPageCostsOneQuery();
    }

    /**
     * What a page of the list asks.
     *
     * @param list<int> $orders
     * @return array<int, array{team: string, due: string}>
     */
    private static function page(array $orders = []): array
    {
        $here = Here::now();
        $here->outline(Runtime::get())->teams();
        $rows = (new GridRows(Runtime::get(), $here))->of($orders);
        $choices = Stage::handler('choices');
        foreach ($orders as $order) {
            $choices->getChoices(['id_order' => $order, 'current_state' => 3]);
        }
        return $rows;
    }

    /** @return list<int> what may be chosen for an order in state 3 */
    private static function shown(): array
    {
        return array_values(Stage::handler('choices')->getChoices(['id_order' => 1, 'current_state' => 3]));
    }

    private static function request(): void
    {
        Stage::request();
        Stage::login(Stage::LOGISTICIAN);
        // What every page of the shop has read already.
        \Configuration::get('PS_LANG_DEFAULT');
        \Module::isEnabled('ordino');
    }
}
