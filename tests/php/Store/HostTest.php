<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Decision;
use Ordino\Item;
use Ordino\Json;
use Ordino\Store\Database;
use Ordino\Tests\Support\Definitions;
use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\MeddlingPdo;
use Ordino\Tests\Support\StoreTestCase;

final class HostTest extends StoreTestCase
{
    /** @dataProvider everywhere */
    public function testACaseIsStoredAsItWasDecided(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $opened = $host->open('desk', 'order-1', ['priority' => 'high', 'total' => 19.9], commandId: 'c1');
        self::assertSame('new', $opened->case->status);

        $this->clock->advance('PT10M');
        $actor = new Actor('shipping-2', teams: ['shipping']);
        $host->decide('order-1', Command::assign('shipping-2'), $actor);
        $decision = $host->decide('order-1', Command::move('packed', comment: 'fragile'), $actor, withOptions: true);
        self::assertSame('shipped', $decision->options->recommended()->to);
        self::assertFalse($decision->isRepeated);

        $row = $database->row('SELECT * FROM {cases} WHERE id = ?', ['order-1']);
        $opened = 1767603600000; // 2026-01-05T09:00:00Z, as `date -ud … +%s` says
        $expected = [
            'workflow' => 'desk', 'version' => 1, 'digest' => $decision->case->workflow->digest, 'status' => 'packed',
            'stage' => 'open', 'is_closed' => 0, 'team' => 'shipping', 'assignee' => 'shipping-2', 'priority' => 'high',
            'opened_at' => $opened, 'entered_at' => $opened + 600_000, 'closed_at' => null, 'last_at' => $opened + 600_000,
            'next_due_at' => $opened + 3_600_000, 'tick_at' => $opened + 3_600_000, 'failures' => 0, 'breached' => 0,
            'seq' => $decision->case->seq,
        ];
        ksort($expected);
        $columns = array_intersect_key($row, $expected);
        ksort($columns);
        self::assertEquals($expected, $columns);

        $events = $host->history('order-1');
        self::assertSame(range(1, count($events)), array_column($events, 'seq'));
        self::assertSame(Json::text(Engines::shared()->replay($events)), (string) $row['snapshot']);
        self::assertSame(Json::text($host->caseOf('order-1')), (string) $row['snapshot']);
        self::assertSame(['fragile'], array_values($host->texts('order-1')));
        self::assertSame(
            $database->rows('SELECT effect_id FROM {tasks} ORDER BY number'),
            array_map(static fn (object $effect) => ['effect_id' => $effect->id], self::effects($database)),
        );
        self::assertContains('reserve', array_column(self::effects($database), 'name'));
    }

    /** @dataProvider everywhere */
    public function testClosingAndReopening(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $host->decide('order-1', Command::move('packed'));
        $this->clock->advance('PT5M');
        $host->decide('order-1', Command::move('shipped'));
        $sql = 'SELECT stage, is_closed, closed_at FROM {cases}';
        self::assertEquals(
            ['stage' => 'closed', 'is_closed' => 1, 'closed_at' => 1767603600000 + 300_000],
            $database->row($sql),
        );
        $host->decide('order-1', Command::undo());
        self::assertEquals(['stage' => 'open', 'is_closed' => 0, 'closed_at' => null], $database->row($sql));
    }

    /** @dataProvider everywhere */
    public function testARefusalIsAnAnswerAndChangesNothing(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $before = self::stored($database, 'order-1');
        self::assertTrue($host->decide('order-1', Command::move('shipped'))->isRefusedFor('not_linked'));
        self::assertTrue($host->decide('order-1', Command::move('packed'), expectedSeq: 1000)->isRefusedFor('stale'));
        self::assertSame($before, self::stored($database, 'order-1'));
    }

    /** @dataProvider everywhere */
    public function testAPreviewSaysWhatWouldHappenAndNothingDoes(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $before = self::stored($database, 'order-1');
        self::assertTrue($host->preview('order-1', Command::move('shipped'))->isRefusedFor('not_linked'));
        $preview = $host->preview('order-1', Command::move('packed'), new Actor('shipping-2'));
        self::assertSame($before, self::stored($database, 'order-1'));
        self::assertEquals($preview, $host->decide('order-1', Command::move('packed'), new Actor('shipping-2')));
        self::assertSame('unknown_case', self::codeOf(fn () => $host->preview('order-2', Command::move('packed'))));
    }

