<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use PrestaShopLogger;

/** The shop's own log, where administrators look. Writing to it never fails. */
final class Log
{
    private const WARNING = 2;
    private const ERROR = 3;

    public function line(string $line): void
    {
        $this->write($line, self::WARNING, 0);
    }

    public function error(string $what, \Throwable $exception, int $order = 0): void
    {
        $place = basename($exception->getFile()) . ':' . $exception->getLine();
        $this->write("{$what}: {$exception->getMessage()} ({$place})", self::ERROR, $order);
    }

    private function write(string $line, int $severity, int $order): void
    {
        try {
            $type = $order === 0 ? null : 'Order';
            PrestaShopLogger::addLog(mb_substr("ordino: {$line}", 0, 2000), $severity, null, $type, $order ?: null, true);
        } catch (\Throwable) {
            error_log("ordino: {$line}");
        }
    }
}
