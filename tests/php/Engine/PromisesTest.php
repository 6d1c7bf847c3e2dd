<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Exception\EngineException;
use Ordino\Exception\OrdinoException;
use Ordino\Tests\Support\Ordino;
use Ordino\Workflow;
use PHPUnit\Framework\TestCase;

/** What is known of a workflow before it goes live, from PHP: promises, differences, migrations. */
final class PromisesTest extends TestCase
{
    private const SHOP = [
        'id' => 'shop',
        'version' => 1,
        'teams' => [['id' => 'desk']],
        'rights' => ['move' => ['team:desk']],
        'statuses' => [
            ['id' => 'new', 'team' => 'desk', 'recommended' => 'paid', 'suggested' => [
                ['to' => 'shipped', 'when' => ['fact' => 'vip', 'eq' => true]],
            ]],
            ['id' => 'paid', 'recommended' => 'shipped'],
            ['id' => 'shipped', 'stage' => 'closed'],
        ],
        'promises' => [
            ['never' => ['reach' => 'shipped', 'before' => 'paid']],
            ['always' => ['canReach' => 'stage:closed']],
        ],
    ];

    private Workflow $workflow;

    protected function setUp(): void
    {
        $this->workflow = Ordino::engine()->load(self::SHOP);
    }

    /** What is told is played: every command of it is accepted, and it ends where it should not. */
    public function testWhatBreaksAPromiseIsAHistoryThatCanBePlayed(): void
    {
        [$broken, $kept] = $this->workflow->promises();
        self::assertSame(['$.promises[1]', 'holds'], [$kept->path, $kept->verdict->type]);
        self::assertSame('refuted', $broken->verdict->type);
        $told = $broken->verdict->counterexample;
        self::assertSame(['new', 'shipped'], $told->way);
        $case = null;
        foreach ($told->steps as $step) {
            $asked = ['type' => 'decide', 'workflow' => $this->workflow->edition, 'case' => $case] + (array) $step;
            unset($asked['enters']);
            $decision = Ordino::engine()->ask($asked);
            self::assertSame([], $decision->refused ?? []);
            $case = $decision->case;
        }
        self::assertSame('shipped', $case->status);
    }

    public function testClaimsOfOnesOwnAreJudgedInTheirPlace(): void
    {
        $claims = [
            ['atMost' => ['enter' => 'shipped', 'times' => 1]],
            ['only' => ['principal' => 'lead:desk', 'moveTo' => 'paid']],
            ['sequence' => ['of' => ['new', 'lost']]],
        ];
        $verdicts = array_map(static fn (object $judged): object => $judged->verdict, $this->workflow->promises($claims));
        self::assertSame(['holds', 'refuted', 'undecided'], array_column($verdicts, 'type'));
        self::assertSame('unknown_name', $verdicts[2]->reason);
        self::assertSame([], $this->workflow->promises([]));
    }

    /** @dataProvider rubbish */
    public function testRubbishIsRefused(callable $ask, string $code): void
    {
        try {
            $ask($this->workflow);
            self::fail('it has been answered');
        } catch (OrdinoException $error) {
            self::assertInstanceOf(EngineException::class, $error);
            self::assertSame($code, $error->errorCode);
        }
    }

    /** @return iterable<string, array{callable, string}> */
    public static function rubbish(): iterable
    {
        $now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
        $migration = static fn (array $cases, array $map = []): callable
            => static fn (Workflow $workflow): object => $workflow->migration($workflow, $cases, $now, $map);
        yield 'a claim of no kind' => [static fn (Workflow $own): array => $own->promises([['perhaps' => []]]), 'invalid_request'];
        yield 'a case that is none' => [$migration(['{"id": 7}']), 'invalid_request'];
        yield 'a case that is no JSON' => [$migration(['{']), 'syntax'];
        yield 'a new name that is none' => [$migration([], ['new' => 'gone']), 'invalid_request'];
    }
}