    /** @dataProvider everywhere */
    public function testARepeatedCommandIsDoneOnceAndAnswersTheSame(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $opened = $host->open('desk', 'order-1', ['total' => 1.5], commandId: 'open');
        $actor = new Actor('shipping-2');
        $moved = $host->decide('order-1', Command::move('packed', comment: 'fragile'), $actor, commandId: 'move');
        $host->decide('order-1', Command::comment('later'), $actor);
        $before = self::stored($database, 'order-1');

        foreach ([
            [$opened, $host->open('desk', 'order-1', ['total' => 1.5], commandId: 'open')],
            [$moved, $host->decide('order-1', Command::move('packed', comment: 'fragile'), $actor, commandId: 'move')],
        ] as [$first, $again]) {
            self::assertTrue($again->isRepeated);
            self::assertEquals($first->events, $again->events);
            self::assertEquals($first->effects, $again->effects);
            self::assertEquals($first->texts, $again->texts);
            self::assertSame(Json::text($first->case), Json::text($again->case));
            self::assertSame($first->nextDue, $again->nextDue);
            self::assertFalse($again->isRefused());
        }
        $options = $host->open('desk', 'order-1', ['total' => 1.5], commandId: 'open', withOptions: true)->options;
        self::assertSame('shipped', $options->recommended()->to);
        self::assertSame($before, self::stored($database, 'order-1'));

        $other = fn () => $host->decide('order-1', Command::move('packed', comment: 'other'), $actor, commandId: 'move');
        self::assertSame('command_mismatch', self::codeOf($other));
        $who = fn () => $host->decide('order-1', Command::move('packed', comment: 'fragile'), commandId: 'move');
        self::assertSame('command_mismatch', self::codeOf($who));
        self::assertSame($before, self::stored($database, 'order-1'));
    }

    /** @dataProvider everywhere */
    public function testARefusedCommandLeavesItsIdFree(string $kind): void
    {
        $host = $this->host($this->database($kind));
        $host->open('desk', 'order-1');
        self::assertTrue($host->decide('order-1', Command::move('shipped'), commandId: 'form-7')->isRefused());
        $decision = $host->decide('order-1', Command::move('packed'), commandId: 'form-7');
        self::assertFalse($decision->isRefused());
        self::assertFalse($decision->isRepeated);
    }

    /** @dataProvider everywhere */
    public function testACommandThatMakesNoEventIsRememberedToo(string $kind): void
    {
        $host = $this->host($this->database($kind));
        $host->open('desk', 'order-1');
        $actor = new Actor('shipping-2');
        $host->decide('order-1', Command::watch(), $actor);
        self::assertSame([], $host->decide('order-1', Command::watch(), $actor, commandId: 'w')->events);
        $host->decide('order-1', Command::unwatch(), $actor);
        $again = $host->decide('order-1', Command::watch(), $actor, commandId: 'w');
        self::assertTrue($again->isRepeated);
        self::assertSame(['shipping-2'], $again->case->watchers);
        self::assertSame([], $host->caseOf('order-1')->watchers);
    }

    /** @dataProvider everywhere */
    public function testACaseIsOpenedOnce(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $before = self::stored($database, 'order-1');
        self::assertSame('case_exists', self::codeOf(fn () => $host->open('desk', 'order-1')));
        self::assertSame($before, self::stored($database, 'order-1'));
    }

    /** @dataProvider everywhere */
    public function testACaseThatCannotBeOpenedIsNotThere(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $decision = $host->open('desk', 'order-1', commandId: 'o', status: 'nowhere');
        self::assertTrue($decision->isRefusedFor('unknown_status'));
        self::assertNull($decision->case);
        self::assertSame('unknown_case', self::codeOf(fn () => $host->options('order-1')));
        self::assertEquals(0, $database->value('SELECT COUNT(*) FROM {commands}'));
        $decision = $host->open('desk', 'order-1', commandId: 'o', at: '2026-01-01T09:00:00Z', history: [
            ['status' => 'packed', 'at' => '2026-01-02T09:00:00Z', 'employee' => 'shipping-2'],
            ['status' => 'shipped', 'at' => '2026-01-03T09:00:00Z'],
        ]);
        self::assertSame('shipped', $decision->case->status);
        self::assertSame(['packed'], array_column($host->options('order-1')->all, 'to'));
        self::assertEquals(1, $database->value("SELECT is_closed FROM {cases} WHERE stage = 'closed'"));
    }

