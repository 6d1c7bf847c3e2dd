<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Door\Process;
use Ordino\Engine;
use Ordino\Exception\EngineException;
use Ordino\Json;
use Ordino\Tests\Support\CountingDoor;
use Ordino\Tests\Support\Ordino;
use Ordino\Workflow;
use PHPUnit\Framework\TestCase;

/** One order's life, and what comes back when the engine has forgotten it. */
final class WorkflowTest extends TestCase
{
    /** More workflows than an engine keeps. */
    private const MANY = 20;

    private \DateTimeImmutable $now;

    protected function setUp(): void
    {
        $this->now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
    }

    public function testAnOrderGoesItsWay(): void
    {
        $workflow = Ordino::engine()->load(Ordino::small());
        $actor = new Actor('shipping-2', teams: ['shipping']);
        $opened = $workflow->decide(null, Command::open('order-1042'), $this->now);
        self::assertSame(['opened', 'clockOpened'], array_column($opened->events, 'type'));
        self::assertSame('2026-01-05T10:00:00.000Z', $opened->nextDue);
        self::assertFalse($opened->isRefused());
        self::assertNull($opened->options);

        $options = $workflow->options($opened->case, $this->now, $actor, language: 'it');
        self::assertSame(['new', 'shipping'], [$options->status, $options->team]);
        self::assertSame(['packed', 'Imballato'], [$options->recommended()->to, $options->recommended()->label]);
        self::assertTrue($options->recommended()->isOpen());
        self::assertTrue($options->may('comment'));
        self::assertFalse($options->may('force'));
        self::assertNull($options->undo);
        self::assertSame('packed', $options->to('packed')->to);
        self::assertNull($options->to('lost'));
        self::assertCount(count($options->all), $options);
        self::assertSame($options->all, iterator_to_array($options));

        $moved = $workflow->decide(
            Json::text($opened->case),
            Command::move('packed'),
            $this->now,
            $actor,
            expectedSeq: $opened->case->seq,
            withOptions: true,
        );
        self::assertSame('packed', $moved->case->status);
        self::assertSame(1, $moved->options->to('shipped')->requires->attachments);

        $refused = $workflow->decide($moved->case, Command::move('shipped'), $this->now, $actor);
        self::assertTrue($refused->isRefusedFor('attachment_required'));
        self::assertFalse($refused->isRefusedFor('stale'));
        self::assertEquals((object) ['least' => 1, 'given' => 0], $refused->refused[0]->parameters);
        $stale = $workflow->decide($moved->case, Command::tick(), $this->now, $actor, expectedSeq: 1);
        self::assertTrue($stale->isRefusedFor('stale'));
    }

    public function testManyCasesAreDecidedAtOnce(): void
    {
        $workflow = Ordino::engine()->load(Ordino::small());
        $case = fn (string $id): object => $workflow->decide(null, Command::open($id), $this->now)->case;
        $actor = new Actor('shipping-2', ['shipping']);
        $items = [
            ['case' => Json::text($case('1')), 'command' => Command::move('packed')],
            ['case' => $case('2'), 'command' => Command::move('packed'), 'facts' => ['total' => 1], 'expectedSeq' => 2],
            ['case' => null, 'command' => Command::open('3')],
            ['case' => $case('4'), 'command' => Command::move('packed'), 'expectedSeq' => 1],
        ];
        $decisions = $workflow->decideMany($items, $this->now, $actor);
        self::assertSame(['1', '2', '3', '4'], array_map(static fn ($decision) => $decision->case->id, $decisions));
        $refused = array_map(static fn ($decision) => $decision->isRefused(), $decisions);
        self::assertSame([false, false, false, true], $refused);
        $together = $workflow->decideMany($items, $this->now, $actor, onlyValid: false);
        self::assertTrue($together[0]->isRefusedFor('batch_refused'));
        self::assertSame([], $workflow->decideMany([], $this->now));
    }

