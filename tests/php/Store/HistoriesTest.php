<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Command;
use Ordino\Json;
use Ordino\Store\Histories;
use Ordino\Tests\Support\Definitions;
use Ordino\Tests\Support\StoreTestCase;

final class HistoriesTest extends StoreTestCase
{
    /** @dataProvider everywhere */
    public function testEveryHistoryComesOnceAndWhole(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->publish(Definitions::busy());
        $host->open('busy', 'other');
        for ($number = 1; $number <= 23; $number++) {
            $host->open('desk', "order-{$number}");
            for ($comment = 0; $comment < $number % 4; $comment++) {
                $host->decide("order-{$number}", Command::comment('x'));
            }
        }
        $expected = array_map(static fn (int $number) => Json::text($host->history("order-{$number}")), range(1, 23));
        self::assertSame($expected, iterator_to_array((new Histories($database))->of('desk'), false));
    }

    /** @dataProvider everywhere */
    public function testAHistoryLongerThanOneQuery(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->publish(Definitions::busy());
        $host->open('busy', 'b1');
        $this->clock->advance('PT2H');
        $host->tick();
        $histories = (new Histories($database))->of('busy');
        self::assertSame(range(1, $host->caseOf('b1')->seq), array_column(Json::value($histories->current()), 'seq'));
    }

    /** Twenty thousand events must not take more memory than a few cases do. */
    public function testMemoryIsBounded(): void
    {
        $database = $this->database('file');
        $host = $this->host($database);
        $event = Json::text((object) ['text' => str_repeat('x', 1000)]);
        $host->open('desk', 'order-1');
        $database->transaction(static function () use ($database, $event): void {
            for ($number = 2; $number <= 401; $number++) {
                $database->run(
                    'INSERT INTO {cases} SELECT ?, ?, workflow, version, digest, seq, snapshot, status, stage,'
                        . ' is_closed, team, assignee, priority, opened_at, entered_at, closed_at, last_at, next_due_at, tick_at, failures, breached'
                        . ' FROM {cases} WHERE number = 1',
                    [$number, "order-{$number}"],
                );
                $rows = array_map(static fn (int $seq) => ["order-{$number}", $seq, 'x', 0, $event], range(1, 50));
                $database->insert('events', ['case_id', 'seq', 'type', 'at', 'body'], $rows);
            }
        });
        $before = memory_get_usage();
        $most = 0;
        $count = 0;
        foreach ((new Histories($database))->of('desk') as $history) {
            $most = max($most, memory_get_usage() - $before);
            $count++;
        }
        self::assertSame(401, $count);
        // Twenty megabytes are stored.
        self::assertLessThan(2 << 20, $most);
    }

    /** @dataProvider everywhere */
    public function testAReportOfStoredEvents(string $kind): void
    {
        $host = $this->host($this->database($kind));
        foreach (['order-1', 'order-2', 'order-3'] as $case) {
            $host->open('desk', $case);
        }
        $this->clock->advance('PT30M');
        $host->decide('order-1', Command::move('packed'));
        $histories = array_map($host->history(...), ['order-1', 'order-2', 'order-3']);
        $workflow = $host->definitions->workflow($host->definitions->current('desk')->digest);
        self::assertEquals($workflow->report($histories, 'year'), $host->report('desk', 'year'));
    }

    /** @dataProvider everywhere */
    public function testAReportHasTheCasesOfAllVersions(string $kind): void
    {
        $host = $this->host($this->database($kind));
        $host->publish(Definitions::busy());
        $host->open('busy', 'other');
        $host->open('desk', 'order-1');
        $host->publish(Definitions::desk(2, 'PT4H'));
        $host->open('desk', 'order-2');
        $host->open('desk', 'order-3');
        self::assertSame(3, $host->report('desk')->cases->opened);
        self::assertSame(1, $host->report('desk', version: 1)->cases->opened);
        self::assertSame(2, $host->report('desk', version: 2)->cases->opened);
    }
}
