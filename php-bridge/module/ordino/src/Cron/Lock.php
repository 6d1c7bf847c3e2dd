<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Cron;

use Ordino\Store\Database;

/** Lets one process at a time do the cron job. The database forgets it when the process goes. */
final class Lock
{
    public function __construct(private readonly Database $database)
    {
    }

    /**
     * Does work, unless somebody else is at it; answers whether it did.
     *
     * @param \Closure(): void $work
     * @param int $seconds for which it waits for somebody else to finish
     */
    public function alone(\Closure $work, int $seconds = 0): bool
    {
        // Names of locks are the whole server's, and have at most 64 bytes.
        $where = $this->database->value('SELECT DATABASE()') . '/' . $this->database->prefix;
        $name = 'ordino_cron_' . substr(hash('sha256', $where), 0, 32);
        if ((int) $this->database->value('SELECT GET_LOCK(?, ?)', [$name, $seconds]) !== 1) {
            return false;
        }
        try {
            $work();
        } finally {
            $this->database->value('SELECT RELEASE_LOCK(?)', [$name]);
        }
        return true;
    }
}
