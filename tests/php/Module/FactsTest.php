<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Facts;

/**
 * What the workflow may ask of an order, as the shop's own columns say it. Whether stock is short, as the shop's own columns say: `order_detail` what was there when it was ordered, `stock_available`
 * what can still be sold, below zero where more was sold than there is.
 */
final class FactsTest extends TestCase
{
    private int $order;

    protected function setUp(): void
    {
        Stage::installed();
        \Configuration::updateValue('PS_STOCK_MANAGEMENT', '1');
        $this->order = (int) Stage::order(3)->id;
    }

    public function testFactsAreWhatTheShopSays(): void
    {
        $facts = fn (): array => Runtime::get()->facts()->of($this->order);
        $set = fn (string $columns) => \Db::getInstance()->execute("UPDATE ps_orders SET {$columns} WHERE id_order = {$this->order}");
        $first = [
            'total' => 89.9, 'country' => 'IT', 'carrier' => 'Courier', 'payment_module' => 'ps_wirepayment', 'paid' => false,
            'tracking' => false, 'invoice' => false, 'stock_short' => false, 'customer_replied' => false,
        ];
        self::assertSame($first, $facts());
        self::assertSame(array_keys($first), array_keys(Facts::ALL));
        $set('total_paid_real = 89.88');
        self::assertFalse($facts()['paid']);
        $set("total_paid_real = 89.9, invoice_number = 12, module = 'ps_cashondelivery', id_carrier = 9, id_address_delivery = 9");
        Stage::track(new \Order($this->order));
        \Db::getInstance()->insert('customer_thread', ['id_customer_thread' => 5, 'id_order' => $this->order, 'id_lang' => 1]);
        $say = static fn (int $employee, int $private) => \Db::getInstance()->insert('customer_message', [
            'id_customer_thread' => 5, 'id_employee' => $employee, 'private' => $private, 'message' => 'Hello',
        ]);
        $say(0, 0);
        $say(2, 1);
        self::assertSame([
            'total' => 89.9, 'country' => null, 'carrier' => null, 'payment_module' => 'ps_cashondelivery', 'paid' => true,
            'tracking' => true, 'invoice' => true, 'stock_short' => false, 'customer_replied' => true,
        ], $facts());
        $say(2, 0);
        self::assertFalse($facts()['customer_replied'], 'somebody has answered');
        self::assertSame([], Runtime::get()->facts()->of(999_999));
    }

    public function testALineIsShortUntilThereIsEnoughAgain(): void
    {
        self::assertFalse($this->isShort(), 'an order of nothing');
        $this->line(product: 7, quantity: 5, inStock: 2, available: -3);
        self::assertTrue($this->isShort());
        $this->stock(7, -1);
        self::assertTrue($this->isShort(), 'some has come in');
        $this->stock(7, 0);
        self::assertFalse($this->isShort(), 'all has come in');
    }

    public function testALineThatWasThereWhenItWasOrderedIsNotShortBecauseOfLaterOnes(): void
    {
        $this->line(product: 7, quantity: 5, inStock: 5, available: -3);
        self::assertFalse($this->isShort());
        $this->line(product: 8, quantity: 1, inStock: -2, available: -2);
        self::assertTrue($this->isShort(), 'one short line is enough');
    }

    public function testWhatWasRefundedOrCameBackIsNotWaitedFor(): void
    {
        $this->line(product: 7, quantity: 5, inStock: 2, available: -1);
        foreach ([['refunded', 2, true], ['return', 1, false], ['return', 4, false]] as [$column, $quantity, $isShort]) {
            \Db::getInstance()->execute("UPDATE ps_order_detail SET product_quantity_{$column} = {$quantity}");
            self::assertSame($isShort, $this->isShort(), "{$column} {$quantity}");
        }
    }

    /**
     * The core gives stock back, or it has left.
     *
     * @testWith [4]
     *           [5]
     *           [6]
     *           [8]
     */
    public function testAnOrderThatHoldsNoStockIsNotShortOfIt(int $state): void
    {
        $this->line(product: 7, quantity: 5, inStock: 2, available: -3);
        \Db::getInstance()->execute("UPDATE ps_orders SET current_state = {$state}");
        self::assertFalse($this->isShort());
    }

    public function testStockIsTheShopsOrItsGroupsAndOfTheCombination(): void
    {
        $this->line(product: 7, quantity: 5, inStock: 2, available: -3);
        $this->stock(7, 9);
        foreach ([[3, 1, 0], [0, 2, 0], [0, 0, 2]] as [$attribute, $shop, $group]) {
            $this->keep(7, -9, $attribute, $shop, $group);
        }
        self::assertFalse($this->isShort(), 'of another');
        \Db::getInstance()->execute('DELETE FROM ps_stock_available WHERE id_shop = 1 AND id_product_attribute = 0');
        $this->keep(7, -1, shop: 0, group: 1);
        self::assertTrue($this->isShort(), 'of the group');
    }

    public function testAShopThatKeepsNoStockIsNeverShort(): void
    {
        $this->line(product: 7, quantity: 5, inStock: 2, available: -3);
        \Configuration::updateValue('PS_STOCK_MANAGEMENT', '0');
        self::assertFalse($this->isShort());
    }

    private function isShort(): bool
    {
        return Runtime::get()->facts()->of($this->order)['stock_short'];
    }

    private function line(int $product, int $quantity, int $inStock, int $available): void
    {
        \Db::getInstance()->insert('order_detail', [
            'id_order' => $this->order,
            'product_id' => $product,
            'product_name' => 'Box',
            'product_quantity' => $quantity,
            'product_quantity_in_stock' => $inStock,
        ]);
        $this->keep($product, $available);
    }

    private function keep(int $product, int $quantity, int $attribute = 0, int $shop = 1, int $group = 0): void
    {
        \Db::getInstance()->insert('stock_available', [
            'id_product' => $product,
            'id_product_attribute' => $attribute,
            'id_shop' => $shop,
            'id_shop_group' => $group,
            'quantity' => $quantity,
        ]);
    }

    private function stock(int $product, int $quantity): void
    {
        \Db::getInstance()->execute("UPDATE ps_stock_available SET quantity = {$quantity} WHERE id_product = {$product}");
    }
}