    public function testHistoriesAddUp(): void
    {
        $workflow = Ordino::engine()->load(Ordino::small());
        $history = fn (string $id): array => $workflow->decide(null, Command::open($id), $this->now)->events;
        $report = $workflow->report([$history('1'), Json::text($history('2'))], 'year', 'Europe/Rome', $this->now);
        self::assertSame(2, $report->cases->opened);
    }

    public function testManyHistoriesAddUpInParts(): void
    {
        $door = new CountingDoor(new Process(Ordino::program()));
        $workflow = (new Engine($door))->load(Ordino::small());
        $opened = Json::text($workflow->decide(null, Command::open('case-0'), $this->now)->events);
        $histories = static function () use ($opened): \Generator {
            for ($number = 1; $number <= 1000; $number++) {
                yield str_replace('case-0', "case-{$number}", $opened);
            }
        };
        $door->calls = 0;
        $report = $workflow->report($histories(), 'year', until: $this->now);
        self::assertGreaterThan(1, $door->calls);
        self::assertSame(1000, $report->cases->opened);
        self::assertSame('year', $report->settings->period);

        $replaced = static function () use ($histories, $door): \Generator {
            foreach ($histories() as $number => $history) {
                if ($number === 990) {
                    $door->replace(new Process(Ordino::program()));
                }
                yield $history;
            }
        };
        try {
            $workflow->report($replaced());
            self::fail('the part that was held has gone');
        } catch (EngineException $exception) {
            self::assertSame('unknown_report', $exception->errorCode);
        }
    }

    /** An engine keeps sixteen. */
    public function testAWorkflowThatHasLeftComesBack(): void
    {
        $engine = new Engine(new Process(Ordino::program()));
        $workflow = $engine->load(Ordino::small());
        $opened = $workflow->decide(null, Command::open('1'), $this->now);
        $held = $workflow->case($opened->case);
        $asked = 0;
        $lazy = $engine->workflow($workflow->digest, static function () use (&$asked): string {
            $asked++;
            return Ordino::small();
        });
        foreach (
            [
                fn () => $lazy->options($opened->case, $this->now),
                fn () => $lazy->decide($opened->case, Command::tick(), $this->now),
                fn () => $lazy->decideMany([['case' => $opened->case, 'command' => Command::tick()]], $this->now),
                static fn () => $lazy->report([$opened->events]),
                static fn () => $lazy->case($opened->case)->snapshot(),
            ] as $times => $ask
        ) {
            self::forget($engine);
            self::assertNotNull($ask());
            self::assertSame($times + 1, $asked);
        }
        // It is there again, and what is held has its workflow with it.
        $lazy->options($opened->case, $this->now);
        self::assertSame(5, $asked);
        self::forget($engine);
        self::assertSame('new', $held->snapshot()->status);
        self::assertSame('packed', $held->options($this->now)->recommended()->to);
    }

    public function testADefinitionOfAnotherWorkflowIsNotTaken(): void
    {
        $engine = new Engine(new Process(Ordino::program()));
        $case = Ordino::engine()->load(Ordino::small())->decide(null, Command::open('1'), $this->now)->case;
        $wrong = $engine->workflow($case->workflow->digest, static fn (): string => self::other());
        try {
            $wrong->options($case, $this->now);
            self::fail('it is another one');
        } catch (EngineException $exception) {
            self::assertSame('unknown_workflow', $exception->errorCode);
            $message = "the definition that was given for `{$case->workflow->digest}` is that of `";
            self::assertStringStartsWith($message, $exception->getMessage());
        }
    }

