<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Command;
use Ordino\Host;
use Ordino\Rollout\Mapping;
use Ordino\Rollout\State;
use Ordino\Tests\Support\Definitions;
use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\StoreTestCase;

/** A version over cases that are open: what it would do, and how they come under it. */
final class RolloutTest extends StoreTestCase
{
    /** @dataProvider everywhere */
    public function testAPlanSaysWhatThenHappensAndChangesNothing(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        self::open($host, 5);
        $this->clock->advance('PT90M');
        $host->tick();
        $before = self::stored($database, 'order-1');
        $plan = $host->rollouts->plan(Definitions::desk(2, 'PT1H'));
        self::assertSame(['workflow_version_changed', 'sla_target_changed'], array_column($plan->changes, 'code'));
        self::assertSame('Pack now has 1 hour instead of 2 hours', $plan->changes[1]->message);
        self::assertSame([5, 5, 5], [$plan->open(), $plan->counts['stay'], $plan->counts['breach']]);
        self::assertTrue($plan->isReady());
        self::assertSame([['pack']], array_values(array_unique(array_column($plan->cases, 'breaches'), SORT_REGULAR)));
        self::assertSame($before, self::stored($database, 'order-1'));
        self::assertSame(1, $host->definitions->current('desk')->version);

        $rollout = $host->rollouts->begin(Definitions::desk(2, 'PT1H'));
        self::assertSame([0, 5, 0], self::counts($host));
        self::assertSame(5, $host->rollouts->run('desk'));
        self::assertSame([5, 0, 0], self::counts($host));
        self::assertSame(State::Done, $host->rollouts->latest('desk')->state);
        self::assertEquals(5, $database->value('SELECT COUNT(*) FROM {cases} WHERE breached = 1 AND version = 2'));
        self::assertSame($rollout->digest, $host->caseOf('order-3')->workflow->digest);
        // What was consumed is kept.
        self::assertSame('PT1H30M', $host->caseOf('order-3')->clocks[0]->consumed);
        self::assertSame(0, $host->rollouts->run('desk'));
    }

    /** @dataProvider everywhere */
    public function testAMissingNameNeedsAMappingWhichIsKept(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        self::open($host, 4);
        $host->decide('order-4', Command::move('hold'));
        $draft = self::renamed(2);
        $plan = $host->rollouts->plan($draft);
        self::assertFalse($plan->isReady());
        self::assertSame(3, $plan->counts['needMapping']);
        self::assertSame(['new' => 3], array_map(static fn (object $name): int => $name->cases, $plan->statuses));
        self::assertSame('fresh', $plan->statuses['new']->candidates[0]);
        self::assertSame([], $plan->teams);
        $mapping = new Mapping(['new' => 'fresh']);
        self::assertTrue($host->rollouts->plan($draft, $mapping)->isReady());
        $wrong = new Mapping(['new' => 'nowhere']);
        self::assertSame('invalid_request', self::codeOf(fn () => $host->rollouts->begin($draft, $wrong)));
        self::assertSame(1, $host->definitions->current('desk')->version);

        // Without a mapping, those are refused, listed, and tried again with one.
        $rollout = $host->rollouts->begin($draft);
        self::assertSame(4, $host->rollouts->run('desk', batch: 2));
        self::assertSame([1, 0, 3], self::counts($host));
        $refusals = $host->rollouts->refusals($rollout);
        self::assertSame(['order-1', 'order-2', 'order-3'], array_column($refusals, 'case'));
        self::assertSame('unknown_status', $refusals[0]->refused[0]->code);
        self::assertSame(State::Done, $host->rollouts->latest('desk')->state);
        self::assertSame(0, $host->rollouts->run('desk'));
        $host->rollouts->retry($rollout, $mapping);
        self::assertSame(['new' => 'fresh'], $host->rollouts->latest('desk')->mapping->statuses);
        self::assertSame(3, $host->rollouts->run('desk'));
        self::assertSame([4, 0, 0], self::counts($host));
        self::assertSame('fresh', $host->caseOf('order-1')->status);
        self::assertSame('hold', $host->caseOf('order-4')->status);
    }

    /** @dataProvider everywhere */
    public function testALaterVersionTakesItsPlaceAndCasesComeFromWhereverTheyAre(string $kind): void
    {
        $host = $this->host($this->database($kind));
        self::open($host, 6);
        $first = $host->rollouts->begin(Definitions::desk(2, 'PT3H'));
        self::assertSame(2, $host->rollouts->run('desk', limit: 2));
        self::assertSame([2, 4, 0], self::counts($host));
        $host->rollouts->begin(Definitions::desk(3, 'PT4H'));
        self::assertSame([0, 6, 0], self::counts($host));
        self::assertSame(6, $host->rollouts->run('desk', batch: 4));
        self::assertSame([6, 0, 0], self::counts($host));
        $host->rollouts->retry($first);
        self::assertSame(3, $host->rollouts->latest('desk')->version);
        self::assertSame('version_taken', self::codeOf(fn () => $host->rollouts->begin(Definitions::desk(2, 'PT3H'))));
    }

