<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Db;
use Ordino\Store\Database;

/**
 * The shop's database, with the module's prefix.
 *
 * It is the connection of the shop's own orders (`Db`), not Doctrine's: what both write is then in one order, and a
 * transaction of the one never waits for the other's.
 */
final class Connection
{
    public static function open(): Database
    {
        $link = Db::getInstance()->getLink();
        return new Database($link instanceof \PDO ? $link : self::ofItsOwn(), _DB_PREFIX_ . 'ordino_');
    }

    /** Where PHP has PDO but the shop was set to something else. */
    private static function ofItsOwn(): \PDO
    {
        [$host, $port] = explode(':', _DB_SERVER_, 2) + [1 => ''];
        $where = match (true) {
            $port === '' => "host={$host}",
            ctype_digit($port) => "host={$host};port={$port}",
            default => "unix_socket={$port}",
        };
        return new \PDO("mysql:{$where};dbname=" . _DB_NAME_ . ';charset=utf8mb4', _DB_USER_, _DB_PASSWD_);
    }
}