    /** @dataProvider everywhere */
    public function testNamesAreBytes(string $kind): void
    {
        $host = $this->host($this->database($kind));
        $names = ['a', 'A', 'a ', ' a', 'á', "a\u{301}", 'ä', 'ß', 'ss', '0', '00', '1e1', '10', '🧾', str_repeat('é', 128)];
        foreach ($names as $name) {
            $host->open('desk', $name, ['name' => $name], commandId: 'same');
            $host->decide($name, Command::comment("of {$name}"), commandId: 'same ');
            $host->decide($name, Command::comment("of {$name}"), commandId: 'SAME');
        }
        foreach ($names as $name) {
            self::assertSame($name, $host->caseOf($name)->id);
            self::assertSame($name, $host->caseOf($name)->facts->name);
            self::assertSame(["of {$name}", "of {$name}"], array_values($host->texts($name)));
            self::assertSame('case_exists', self::codeOf(fn () => $host->open('desk', $name)));
        }
        self::assertSame('unknown_case', self::codeOf(fn () => $host->caseOf('a  ')));
        self::assertSame('unknown_case', self::codeOf(fn () => $host->decide('B', Command::tick())));
    }

    /** @dataProvider everywhere */
    public function testCommandsToManyCases(string $kind): void
    {
        $host = $this->host($this->database($kind));
        $host->publish(Definitions::busy());
        foreach (['d1', 'd2', 'd3'] as $case) {
            $host->open('desk', $case);
        }
        $host->open('busy', 'b1');
        $items = [
            new Item('d2', Command::move('packed'), commandId: 'x'),
            new Item('b1', Command::move('done'), commandId: 'x'),
            new Item('d1', Command::move('shipped'), commandId: 'x'),
            new Item('d3', Command::move('hold'), commandId: 'x'),
        ];
        $refused = static fn (array $decisions): array => array_map(
            static fn ($decision) => $decision->refused[0]->code ?? null,
            $decisions,
        );
        $status = static fn (): array => array_map(
            static fn (string $case) => $host->caseOf($case)->status,
            ['d1', 'd2', 'd3', 'b1'],
        );
        $none = $host->decideMany($items, onlyValid: false);
        self::assertSame(['batch_refused', 'batch_refused', 'not_linked', 'batch_refused'], $refused($none));
        self::assertSame(['new', 'new', 'new', 'new'], $status());

        $valid = $host->decideMany($items);
        self::assertSame([null, null, 'not_linked', null], $refused($valid));
        self::assertSame(['new', 'packed', 'hold', 'done'], $status());
        self::assertSame(['d2', 'b1', 'd1', 'd3'], array_map(static fn ($decision) => $decision->case->id, $valid));

        $again = $host->decideMany($items);
        self::assertSame([true, true, false, true], array_map(static fn ($decision) => $decision->isRepeated, $again));

        self::assertSame('unknown_case', self::codeOf(
            fn () => $host->decideMany([new Item('d1', Command::move('packed')), new Item('no', Command::tick())]),
        ));
        self::assertSame(['new', 'packed', 'hold', 'done'], $status());
        $this->expectException(\InvalidArgumentException::class);
        $host->decideMany([new Item('d1', Command::tick()), new Item('d1', Command::tick())]);
    }

    /** @dataProvider everywhere */
    public function testWhatIsOverdueIsStoredAndAskedAgain(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->publish(Definitions::busy());
        foreach (['b1', 'b2', 'b3'] as $case) {
            $host->open('busy', $case);
        }
        $seq = $host->caseOf('b1')->seq;
        $this->clock->advance('PT2H');
        // 13 steps fire once and a hundred times more, and a breach: more than the thousand events of one call.
        $decision = $host->decide('b1', Command::move('done'), expectedSeq: $seq, commandId: 'move');
        self::assertFalse($decision->isRefused());
        self::assertSame('done', $host->caseOf('b1')->status);
        self::assertGreaterThan(1300, $host->caseOf('b1')->seq);
        self::assertTrue($host->decide('b1', Command::move('done'), expectedSeq: $seq, commandId: 'move')->isRepeated);

        $items = [new Item('b2', Command::move('done'), expectedSeq: $seq), new Item('b3', Command::comment('x'))];
        foreach ($host->decideMany($items, onlyValid: false) as $decision) {
            self::assertFalse($decision->isRefused());
        }
        foreach (['b1', 'b2', 'b3'] as $case) {
            $snapshot = Json::text($host->caseOf($case));
            self::assertSame($snapshot, Json::text(Engines::shared()->replay($host->history($case))));
        }
        $ids = array_column($database->rows('SELECT effect_id FROM {tasks}'), 'effect_id');
        self::assertSame($ids, array_unique($ids));
    }

