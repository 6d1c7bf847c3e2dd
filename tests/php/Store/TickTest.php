<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Command;
use Ordino\Host;
use Ordino\Json;
use Ordino\Tests\Support\Definitions;
use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\StoreTestCase;

final class TickTest extends StoreTestCase
{
    public function testABatchHasCases(): void
    {
        $host = $this->host($this->database('memory'));
        $this->expectException(\InvalidArgumentException::class);
        $host->tick(batch: 0);
    }

    /** @dataProvider everywhere */
    public function testOnlyWhatIsDueIsTicked(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        foreach (range(1, 7) as $number) {
            $host->open('desk', "order-{$number}");
        }
        $this->clock->advance('PT30M');
        $host->open('desk', 'order-8');
        self::assertSame([0, 0, 0], self::counts($host->tick()));
        $this->clock->advance('PT30M');
        $before = self::stored($database, 'order-8');
        self::assertSame([2, 2, 0], self::counts($host->tick(2, 1)));
        self::assertSame([5, 5, 0], self::counts($host->tick(100, 3)));
        self::assertSame([0, 0, 0], self::counts($host->tick()));
        self::assertSame($before, self::stored($database, 'order-8'));
        $this->clock->advance('PT1H');
        // A breach and the step that comes with it, seven times, and the half of the eighth.
        self::assertSame([8, 15, 0], self::counts($host->tick()));
        self::assertSame(7, $host->board->count(new \Ordino\Board\Filter(isOverdue: true)));
        $host->decide('order-1', Command::move('packed'));
        self::assertSame(7, $host->board->count(new \Ordino\Board\Filter(isOverdue: true)));
        $host->decide('order-1', Command::move('shipped'));
        self::assertSame(6, $host->board->count(new \Ordino\Board\Filter(isOverdue: true)));
    }

    /** @dataProvider everywhere */
    public function testACaseThatCannotBeTickedIsPutOffAndTheOthersGoOn(string $kind): void
    {
        $database = $this->database($kind);
        $log = [];
        $tell = static function (string $line) use (&$log): void {
            $log[] = $line;
            // A log that fails stops nothing.
            throw new \RuntimeException('the disk is full');
        };
        $host = $this->host($database, $tell);
        foreach (range(1, 9) as $number) {
            $host->open('desk', "order-{$number}");
        }
        $good = (string) $database->value("SELECT snapshot FROM {cases} WHERE id = 'order-9'");
        $set = 'UPDATE {cases} SET snapshot = ? WHERE id = ?';
        $older = $host->caseOf('order-2');
        $older->seq--;
        $bad = [
            'order-1' => '{"no":"json',
            'order-2' => Json::text($older),
            'order-3' => '[]',
            'order-4' => '{"id":"order-4"}',
            'order-5' => $good, // another case's
        ];
        foreach ($bad as $case => $snapshot) {
            $database->run($set, [$snapshot, $case]);
        }
        $database->run("UPDATE {cases} SET digest = ? WHERE id = 'order-6'", [str_repeat('0', 64)]);
        $bad['order-6'] = null;
        $events = static fn (): array => array_map($host->history(...), array_keys($bad));
        $before = array_map(Json::text(...), $events());

        $this->clock->advance('PT1H');
        self::assertSame([3, 3, 6], self::counts($host->tick(100, 4)));
        sort($log);
        self::assertCount(count($bad), $log);
        foreach (array_keys($bad) as $index => $case) {
            self::assertMatchesRegularExpression("/^{$case} not ticked: [\\w\\\\]+: .+; again in 10 s$/D", $log[$index]);
        }
        self::assertSame([0, 0, 0], self::counts($host->tick()));
        self::assertSame($before, array_map(Json::text(...), $events()));

        // Each time for twice as long, an hour at most.
        $waits = [];
        for ($time = 0; $time < 11; $time++) {
            $until = (int) $database->value("SELECT tick_at FROM {cases} WHERE id = 'order-1'");
            $now = (int) $this->clock->now()->format('Uv');
            $waits[] = intdiv($until - $now, 1000);
            $this->clock->set(gmdate('Y-m-d\TH:i:s\Z', intdiv($until, 1000)));
            $host->tick();
        }
        self::assertSame([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600], $waits);

        // Put right, it is ticked as if nothing had been.
        $database->run($set, [Json::text(Engines::shared()->replay($host->history('order-1'))), 'order-1']);
        $this->clock->advance('PT1H');
        self::assertGreaterThanOrEqual(1, $host->tick()->cases);
        $row = $database->row("SELECT failures, tick_at, next_due_at FROM {cases} WHERE id = 'order-1'");
        self::assertEquals(0, $row['failures']);
        self::assertEquals($row['next_due_at'], $row['tick_at']);
    }

    /** @dataProvider everywhere */
    public function testAClockThatJumps(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $host->open('desk', 'order-2');
        $database->run("UPDATE {cases} SET snapshot = '{}' WHERE id = 'order-2'");
        $this->clock->set('2036-01-05T09:00:00Z');
        self::assertSame(1, $host->tick()->failed);
        $seq = $host->caseOf('order-1')->seq;
        $this->clock->set('2026-01-05T09:30:00Z');
        // Put off by the clock of ten years later, it comes back at once.
        self::assertSame(1, $host->tick()->failed);
        self::assertSame($seq, $host->caseOf('order-1')->seq);
        $decision = $host->decide('order-1', Command::comment('x'));
        self::assertFalse($decision->isRefused());
        self::assertSame($host->history('order-1')[$seq - 1]->at, $host->caseOf('order-1')->lastAt);
        $ids = array_column($database->rows('SELECT effect_id FROM {tasks}'), 'effect_id');
        self::assertSame($ids, array_unique($ids));
        self::assertSame(
            Json::text(Engines::shared()->replay($host->history('order-1'))),
            Json::text($host->caseOf('order-1')),
        );
    }

    /** @dataProvider everywhere */
    public function testMoreThanOneCallFiresComesWithLaterBatches(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->publish(Definitions::busy());
        $host->open('busy', 'b1');
        $this->clock->advance('PT2H');
        self::assertSame(2, $host->tick()->cases);
        self::assertEquals(\Ordino\Store\CaseRow::NEVER, $database->value('SELECT tick_at FROM {cases}'));
    }

    /** @dataProvider everywhere */
    public function testWhatIsNotDueAfterAllWaits(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $before = self::stored($database, 'order-1');
        $database->run('UPDATE {cases} SET tick_at = 0, next_due_at = 0, failures = 3');
        self::assertSame([1, 0, 0], self::counts($host->tick()));
        self::assertSame($before, self::stored($database, 'order-1'));
    }

    public function testACaseThatSomebodyWorksOnIsLeftOut(): void
    {
        $place = $this->place('mariadb');
        $host = $this->host($this->connect($place));
        foreach (['order-1', 'order-2', 'order-3'] as $case) {
            $host->open('desk', $case);
        }
        $this->clock->advance('PT1H');
        $other = $this->pdo($place);
        $other->beginTransaction();
        $other->query("SELECT * FROM shop_cases WHERE id = 'order-2' FOR UPDATE")->fetchAll();
        self::assertSame([2, 2, 0], self::counts($host->tick()));
        $other->rollBack();
        self::assertSame([1, 1, 0], self::counts($host->tick()));
    }

    /** @return array{int, int, int} */
    private static function counts(\Ordino\Store\Ticked $ticked): array
    {
        return [$ticked->cases, $ticked->events, $ticked->failed];
    }
}
