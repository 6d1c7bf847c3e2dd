<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\Delivered;
use Ordino\Outbox\Filter;
use Ordino\Outbox\Policy;
use Ordino\Outbox\Route;
use Ordino\Outbox\Selection;
use Ordino\Outbox\State;
use Ordino\Outbox\Task;
use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Tests\Support\Tasks;

final class OutboxTest extends OutboxTestCase
{
    /** @dataProvider everywhere */
    public function testAnEffectGoesOnceToEachRouteThatWantsIt(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->route('a'), $this->route('b', new Selection(['status']))]);
        $outbox->add('order-1', [Tasks::effect('status', 'order-1/1/0'), Tasks::effect('emit', 'order-1/1/1')]);
        self::assertEquals(new Delivered(done: 3), $outbox->deliver());
        self::assertEqualsCanonicalizing(['a order-1/1/0', 'b order-1/1/0', 'a order-1/1/1'], $this->delivered);
        $outbox->add('order-1', [Tasks::effect('status', 'order-1/1/0')]);
        self::assertEquals(new Delivered(), $outbox->deliver());
        self::assertCount(3, $outbox->recent());
    }

    /** @dataProvider everywhere */
    public function testATaskHasTheEffectAsTheEngineWroteIt(string $kind): void
    {
        $case = "Ünïcode \\ 'order' ";
        $effect = Tasks::effect('notify', "{$case}/1/0");
        $effect->about->{'0'} = (object) [];
        $outbox = $this->outbox($kind, [new CallableRoute('a', function (Task $task) use (&$got): void {
            $got = $task;
        })]);
        $outbox->add($case, [$effect]);
        $outbox->deliver();
        self::assertEquals($effect, $got->effect);
        self::assertSame([$case, "{$case}/1/0", 'notify', 1], [$got->case, $got->effectId, $got->type, $got->attempts]);
        self::assertEquals($this->clock->now(), $got->madeAt);
    }

    /** @dataProvider everywhere */
    public function testEffectsAreStoredWithTheDecisionOrNotAtAll(string $kind): void
    {
        $database = $this->database($kind);
        $outbox = $this->over($database, [$this->route('a')]);
        try {
            $database->transaction(function () use ($outbox): void {
                $outbox->add('order-1', [Tasks::effect('emit')]);
                throw new \RuntimeException('no');
            });
        } catch (\RuntimeException) {
        }
        self::assertSame([], $outbox->recent());
    }

    /** @dataProvider everywhere */
    public function testNothingIsDeliveredInsideOfATransaction(string $kind): void
    {
        $database = $this->database($kind);
        $outbox = $this->over($database, [$this->route('a')]);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        self::assertSame('in_transaction', self::codeOf(fn () => $database->transaction(fn () => $outbox->deliver())));
        self::assertSame([], $this->delivered);
    }

    /** @return iterable<string, array{string, string}> */
    public static function begun(): iterable
    {
        $others = ['memory' => 'SAVEPOINT theirs', 'file' => 'BEGIN IMMEDIATE', 'mariadb' => 'START TRANSACTION'];
        foreach ($others as $kind => $other) {
            foreach (['BEGIN', $other] as $statement) {
                yield "{$kind}, {$statement}" => [$kind, $statement];
            }
        }
    }

    /** @dataProvider begun */
    public function testNorInsideOfOneThatAStatementBegan(string $kind, string $statement): void
    {
        $pdo = $this->pdo($this->place($kind));
        $database = new Database($pdo, 'shop_');
        (new Schema($database))->migrate();
        $outbox = $this->over($database, [$this->route('a')]);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        $pdo->exec($statement);
        $database->run('DELETE FROM {words}');
        self::assertSame('in_transaction', self::codeOf(fn () => $outbox->deliver()));
        self::assertSame('in_transaction', self::codeOf(fn () => (new Schema($database))->migrate()));
        self::assertSame([], $this->delivered);
        $pdo->exec('ROLLBACK');
        self::assertSame(1, $outbox->deliver()->done);
    }

    /** @dataProvider begun */
    public function testARouteThatLeavesATransactionOpenEndsTheCall(string $kind, string $statement): void
    {
        $pdo = $this->pdo($this->place($kind));
        $database = new Database($pdo, 'shop_');
        (new Schema($database))->migrate();
        $careless = new CallableRoute('careless', static function () use ($pdo, $statement): void {
            $pdo->exec($statement);
        });
        $outbox = $this->over($database, [$careless]);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        self::assertSame('in_transaction', self::codeOf(fn () => $outbox->deliver()));
        $pdo->exec('ROLLBACK');
    }

    public function testToLookForATransactionTakesNoLock(): void
    {
        $place = $this->place('file');
        $database = $this->connect($place);
        $other = $this->pdo($place, [\PDO::ATTR_TIMEOUT => 0]);
        $other->exec('BEGIN EXCLUSIVE');
        self::assertFalse($database->isInTransaction());
        $other->exec('ROLLBACK');
        self::assertFalse($database->isInTransaction());
        self::assertSame(0, $other->exec('PRAGMA user_version = 0'));
    }

    /** @dataProvider everywhere */
    public function testAFailureIsTriedAgainLaterAndLaterAndThenGivenUp(string $kind): void
    {
        $policy = new Policy(10.0, 3.0, 60.0, 4, random: static fn () => 0.5);
        $outbox = $this->outbox($kind, [$this->failing('a')], $policy);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        // Three quarters of 10, 30 and 60 seconds, the cap: half is fixed, and half of the other half is chance's.
        foreach ([7_500, 22_500, 45_000] as $index => $pause) {
            self::assertEquals(new Delivered(failed: 1), $outbox->deliver());
            $task = $outbox->recent()[0];
            self::assertSame([State::Waiting, $index + 1], [$task->state, $task->attempts]);
            self::assertSame('no: not now', $task->error);
            self::assertEquals($this->clock->now()->modify("+{$pause} milliseconds"), $task->availableAt);
            self::assertEquals(new Delivered(), $outbox->deliver());
            $this->clock->advance('PT' . intdiv($pause - 1, 1000) . 'S');
            self::assertEquals(new Delivered(), $outbox->deliver());
            $this->clock->advance('PT1S');
        }
        self::assertEquals(new Delivered(dead: 1), $outbox->deliver());
        $task = $outbox->recent()[0];
        self::assertSame([State::Dead, 4], [$task->state, $task->attempts]);
        self::assertEquals($this->clock->now(), $task->finishedAt);
        $this->clock->advance('P9D');
        self::assertEquals(new Delivered(), $outbox->deliver());
        self::assertCount(4, $this->delivered);
        self::assertCount(4, $this->log);
        self::assertSame('order-1/3/0 not delivered to a: no: not now; again in 8 s', $this->log[0]);
    }

    /** @dataProvider everywhere */
    public function testWhatCannotSucceedIsGivenUpAtOnce(string $kind): void
    {
        $gone = new DeliveryException('gone', 'gone for good', retry: false);
        $outbox = $this->outbox($kind, [$this->failing('a', $gone)]);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        self::assertEquals(new Delivered(dead: 1), $outbox->deliver());
        self::assertSame(['order-1/3/0 not delivered to a: gone: gone for good; given up'], $this->log);
    }

    /** @dataProvider everywhere */
    public function testAnythingThatIsThrownIsAFailureAndStopsNobodyElse(string $kind): void
    {
        $broken = new CallableRoute('broken', static fn (): int => strlen(null));
        $noisy = $this->failing('noisy', new \RuntimeException("a\n\xff" . str_repeat('x', 9_000)));
        $outbox = $this->outbox($kind, [$broken, $noisy, $this->route('good')]);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        self::assertEquals(new Delivered(done: 1, failed: 2), $outbox->deliver());
        [$task] = $outbox->recent(new Filter(route: 'noisy'));
        self::assertMatchesRegularExpression('/^exception: RuntimeException: a \?x+…$/u', $task->error);
        self::assertLessThan(600, strlen($task->error));
    }

    /** @dataProvider everywhere */
    public function testARouteThatKeepsFailingIsLeftAloneForTheRestOfACall(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->failing('down'), $this->route('up')], new Policy(patience: 2));
        foreach (range(1, 9) as $number) {
            $outbox->add("order-{$number}", [Tasks::effect('emit', "order-{$number}/1/0")]);
        }
        self::assertEquals(new Delivered(done: 9, failed: 2), $outbox->deliver());
    }

    /** @dataProvider everywhere */
    public function testARouteThatDoesNotSayWhatItWantsLosesNothing(string $kind): void
    {
        $route = $this->createStub(Route::class);
        $route->method('name')->willReturn('odd');
        $route->method('wants')->willThrowException(new \LogicException('odd'));
        $outbox = $this->outbox($kind, [$route]);
        $outbox->add('order-1', [Tasks::effect('emit')]);
        self::assertEquals(new Delivered(done: 1), $outbox->deliver());
        self::assertCount(1, $this->log);
    }

    public function testNamesOfRoutesAreUniqueAndPlain(): void
    {
        $database = $this->database('memory');
        foreach ([['a', 'a'], ['1'], ['a b'], [''], [str_repeat('a', 65)]] as $names) {
            try {
                $this->over($database, array_map($this->route(...), $names));
                self::fail('it was taken');
            } catch (\InvalidArgumentException) {
                $this->addToAssertionCount(1);
            }
        }
    }

    /** @dataProvider everywhere */
    public function testLimitAndTimeOfACall(string $kind): void
    {
        $outbox = $this->outbox($kind, [$this->route('a')]);
        $outbox->add('order-1', array_map(static fn (int $n) => Tasks::effect('emit', "order-1/1/{$n}"), range(0, 9)));
        self::assertSame(3, $outbox->deliver(3)->total());
        self::assertSame(0, $outbox->deliver(100, 0.0)->total());
        self::assertSame(7, $outbox->deliver(100, 600.0)->total());
        self::assertSame('a order-1/1/9', end($this->delivered));
    }

    /** @dataProvider everywhere */
    public function testAStatusWaitsForTheEarlierOneOfItsCase(string $kind): void
    {
        $isDown = true;
        $route = new CallableRoute('shop', function (Task $task) use (&$isDown): void {
            if ($isDown && $task->case === 'order-1' && $task->type === 'status') {
                throw new \RuntimeException('down');
            }
            $this->delivered[] = $task->effectId;
        });
        $outbox = $this->outbox($kind, [$route]);
        $outbox->add('order-1', [Tasks::effect('status', 'order-1/1/0')]);
        $outbox->deliver();
        $outbox->add('order-1', [Tasks::effect('status', 'order-1/2/0'), Tasks::effect('emit', 'order-1/2/1')]);
        $outbox->add('order-2', [Tasks::effect('status', 'order-2/2/0')]);
        self::assertSame(2, $outbox->deliver()->total());
        self::assertSame(['order-1/2/1', 'order-2/2/0'], $this->delivered);
        $isDown = false;
        $this->clock->advance('PT1M');
        $outbox->deliver();
        self::assertSame(['order-1/2/1', 'order-2/2/0', 'order-1/1/0', 'order-1/2/0'], $this->delivered);
    }

    /** @dataProvider everywhere */
    public function testAStatusThatIsDeadNoLongerHoldsTheNextOne(string $kind): void
    {
        $route = new CallableRoute('shop', function (Task $task): void {
            if ($task->effectId === 'order-1/1/0') {
                throw new DeliveryException('no', 'never', retry: false);
            }
            $this->delivered[] = $task->effectId;
        });
        $outbox = $this->outbox($kind, [$route]);
        $outbox->add('order-1', [Tasks::effect('status', 'order-1/1/0'), Tasks::effect('status', 'order-1/2/0')]);
        self::assertEquals(new Delivered(done: 1, dead: 1), $outbox->deliver());
        self::assertSame(['order-1/2/0'], $this->delivered);
    }

    /** @dataProvider everywhere */
    public function testAnOrderedRouteKeepsTheOrderOfEachCaseForEverything(string $kind): void
    {
        $isDown = true;
        $route = new CallableRoute('erp', function (Task $task) use (&$isDown): void {
            if ($isDown && $task->case === 'order-1') {
                throw new \RuntimeException('down');
            }
            $this->delivered[] = $task->effectId;
        }, ordered: true);
        $outbox = $this->outbox($kind, [$route, $this->route('other', ordered: false)]);
        $outbox->add('order-1', [Tasks::effect('emit', 'order-1/1/0'), Tasks::effect('notify', 'order-1/1/1')]);
        $outbox->add('order-2', [Tasks::effect('emit', 'order-2/1/0')]);
        self::assertEquals(new Delivered(done: 4, failed: 1), $outbox->deliver());
        $isDown = false;
        $this->delivered = [];
        $this->clock->advance('PT1M');
        $outbox->deliver();
        self::assertSame(['order-1/1/0', 'order-1/1/1'], $this->delivered);
    }
}