    /** @return array<string, array{string, string, string}> a database, a damaged case, and what is said of it */
    public static function damages(): array
    {
        return [
            'not an object, which the store sees' => ['memory', '[]', 'damaged'],
            'not a case, which the engine sees' => ['memory', '{"id":"order-2"}', 'invalid_request'],
            'not a case, in MariaDB' => ['mariadb', '{"id":"order-2"}', 'invalid_request'],
        ];
    }

    /** @dataProvider damages */
    public function testACaseThatCannotBeReadIsRefusedAndTheOthersCome(string $kind, string $snapshot, string $code): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        self::open($host, 3);
        $database->run('UPDATE {cases} SET snapshot = ? WHERE id = ?', [$snapshot, 'order-2']);
        $plan = $host->rollouts->plan(Definitions::desk(2, 'PT3H'));
        self::assertSame([2, 1, 3], [$plan->counts['stay'], $plan->counts['refused'], $plan->open()]);
        self::assertFalse($plan->isReady());
        self::assertSame([['order-2', $code]], array_map(
            static fn (object $case): array => [$case->case, $case->refused[0]->code],
            $plan->cases,
        ));
        $rollout = $host->rollouts->begin(Definitions::desk(2, 'PT3H'));
        self::assertSame(3, $host->rollouts->run('desk'));
        self::assertSame([2, 0, 1], self::counts($host));
        self::assertSame(['order-2'], array_column($host->rollouts->refusals($rollout), 'case'));
    }

    /** @dataProvider shared */
    public function testKilledAtAnyPointItGoesOn(string $kind): void
    {
        $place = $this->place($kind);
        $database = $this->connect($place);
        $host = $this->host($database);
        self::open($host, 60);
        $this->clock->advance('PT90M');
        $host->tick();
        $host->rollouts->begin(Definitions::desk(2, 'PT1H'));
        for ($round = 0; $round < 6; $round++) {
            $workers = [];
            foreach ([0, 1] as $worker) {
                $workers[] = $this->fork(function () use ($place): void {
                    $own = new Host(Engines::start(), $this->connect($place), $this->clock, [self::shop()]);
                    while ($own->rollouts->run('desk', 3, 1) > 0) {
                        continue;
                    }
                });
            }
            usleep(30_000 + 25_000 * $round);
            foreach ($workers as $worker) {
                posix_kill($worker, SIGKILL);
                pcntl_waitpid($worker, $status);
            }
        }
        $database = $this->connect($place);
        $host = new Host(Engines::start(), $database, $this->clock, [self::shop()]);
        while ($host->rollouts->run('desk') > 0) {
            continue;
        }
        self::assertSame([60, 0, 0], self::counts($host));
        self::assertSame(State::Done, $host->rollouts->latest('desk')->state);
        foreach (range(1, 60) as $number) {
            $events = $host->history("order-{$number}");
            // Once each: no more and no less.
            $count = static fn (string $type): int => count(array_keys(array_column($events, 'type'), $type, true));
            self::assertSame([1, 1], [$count('migrated'), $count('breached')], "order-{$number}");
            self::assertEquals(Engines::shared()->replay($events), $host->caseOf("order-{$number}"));
        }
        $ids = array_column($database->rows('SELECT effect_id FROM {tasks}'), 'effect_id');
        self::assertSame($ids, array_unique($ids));
    }

    /** @dataProvider shared */
    public function testManyWorkersBringEachCaseOnce(string $kind): void
    {
        $place = $this->place($kind);
        $host = $this->host($this->connect($place));
        self::open($host, 80);
        $host->rollouts->begin(Definitions::desk(2, 'PT3H'));
        $workers = [];
        for ($worker = 0; $worker < 4; $worker++) {
            $workers[] = $this->fork(function () use ($place): void {
                $own = new Host(Engines::start(), $this->connect($place), $this->clock, [self::shop()]);
                while ($own->rollouts->run('desk', 1000, 5) > 0) {
                    continue;
                }
            });
        }
        foreach ($workers as $worker) {
            pcntl_waitpid($worker, $status);
            self::assertSame(SIGTERM, pcntl_wtermsig($status), 'a worker failed');
        }
        $database = $this->connect($place);
        self::assertEquals(80, $database->value("SELECT COUNT(*) FROM {events} WHERE type = 'migrated'"));
        self::assertEquals(80, $database->value('SELECT COUNT(*) FROM {cases} WHERE version = 2'));
    }

    public function testABatchHasCases(): void
    {
        $host = $this->host($this->database('memory'));
        $this->expectException(\InvalidArgumentException::class);
        $host->rollouts->run('desk', batch: 0);
    }

    private static function open(Host $host, int $count): void
    {
        foreach (range(1, $count) as $number) {
            $host->open('desk', "order-{$number}");
        }
    }

    /** @return array{int, int, int} cases that are there, that have yet to come, that were refused */
    private static function counts(Host $host): array
    {
        $progress = $host->rollouts->progress('desk');
        return [$progress->there, $progress->left, $progress->refused];
    }

    /** The desk, where `new` is called `fresh`. */
    private static function renamed(int $version): object
    {
        $text = json_encode(Definitions::desk($version), JSON_THROW_ON_ERROR);
        return json_decode(str_replace('"new"', '"fresh"', $text));
    }
}