    public function testACaseMigratesAlsoWhenBothWorkflowsHaveLeft(): void
    {
        $engine = new Engine(new Process(Ordino::program()));
        [$old, $new] = [$engine->load(Ordino::small()), $engine->load(self::other())];
        $case = $old->decide(null, Command::open('1'), $this->now)->case;
        foreach (
            [
                fn () => $new->decide($case, Command::migrate($old, ['new' => 'begun'], ['shipping' => 'desk']), $this->now),
                fn () => $new->decideMany(
                    [['case' => $case, 'command' => Command::migrate($old, ['new' => 'begun'], ['shipping' => 'desk'])]],
                    $this->now,
                )[0],
            ] as $ask
        ) {
            self::forget($engine);
            $decision = $ask();
            self::assertSame([], $decision->refused);
            self::assertSame(['begun', $new->digest], [$decision->case->status, $decision->case->workflow->digest]);
        }
        // By its digest where the engine knows it.
        $old->options($case, $this->now);
        $decision = $new->decide($case, Command::migrate($old->digest, ['new' => 'begun'], ['shipping' => 'desk']), $this->now);
        self::assertSame([], $decision->refused);
    }

    public function testAHeldCaseMigratesAndKeepsItsWorkflow(): void
    {
        $engine = new Engine(new Process(Ordino::program()));
        [$old, $new] = [$engine->load(Ordino::small()), $engine->load(self::other())];
        $held = $old->case($old->decide(null, Command::open('1'), $this->now)->case);
        self::assertTrue($held->migrate($new, $this->now)->isRefusedFor('unknown_status'));
        self::forget($engine);
        $migrated = $held->migrate($new, $this->now, ['new' => 'begun'], ['shipping' => 'desk']);
        self::assertSame([], $migrated->refused);
        self::assertNull($migrated->case);
        self::assertSame(['begun', 'desk'], [$held->snapshot()->status, $held->snapshot()->team]);
        self::forget($engine);
        // From there, and not from where it began.
        self::assertSame([], $held->migrate($old, $this->now, ['begun' => 'new'], ['desk' => 'shipping'])->refused);
    }

    public function testAHeldCaseIsWhatCommandsMakeOfIt(): void
    {
        $workflow = Ordino::engine()->load(Ordino::small());
        $file = $workflow->case();
        self::assertNull($file->snapshot());
        self::assertNull($file->decide(Command::open('1'), $this->now)->case);
        $late = $this->now->modify('+2 hours');
        $ticked = $file->tick($late);
        self::assertSame(['breached', 'stepFired'], array_column($ticked->events, 'type'));
        self::assertSame(['lead:shipping'], $ticked->effects[0]->to);
        self::assertSame('Imballato', $file->options($late, null, [], 'it')->recommended()->label);
        $moved = $file->decide(
            Command::move('packed'),
            $late,
            new Actor('shipping-2', ['shipping']),
            expectedSeq: 4,
            withOptions: true,
        );
        self::assertSame('shipped', $moved->options->recommended()->to);
        self::assertEquals($file->snapshot(), $workflow->case(Json::text($file->snapshot()))->snapshot());
    }

    /** An engine keeps 256, and lets go of what nobody has any more. */
    public function testAHeldCaseThatHasLeftIsUnknown(): void
    {
        $engine = new Engine(new Process(Ordino::program()));
        $workflow = $engine->load(Ordino::small());
        $first = $workflow->case();
        for ($number = 0; $number < 300; $number++) {
            $workflow->case();
        }
        self::assertNull($first->snapshot());
        $files = array_map(static fn (): object => $workflow->case(), range(1, 256));
        $this->expectExceptionMessageMatches('/^no case is held under `1`/');
        $first->snapshot();
    }

    /** Has the engine use so many others that it keeps none of those before. */
    private static function forget(Engine $engine): void
    {
        for ($version = 100; $version < 100 + self::MANY; $version++) {
            $engine->load('{"id":"other","version":' . $version . ',"statuses":[{"id":"s' . $version . '"}]}');
        }
    }

    /** The same work under other names. */
    private static function other(): string
    {
        return '{"id":"orders","version":2,"teams":[{"id":"desk"}],"statuses":[{"id":"begun","team":"desk"},{"id":"packed"},'
            . '{"id":"shipped"}]}';
    }
}
