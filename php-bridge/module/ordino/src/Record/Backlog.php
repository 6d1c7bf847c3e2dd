<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Ordino\Exception\DoorException;
use PrestaShop\Module\Ordino\Runtime;

/** Opens cases for orders that were there before the workflow: the newest first, a batch at a time. */
final class Backlog
{
    /** @var array<int, true> orders that cannot be opened, in this run */
    private array $failed = [];

    public function __construct(private readonly Runtime $runtime)
    {
    }

    /** @return int how many it opened */
    public function batch(int $limit = 100): int
    {
        if (!$this->runtime->current()->isThere()) {
            return 0;
        }
        $rows = $this->runtime->sql()->rows(
            'SELECT o.id_order FROM [orders] o LEFT JOIN {links} l ON l.id_order = o.id_order'
                . ' WHERE l.id_order IS NULL AND o.current_state <> 0 ORDER BY o.id_order DESC LIMIT ?',
            [$limit + count($this->failed)],
        );
        $opened = 0;
        foreach (array_map('intval', array_column($rows, 'id_order')) as $order) {
            if (isset($this->failed[$order]) || $opened === $limit) {
                continue;
            }
            try {
                $this->runtime->recorder()->follow($order);
                $opened++;
            } catch (DoorException $exception) {
                throw $exception;
            } catch (\Throwable $exception) {
                $this->failed[$order] = true;
                $this->runtime->log()->error("no case for order {$order}", $exception, $order);
            }
        }
        return $opened;
    }

    /** How many orders have no case yet. */
    public function left(): int
    {
        return (int) $this->runtime->sql()->value(
            'SELECT COUNT(*) FROM [orders] o LEFT JOIN {links} l ON l.id_order = o.id_order'
                . ' WHERE l.id_order IS NULL AND o.current_state <> 0',
        );
    }
}
