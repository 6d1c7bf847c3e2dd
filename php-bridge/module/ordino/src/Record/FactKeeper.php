<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Ordino\Command;
use Ordino\Exception\DoorException;
use Ordino\Exception\StoreException;
use Ordino\Store\CaseRow;
use Ordino\Store\Cases;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Afterwards;
use PrestaShop\Module\Ordino\Shop\Settings;
use PrestaShop\Module\Ordino\Workflow\Current;

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

    public function __construct(private readonly Runtime $runtime)
    {
    }

    public function later(int $order): void
    {
        if ($this->orders === []) {
            Afterwards::do($this->flush(...));
        }
        $this->orders[$order] = true;
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
            } catch (StoreException $exception) {
                // The cron job comes by, too.
                if ($exception->errorCode === 'disconnected') {
                    return;
                }
                $this->runtime->log()->error("facts of order {$order} are as they were", $exception, $order);
            } catch (\Throwable $exception) {
                $this->runtime->log()->error("facts of order {$order} are as they were", $exception, $order);
            }
        }
    }

    /**
     * Looks at some open orders, one part after the other: what other programs write into the shop's tables has no hook.
     *
     * @return int how many had changed
     */
    public function sweep(int $limit = 100): int
    {
        $after = $this->runtime->settings()->number(Settings::FACTS);
        $rows = (new Cases($this->runtime->database()))->open(Current::WORKFLOW, $after, $limit);
        $this->runtime->settings()->set(Settings::FACTS, count($rows) < $limit ? 0 : end($rows)->number);
        // Nothing has happened to most of them: so many are compared at once, and only those that differ are looked at.
        $facts = $this->runtime->facts()->ofAll(array_map(static fn (CaseRow $row): int => (int) $row->id, $rows));
        $changed = 0;
        foreach ($rows as $row) {
            $order = (int) $row->id;
            try {
                $isSame = self::changed($facts[$order] ?? [], $row->value()) === [];
                $changed += $isSame ? 0 : (int) $this->refresh($order);
            } catch (DoorException $exception) {
                throw $exception;
            } catch (\Throwable $exception) {
                // One that is damaged does not keep the others from their turn.
                $this->runtime->log()->error("facts of order {$order} are as they were", $exception, $order);
            }
        }
        return $changed;
    }

    /** Stores what has changed; answers whether anything had. */
    public function refresh(int $order): bool
    {
        if ($this->runtime->engine() === null || $this->runtime->links()->of($order) === null) {
            return false;
        }
        $case = (string) $order;
        $changed = self::changed($this->runtime->facts()->of($order), $this->runtime->host()->caseOf($case));
        if ($changed === []) {
            return false;
        }
        $this->runtime->migration()->bring($case);
        $this->runtime->host()->decide($case, Command::setFacts($changed));
        return true;
    }

    /**
     * @param array<string, bool|float|string|null> $facts as the shop has them
     * @return array<string, bool|float|string|null> those that a case has otherwise
     */
    private static function changed(array $facts, object $case): array
    {
        $stored = get_object_vars($case->facts);
        $isOther = static fn (mixed $value, string $name): bool => self::differ($value, $stored[$name] ?? null);
        return array_filter($facts, $isOther, ARRAY_FILTER_USE_BOTH);
    }

    /** 10 and 10.0 are the same number. */
    private static function differ(mixed $one, mixed $other): bool
    {
        $isNumber = (is_int($one) || is_float($one)) && (is_int($other) || is_float($other));
        return $isNumber ? (float) $one !== (float) $other : $one !== $other;
    }
}
