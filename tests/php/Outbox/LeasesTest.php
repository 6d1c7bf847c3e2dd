<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox;

use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\Delivered;
use Ordino\Outbox\Policy;
use Ordino\Outbox\State;
use Ordino\Outbox\Task;
use Ordino\Store\Schema;
use Ordino\Tests\Support\MariaDb;
use Ordino\Tests\Support\Tasks;

/** Workers that die or take too long, and clocks that jump. */
final class LeasesTest extends OutboxTestCase
{
    /** @dataProvider shared */
    public function testWhatOneWorkerHasNoOtherTakesUntilTheLeaseHasEnded(string $kind): void
    {
        $place = $this->place($kind);
        $database = $this->connect($place);
        (new Schema($database))->migrate();
        $other = $this->over($this->connect($place), [$this->route('a')]);
        $policy = new Policy(lease: 60.0);
        $outbox = $this->over($database, [new CallableRoute('a', function () use ($other): void {
            self::assertEquals(new Delivered(), $other->deliver());
            $this->clock->advance('PT59S');
            self::assertEquals(new Delivered(), $other->deliver());
            $this->clock->advance('PT1S');
            // The worker is taken for dead: the task is put off like one that failed, and then delivered.
            self::assertEquals(new Delivered(failed: 1), $other->deliver());
            $this->clock->advance('PT1M');
            self::assertEquals(new Delivered(done: 1), $other->deliver());
        })], $policy);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        // Too late: what the other worker has written stays.
        self::assertEquals(new Delivered(lost: 1), $outbox->deliver());
        self::assertSame(State::Done, $outbox->recent()[0]->state);
        self::assertSame(['a order-1/3/0'], $this->delivered);
    }

    /** @dataProvider shared */
    public function testATaskThatKillsItsWorkersIsGivenUp(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->route('a')], new Policy(attempts: 2), $database);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        foreach ([['failed' => 1], ['dead' => 1]] as $expected) {
            $this->take($database);
            $this->clock->advance('PT3M');
            self::assertEquals(new Delivered(...$expected), $outbox->deliver(0));
            $this->clock->advance('PT1M');
        }
        self::assertSame([], $this->delivered);
    }

    /** The connection goes between sending and marking: an exception with a code, and later a second delivery. */
    public function testADatabaseThatGoesWhileDelivering(): void
    {
        $place = $this->place('mariadb');
        $database = $this->connect($place);
        (new Schema($database))->migrate();
        $outbox = $this->over($database, [new CallableRoute('a', function (Task $task) use ($database): void {
            $this->delivered[] = "a {$task->effectId}";
            MariaDb::shared()->connect()->exec('KILL ' . (int) $database->value('SELECT CONNECTION_ID()'));
        })]);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        self::assertSame('disconnected', self::codeOf(fn () => $outbox->deliver()));
        $outbox = $this->over($this->connect($place), [$this->route('a')]);
        self::assertSame(State::Running, $outbox->recent()[0]->state);
        $this->clock->advance('PT2M');
        self::assertEquals(new Delivered(failed: 1), $outbox->deliver());
        $this->clock->advance('PT1M');
        self::assertEquals(new Delivered(done: 1), $outbox->deliver());
        self::assertSame(['a order-1/3/0', 'a order-1/3/0'], $this->delivered);
    }

    /** @dataProvider everywhere */
    public function testAClockThatJumpsBackMakesNoLeaseLastForDays(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->route('a')], null, $database);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        $this->clock->set('2026-01-12T09:00:00Z');
        $this->take($database);
        $this->clock->set('2026-01-05T09:00:00Z');
        self::assertEquals(new Delivered(failed: 1), $outbox->deliver());
        $this->clock->advance('PT1M');
        self::assertEquals(new Delivered(done: 1), $outbox->deliver());
    }

    /** @dataProvider everywhere */
    public function testAClockThatIsAMinuteBehindTakesNoLeaseAway(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->route('a')], null, $database);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        $this->take($database);
        $this->clock->set('2026-01-05T08:59:00Z');
        self::assertEquals(new Delivered(), $outbox->deliver());
    }

    /** @dataProvider everywhere */
    public function testAClockThatJumpsBackMakesNothingWaitForDays(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->route('a')]);
        $this->clock->set('2026-03-05T09:00:00Z');
        $outbox->add('order-1', [Tasks::effect('emit')]);
        $this->clock->set('2026-01-05T09:00:00Z');
        self::assertEquals(new Delivered(done: 1), $outbox->deliver());
    }
}
