<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Host;
use Ordino\Json;
use Ordino\Store\Database;
use Ordino\Tests\Crash\Plan;
use Ordino\Tests\Crash\Round;
use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\StoreTestCase;

/** Many processes on the same cases. */
final class ProcessesTest extends StoreTestCase
{
    /** @dataProvider shared */
    public function testEightProcessesOnTheSameCases(string $kind): void
    {
        $place = $this->place($kind);
        $check = (new Round(new Plan($place, 240, 3, 8), null))->run(0, 0, 1);
        self::assertTrue($check->isGood(), $check->text());
        self::assertSame(3, $check->counts['cases']);
        self::assertGreaterThan(240, $check->counts['events']);
    }

    /** @dataProvider shared */
    public function testSeveralProcessesTickAndEveryEffectIsMadeOnce(string $kind): void
    {
        $place = $this->place($kind);
        $database = $this->connect($place);
        $host = $this->host($database);
        for ($number = 1; $number <= 60; $number++) {
            $host->open('desk', "order-{$number}");
        }
        $this->clock->advance('PT2H');
        $children = [];
        for ($worker = 0; $worker < 6; $worker++) {
            $children[] = $this->fork(function () use ($place): void {
                $own = new Host(Engines::start(), $this->connect($place), $this->clock, [self::shop()]);
                while ($own->tick(1000, 3)->cases > 0) {
                    continue;
                }
            });
        }
        foreach ($children as $child) {
            pcntl_waitpid($child, $status);
            self::assertSame(SIGTERM, pcntl_wtermsig($status), 'a worker failed');
        }
        // On opening `reserve`, and that the team is told; since then `half` and `late`.
        $ids = array_column($database->rows('SELECT effect_id FROM {tasks}'), 'effect_id');
        self::assertCount(240, $ids);
        self::assertSame($ids, array_unique($ids));
        self::assertEquals(60, $database->value('SELECT COUNT(*) FROM {cases} WHERE breached = 1'));
        self::assertSame([], $this->wrong($database, $host));
    }

    /** @dataProvider shared */
    public function testACommandThatSeveralProcessesGiveIsDoneOnce(string $kind): void
    {
        $place = $this->place($kind);
        $database = $this->connect($place);
        $host = $this->host($database);
        $children = [];
        for ($worker = 0; $worker < 8; $worker++) {
            $children[] = $this->fork(function () use ($place): void {
                $own = new Host(Engines::start(), $this->connect($place), $this->clock, [self::shop()]);
                for ($number = 1; $number <= 10; $number++) {
                    $own->open('desk', "order-{$number}", commandId: 'open');
                    $own->decide("order-{$number}", \Ordino\Command::comment('@shipping-1'), commandId: 'comment');
                }
            });
        }
        foreach ($children as $child) {
            pcntl_waitpid($child, $status);
            self::assertSame(SIGTERM, pcntl_wtermsig($status), 'a worker failed');
        }
        self::assertEquals(10, $database->value('SELECT COUNT(*) FROM {cases}'));
        self::assertEquals(10, $database->value("SELECT COUNT(*) FROM {events} WHERE type = 'commented'"));
        self::assertSame([], $this->wrong($database, $host));
    }

    /** @dataProvider shared */
    public function testManyCasesAtOnceInAnyOrder(string $kind): void
    {
        $place = $this->place($kind);
        $database = $this->connect($place);
        $host = $this->host($database);
        $cases = array_map(static fn (int $number) => "order-{$number}", range(1, 20));
        foreach ($cases as $case) {
            $host->open('desk', $case);
        }
        $children = [];
        for ($worker = 0; $worker < 4; $worker++) {
            $children[] = $this->fork(function () use ($place, $cases, $worker): void {
                $own = new Host(Engines::start(), $this->connect($place), $this->clock, [self::shop()]);
                mt_srand($worker);
                for ($round = 0; $round < 5; $round++) {
                    shuffle($cases);
                    $own->decideMany(array_map(
                        static fn (string $case) => new \Ordino\Item($case, \Ordino\Command::comment("{$worker}")),
                        $cases,
                    ));
                }
            });
        }
        foreach ($children as $child) {
            pcntl_waitpid($child, $status);
            self::assertSame(SIGTERM, pcntl_wtermsig($status), 'a worker failed');
        }
        self::assertEquals(400, $database->value("SELECT COUNT(*) FROM {events} WHERE type = 'commented'"));
        self::assertSame([], $this->wrong($database, $host));
    }

    /** @return list<string> cases whose snapshot is not what their events add up to */
    private function wrong(Database $database, Host $host): array
    {
        $wrong = [];
        foreach ($database->rows('SELECT id, snapshot FROM {cases}') as $row) {
            $case = Json::text(Engines::shared()->replay($host->history((string) $row['id'])));
            if ($case !== (string) $row['snapshot']) {
                $wrong[] = (string) $row['id'];
            }
        }
        return $wrong;
    }
}
