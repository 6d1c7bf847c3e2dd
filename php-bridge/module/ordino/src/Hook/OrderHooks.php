<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Hook;

use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\HistoryRow;
use PrestaShop\Module\Ordino\Shop\Time;

/** What happens to orders. None of it may fail in the shop's hands. */
final class OrderHooks
{
    /** The row of history exists: the only moment at which a change of status is true. */
    public static function historyAdded(array $params): void
    {
        Safely::run(static function () use ($params): void {
            $history = $params['order_history'] ?? null;
            if (is_object($history) && (int) $history->id > 0) {
                Runtime::get()->recorder()->see(new HistoryRow(
                    (int) $history->id,
                    (int) $history->id_order,
                    (int) $history->id_order_state,
                    (int) $history->id_employee,
                    Time::parse((string) $history->date_add),
                ));
            }
        });
    }

    public static function orderChanged(array $params): void
    {
        self::facts((int) ($params['object']->id ?? 0));
    }

    /** A parcel got its number. */
    public static function carrierChanged(array $params): void
    {
        self::facts((int) ($params['object']->id_order ?? 0));
    }

    /** A customer or an employee has written. */
    public static function messageAdded(array $params): void
    {
        Safely::run(static function () use ($params): void {
            $order = Runtime::get()->orders()->ofThread((int) ($params['object']->id_customer_thread ?? 0));
            self::facts($order);
        });
    }

    private static function facts(int $order): void
    {
        Safely::run(static fn () => $order > 0 ? Runtime::get()->factKeeper()->later($order) : null);
    }
}
