<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Configuration;
use Ordino\Store\Database;

/** What the shop knows of an order and the workflow may ask: rules refer to these names. */
final class Facts
{
    /** With the type of each. */
    public const ALL = [
        'total' => 'number',
        'country' => 'text',
        'carrier' => 'text',
        'payment_module' => 'text',
        'paid' => 'bool',
        'tracking' => 'bool',
        'invoice' => 'bool',
        'stock_short' => 'bool',
        'customer_replied' => 'bool',
    ];

    /**
     * Whether a line `d` of an order `o` cannot be sent: less of it than is still wanted was there when it was ordered, and the
     * shop owes more of it than it has to this day. What the shop can still sell is below zero then, also where warehouses
     * are kept (`StockAvailable::synchronize`). A shop that keeps no stock of it has nothing else to say than what was then.
     */
    private const SHORT = 'CAST(d.product_quantity AS SIGNED) - CAST(d.product_quantity_refunded AS SIGNED)'
        . ' - CAST(d.product_quantity_return AS SIGNED) > GREATEST(d.product_quantity_in_stock, 0)'
        . ' AND COALESCE((SELECT MIN(k.quantity) FROM [stock_available] k'
        . ' WHERE k.id_product = d.product_id AND k.id_product_attribute = d.product_attribute_id'
        . ' AND (k.id_shop = o.id_shop OR (k.id_shop = 0 AND k.id_shop_group = o.id_shop_group))), -1) < 0';

    public function __construct(private readonly Sql $sql)
    {
    }

    /** @return array<string, bool|float|string|null> null for what is not known; nothing of an order that is not there */
    public function of(int $order): array
    {
        return $this->ofAll([$order])[$order] ?? [];
    }

    /**
     * Of many orders at once, however many lines and messages they have.
     *
     * @param list<int> $orders
     * @return array<int, array<string, bool|float|string|null>> by order; those that are not there are not in it
     */
    public function ofAll(array $orders): array
    {
        if ($orders === []) {
            return [];
        }
        $rows = $this->sql->rows(
            'SELECT o.id_order, o.total_paid_tax_incl AS total, o.total_paid_real, o.module, o.invoice_number,'
                . ' o.current_state, s.shipped, c.iso_code AS country, k.name AS carrier,'
                . ' (SELECT COALESCE(MAX(oc.tracking_number <> \'\'), 0) FROM [order_carrier] oc'
                . ' WHERE oc.id_order = o.id_order) AS tracking,'
                . ' (SELECT COALESCE(MAX(' . self::SHORT . '), 0) FROM [order_detail] d'
                . ' WHERE d.id_order = o.id_order) AS stock_short,'
                . ' (SELECT m.id_employee = 0 FROM [customer_message] m JOIN [customer_thread] t'
                . ' ON t.id_customer_thread = m.id_customer_thread WHERE t.id_order = o.id_order AND m.private = 0'
                . ' ORDER BY m.id_customer_message DESC LIMIT 1) AS customer_replied'
                . ' FROM [orders] o'
                . ' LEFT JOIN [order_state] s ON s.id_order_state = o.current_state'
                . ' LEFT JOIN [address] a ON a.id_address = o.id_address_delivery'
                . ' LEFT JOIN [country] c ON c.id_country = a.id_country'
                . ' LEFT JOIN [carrier] k ON k.id_carrier = o.id_carrier'
                . ' WHERE o.id_order IN (' . Database::marks(count($orders)) . ')',
            $orders,
        );
        return array_map(self::said(...), array_column($rows, null, 'id_order'));
    }

    /**
     * @param array<string, mixed> $row what the shop's tables say of an order
     * @return array<string, bool|float|string|null>
     */
    private static function said(array $row): array
    {
        $total = round((float) $row['total'], 2);
        return [
            'total' => $total,
            'country' => self::text($row['country']),
            'carrier' => self::text($row['carrier']),
            'payment_module' => self::text($row['module']),
            // What has come in covers it; a cent is forgiven, as the shop's own rounding needs it.
            'paid' => (float) $row['total_paid_real'] + 0.01 >= $total,
            'tracking' => (bool) $row['tracking'],
            'invoice' => (int) $row['invoice_number'] > 0,
            'stock_short' => (bool) $row['stock_short'] && self::isReserved($row),
            'customer_replied' => (bool) $row['customer_replied'],
        ];
    }

    /**
     * Whether the shop keeps stock at all, and some of it for this order: not when it was shipped, nor in the states in which
     * the core gives it back.
     *
     * @param array<string, mixed> $row
     */
    private static function isReserved(array $row): bool
    {
        $isFree = static fn (string $key): bool => (int) Configuration::get($key) === (int) $row['current_state'];
        return (string) Configuration::get('PS_STOCK_MANAGEMENT') !== '0' && !$row['shipped']
            && !$isFree('PS_OS_CANCELED') && !$isFree('PS_OS_ERROR');
    }

    private static function text(mixed $value): ?string
    {
        $text = trim((string) $value);
        return $text === '' ? null : mb_substr($text, 0, 255);
    }
}