    /** @dataProvider everywhere */
    public function testADecisionHasAllThatHappenedHoweverManyCallsItTook(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->publish(Definitions::busy());
        foreach (['b1', 'b2', 'b3'] as $case) {
            $host->open('busy', $case);
        }
        $database->run('DELETE FROM {tasks}');
        $seq = $host->caseOf('b1')->seq;
        $this->clock->advance('PT2H');
        $decide = static fn (bool $withOptions) => $host->decide(
            'b1',
            Command::move('done'),
            commandId: 'move',
            withOptions: $withOptions,
        );
        $decision = $decide(true);
        self::assertEquals($host->history('b1', $seq + 1), $decision->events);
        self::assertGreaterThan(1300, count($decision->events));
        self::assertNotNull($decision->options);
        $effects = static fn (Decision $decision) => array_column($decision->effects, 'id');
        $queued = static fn (string $case) => array_column(
            $database->rows('SELECT effect_id FROM {tasks} WHERE case_id = ? ORDER BY number', [$case]),
            'effect_id',
        );
        self::assertSame($queued('b1'), $effects($decision));
        $again = $decide(false);
        self::assertTrue($again->isRepeated);
        self::assertEquals($decision->events, $again->events);
        self::assertEquals($decision->effects, $again->effects);

        $items = [new Item('b2', Command::move('done'), commandId: 'move'), new Item('b3', Command::comment('x'))];
        $decisions = $host->decideMany($items, onlyValid: false);
        foreach (['b2', 'b3'] as $index => $case) {
            self::assertEquals($host->history($case, $seq + 1), $decisions[$index]->events);
            self::assertSame($queued($case), $effects($decisions[$index]));
        }
        self::assertSame('x', $decisions[1]->texts[0]->text);
        self::assertEquals($decisions[0]->events, $host->decideMany([$items[0]])[0]->events);
    }

    /** @dataProvider shared */
    public function testWhatAnotherDidBetweenTheCallsIsNotTheCommands(string $kind): void
    {
        $place = $this->place($kind);
        $pdo = MeddlingPdo::at($place);
        $host = $this->host(new Database($pdo, 'shop_'));
        $host->publish(Definitions::busy());
        $host->open('busy', 'b1');
        $this->clock->advance('PT2H');
        $other = $this->host($this->connect($place));
        $pdo->after = function (string $sql) use ($pdo, $other): void {
            if ($sql === 'COMMIT') {
                $pdo->after = null;
                $other->decide('b1', Command::comment('between'));
            }
        };
        $decision = $host->decide('b1', Command::comment('mine'), commandId: 'c');
        self::assertSame(['commented'], array_column(array_slice($decision->events, 1000), 'type'));
        self::assertSame(['mine'], array_column($decision->texts, 'text'));
        $again = $host->decide('b1', Command::comment('mine'), commandId: 'c');
        self::assertTrue($again->isRepeated);
        self::assertSame(['mine'], array_column($again->texts, 'text'));
    }

    /** @dataProvider everywhere */
    public function testWhatIsStaleStaysSoWhileAnotherCaseIsOverdue(string $kind): void
    {
        $host = $this->host($this->database($kind));
        $host->publish(Definitions::busy());
        $host->open('busy', 'late');
        $this->clock->advance('PT2H');
        $seq = $host->open('busy', 'stale')->case->seq;
        $host->decide('stale', Command::comment('somebody was faster'));
        $decisions = $host->decideMany([
            new Item('late', Command::move('done')),
            new Item('stale', Command::move('done'), expectedSeq: $seq),
        ], onlyValid: false);
        self::assertTrue($decisions[0]->isRefusedFor('batch_refused'));
        self::assertTrue($decisions[1]->isRefusedFor('stale'));
        self::assertSame(['new', 'new'], [$host->caseOf('late')->status, $host->caseOf('stale')->status]);
    }

