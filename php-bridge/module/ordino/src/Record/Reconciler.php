<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Configuration;
use Ordino\Exception\DoorException;
use Ordino\Exception\StoreException;
use Ordino\Outbox\State;
use PrestaShop\Module\Ordino\Effect\SetStatus;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Settings;

/**
 * Finds what no hook has seen: rows of history that were written without one, and orders that moved without a row.
 *
 * Orders whose case waits to bring the shop along are left alone.
 */
final class Reconciler
{
    /** Rows that are looked at once more: numbers are given out before rows are there to be seen. */
    private const OVERLAP = 200;

    /** Orders that the walk compares at once, and as many of the newest every time. */
    private const STRIDE = 5000;

    /** Seconds for which an order that is just being saved is left alone. */
    private const CALM = 120;

    private int $failed = 0;

    private ?int $newest = null;

    public function __construct(private readonly Runtime $runtime)
    {
    }

    /** @throws DoorException when there is no engine */
    public function run(int $limit = 500): Reconciled
    {
        if (!$this->runtime->current()->isThere()) {
            return new Reconciled();
        }
        $this->runtime->host();
        $this->failed = 0;
        $this->newest = null;
        $isRestored = $this->noticeBackup();
        $rows = $this->retry($limit);
        [$seen, $isComplete] = $this->followRows($limit);
        $moved = $this->compare($limit);
        return new Reconciled($rows + $seen, $moved, $this->failed, $isComplete, $isRestored);
    }

    /** Rows that were kept for later. */
    private function retry(int $limit): int
    {
        $rows = 0;
        foreach ($this->runtime->waiting()->orders($limit) as $order) {
            $rows += $this->follow($order);
            $link = $this->runtime->links()->of($order);
            // Also those that somebody else has followed since.
            $link === null || $this->runtime->waiting()->done($order, $link->history);
        }
        return $rows;
    }

    /** @return array{int, bool} how many, and whether these were all */
    private function followRows(int $limit): array
    {
        $seen = $this->runtime->settings()->number(Settings::HISTORY_SEEN);
        $found = $this->runtime->sql()->rows(
            'SELECT h.id_order, MIN(h.id_order_history) AS first, MAX(h.id_order_history) AS last FROM [order_history] h'
                . ' JOIN {links} l ON l.id_order = h.id_order AND l.id_history < h.id_order_history'
                . ' WHERE h.id_order_history > ? GROUP BY h.id_order ORDER BY first LIMIT ?',
            [max(0, $seen - self::OVERLAP), $limit],
        );
        $newest = $this->runtime->orders()->newestHistory();
        $rows = 0;
        foreach ($found as $row) {
            $rows += $this->follow((int) $row['id_order']);
        }
        $isComplete = count($found) < $limit;
        $until = $isComplete ? $newest : (int) end($found)['first'];
        $this->runtime->settings()->set(Settings::HISTORY_SEEN, max($seen, $until));
        return [$rows, $isComplete];
    }

    /** Orders that are elsewhere than their case: the newest every time, the others one part after the other. */
    private function compare(int $limit): int
    {
        $newest = $this->newestOrder();
        $walk = $this->runtime->settings()->number(Settings::WALK);
        $walk = $walk >= $newest ? 0 : $walk;
        $this->runtime->settings()->set(Settings::WALK, $walk + self::STRIDE);
        $moved = $this->comparePart($newest - self::STRIDE, $newest, $limit);
        return $walk < $newest - self::STRIDE
            ? $moved + $this->comparePart($walk, min($walk + self::STRIDE, $newest - self::STRIDE), $limit)
            : $moved;
    }

    private function comparePart(int $after, int $until, int $limit): int
    {
        $this->closeGone($after, $until, $limit);
        $calm = $this->runtime->clock()->now()->getTimestamp() - self::CALM;
        $rows = $this->runtime->sql()->rows(
            'SELECT o.id_order, o.current_state, o.reference, l.reference AS known FROM [orders] o'
                . ' JOIN {links} l ON l.id_order = o.id_order'
                . ' WHERE o.id_order > ? AND o.id_order <= ? AND o.current_state <> 0'
                . ' AND (o.current_state <> l.id_state OR o.reference <> l.reference) AND o.date_upd <= ?'
                . ' AND NOT EXISTS (SELECT 1 FROM {tasks} t WHERE t.case_id = CAST(o.id_order AS BINARY) AND t.route = ?'
                . ' AND t.state IN (?, ?))'
                . ' ORDER BY o.id_order LIMIT ?',
            [
                $after,
                $until,
                date('Y-m-d H:i:s', $calm),
                SetStatus::ROUTE,
                State::Waiting->value,
                State::Running->value,
                $limit,
            ],
        );
        $moved = 0;
        foreach ($rows as $row) {
            $moved += (int) $this->settle((int) $row['id_order'], (int) $row['current_state'], (string) $row['reference']);
        }
        return $moved;
    }

