<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Diagnostic;
use Ordino\Door\Process;
use Ordino\Engine;
use Ordino\Exception\DefinitionException;
use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Exception\OrdinoException;
use Ordino\Exception\ValueException;
use Ordino\Json;
use Ordino\Tests\Support\Ordino;
use PHPUnit\Framework\TestCase;

/** What an author asks the engine itself. */
final class EngineTest extends TestCase
{
    public function testItSaysWhatItIs(): void
    {
        $version = Ordino::engine()->version();
        self::assertSame(1, $version->wire);
        self::assertMatchesRegularExpression('/^[0-9a-f]{64}$/', $version->engineId);
        self::assertSame(256, $version->limits->held);
    }

    public function testADefinitionIsLoadedFromTextObjectAndArray(): void
    {
        $text = Ordino::small();
        $digest = Ordino::engine()->load($text)->digest;
        self::assertMatchesRegularExpression('/^[0-9a-f]{64}$/', $digest);
        self::assertSame($digest, Ordino::engine()->load(json_decode($text))->digest);
        self::assertSame($digest, Ordino::engine()->load(json_decode($text, true))->digest);
    }

    public function testEverythingThatIsWrongWithADefinitionIsSaid(): void
    {
        $definition = ['id' => 'a', 'version' => 1, 'statuses' => [['id' => 'new', 'team' => 'b'], ['id' => 'new']]];
        try {
            Ordino::engine()->load($definition);
            self::fail('it is wrong');
        } catch (DefinitionException $exception) {
            self::assertSame('invalid_definition', $exception->errorCode);
            $errors = array_filter($exception->diagnostics(), static fn (Diagnostic $found) => $found->isError());
            $paths = array_map(static fn (Diagnostic $found) => $found->path, array_values($errors));
            sort($paths);
            self::assertSame(['$.statuses[0].team', '$.statuses[1].id'], $paths);
            self::assertContains($exception->path, $paths);
        }
        $checked = Ordino::engine()->check($definition);
        self::assertEquals($exception->diagnostics(), $checked);
    }

    /** @dataProvider textsThatAreNoJson */
    public function testTheSyntaxIsThatOfTheAuthorsText(callable $ask, string $place): void
    {
        try {
            $ask();
            self::fail('it is no JSON');
        } catch (EngineException $exception) {
            self::assertSame('syntax', $exception->errorCode);
            self::assertStringStartsWith("{$place}: ", $exception->getMessage());
        }
    }

    /** @return array<string, array{callable, string}> */
    public static function textsThatAreNoJson(): array
    {
        $wrong = "{\n  \"id\": x\n}";
        $now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
        $workflow = static fn () => Ordino::engine()->load(Ordino::small());
        return [
            'a definition' => [static fn () => Ordino::engine()->load($wrong), 'line 2, column 9'],
            'a definition to check' => [static fn () => Ordino::engine()->check($wrong), 'line 2, column 9'],
            'a history' => [static fn () => Ordino::engine()->replay("[\n\n!]"), 'line 3, column 1'],
            'a case' => [static fn () => $workflow()->options($wrong, $now), 'line 2, column 9'],
            'a case on one line' => [static fn () => $workflow()->decide('{"id": }', Command::tick(), $now), 'line 1, column 8'],
            'a calendar' => [static fn () => Ordino::engine()->workingTime($wrong)->add($now, 'PT1H'), 'line 2, column 9'],
        ];
    }

    /** @dataProvider textsThatAreTooMuch */
    public function testATextCannotSayMoreThanItsPart(callable $ask, string $code): void
    {
        try {
            $ask();
            self::fail('it says more');
        } catch (EngineException $exception) {
            self::assertSame($code, $exception->errorCode, $exception->getMessage());
        }
    }

    /** @return array<string, array{callable, string}> */
    public static function textsThatAreTooMuch(): array
    {
        $now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
        $workflow = static fn () => Ordino::engine()->load(Ordino::small());
        $open = Command::open('1');
        $another = 'null,"command":{"type":"open","id":"2"}';
        $item = 'null},{"case":null,"command":{"type":"open","id":"2"}';
        $many = static fn (string $case) => $workflow()->decideMany([['case' => $case, 'command' => $open]], $now);
        return [
            'a second command' => [static fn () => $workflow()->decide($another, $open, $now), 'invalid_request'],
            'a second command of an item' => [static fn () => $many($another), 'invalid_request'],
            'another item' => [static fn () => $many($item), 'invalid_request'],
            'a second language' => [static fn () => $workflow()->options('null,"lang":"it"', $now), 'invalid_request'],
            'a key that is not there' => [static fn () => Ordino::engine()->load('{},"held":1'), 'invalid_request'],
            'the end' => [static fn () => $workflow()->decide('null}', $open, $now), 'syntax'],
        ];
    }

    public function testACaseIsWhatItsEventsAddUpTo(): void
    {
        $now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
        $opened = Ordino::engine()->load(Ordino::small())->decide(null, Command::open('1', ['total' => 100.0]), $now);
        self::assertEquals($opened->case, Ordino::engine()->replay($opened->events));
        self::assertEquals($opened->case, Ordino::engine()->replay(Json::text($opened->events)));
    }

