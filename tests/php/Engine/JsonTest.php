<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Exception\ValueException;
use Ordino\Json;
use Ordino\Tests\Support\Ordino;
use Ordino\Workflow;
use PHPUnit\Framework\TestCase;

/** Whether all of a text comes out again, and what is said of values that are no JSON. */
final class JsonTest extends TestCase
{
    /** @dataProvider texts */
    public function testWhatIsWrittenIsWhatCame(string $text): void
    {
        self::assertSame($text, Json::text(Json::value($text)));
    }

    /** @return list<array{string}> */
    public static function texts(): array
    {
        return [
            ['{"fired":{"0":1,"1":2},"facts":{},"list":[]}'],
            ['{"0":{"":1}}'],
            ['[0.1,129.9,100.0,-0.0,9007199254740991,1.0e+100]'],
            ['"caffè / <b>ζ\u2028</b>"'],
        ];
    }

    /** @dataProvider precisions */
    public function testNumbersAreThoseOfTheHostWhateverTheAdministratorHasSet(string $precision): void
    {
        $before = ini_set('serialize_precision', $precision);
        try {
            self::assertSame('[0.1,1234567.891,129.9]', Json::text([0.1, 1234567.891, 129.9]));
            self::assertSame($precision, ini_get('serialize_precision'));
        } finally {
            ini_set('serialize_precision', $before);
        }
    }

    /** @return list<array{string}> */
    public static function precisions(): array
    {
        return [['5'], ['17'], ['-1']];
    }

    public function testThePrecisionIsPutBackAfterAFailure(): void
    {
        $before = ini_set('serialize_precision', '5');
        try {
            Json::text(NAN);
            self::fail('NaN is no JSON');
        } catch (ValueException) {
            self::assertSame('5', ini_get('serialize_precision'));
        } finally {
            ini_set('serialize_precision', $before);
        }
    }

    /**
     * PHP takes a property whose name begins with NUL for a hidden one of a class.
     *
     * @dataProvider hidden
     */
    public function testANameThatPhpWouldHideIsRefused(\Closure $give): void
    {
        $this->expectException(ValueException::class);
        $this->expectExceptionMessage('NUL');
        $give(["\0total" => 1, 'country' => 'IT']);
    }

    /** @return array<string, array{\Closure}> */
    public static function hidden(): array
    {
        $now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
        $workflow = static fn (): Workflow => Ordino::engine()->load(Ordino::small());
        $open = Command::open('order-1');
        return [
            'a fact of a new case' => [static fn (array $map) => Command::open('order-1', $map)],
            'a stored fact' => [static fn (array $map) => Command::setFacts($map)],
            'a field' => [static fn (array $map) => Command::move('packed', fields: $map)],
            'a status' => [static fn (array $map) => Command::migrate('digest', $map)],
            'a team' => [static fn (array $map) => Command::migrate('digest', [], $map)],
            'a fact of a call' => [static fn (array $map) => $workflow()->decide(null, $open, $now, facts: $map)],
            'a fact of options' => [static fn (array $map) => $workflow()->options('{}', $now, facts: $map)],
            'a fact of one of many' => [static fn (array $map)
                => $workflow()->decideMany([['case' => null, 'command' => $open, 'facts' => $map]], $now)],
            'a fact about a held case' => [static fn (array $map)
                => $workflow()->case()->decide($open, $now, facts: $map)],
            'a fact of its options' => [static fn (array $map) => $workflow()->case()->options($now, facts: $map)],
            'a key of a request' => [static fn (array $map) => Ordino::engine()->ask(['type' => 'version'] + $map)],
        ];
    }

    public function testMapsAreMaps(): void
    {
        self::assertSame('{}', Json::text(Json::map([])));
        self::assertSame('{"0":"a","1":"b"}', Json::text(Json::map(['a', 'b'])));
        self::assertSame('{"":1,"a\u0000":2}', Json::text(Json::map(['' => 1, "a\0" => 2])));
    }

    /** @dataProvider places */
    public function testTheExceptionSaysWhere(mixed $value, ?string $path): void
    {
        try {
            Json::text($value);
            self::fail('this is JSON');
        } catch (ValueException $exception) {
            self::assertSame(['invalid_value', $path], [$exception->errorCode, $exception->path]);
        }
    }

    /** @return array<string, array{mixed, string|null}> */
    public static function places(): array
    {
        $circle = new \stdClass();
        $circle->self = $circle;
        $command = Command::open('1', ['total' => 1.5, 'tags' => ['a', "caf\xe8"]]);
        return [
            'infinity' => [INF, '$'],
            'a text that is not UTF-8' => [['actor' => new Actor("\xe8")], '$.actor.id'],
            'within a command' => [['type' => 'decide', 'command' => $command], '$.command.facts.tags[1]'],
            'a key that is not UTF-8' => [['facts' => ["\xe8" => 1]], '$.facts'],
            'a file' => [['facts' => ['file' => STDERR]], '$.facts.file'],
            'a circle' => [$circle, null],
        ];
    }
}
