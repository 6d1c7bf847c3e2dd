<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox;

use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\Outbox;
use Ordino\Outbox\Policy;
use Ordino\Outbox\State;
use Ordino\Outbox\Task;
use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Tests\Support\Receipts;
use Ordino\Tests\Support\StoreTestCase;
use Ordino\Tests\Support\Tasks;
use Ordino\Time\SystemClock;

/** Processes that deliver from one database, and die while they do. */
final class WorkersTest extends StoreTestCase
{
    private const WORKERS = 6;
    private const TASKS = 120;

    /** @dataProvider shared */
    public function testManyWorkersDeliverEachEffectOnce(string $kind): void
    {
        $place = $this->place($kind);
        $receipts = new Receipts($this->folder() . '/receipts');
        $ids = $this->fill($place);
        $workers = [];
        for ($number = 0; $number < self::WORKERS; $number++) {
            $workers[] = $this->fork(function () use ($place, $receipts): void {
                $work = static function (Task $task) use ($receipts): void {
                    // Some take longer than others: that is how a later one would pass an earlier one.
                    usleep(random_int(0, 20_000));
                    $receipts->add($task->effectId);
                };
                $this->outbox($place, $work, lease: 600.0)->deliver(1_000);
            });
        }
        foreach ($workers as $worker) {
            pcntl_waitpid($worker, $status);
            self::assertSame(SIGTERM, pcntl_wtermsig($status));
        }
        self::assertSame($ids, self::sorted($receipts->all()));
        self::assertStatusesInOrder($receipts->all());
    }

    /** @dataProvider shared */
    public function testAWorkerThatDiesBetweenSendingAndMarkingIsFollowedByAnother(string $kind): void
    {
        $place = $this->place($kind);
        $receipts = new Receipts($this->folder() . '/receipts');
        $this->fill($place, 1);
        $worker = $this->fork(fn () => $this->outbox($place, static function (Task $task) use ($receipts): void {
            $receipts->add($task->effectId);
            posix_kill(getmypid(), SIGKILL);
        })->deliver());
        pcntl_waitpid($worker, $status);
        self::assertSame(SIGKILL, pcntl_wtermsig($status));
        $outbox = $this->outbox($place, static fn (Task $task) => $receipts->add($task->effectId));
        self::assertSame(State::Running, $outbox->recent()[0]->state);
        $this->deliverAll($outbox);
        // At least once: the receiver knows the second by its id.
        self::assertSame(['order-1/1/0', 'order-1/1/0'], $receipts->all());
    }

    /** @dataProvider shared */
    public function testWhateverIsKilledEveryEffectArrivesAtLeastOnce(string $kind): void
    {
        $place = $this->place($kind);
        $receipts = new Receipts($this->folder() . '/receipts');
        $ids = $this->fill($place);
        $work = function () use ($place, $receipts): void {
            $outbox = $this->outbox($place, static function (Task $task) use ($receipts): void {
                usleep(random_int(0, 5_000));
                $receipts->add($task->effectId);
                usleep(random_int(0, 5_000));
            });
            while ($outbox->deliver()->total() > 0) {
                continue;
            }
        };
        $killed = 0;
        for ($round = 0; $round < 12; $round++) {
            $worker = $this->fork($work);
            usleep(random_int(5_000, 60_000));
            posix_kill($worker, SIGKILL);
            pcntl_waitpid($worker, $status);
            $killed += pcntl_wtermsig($status) === SIGKILL ? 1 : 0;
        }
        self::assertGreaterThan(4, $killed);
        $outbox = $this->outbox($place, static fn (Task $task) => $receipts->add($task->effectId));
        $this->deliverAll($outbox);
        self::assertSame($ids, self::sorted(array_unique($receipts->all())));
    }

    /**
     * The effects of four cases, one after the other, by turns of a type that has an order and of one that has none.
     *
     * @return list<string> their ids
     */
    private function fill(string $place, int $count = self::TASKS): array
    {
        $database = $this->connect($place);
        (new Schema($database))->migrate();
        $outbox = new Outbox($database, new SystemClock(), [new CallableRoute('a', static fn () => null)]);
        $ids = [];
        for ($number = 0; $number < $count; $number++) {
            $case = 'order-' . (intdiv($number * 4, self::TASKS) + 1);
            $type = $number % 2 === 0 ? 'status' : 'emit';
            $ids[] = $id = "{$case}/" . ($number + 1) . ($type === 'status' ? '/0' : '/1');
            $outbox->add($case, [Tasks::effect($type, $id)]);
        }
        return self::sorted($ids);
    }

    private function outbox(string $place, callable $work, float $lease = 0.3): Outbox
    {
        $policy = new Policy(first: 0.01, attempts: 1_000, lease: $lease);
        return new Outbox($this->connect($place), new SystemClock(), [new CallableRoute('a', $work)], $policy);
    }

    /** Goes on until nothing waits and nobody has anything, or for a minute. */
    private function deliverAll(Outbox $outbox): void
    {
        for ($until = microtime(true) + 60; microtime(true) < $until; usleep(20_000)) {
            $outbox->deliver(1_000);
            [$status] = $outbox->status();
            if ($status->waiting + $status->running === 0) {
                return;
            }
        }
        self::fail('it does not come to an end');
    }

    /** @param list<string> $ids */
    private static function assertStatusesInOrder(array $ids): void
    {
        $last = [];
        foreach ($ids as $id) {
            [$case, $seq, $index] = explode('/', $id);
            if ($index === '0') {
                self::assertGreaterThan($last[$case] ?? 0, (int) $seq);
                $last[$case] = (int) $seq;
            }
        }
        self::assertCount(4, $last);
    }

    /**
     * @param array<string> $ids
     * @return list<string>
     */
    private static function sorted(array $ids): array
    {
        sort($ids);
        return $ids;
    }
}
