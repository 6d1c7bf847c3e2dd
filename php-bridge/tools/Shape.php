<?php

declare(strict_types=1);

namespace Ordino\Tools;

/** Writes types of the schema as those of PHPStan. */
final class Shape
{
    /** How long a line may be. */
    private const WIDTH = 112;

    /** Keys that come first, where an editor shows them. */
    private const FIRST = ['type', 'code', 'id', 'seq', 'at'];

    /** @param bool $isObject whether JSON's objects are objects in PHP, or arrays */
    public function __construct(private readonly Schema $schema, private readonly bool $isObject)
    {
    }

    /**
     * @param list<string> $names
     * @return array<string, string> some types, and those that are needed for them, by their names in PHP
     */
    public function typesOf(array $names): array
    {
        $types = [];
        foreach ($this->schema->neededFor($names) as $name) {
            $type = $this->schema->type($name);
            if (!$this->isPlain($type)) {
                $types += $this->named($name, $type);
            }
        }
        return $types;
    }

    /** @return array<string, string> a type; where it is one of several that have titles, each of them */
    private function named(string $name, object $type): array
    {
        $types = [];
        $kinds = [];
        foreach ($type->oneOf ?? [] as $kind) {
            if (isset($kind->title)) {
                $kinds[] = $kind->title . $this->ending();
                $types[$kind->title . $this->ending()] = $this->written($kind, $name);
            }
        }
        $types[$name . $this->ending()] = $kinds === [] ? $this->written($type, $name) : implode('|', $kinds);
        return $types;
    }

    /** A type as PHPStan has it, within the type of this name. */
    private function written(object $type, string $within): string
    {
        return match (true) {
            isset($type->{'$ref'}) => $this->referred(basename($type->{'$ref'}), $within),
            isset($type->const) => "'{$type->const}'",
            isset($type->enum) => implode('|', array_map(static fn (string $word): string => "'{$word}'", $type->enum)),
            isset($type->oneOf) => $this->joined($type->oneOf, $within),
            isset($type->anyOf) => $this->joined($type->anyOf, $within),
            is_array($type->type ?? null) => $this->joined(
                array_map(static fn (string $one): object => (object) (['type' => $one] + (array) $type), $type->type),
                $within,
            ),
            default => match ($type->type ?? null) {
                'string' => 'string',
                'boolean' => 'bool',
                'null' => 'null',
                'number' => 'int|float',
                'integer' => isset($type->minimum) ? "int<{$type->minimum}, max>" : 'int',
                'array' => "list<{$this->written($type->items, $within)}>",
                'object' => isset($type->properties) ? $this->shape($type, $within) : $this->map($type, $within),
                null => 'mixed',
            },
        };
    }

    /** @param list<object> $types */
    private function joined(array $types, string $within): string
    {
        $written = array_map(fn (object $type): string => $this->written($type, $within), $types);
        return implode('|', array_unique($written));
    }

    private function referred(string $name, string $within): string
    {
        $type = $this->schema->type($name);
        if ($this->isPlain($type)) {
            return $this->written($type, $name);
        }
        if ($this->schema->isCircle($within, $name)) {
            return $this->isObject ? 'object' : 'array<string, mixed>';
        }
        return $name . $this->ending();
    }

    /** An object whose keys are known. */
    private function shape(object $type, string $within): string
    {
        $keys = get_object_vars($type->properties);
        uksort($keys, static fn (string $a, string $b): int => [self::place($a), $a] <=> [self::place($b), $b]);
        $parts = [];
        foreach ($keys as $key => $value) {
            $mark = in_array($key, $type->required ?? [], true) ? '' : '?';
            $parts[] = "{$key}{$mark}: {$this->written($value, $within)}";
        }
        $kind = $this->isObject ? 'object' : 'array';
        $line = $kind . '{' . implode(', ', $parts) . '}';
        if (strlen($line) <= self::WIDTH && !str_contains($line, "\n")) {
            return $line;
        }
        return $kind . "{\n" . preg_replace('/^/m', '    ', implode(",\n", $parts)) . ",\n}";
    }

    /** An object whose keys are anybody's. */
    private function map(object $type, string $within): string
    {
        if ($this->isObject) {
            return '\stdClass';
        }
        // Of keys that follow a pattern there is one kind at most.
        $values = array_values(get_object_vars($type->patternProperties ?? (object) []));
        $others = $type->additionalProperties ?? null;
        $value = is_object($others) ? $others : ($values[0] ?? null);
        return 'array<string, ' . ($value === null ? 'mixed' : $this->written($value, $within)) . '>';
    }

    /** Whether a type is only a name for a text or a number. */
    private function isPlain(object $type): bool
    {
        return is_string($type->type ?? null) && in_array($type->type, ['string', 'integer', 'boolean', 'number'], true)
            && !isset($type->enum);
    }

    private function ending(): string
    {
        return $this->isObject ? 'Shape' : 'Array';
    }

    private static function place(string $key): int
    {
        $place = array_search($key, self::FIRST, true);
        return $place === false ? count(self::FIRST) : $place;
    }
}
