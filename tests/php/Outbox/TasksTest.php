<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\Delivered;
use Ordino\Outbox\Filter;
use Ordino\Outbox\Policy;
use Ordino\Outbox\Selection;
use Ordino\Outbox\State;
use Ordino\Outbox\Task;
use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Tests\Support\ExplainingPdo;
use Ordino\Tests\Support\Php;
use Ordino\Tests\Support\Tasks;

/** What an administrator sees of the outbox and does with it. */
final class TasksTest extends OutboxTestCase
{
    /** @dataProvider everywhere */
    public function testReplay(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->route('a')]);
        $outbox->add('order-1', [Tasks::effect('emit', 'order-1/1/0'), Tasks::effect('emit', 'order-1/1/1')]);
        self::assertSame(0, $outbox->replay(new Filter()));
        $outbox->deliver();
        [$second] = $outbox->recent();
        self::assertSame(1, $outbox->replay(new Filter(numbers: [$second->number])));
        [$second] = $outbox->recent();
        self::assertSame([State::Waiting, 0, null], [$second->state, $second->attempts, $second->finishedAt]);
        self::assertEquals(new Delivered(done: 1), $outbox->deliver());
        self::assertSame(['a order-1/1/0', 'a order-1/1/1', 'a order-1/1/1'], $this->delivered);
        self::assertSame(0, $outbox->replay(new Filter(numbers: [])));
    }

    /** @dataProvider everywhere */
    public function testReplayOfDeadTasksKeepsTheirOrder(string $kind): void
    {
        $isDown = true;
        $route = new CallableRoute('shop', function (Task $task) use (&$isDown): void {
            if ($isDown) {
                throw new DeliveryException('no', 'never', retry: false);
            }
            $this->delivered[] = $task->effectId;
        });
        $outbox = $this->outbox($kind, [$route]);
        $outbox->add('order-1', [Tasks::effect('status', 'order-1/1/0'), Tasks::effect('status', 'order-1/2/0')]);
        self::assertEquals(new Delivered(dead: 2), $outbox->deliver());
        $isDown = false;
        self::assertSame(2, $outbox->replay(new Filter(State::Dead)));
        $outbox->deliver();
        self::assertSame(['order-1/1/0', 'order-1/2/0'], $this->delivered);
    }

    /** @dataProvider everywhere */
    public function testAStatusIsNotReplayedOverALaterOne(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->route('a')]);
        $outbox->add('order-1', [Tasks::effect('status', 'order-1/1/0'), Tasks::effect('status', 'order-1/2/0')]);
        $outbox->deliver();
        $this->delivered = [];
        self::assertSame(1, $outbox->replay(new Filter(case: 'order-1')));
        $outbox->deliver();
        self::assertSame(['a order-1/2/0'], $this->delivered);
    }

    /** @dataProvider everywhere */
    public function testRecentTasksByPagesAndFilters(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->route('a'), $this->failing('b')], new Policy(patience: 100));
        foreach (range(1, 5) as $n) {
            $outbox->add("order-{$n}", [Tasks::effect($n % 2 === 0 ? 'emit' : 'status', "order-{$n}/1/0")]);
        }
        $outbox->deliver();
        $ids = static fn (array $tasks): array
            => array_map(static fn (Task $task) => "{$task->route} {$task->effectId}", $tasks);
        $pages = [];
        $all = [];
        for ($before = null; ($page = $outbox->recent(before: $before, limit: 3)) !== [];) {
            $pages[] = count($page);
            $all = [...$all, ...$ids($page)];
            $before = end($page)->number;
        }
        self::assertSame([3, 3, 3, 1], $pages);
        self::assertSame(['b order-5/1/0', 'a order-5/1/0'], array_slice($all, 0, 2));
        self::assertCount(10, array_unique($all));
        $emits = $outbox->recent(new Filter(route: 'b', type: 'emit'));
        self::assertSame(['b order-4/1/0', 'b order-2/1/0'], $ids($emits));
        self::assertSame(['a order-3/1/0'], $ids($outbox->recent(new Filter(State::Done, case: 'order-3'))));
        self::assertSame([], $outbox->recent(new Filter(State::Dead)));
    }

    /** @dataProvider everywhere */
    public function testStatusOfRoutes(string $kind): void
    {
        $routes = [$this->route('a'), $this->failing('b'), $this->route('idle', new Selection(['x']))];
        $outbox = $this->outbox($kind, $routes, null, $database);
        $outbox->add('order-1', [Tasks::effect('emit', 'order-1/1/0')]);
        $this->clock->advance('PT1H');
        $outbox->add('order-2', [Tasks::effect('emit', 'order-2/1/0')]);
        $outbox->deliver();
        $gone = $this->over($database, [$this->route('gone')]);
        $gone->add('order-1', [Tasks::effect('emit', 'order-1/1/0')]);
        $found = [];
        foreach ($outbox->status() as $one) {
            $since = $one->waitingSince?->format('H:i');
            $found[$one->route] = [$one->known, $one->waiting, $one->running, $one->done, $one->dead, $since];
        }
        self::assertSame([
            'a' => [true, 0, 0, 2, 0, null],
            'b' => [true, 2, 0, 0, 0, '09:00'],
            'gone' => [false, 1, 0, 0, 0, '10:00'],
            'idle' => [true, 0, 0, 0, 0, null],
        ], $found);
    }

    /** @dataProvider everywhere */
    public function testClearTakesWhatHasEndedAndWhatWaitsOnlyWhenAsked(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->route('a'), $this->failing('b')]);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        $outbox->deliver();
        self::assertSame(1, $outbox->clear());
        self::assertSame(0, $outbox->clear(new Filter(route: 'b')));
        self::assertSame(1, $outbox->clear(new Filter(State::Waiting, 'b')));
        self::assertSame([], $outbox->recent());
    }

    /** @dataProvider everywhere */
    public function testClearNeverTakesWhatAWorkerHas(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->route('a')], null, $database);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        $this->take($database);
        self::assertSame(0, $outbox->clear(new Filter(State::Running)) + $outbox->clear(new Filter(State::Waiting)));
    }

    /** @dataProvider everywhere */
    public function testRetention(string $kind): void
    {
        $never = new DeliveryException('no', 'never', retry: false);
        $outbox = $this->outbox($kind, [$this->route('a'), $this->failing('b', $never), $this->failing('c')]);
        $outbox->add('order-1', [Tasks::effect('emit', 'order-1/1/0')]);
        self::assertSame(3, $outbox->deliver()->total());
        $this->clock->advance('P30D');
        self::assertSame(0, $outbox->prune());
        $this->clock->advance('PT1S');
        self::assertSame(1, $outbox->prune());
        $this->clock->advance('P60D');
        self::assertSame(1, $outbox->prune());
        self::assertSame(['c'], array_column($outbox->recent(), 'route'));
    }

    public function testRetentionOfMoreThanABatch(): void
    {
        $outbox = $this->outbox('memory', [$this->route('a')]);
        $effect = static fn (int $n): object => Tasks::effect('emit', "order-1/1/{$n}");
        $outbox->add('order-1', array_map($effect, range(1, 600)));
        self::assertSame(600, $outbox->deliver(1_000)->total());
        $this->clock->advance('P31D');
        self::assertSame(600, $outbox->prune());
    }

    /** Effects of megabytes are delivered one by one. */
    public function testLargeTasksTakeTheMemoryOfOne(): void
    {
        $printed = Php::run(<<<'PHP'
            $database = Ordino\Store\Database::memory();
            (new Ordino\Store\Schema($database))->migrate();
            $route = new Ordino\Outbox\CallableRoute('a', static fn () => null);
            $outbox = new Ordino\Outbox\Outbox($database, new Ordino\Time\SystemClock(), [$route]);
            $text = str_repeat('x', 2_000_000);
            for ($number = 0; $number < 16; $number++) {
                $id = "order-1/{$number}/0";
                $outbox->add('order-1', [(object) ['id' => $id, 'type' => 'emit', 'name' => 'n', 'value' => $text]]);
            }
            $before = memory_get_peak_usage();
            echo $outbox->deliver()->done, ' ', intdiv(memory_get_peak_usage() - $before, 1_000_000);
            PHP);
        [$done, $megabytes] = array_map(intval(...), explode(' ', $printed));
        self::assertSame(16, $done, $printed);
        self::assertLessThan(12, $megabytes);
    }

    /**
     * What workers and administrators ask for again and again is answered in the order of an index.
     *
     * @dataProvider everywhere
     */
    public function testQueriesUseIndexes(string $kind): void
    {
        $pdo = ExplainingPdo::at($this->place($kind));
        $database = new Database($pdo);
        (new Schema($database))->migrate();
        $outbox = $this->over($database, [$this->route('a', ordered: true), $this->failing('b')]);
        $database->transaction(static function () use ($outbox): void {
            foreach (range(1, 1_000) as $n) {
                $case = 'order-' . $n % 300;
                $outbox->add($case, [Tasks::effect($n % 2 === 0 ? 'status' : 'emit', "{$case}/{$n}/0")]);
            }
        });
        $outbox->deliver(20);
        $database->rows($kind === 'mariadb' ? 'ANALYZE TABLE {tasks}' : 'ANALYZE {tasks}');
        $deliver = $pdo->plan(static fn () => $outbox->deliver(2));
        $lists = $pdo->plan(static function () use ($outbox): void {
            $outbox->recent(new Filter(State::Waiting));
            $outbox->recent(new Filter(State::Done, 'a'));
            $outbox->replay(new Filter(State::Done, 'a'), 1);
            $outbox->prune();
        });
        self::assertGreaterThan(6, count($deliver));
        foreach ([...$deliver, ...$lists] as $step) {
            self::assertNotNull($step['index'], "no index: {$step['text']}");
        }
        // Of a few tasks MariaDB sorts a list.
        foreach ($kind === 'mariadb' ? $deliver : [...$deliver, ...$lists] as $step) {
            self::assertFalse($step['sorts'], "sorted by hand: {$step['text']}");
        }
        // Workers find what is due by its time, and lock the tasks they look at and nothing between them.
        foreach ($deliver as $step) {
            if (str_contains($step['text'], '_tasks` t')) {
                $own = str_contains($step['text'], 't.number IN') ? 'PRIMARY|key' : 'by_state_available_at';
                $pattern = "/({$own}|by_case_id_route_state)$/";
                self::assertMatchesRegularExpression($pattern, $step['index'], $step['text']);
            }
        }
    }
}
