<?php

// The shapes of what the engine answers and is given, made of the schema of the wire, for PHPStan and Psalm:
// `php shapes.php` writes them, `php shapes.php --check` says whether they are what the schema says.

declare(strict_types=1);

namespace Ordino\Tools;

require __DIR__ . '/Schema.php';
require __DIR__ . '/Shape.php';

const TARGET = __DIR__ . '/../lib/src/Shapes.php';

const HEAD = <<<'PHP'
    <?php

    // Made from schema/wire.json by php-bridge/tools/shapes.php; do not edit.

    declare(strict_types=1);

    namespace Ordino;

    /**
     * Shapes of data on the wire, for analysers of types. A class takes one with `@phpstan-import-type EventShape from Shapes`.
     *
     * What the engine answers is objects, and a shape's name ends with `Shape`. An array could not tell `{}` from `[]`, and
     * would make a list of `{"0": 1}`; what is stored as JSON would not be what came. What an author writes down is arrays,
     * and a shape's name ends with `Array`.
     *

    PHP;

const TAIL = <<<'PHP'
     */
    final class Shapes
    {
        private function __construct()
        {
        }
    }

    PHP;

$schema = Schema::read(__DIR__ . '/../../schema/wire.json');
$shapes = new Shape($schema, isObject: true);
$arrays = new Shape($schema, isObject: false);
$given = ['Attachment', 'Definition', 'HistoryRow', 'InlineCalendar'];
$types = $shapes->typesOf($schema->answers()) + $arrays->typesOf($given);
ksort($types);
$lines = array_map(
    static fn (string $name, string $type): string => str_replace("\n", "\n * ", " * @phpstan-type {$name} {$type}"),
    array_keys($types),
    $types,
);
$text = HEAD . implode("\n", $lines) . "\n" . TAIL;

if (!in_array('--check', $argv, true)) {
    file_put_contents(TARGET, $text);
} elseif (!is_file(TARGET) || file_get_contents(TARGET) !== $text) {
    fwrite(STDERR, "stale: run `php php-bridge/tools/shapes.php`\n");
    exit(1);
}