    /** Orders that were deleted, or came after a backup: nobody has to do anything about them any more. */
    private function closeGone(int $after, int $until, int $limit): void
    {
        $rows = $this->runtime->sql()->rows(
            'SELECT l.id_order FROM {links} l JOIN {cases} c ON c.id = CAST(l.id_order AS BINARY) AND c.is_closed = 0'
                . ' LEFT JOIN [orders] o ON o.id_order = l.id_order'
                . ' WHERE o.id_order IS NULL AND l.id_order > ? AND l.id_order <= ? LIMIT ?',
            // What came last is deleted first.
            [$after, $until === $this->newestOrder() ? PHP_INT_MAX : $until, $limit],
        );
        $canceled = (int) Configuration::get('PS_OS_CANCELED');
        foreach ($canceled === 0 ? [] : array_map('intval', array_column($rows, 'id_order')) as $order) {
            try {
                $case = $this->runtime->host()->caseOf((string) $order);
                // Where that status is not at the end of the way, the case stays open, and is there already.
                $case->status === $this->runtime->names()->statusOf($canceled)
                    || $this->runtime->recorder()->recordState($order, $canceled, Source::DATABASE, "gone-{$case->seq}");
            } catch (DoorException $exception) {
                throw $exception;
            } catch (\Throwable $exception) {
                $this->runtime->log()->error("order {$order} has gone and stays open", $exception);
            }
        }
    }

    private function newestOrder(): int
    {
        return $this->newest ??= (int) $this->runtime->sql()->value('SELECT MAX(id_order) FROM [orders]');
    }

    private function settle(int $order, int $state, string $reference): bool
    {
        try {
            $this->runtime->recorder()->follow($order);
            $link = $this->runtime->links()->of($order);
            $isMoved = $link->state !== $state;
            if ($isMoved) {
                $seq = $this->runtime->host()->caseOf((string) $order)->seq;
                $id = "database-{$seq}-{$state}";
                $decision = $this->runtime->recorder()->recordState($order, $state, Source::DATABASE, $id);
                $this->runtime->offPath()->tell($decision, Source::DATABASE, 0);
            }
            if ($link->reference !== $reference) {
                // Another order has come to this number, after a backup: its case goes on as this one's.
                $this->runtime->links()->put(new Link($order, $link->history, $state, $reference));
                $this->runtime->host()->describe((string) $order, $this->runtime->orders()->words($order));
                $this->runtime->factKeeper()->later($order);
            }
            return $isMoved;
        } catch (DoorException $exception) {
            throw $exception;
        } catch (\Throwable $exception) {
            $this->fail($order, $exception);
            return false;
        }
    }

    private function follow(int $order): int
    {
        try {
            return $this->runtime->recorder()->follow($order);
        } catch (DoorException $exception) {
            throw $exception;
        } catch (\Throwable $exception) {
            $this->fail($order, $exception);
            return 0;
        }
    }

    private function fail(int $order, \Throwable $exception): void
    {
        $this->failed++;
        $this->runtime->waiting()->failed($order, $exception->getMessage());
        foreach ($this->runtime->orders()->history($order, $this->runtime->links()->of($order)?->history ?? 0) as $row) {
            // From here on it is among those that wait, and does not hold up the others.
            $source = Source::later($row, false);
            $this->runtime->waiting()->keep($row, $source, $exception->getMessage(), $this->runtime->clock()->now());
            break;
        }
        $this->runtime->log()->error("order {$order} cannot be followed", $exception, $order);
    }

    /**
     * When the newest row of the shop's history is older than one that was seen, and the next will have a number that was
     * seen, the shop's tables come from a backup, and ours do not. Rows are counted anew then, and every order is compared.
     * Settings may have come from the backup, too.
     */
    private function noticeBackup(): bool
    {
        $newest = $this->runtime->orders()->newestHistory();
        $settings = $this->runtime->settings();
        $followed = (int) $this->runtime->database()->value('SELECT MAX(id_history) FROM {links}');
        $seen = max($settings->number(Settings::HISTORY_SEEN), $followed);
        if ($newest >= $seen || $this->runtime->orders()->nextHistory() > $seen) {
            return false;
        }
        // Another than any before, which may be forgotten.
        $settings->set(Settings::EPOCH, $this->runtime->clock()->now()->getTimestamp());
        $settings->set(Settings::HISTORY_SEEN, $newest);
        $settings->set(Settings::WALK, 0);
        try {
            $this->runtime->sql()->run(
                'UPDATE {links} l SET l.id_history = (SELECT COALESCE(MAX(h.id_order_history), 0) FROM [order_history] h'
                    . ' WHERE h.id_order = l.id_order AND h.id_order_history <= l.id_history)'
                    . ' WHERE l.id_history > ?',
                [$newest],
            );
        } catch (StoreException $exception) {
            $this->runtime->log()->error('after a backup', $exception);
        }
        $this->runtime->log()->line('the shop seems to be restored from a backup: every order is compared');
        return true;
    }
}
