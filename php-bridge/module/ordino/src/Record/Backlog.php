<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Ordino\Exception\DoorException;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Settings;

/** Opens cases for orders that were there before the workflow: the newest first, a batch at a time. */
final class Backlog
{
    /** Orders that are looked at every time. */
    private const NEWEST = 5000;

    /** Seconds after which all are. */
    private const PAUSE = 3600;

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
        $settings = $this->runtime->settings();
        $now = $this->runtime->clock()->now()->getTimestamp();
        // Once all are there, only what comes in can be missing; the others are looked at again after a while.
        $isDone = abs($now - $settings->number(Settings::BACKLOG)) < self::PAUSE;
        $newest = (int) $this->runtime->sql()->value('SELECT MAX(id_order) FROM [orders]');
        $orders = $this->missing($isDone ? $newest - self::NEWEST : 0, $limit + count($this->failed));
        $opened = 0;
        foreach (array_slice(array_diff($orders, array_keys($this->failed)), 0, $limit) as $order) {
            $opened += (int) $this->open($order);
        }
        if (!$isDone && count($orders) < $limit) {
            $settings->set(Settings::BACKLOG, $now);
        }
        return $opened;
    }

    /** How many orders have no case yet. */
    public function left(): int
    {
        return (int) $this->runtime->sql()->value(
            'SELECT COUNT(*) FROM [orders] o LEFT JOIN {links} l ON l.id_order = o.id_order'
                . ' WHERE l.id_order IS NULL AND o.current_state <> 0' . $this->runtime->presence()->where('o'),
        );
    }

    /** @return list<int> the newest first */
    private function missing(int $after, int $limit): array
    {
        $rows = $this->runtime->sql()->rows(
            'SELECT o.id_order FROM [orders] o LEFT JOIN {links} l ON l.id_order = o.id_order'
                . ' WHERE l.id_order IS NULL AND o.current_state <> 0 AND o.id_order > ?' . $this->runtime->presence()->where('o')
                . ' ORDER BY o.id_order DESC LIMIT ?',
            [$after, $limit],
        );
        return array_map('intval', array_column($rows, 'id_order'));
    }

    private function open(int $order): bool
    {
        try {
            $this->runtime->recorder()->follow($order);
            return true;
        } catch (DoorException $exception) {
            throw $exception;
        } catch (\Throwable $exception) {
            $this->failed[$order] = true;
            $this->runtime->log()->error("no case for order {$order}", $exception, $order);
            return false;
        }
    }
}
