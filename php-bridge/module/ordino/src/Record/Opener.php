<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Ordino\Exception\StoreException;
use Ordino\Time\Instant;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\HistoryRow;
use PrestaShop\Module\Ordino\Workflow\Current;

/** Opens the case of an order: of one that has just come in, or of an older one with everything that it went through. */
final class Opener
{
    /** Seconds for which an order counts as new: its team is told of it then. */
    private const FRESH = 600;

    /** Steps that an import may have; of more, the oldest are left out. */
    private const MOST = 900;

    public function __construct(private readonly Runtime $runtime)
    {
    }

    /**
     * @param list<HistoryRow> $rows of its history, all of them
     * @param array<int, string> $sources of rows, where they are known
     */
    public function open(int $order, array $rows, array $sources = []): void
    {
        $head = $this->runtime->orders()->head($order);
        if ($head === null || ($rows === [] && $head['state'] === 0)) {
            return;
        }
        $now = $this->runtime->clock()->now();
        $rows = $rows === [] ? [new HistoryRow(0, $order, $head['state'], 0, $head['at'])] : $rows;
        $first = $rows[0];
        $isFresh = $now->getTimestamp() - $first->at->getTimestamp() < self::FRESH;
        $steps = $isFresh ? [] : self::steps(array_slice($rows, 1), $first->at, $now);
        foreach ($steps as $index => $step) {
            $steps[$index]['status'] = $this->status($step['status']);
        }
        $case = (string) $order;
        try {
            $this->runtime->host()->open(
                Current::WORKFLOW,
                $case,
                $this->runtime->facts()->of($order),
                $first->employee > 0 ? $this->runtime->employees()->actor($first->employee) : null,
                commandId: "history-{$first->id}",
                at: $isFresh ? null : min($first->at, $now),
                status: $this->status($first->state),
                history: $steps,
            );
            $this->runtime->host()->describe($case, $this->runtime->orders()->words($order));
        } catch (StoreException $exception) {
            if (!in_array($exception->errorCode, ['case_exists', 'command_mismatch'], true)) {
                throw $exception;
            }
        }
        $known = $isFresh ? $first : end($rows);
        $this->runtime->links()->put(new Link($order, $known->id, $known->state, $head['reference']));
        if ($isFresh && count($rows) > 1) {
            // Stock was short, say: what came next has just happened too, and is told like everything that does.
            $this->runtime->recorder()->follow($order, $sources);
        } elseif ($known->state !== $head['state'] && $head['state'] !== 0) {
            $id = "opened-{$order}-{$head['state']}";
            $this->runtime->recorder()->recordState($order, $head['state'], Source::DATABASE, $id);
        }
    }

    /**
     * What a history says, in words of the engine: in order, none after now. Clocks that were changed, and the hour that
     * autumn repeats, leave rows that go back in time; they count as of the row before.
     *
     * @param list<HistoryRow> $rows
     * @return list<array{status: int, at: string, employee: string|null}>
     */
    private static function steps(array $rows, \DateTimeImmutable $from, \DateTimeInterface $now): array
    {
        $last = min($from, $now);
        $steps = [];
        foreach (array_slice($rows, -self::MOST) as $row) {
            $last = min(max($row->at, $last), $now);
            $employee = $row->employee > 0 ? (string) $row->employee : null;
            $steps[] = ['status' => $row->state, 'at' => Instant::text($last), 'employee' => $employee];
        }
        return $steps;
    }

    private function status(int $state): string
    {
        return $this->runtime->names()->statusOf($state) ?? $this->runtime->publisher()->include($state);
    }
}
