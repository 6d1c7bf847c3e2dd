<?php

declare(strict_types=1);

namespace Desk;

use Ordino\Exception\OrdinoException;
use Ordino\Host;
use Ordino\Store\Database;
use Ordino\Store\Millis;
use Ordino\Store\Schema;
use Ordino\Store\Table;
use Ordino\Time\FrozenClock;
use Ordino\Time\Instant;

/**
 * Lets customers order and colleagues work: weeks of it before the shop is first opened, and then as time passes. What they do
 * goes through the engine as everything does.
 */
final class Life
{
    /** The number before that of the first order. */
    private const BEFORE = 1000;

    /** Seconds between two orders, on average. */
    private const PAUSE = 2200;

    /** Hours before the beginning whose effects are delivered: what is older was dealt with. */
    private const FRESH = 20;

    /** Moments of one transaction. */
    private const BATCH = 100;

    /** The same where effects are delivered after each. */
    private const FEW = 5;

    /** Moments that are played at once when the clock was turned far. */
    private const MOST = 500;

    private readonly Story $story;
    private readonly Database $database;

    public function __construct(private readonly Shop $shop)
    {
        $this->story = new Story($shop->engine(), json_decode(Shop::definition()));
        $this->database = $shop->database();
    }

    public static function migrate(Database $database): void
    {
        $columns = ['number' => 'number', 'at' => 'instant', 'case_id' => 'name(64)'];
        $columns += ['employee' => 'name(64)?', 'command' => 'body'];
        Schema::make($database, [new Table('moments', $columns, indexes: [['at']])]);
    }

    /** Plays the weeks before. What would come later is written down. */
    public function begin(int $orders): void
    {
        $now = Instant::parse(ShopClock::BEGIN);
        $clock = new FrozenClock(ShopClock::BEGIN);
        $moments = [];
        for ($index = $orders; $index > 0; $index--) {
            $at = $now->modify('-' . $index * self::PAUSE . ' seconds');
            array_push($moments, ...$this->tell(self::BEFORE + $orders - $index + 1, $at));
        }
        usort($moments, static fn (Moment $one, Moment $other): int => [$one->at, $one->case] <=> [$other->at, $other->case]);
        $end = Millis::of($now);
        $this->keep(array_filter($moments, static fn (Moment $moment): bool => $moment->at > $end));
        $past = array_filter($moments, static fn (Moment $moment): bool => $moment->at <= $end);
        $fresh = $end - self::FRESH * 3_600_000;
        $old = array_filter($past, static fn (Moment $moment): bool => $moment->at <= $fresh);
        $batches = [...array_chunk($old, self::BATCH), ...array_chunk(array_slice($past, count($old)), self::FEW)];
        foreach ($batches as $batch) {
            $isFresh = end($batch)->at > $fresh;
            $host = $this->shop->hostAt($clock, hasRoutes: $isFresh);
            $this->database->transaction(function () use ($batch, $clock, $host): void {
                foreach ($batch as $moment) {
                    $clock->set(Instant::text(Millis::instant($moment->at)));
                    $moment->play($this->shop, $host);
                }
            });
            if ($isFresh) {
                $host->outbox->deliver(10_000);
            }
        }
        $clock->set(ShopClock::BEGIN);
        $host = $this->shop->hostAt($clock, hasRoutes: false);
        while ($host->tick()->cases > 0) {
            // Timers of orders that nobody has touched since.
        }
    }

    /**
     * Plays what has come about since, each thing at its own time: the clock may have been turned far.
     *
     * @return bool whether that was all
     */
    public function go(): bool
    {
        $now = $this->shop->clock->now();
        $this->arrive($now);
        $rows = $this->database->rows(
            'SELECT * FROM {moments} WHERE at <= ? ORDER BY at, number LIMIT ?',
            [Millis::of($now), self::MOST],
        );
        $clock = new FrozenClock(ShopClock::BEGIN);
        $host = $this->shop->hostAt($clock);
        foreach (array_chunk($rows, self::BATCH) as $batch) {
            $this->database->transaction(function () use ($batch, $clock, $host): void {
                foreach ($batch as $row) {
                    $this->database->run('DELETE FROM {moments} WHERE number = ?', [(int) $row['number']]);
                    $clock->set(Instant::text(Millis::instant((int) $row['at'])));
                    $this->try(self::moment($row), $host);
                }
            });
        }
        return count($rows) < self::MOST;
    }

    /** What cannot be played, such as a story that somebody has ended, does not keep the others waiting. */
    private function try(Moment $moment, Host $host): void
    {
        try {
            $moment->play($this->shop, $host);
        } catch (OrdinoException $exception) {
            $this->shop->log("{$moment->case}: {$exception->getMessage()}");
        }
    }

    /** @param array<string, mixed> $row */
    private static function moment(array $row): Moment
    {
        $employee = $row['employee'] === null ? null : (string) $row['employee'];
        $command = get_object_vars(json_decode((string) $row['command']));
        return new Moment((int) $row['at'], (string) $row['case_id'], $employee, $command);
    }

    /** New orders, as many as would have come since the last one. */
    private function arrive(\DateTimeImmutable $now): void
    {
        $orders = $this->shop->orders();
        $begun = Instant::parse(ShopClock::BEGIN)->getTimestamp();
        $before = $this->shop->settings->orders;
        $due = $before + intdiv($now->getTimestamp() - $begun, self::PAUSE);
        $count = $orders->count();
        for ($index = $count + 1; $index <= min($due, $count + self::MOST); $index++) {
            $at = new \DateTimeImmutable('@' . ($begun + ($index - $before - 1) * self::PAUSE));
            $this->database->transaction(fn () => $this->keep($this->tell(self::BEFORE + $index, $at)));
        }
    }

    /** @return list<Moment> */
    private function tell(int $number, \DateTimeImmutable $at): array
    {
        ['address' => $address, 'country' => $country, 'cents' => $cents] = Story::order($number);
        $this->shop->orders()->add("order-{$number}", $address, $country, $cents);
        return $this->story->of($number, $at->modify('+' . mt_rand(0, self::PAUSE) . ' seconds'));
    }

    /** @param iterable<Moment> $moments */
    private function keep(iterable $moments): void
    {
        $rows = [];
        foreach ($moments as $moment) {
            $rows[] = [$moment->at, $moment->case, $moment->employee, json_encode($moment->command, JSON_THROW_ON_ERROR)];
        }
        $this->database->insert('moments', ['at', 'case_id', 'employee', 'command'], $rows);
    }
}
