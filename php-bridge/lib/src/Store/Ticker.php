<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Command;
use Ordino\Decision;
use Ordino\Engine;
use Ordino\Exception\DoorException;
use Ordino\Exception\StoreException;
use Ordino\Line;
use Ordino\Time\Clock;

/**
 * Lets the timers of stored cases act. Many processes may do so at once: none waits for another, no case is ticked by
 * two.
 */
final class Ticker
{
    /** Milliseconds for which a case is put off that cannot be ticked: the first time, and at most. */
    private const FIRST = 10_000;
    private const MOST = 3_600_000;

    /** How many batches' cases are looked for at once, so that several processes find some that are free. */
    private const AHEAD = 8;

    /** What is not the fault of a case: then nothing else can be ticked either. */
    private const OUTAGES = ['busy', 'disconnected', 'lost', 'full'];

    /** @param (\Closure(string): void)|null $log hears of every case that was put off; a line each */
    public function __construct(
        private readonly Engine $engine,
        private readonly Database $database,
        private readonly Clock $clock,
        private readonly Definitions $definitions,
        private readonly Ledger $ledger,
        private readonly ?\Closure $log,
    ) {
    }

    /**
     * @param int $limit cases at most
     * @param int $batch cases of one transaction, one at least
     */
    public function tick(int $limit, int $batch): Ticked
    {
        if ($batch < 1) {
            throw new \InvalidArgumentException('a batch has one case at least');
        }
        $this->ledger->cases->recall(Millis::of($this->clock->now()), self::MOST);
        $ticked = new Ticked();
        while ($ticked->cases + $ticked->failed < $limit) {
            $before = $ticked;
            $numbers = $this->ledger->cases->due(Millis::of($this->clock->now()), $batch * self::AHEAD);
            $chunks = array_chunk($numbers, $batch);
            // Others began at the front.
            shuffle($chunks);
            foreach ($chunks as $chunk) {
                $left = $limit - $ticked->cases - $ticked->failed;
                if ($left > 0) {
                    $ticked = $ticked->plus($this->chunk(array_slice($chunk, 0, $left)));
                }
            }
            if ($ticked->isSameAs($before)) {
                // Nothing is due, or others are at work on all that is.
                return $ticked;
            }
        }
        return $ticked;
    }

    /** @param list<int> $numbers */
    private function chunk(array $numbers): Ticked
    {
        try {
            return $this->together($numbers);
        } catch (\Throwable $exception) {
            $this->throwOutage($exception);
        }
        // One of them cannot be ticked: each for itself, so that the others can.
        $ticked = new Ticked();
        foreach ($numbers as $number) {
            $ticked = $ticked->plus($this->single($number));
        }
        return $ticked;
    }

    private function single(int $number): Ticked
    {
        try {
            return $this->together([$number]);
        } catch (\Throwable $exception) {
            $this->throwOutage($exception);
        }
        $now = Millis::of($this->clock->now());
        $until = $this->database->transaction(
            fn (): int => $this->ledger->cases->postpone($number, $now, self::FIRST, self::MOST),
        );
        $case = (string) $this->database->value('SELECT id FROM {cases} WHERE number = ?', [$number]);
        $pause = intdiv($until - $now, 1000);
        Line::tell($this->log, Line::of("{$case} not ticked: " . Line::why($exception)) . "; again in {$pause} s");
        return new Ticked(failed: 1);
    }

    /**
     * Ticks those of some cases that are still due and free, in one transaction.
     *
     * @param list<int> $numbers
     */
    private function together(array $numbers): Ticked
    {
        return $this->database->transaction(function () use ($numbers): Ticked {
            $now = $this->clock->now();
            $groups = [];
            foreach ($this->ledger->cases->take($numbers, Millis::of($now)) as $row) {
                $groups[$row->digest][] = $row;
            }
            $ticked = new Ticked();
            foreach ($groups as $digest => $rows) {
                foreach ($this->ask((string) $digest, $rows, $now) as $index => $decision) {
                    $this->write($rows[$index], $decision, Millis::of($now));
                    $ticked = $ticked->plus(new Ticked(1, count($decision->events)));
                }
            }
            return $ticked;
        });
    }

    /**
     * @param list<CaseRow> $rows
     * @return list<Decision>
     */
    private function ask(string $digest, array $rows, \DateTimeImmutable $now): array
    {
        $items = array_map(
            static fn (CaseRow $row): array => ['case' => $row->value(), 'command' => Command::tick()],
            $rows,
        );
        return $this->definitions->workflow($digest)->decideMany($items, $now);
    }

    private function write(CaseRow $row, Decision $decision, int $now): void
    {
        if ($decision->events !== []) {
            // What is still due, because it was too much for one call, comes with a later batch.
            $this->ledger->write($row, $decision);
            return;
        }
        if ($decision->isRefusedFor('overdue')) {
            // The batch before it was enough for one call.
            return;
        }
        $due = CaseRow::due($decision);
        if ($due <= $now) {
            throw new StoreException('damaged', "`{$row->id}` is due and does not act");
        }
        $this->ledger->cases->wait($row, $due);
    }

    /** Throws what is not the fault of a case. */
    private function throwOutage(\Throwable $exception): void
    {
        if ($exception instanceof StoreException && in_array($exception->errorCode, self::OUTAGES, true)) {
            throw $exception;
        }
        if ($exception instanceof DoorException) {
            // The engine has gone, or it could not bear this case: then it answers now.
            $this->engine->version();
        }
    }
}
