<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Ordino\Exception\StoreException;
use Ordino\Store\Database;

/**
 * How long a customer at the till, or an employee with a page open, waits for others who have an order locked. A database
 * lets them wait for most of a minute, and every try once more; what is given up here is done by the cron job.
 */
final class Patience
{
    /** Seconds for one lock; a transaction is tried eight times. */
    private const SECONDS = 1;

    /**
     * @template T
     * @param \Closure(): T $work
     * @return T
     */
    public static function short(Database $database, \Closure $work): mixed
    {
        $before = (int) $database->value('SELECT @@SESSION.innodb_lock_wait_timeout');
        if ($before <= self::SECONDS) {
            return $work();
        }
        $database->run('SET SESSION innodb_lock_wait_timeout = ' . self::SECONDS);
        try {
            return $work();
        } finally {
            // The connection is the shop's: what it does next waits as long as it is used to.
            try {
                $database->run("SET SESSION innodb_lock_wait_timeout = {$before}");
            } catch (StoreException) {
                // It has gone, and its settings with it.
            }
        }
    }
}
