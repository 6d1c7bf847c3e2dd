<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Module;
use Ordino\Store\Database;
use Shop;

/**
 * In which of the installation's shops the module is switched on. PrestaShop 9.1 goes on with services of a module that was
 * switched off, and where there are several shops it may be on in some of them only.
 */
final class Presence
{
    private bool $isSeen = false;

    /** @var list<int>|null */
    private ?array $shops = null;

    public function __construct(private readonly Sql $sql)
    {
    }

    /** A hook of the module was called in this request: the shop need not be asked any more, which costs it a query. */
    public function seen(): void
    {
        $this->isSeen = true;
    }

    /** Whether it is on in any shop. Where there is one, the core has mostly asked already, and knows. */
    public function isOn(): bool
    {
        return $this->isSeen || (Shop::isFeatureActive() ? $this->shops() !== [] : (bool) Module::isEnabled('ordino'));
    }

    /**
     * Those of some orders that are of shops in which it is on.
     *
     * @param list<int> $orders
     * @return list<int>
     */
    public function among(array $orders): array
    {
        if ($orders === [] || !$this->isOn()) {
            return [];
        }
        $where = $this->where('o');
        if ($where === '') {
            return $orders;
        }
        $sql = 'SELECT o.id_order FROM [orders] o WHERE o.id_order IN (' . Database::marks(count($orders)) . "){$where}";
        $found = array_map('intval', array_column($this->sql->rows($sql, $orders), 'id_order'));
        return array_values(array_filter($orders, static fn (int $order): bool => in_array($order, $found, true)));
    }

    /** A further condition on a table with `id_shop`, by its alias; nothing where there is one shop. */
    public function where(string $alias): string
    {
        return Shop::isFeatureActive() ? " AND {$alias}.id_shop IN (" . implode(', ', [0, ...$this->shops()]) . ')' : '';
    }

    /** @return list<int> */
    private function shops(): array
    {
        return $this->shops ??= array_map('intval', array_column($this->sql->rows(
            'SELECT s.id_shop FROM [module] m JOIN [module_shop] s ON s.id_module = m.id_module WHERE m.name = ?',
            ['ordino'],
        ), 'id_shop'));
    }
}
