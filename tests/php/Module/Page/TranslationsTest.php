<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Page;

use PHPUnit\Framework\TestCase;

/** Every word that a merchant sees is there in every language, with the same places for names and numbers. */
final class TranslationsTest extends TestCase
{
    private const STRING = "'((?:[^'\\\\]|\\\\.)*)'";

    /** @return array<string, array{string}> */
    public static function languages(): array
    {
        return ['Italian' => ['it-IT'], 'Polish' => ['pl-PL']];
    }

    /** @dataProvider languages */
    public function testNothingIsMissingAndNothingIsLeft(string $locale): void
    {
        $said = array_keys(self::said());
        $translated = array_keys(self::translated($locale));
        self::assertSame([], array_values(array_diff($said, $translated)), 'missing');
        self::assertSame([], array_values(array_diff($translated, $said)), 'no longer said');
    }

    /** @dataProvider languages */
    public function testPlacesAreTheSame(string $locale): void
    {
        $places = static function (string $text): array {
            preg_match_all('/%\w+%/', $text, $found);
            sort($found[0]);
            return $found[0];
        };
        foreach (self::translated($locale) as $source => $target) {
            self::assertNotSame('', $target, $source);
            self::assertSame($places($source), $places($target), $source);
        }
    }

    public function testSomeAreFound(): void
    {
        $said = self::said();
        self::assertArrayHasKey('The order has this status already.', $said, 'in PHP');
        self::assertArrayHasKey('Publish, and watch first', $said, 'in Twig');
        self::assertArrayHasKey('Order board', $said, 'in the menu');
        self::assertGreaterThan(300, count($said));
    }

    /** @return array<string, string> English words, with the file that says them */
    private static function said(): array
    {
        $said = [];
        foreach (Sources::files('.php') as $file => $text) {
            $string = self::STRING;
            preg_match_all("/(?:\\bsay|->trans)\\(\\s*((?:{$string}\\s*\\.?\\s*)+)/s", $text, $calls);
            foreach ($calls[1] as $call) {
                preg_match_all("/{$string}/s", $call, $parts);
                $said[implode('', array_map('stripslashes', $parts[1]))] = $file;
            }
            preg_match_all("/'wording' => {$string}/", $text, $wordings);
            $said += array_fill_keys($wordings[1], $file);
        }
        foreach (Sources::files('.twig') as $file => $text) {
            preg_match_all('/' . self::STRING . '\|trans\b/s', $text, $found);
            $said += array_fill_keys(array_map('stripslashes', $found[1]), $file);
        }
        return $said;
    }

    /** @return array<string, string> */
    private static function translated(string $locale): array
    {
        $file = Sources::FOLDER . "/translations/{$locale}/ModulesOrdinoAdmin.{$locale}.xlf";
        $document = simplexml_load_file($file);
        self::assertNotFalse($document);
        self::assertSame($locale, (string) $document->file['target-language']);
        $texts = [];
        foreach ($document->file->body->{'trans-unit'} as $unit) {
            self::assertArrayNotHasKey((string) $unit->source, $texts);
            self::assertSame(md5((string) $unit->source), (string) $unit['id']);
            $texts[(string) $unit->source] = (string) $unit->target;
        }
        return $texts;
    }
}
