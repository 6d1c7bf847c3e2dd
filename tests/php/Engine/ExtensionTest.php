<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Tests\Support\Ordino;
use Ordino\Tests\Support\Php;
use PHPUnit\Framework\TestCase;

/** What PHP code makes of the extension's answers; here its function is played by code, so that it can fail. */
final class ExtensionTest extends TestCase
{
    /** @dataProvider endings */
    public function testOnlyAnInstanceThatWasReplacedHoldsNoCase(string $code, string $held): void
    {
        $program = Ordino::program();
        $printed = Php::run(<<<PHP
            function ordino_call(string \$request): string
            {
                static \$door = null;
                \$door ??= new Ordino\\Door\\Process('{$program}');
                if (str_contains(\$request, 'too much')) {
                    \$door = '{$code}' === 'stopped' ? null : \$door;
                    return '{"error":{"code":"{$code}","message":"in words"}}';
                }
                return \$door->call(\$request);
            }
            \$engine = new Ordino\\Engine(new Ordino\\Door\\Extension());
            \$now = new DateTimeImmutable('2026-01-05T09:00:00Z');
            \$workflow = \$engine->load(Ordino\\Tests\\Support\\Ordino::small());
            \$held = \$workflow->case(\$workflow->decide(null, Ordino\\Command::open('1'), \$now)->case);
            \$ask = static function (callable \$ask): void {
                try {
                    echo \$ask()->id, ' ';
                } catch (Ordino\\Exception\\EngineException \$exception) {
                    echo \$exception->errorCode, ' ';
                }
            };
            \$ask(static fn () => \$workflow->decide(null, Ordino\\Command::open('too much'), \$now)->case);
            \$ask(static fn () => \$workflow->decide(null, Ordino\\Command::open('2'), \$now)->case);
            \$other = \$workflow->case(\$workflow->decide(null, Ordino\\Command::open('3'), \$now)->case);
            \$ask(\$held->snapshot(...));
            \$held = null;
            \$ask(\$other->snapshot(...));
            PHP);
        self::assertSame("{$code} 2 {$held} 3 ", $printed);
    }

    /** @return list<array{string, string}> */
    public static function endings(): array
    {
        // CONTRACT.md: of too little memory an instance goes on, and has forgotten nothing.
        return [['stopped', 'unknown_case'], ['out_of_memory', '1']];
    }
}
