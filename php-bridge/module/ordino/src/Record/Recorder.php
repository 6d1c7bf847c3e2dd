<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Ordino\Actor;
use Ordino\Blocker;
use Ordino\Command;
use Ordino\Decision;
use Ordino\Exception\DoorException;
use Ordino\Exception\StoreException;
use Ordino\Store\Intent;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\HistoryRow;
use PrestaShop\Module\Ordino\Shop\Patience;

/**
 * Lets the case of an order follow the rows of the order's history, each once and in their order, whoever sees them first:
 * the hook in the request that writes one, or the reconciler later.
 *
 * A row that meets an employee's intent is their move. Any other is something that has happened already, and is recorded.
 */
final class Recorder
{
    /** Seconds after which a row has not just been written: it happened when the shop says, and not now. */
    private const LATE = 60;

    public function __construct(private readonly Runtime $runtime)
    {
    }

    /** What the hook sees. Nothing that goes wrong here may reach the shop. */
    public function see(HistoryRow $row): void
    {
        if (!$this->runtime->current()->isThere()) {
            return;
        }
        $link = $this->runtime->links()->of($row->order);
        $source = Source::now($row, $link === null);
        try {
            if ($this->runtime->engine() === null) {
                throw new DoorException('unavailable', 'there is no engine');
            }
            $follow = fn (): int => $this->follow($row->order, [$row->id => $source], $link);
            Patience::short($this->runtime->database(), $follow);
        } catch (\Throwable $exception) {
            $this->runtime->waiting()->keep($row, $source, $exception->getMessage(), $this->runtime->clock()->now());
            if (!$exception instanceof DoorException) {
                $this->runtime->log()->error("order {$row->order} is recorded later", $exception, $row->order);
            }
        }
    }

    /**
     * Follows an order to the end of its history, and opens its case when it has none.
     *
     * @param array<int, string> $sources of rows, where they are known
     * @return int how many rows there were
     */
    public function follow(int $order, array $sources = [], ?Link $link = null): int
    {
        $link ??= $this->runtime->links()->of($order);
        $sources += $this->runtime->waiting()->sources($order);
        $rows = $this->runtime->orders()->history($order, $link?->history ?? 0);
        if ($link === null) {
            $this->runtime->opener()->open($order, $rows, $sources);
        } elseif ($rows !== []) {
            // A status that the workflow lacks makes a new version, under which the case has to be by then.
            array_map(fn (HistoryRow $row): string => $this->status($row->state), $rows);
            $this->runtime->migration()->bring((string) $order);
            foreach ($rows as $row) {
                // What was written before it while nobody could be asked is said before it.
                $this->isLate($row) && $this->runtime->comments()->sayUntil($order, $row->at);
                $this->record($row, $sources[$row->id] ?? Source::later($row, false));
            }
        }
        if ($rows !== []) {
            $this->runtime->waiting()->done($order, end($rows)->id);
            $this->runtime->factKeeper()->later($order);
        }
        return count($rows);
    }

    /**
     * Sees to it that an order has a case, that the case is where the shop's order is, and that it runs under the newest
     * version: for those who are about to ask it.
     *
     * @return string|null the case; null when the order has none, such as one without a state
     */
    public function ready(int $order): ?string
    {
        $link = $this->runtime->links()->of($order);
        if ($link === null || $link->state !== $this->runtime->orders()->state($order)) {
            $this->follow($order, [], $link);
        }
        $case = (string) $order;
        return $this->runtime->migration()->bring($case) || $link !== null ? $case : null;
    }

    /**
     * Records that an order is in a state, without a row that says so.
     *
     * @param string $id that says it once
     */
    public function recordState(int $order, int $state, string $source, string $id): Decision
    {
        $case = (string) $order;
        $status = $this->status($state);
        $this->runtime->migration()->bring($case);
        return $this->runtime->database()->transaction(function () use ($case, $order, $state, $status, $source, $id): Decision {
            $decision = self::done($this->runtime->host()->decide($case, Command::record($status, $source), commandId: $id));
            $this->runtime->links()->at($order, $state);
            return $decision;
        });
    }

    private function record(HistoryRow $row, string $source): void
    {
        $status = $this->status($row->state);
        try {
            $decision = $this->runtime->database()->transaction(function () use ($row, $status, $source): ?Decision {
                $this->runtime->links()->advance($row->order, $row->id, $row->state);
                return $this->decide($row, $status, $source);
            });
        } catch (StoreException $exception) {
            if ($exception->errorCode !== 'command_mismatch') {
                throw $exception;
            }
            // Somebody else has recorded this row meanwhile, in their own words.
            $this->runtime->links()->advance($row->order, $row->id, $row->state);
            return;
        }
        if ($decision !== null) {
            $this->runtime->offPath()->tell($decision, $source, $row->employee);
        }
    }

    private function decide(HistoryRow $row, string $status, string $source): ?Decision
    {
        $case = (string) $row->order;
        $host = $this->runtime->host();
        $at = $this->isLate($row) ? $row->at : null;
        $actor = $row->employee > 0 ? $this->runtime->employees()->actor($row->employee) : null;
        $intent = $actor === null
            ? null
            : $this->runtime->intents()->take($case, $status, employee: $actor->id, at: $row->at);
        if ($intent !== null) {
            $moved = $host->decide($case, self::move($intent), $actor, commandId: $this->id($row), at: $at);
            if (!$moved->isRefused()) {
                return $moved;
            }
        }
        if ($actor === null && $host->caseOf($case)->status === $status) {
            // The shop's order has been brought to where its case was already.
            return null;
        }
        $recorded = self::done($host->decide(
            $case,
            Command::record($status, $source, $row->at),
            $actor,
            commandId: $this->id($row),
            at: $at,
        ));
        $intent === null || $this->keepWords($intent, $actor, $row, $at);
        return $recorded;
    }

    private function isLate(HistoryRow $row): bool
    {
        return $this->runtime->clock()->now()->getTimestamp() - $row->at->getTimestamp() > self::LATE;
    }

    /** What has happened is refused only when something is wrong with the case: the row waits then, and is not passed over. */
    private static function done(Decision $recorded): Decision
    {
        if ($recorded->isRefused()) {
            $codes = implode(', ', array_map(static fn (Blocker $blocker): string => $blocker->code, $recorded->refused));
            throw new \RuntimeException("what has happened was not recorded: {$codes}");
        }
        return $recorded;
    }

    /** What an employee wrote is kept, though the step was not theirs to make. */
    private function keepWords(Intent $intent, Actor $actor, HistoryRow $row, ?\DateTimeInterface $at): void
    {
        $text = (string) ($intent->command->comment ?? '');
        $attachments = $intent->command->attachments ?? [];
        if ($text !== '' || $attachments !== []) {
            $command = Command::comment($text === '' ? '…' : $text, $attachments);
            $id = $this->id($row) . '-comment';
            $this->runtime->host()->decide($intent->case, $command, $actor, commandId: $id, at: $at);
        }
    }

    private static function move(Intent $intent): Command
    {
        return Command::move(
            $intent->status,
            $intent->command->comment ?? null,
            (array) ($intent->command->fields ?? []),
            $intent->command->attachments ?? [],
        );
    }

    private function status(int $state): string
    {
        return $this->runtime->names()->statusOf($state) ?? $this->runtime->publisher()->include($state);
    }

    /** After a backup was restored, the shop gives its rows the same numbers once more. */
    private function id(HistoryRow $row): string
    {
        $epoch = $this->runtime->epoch();
        return "history-{$row->id}" . ($epoch === 0 ? '' : "-{$epoch}");
    }
}
