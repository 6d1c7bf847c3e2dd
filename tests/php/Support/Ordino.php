<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

use Ordino\Door\Process;
use Ordino\Engine;

/** The engine that tests ask, and definitions for it. */
final class Ordino
{
    private static ?Engine $engine = null;

    /** The command line, which `cargo xtask test` has built. */
    public static function program(): string
    {
        $program = getenv('ORDINO_PROGRAM');
        if (!is_string($program) || !is_executable($program)) {
            throw new \RuntimeException('set ORDINO_PROGRAM to the path of the program `ordino`');
        }
        return $program;
    }

    /** One engine for all tests that only ask it. */
    public static function engine(): Engine
    {
        return self::$engine ??= new Engine(new Process(self::program()));
    }

    /** A shipped definition, as JSON text. */
    public static function definition(string $name): string
    {
        return file_get_contents(dirname(__DIR__, 3) . "/examples/definitions/{$name}.json");
    }

    /** A small one: an order is new, packed and shipped; what is new for an hour is late, and then the lead hears of it. */
    public static function small(int $version = 1): string
    {
        return <<<JSON
            {
                "id": "orders", "version": {$version}, "timeZone": "Europe/Rome",
                "teams": [{"id": "shipping", "label": {"en": "Shipping", "it": "Spedizioni"}}],
                "statuses": [
                    {"id": "new", "team": "shipping", "label": {"en": "New", "it": "Nuovo"}, "recommended": "packed"},
                    {"id": "packed", "team": "shipping", "label": {"en": "Packed", "it": "Imballato"},
                     "recommended": {"to": "shipped", "require": {"attachments": 1}}},
                    {"id": "shipped", "stage": "closed", "label": {"en": "Shipped", "it": "Spedito"}}
                ],
                "slas": [
                    {"id": "packing", "runIn": ["new"], "target": "PT1H",
                     "ladder": [{"id": "late", "at": {"percent": 100}, "do": [{"notify": ["lead:shipping"]}]}]}
                ]
            }
            JSON;
    }
}
