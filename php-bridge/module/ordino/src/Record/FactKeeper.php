<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Ordino\Command;
use Ordino\Exception\DoorException;
use PrestaShop\Module\Ordino\Runtime;

/**
 * Keeps the facts of cases as the shop has them.
 *
 * A change of status saves its order half a dozen times; so what hooks report is only remembered, and looked at once when
 * the request has been answered.
 */
final class FactKeeper
{
    /** @var array<int, true> orders that may have changed */
    private array $orders = [];

    private bool $isRegistered = false;

    public function __construct(private readonly Runtime $runtime)
    {
    }

    public function later(int $order): void
    {
        $this->orders[$order] = true;
        if (!$this->isRegistered) {
            $this->isRegistered = true;
            register_shutdown_function($this->flush(...));
        }
    }

    /** Does now what was put off. */
    public function flush(): void
    {
        $orders = array_keys($this->orders);
        $this->orders = [];
        foreach ($orders as $order) {
            try {
                $this->refresh($order);
            } catch (DoorException) {
                // Without an engine nothing waits for facts; when there is one again, the cron job sees to them.
            } catch (\Throwable $exception) {
                $this->runtime->log()->error("facts of order {$order} are as they were", $exception, $order);
            }
        }
    }

    /** Stores what has changed; answers whether anything had. */
    public function refresh(int $order): bool
    {
        if ($this->runtime->engine() === null || $this->runtime->links()->of($order) === null) {
            return false;
        }
        $case = (string) $order;
        $stored = get_object_vars($this->runtime->host()->caseOf($case)->facts);
        $changed = [];
        foreach ($this->runtime->facts()->of($order) as $name => $value) {
            // 10 and 10.0 are the same number, and what is unknown is not there.
            if (($stored[$name] ?? null) != $value || is_bool($stored[$name] ?? null) !== is_bool($value)) {
                $changed[$name] = $value;
            }
        }
        $changed = array_filter(
            $changed,
            static fn (mixed $value, string $name): bool => $value !== null || isset($stored[$name]),
            ARRAY_FILTER_USE_BOTH,
        );
        if ($changed === []) {
            return false;
        }
        $this->runtime->migration()->bring($case);
        $this->runtime->host()->decide($case, Command::setFacts($changed));
        return true;
    }
}