    /** What was decoded to arrays has lost `{}`; the engine says where instead of taking it for something else. */
    public function testEventsThatWereDecodedToArraysAreRefused(): void
    {
        $now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
        $opened = Ordino::engine()->load(Ordino::small())->decide(null, Command::open('1'), $now);
        try {
            Ordino::engine()->replay(json_decode(Json::text($opened->events), true));
            self::fail('`facts` is a list');
        } catch (EngineException $exception) {
            self::assertSame(['invalid_request', '$.events[0]'], [$exception->errorCode, $exception->path]);
        }
        $case = json_decode(Json::text($opened->case), true);
        try {
            Ordino::engine()->load(Ordino::small())->options((object) $case, $now);
            self::fail('`facts` is a list');
        } catch (EngineException $exception) {
            self::assertSame(['invalid_request', '$.case.facts'], [$exception->errorCode, $exception->path]);
        }
    }

    public function testWorkingTimeIsThatOfTheCalendar(): void
    {
        // Monday to Friday from nine to five, in Rome; the sixth of January is a holiday.
        $hours = ['09:00-17:00'];
        $week = ['mon' => $hours, 'tue' => $hours, 'wed' => $hours, 'thu' => $hours, 'fri' => $hours];
        $time = Ordino::engine()->workingTime(['timeZone' => 'Europe/Rome', 'week' => $week, 'holidays' => ['01-06']]);
        $monday = new \DateTimeImmutable('2026-01-05T15:00:00', new \DateTimeZone('Europe/Rome'));
        $wednesday = new \DateTimeImmutable('2026-01-07T11:00:00', new \DateTimeZone('Europe/Rome'));
        self::assertEquals($wednesday, $time->add($monday, 'PT4H'));
        self::assertSame('PT4H', $time->between($monday, $wednesday));
    }

    /** @dataProvider mistakes */
    public function testWhatIsThrownHasACode(callable $ask, string $class, string $code): void
    {
        try {
            $ask();
            self::fail('it is a mistake');
        } catch (OrdinoException $exception) {
            self::assertSame([$class, $code], [$exception::class, $exception->errorCode]);
        }
    }

    /** @return array<string, array{callable, class-string, string}> */
    public static function mistakes(): array
    {
        $now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
        $workflow = static fn () => Ordino::engine()->load(Ordino::small());
        $open = static fn (mixed $total) => $workflow()->decide(null, Command::open('1', ['total' => $total]), $now);
        return [
            'no number' => [static fn () => $open(NAN), ValueException::class, 'invalid_value'],
            'no UTF-8' => [static fn () => $open("\xe8"), ValueException::class, 'invalid_value'],
            'no fact' => [static fn () => $open(['a' => 1]), EngineException::class, 'invalid_request'],
            'no case' => [static fn () => $workflow()->options('{}', $now), EngineException::class, 'invalid_request'],
            'no request' => [static fn () => Ordino::engine()->ask(['type' => 'verson']), EngineException::class, 'invalid_request'],
            'no zone' => [
                static fn () => Ordino::engine()->workingTime(['timeZone' => 'Europe/Atlantis', 'week' => ['mon' => []]])
                    ->add($now, 'PT1H'),
                EngineException::class,
                'unknown_zone',
            ],
            'no door' => [static fn () => new Process('/nonexistent/ordino'), DoorException::class, 'unavailable'],
        ];
    }

    /** A list with a gap, as `array_filter` leaves it, would be written as a map. */
    public function testListsMayHaveGaps(): void
    {
        $gap = static fn (mixed ...$of): array => array_filter([null, ...$of]);
        $actor = new Actor('shipping-2', $gap('shipping'), $gap('shipping'), $gap('admin'));
        $workflow = Ordino::engine()->load(Ordino::small());
        $now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
        $history = $gap(['status' => 'new', 'at' => $now->modify('-1 hour')], ['status' => 'packed', 'at' => '2026-01-05T08:30:00Z']);
        $case = $workflow->decide(null, Command::open('1', history: $history), $now)->case;
        self::assertSame('packed', $case->status);
        $file = ['name' => 'label.pdf', 'mediaType' => 'application/pdf', 'bytes' => 7];
        $remind = Command::remindAfter('PT1H', $gap('team:shipping'), 'look');
        foreach ([Command::comment('so', $gap($file)), $remind, Command::move('shipped', null, [], $gap($file))] as $command) {
            $decision = $workflow->decide($case, $command, $now, $actor);
            self::assertSame([], $decision->refused);
            $case = $decision->case;
        }
        self::assertSame('shipped', $case->status);
    }

    public function testAnEngineOfOnesOwnDoor(): void
    {
        $engine = new Engine(new Process(Ordino::program()));
        self::assertSame('it was given', $engine->why);
        self::assertStringStartsWith('{"error":{"code":"syntax"', $engine->call('{'));
    }
}