    /** @dataProvider everywhere */
    public function testACaseRunsUnderItsOwnDefinitionUntilItIsUpgraded(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $old = $host->open('desk', 'order-1');
        $host->publish(Definitions::desk(2, 'PT4H'));
        $new = $host->open('desk', 'order-2');
        self::assertSame('2026-01-05T10:00:00.000Z', $old->nextDue);
        self::assertSame('2026-01-05T11:00:00.000Z', $new->nextDue);
        self::assertSame('2026-01-05T10:00:00.000Z', $host->decide('order-1', Command::comment('x'))->nextDue);
        // An engine that has forgotten, or never known, either.
        $other = new \Ordino\Host(Engines::start(), $database, $this->clock);
        self::assertSame('2026-01-05T11:00:00.000Z', $other->upgrade('order-1', commandId: 'up')->nextDue);
        self::assertTrue($host->caseOf('order-1')->workflow->version === 2);
        self::assertTrue($other->upgrade('order-1', commandId: 'up')->isRepeated);
        $mapped = fn () => $other->upgrade('order-1', statuses: ['new' => 'hold'], commandId: 'up');
        self::assertSame('command_mismatch', self::codeOf($mapped));
        self::assertEquals(2, $database->value("SELECT version FROM {cases} WHERE id = 'order-1'"));
    }

    /** @dataProvider everywhere */
    public function testVersions(string $kind): void
    {
        $host = $this->host($this->database($kind));
        $again = $host->publish(Definitions::desk());
        self::assertSame(1, $again->version);
        self::assertSame('version_taken', self::codeOf(fn () => $host->publish(Definitions::desk(1, 'PT4H'))));
        $host->publish(Definitions::desk(10, 'PT4H'));
        $host->publish(Definitions::desk(9));
        self::assertSame(10, $host->definitions->current('desk')->version);
        self::assertSame([10, 9, 1], array_column($host->definitions->versions('desk'), 'version'));
        self::assertSame($again->digest, $host->definitions->published('desk', 9)->digest);
        self::assertSame('unknown_workflow', self::codeOf(fn () => $host->definitions->published('desk', 5)));
        self::assertSame('unknown_workflow', self::codeOf(fn () => $host->open('desks', 'order-1')));
    }

    /** @dataProvider everywhere */
    public function testErasingWordsChangesNothingElse(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $host->decide('order-1', Command::comment('my number is 555'), commandId: 'c');
        $host->decide('order-1', Command::comment('thanks'));
        $before = self::stored($database, 'order-1');
        $id = array_search('my number is 555', $host->texts('order-1'), true);
        self::assertSame(1, $host->erase('order-1', [$id]));
        self::assertSame(0, $host->erase('order-1', [$id]));
        self::assertNull($host->texts('order-1')[$id]);
        self::assertContains('thanks', $host->texts('order-1'));
        $after = self::stored($database, 'order-1');
        unset($before['texts'], $after['texts']);
        self::assertSame($before, $after);
        self::assertStringNotContainsString('555', serialize($after));
        self::assertSame([], $host->decide('order-1', Command::comment('my number is 555'), commandId: 'c')->texts);
        self::assertSame(1, $host->erase('order-1'));
    }

    /** @dataProvider everywhere */
    public function testErasingWordsErasesThemInIntentsToo(string $kind): void
    {
        $database = $this->database($kind);
        $host = $this->host($database);
        $host->open('desk', 'order-1');
        $moved = $host->decide('order-1', Command::move('packed', 'my number is 555'))->texts[0]->textId;
        $seq = (int) explode('/', $moved)[1];
        $intend = function (string $case, string $words, ?int $seq) use ($host): void {
            $host->intents->add($case, 'packed', 'shipping-2', Command::move('packed', $words));
            $seq === null || $host->intents->take($case, 'packed', $seq);
        };
        $intend('order-1', 'my number is 555', $seq);
        $intend('order-1', 'later', $seq + 100);
        $intend('order-1', 'waits', null);
        $intend('order-2', 'another order', 1);
        $kept = static fn (): array => array_map(
            static fn (array $row): string => Json::value((string) $row['command'])->comment,
            $database->rows('SELECT command FROM {intents} ORDER BY number'),
        );
        $host->erase('order-1', [$moved]);
        self::assertSame(['later', 'waits', 'another order'], $kept());
        $host->erase('order-1');
        self::assertSame(['another order'], $kept());
        self::assertSame(0, $host->intents->forget($this->clock->now()));
        $this->clock->advance('PT1M');
        self::assertSame(1, $host->intents->forget($this->clock->now()));
        self::assertSame([], $kept());
    }

    /** @return list<object> */
    private static function effects(\Ordino\Store\Database $database): array
    {
        return array_map(
            static fn (array $row) => Json::value((string) $row['body']),
            $database->rows('SELECT body FROM {tasks} ORDER BY number'),
        );
    }
}
