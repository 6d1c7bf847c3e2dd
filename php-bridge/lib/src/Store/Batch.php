<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Decision;
use Ordino\Exception\StoreException;
use Ordino\Item;
use Ordino\Time\Clock;

/** Decides about many stored cases in one transaction. */
final class Batch
{
    public function __construct(
        private readonly Database $database,
        private readonly Clock $clock,
        private readonly Definitions $definitions,
        private readonly Ledger $ledger,
    ) {
    }

    /**
     * @param list<Item> $items of different cases
     * @param bool $onlyValid false: where one is refused, none happens
     * @return list<Decision> in the order of the items
     */
    public function decide(array $items, ?Actor $actor, bool $onlyValid): array
    {
        $ids = array_column($items, 'case');
        if (count(array_unique($ids)) < count($ids)) {
            throw new \InvalidArgumentException('a case stands twice in one batch');
        }
        $decisions = [];
        for ($left = $items; $left !== [];) {
            $decided = $this->once($left, $decisions, $actor, $onlyValid);
            // More timers were due than one call fires: those are stored, and it is asked again.
            $again = [];
            foreach ($decided as $index => $decision) {
                if ($decision->isOverdueAfter($decisions[$index] ?? null)) {
                    $again[$index] = $left[$index]->after($decision->case->seq);
                }
                $decisions[$index] = $decision;
            }
            if ($again !== [] && !$onlyValid) {
                // All or nothing: what was held back is asked again with it. What was stale stays so.
                foreach ($left as $index => $item) {
                    $isStale = $decided[$index]->isRefusedFor('stale');
                    $again[$index] ??= $isStale ? $item : $item->after($decided[$index]->case->seq);
                }
                ksort($again);
            }
            $left = $again;
        }
        ksort($decisions);
        return $decisions;
    }

    /**
     * @param array<int, Item> $items
     * @param array<int, Decision> $earlier what they have done so far
     * @return array<int, Decision>
     */
    private function once(array $items, array $earlier, ?Actor $actor, bool $onlyValid): array
    {
        $decide = function (bool $isAgain) use ($items, $earlier, $actor, $onlyValid, &$decide): array {
            $rows = $this->ledger->cases->lockAll(array_column($items, 'case'));
            $decisions = [];
            $groups = [];
            foreach ($items as $index => $item) {
                $row = $rows[$item->case]
                    ?? throw new StoreException('unknown_case', "there is no case `{$item->case}`");
                $done = $isAgain ? $this->ledger->recall($row, $item, $actor) : null;
                if ($done === null) {
                    $groups[$row->digest][$index] = $item;
                } else {
                    $decisions[$index] = $done;
                }
            }
            $now = $this->clock->now();
            $answers = $this->ask($groups, $rows, $now, $actor, $onlyValid);
            if (!$isAgain && self::isAnyRefused($answers) && array_filter(array_column($items, 'commandId')) !== []) {
                // Perhaps because it was done before.
                return $decide(true);
            }
            foreach ($answers as $index => $decision) {
                $item = $items[$index];
                $this->ledger->write($rows[$item->case], $decision);
                $decisions[$index] = $decision->after($earlier[$index] ?? null);
                $this->ledger->remember($item, $actor, $decisions[$index], Millis::of($now));
            }
            return $decisions;
        };
        return $this->ledger->oncePerKey($decide);
    }

    /**
     * @param array<string, array<int, Item>> $groups by digest: the engine decides under one workflow at a time
     * @param array<string, CaseRow> $rows
     * @return array<int, Decision>
     */
    private function ask(array $groups, array $rows, \DateTimeImmutable $now, ?Actor $actor, bool $onlyValid): array
    {
        $decisions = [];
        $refusing = [];
        foreach ($groups as $digest => $group) {
            $answers = $this->askGroup((string) $digest, $group, $rows, $now, $actor, $onlyValid);
            $decisions += $answers;
            if (self::isAnyRefused($answers)) {
                $refusing[$digest] = true;
            }
        }
        if ($onlyValid || $refusing === []) {
            return $decisions;
        }
        foreach (array_diff_key($groups, $refusing) as $digest => $group) {
            $ticks = array_map(static fn (Item $item) => new Item($item->case, Command::tick()), $group);
            foreach ($this->askGroup((string) $digest, $ticks, $rows, $now, null, true) as $index => $decision) {
                $decisions[$index] = $decision->isRefused() ? $decision : $decision->refusedFor('batch_refused');
            }
        }
        return $decisions;
    }

    /**
     * @param array<int, Item> $group
     * @param array<string, CaseRow> $rows
     * @return array<int, Decision>
     */
    private function askGroup(
        string $digest,
        array $group,
        array $rows,
        \DateTimeImmutable $now,
        ?Actor $actor,
        bool $onlyValid,
    ): array {
        $items = array_map(static fn (Item $item): array => [
            'case' => $rows[$item->case]->value(),
            'command' => $item->command,
            'facts' => $item->facts,
            'expectedSeq' => $item->expectedSeq,
        ], array_values($group));
        $decisions = $this->definitions->workflow($digest)->decideMany($items, $now, $actor, $onlyValid);
        return array_combine(array_keys($group), $decisions);
    }

    /** @param array<int, Decision> $decisions */
    private static function isAnyRefused(array $decisions): bool
    {
        return array_filter($decisions, static fn (Decision $decision) => $decision->isRefused()) !== [];
    }
}
