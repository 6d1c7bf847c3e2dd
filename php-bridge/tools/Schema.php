<?php

declare(strict_types=1);

namespace Ordino\Tools;

/** The schema of the wire: types by their names, and which of them refer to which. */
final class Schema
{
    /** @param array<string, object> $types */
    private function __construct(private readonly array $exchanges, private readonly array $types)
    {
    }

    public static function read(string $file): self
    {
        $schema = json_decode(file_get_contents($file), false, 512, JSON_THROW_ON_ERROR);
        return new self($schema->oneOf, get_object_vars($schema->{'$defs'}));
    }

    public function type(string $name): object
    {
        return $this->types[$name] ?? throw new \LogicException("the schema has no type `{$name}`");
    }

    /** @return list<string> the types that answers have, or the failures instead of them */
    public function answers(): array
    {
        $names = [];
        foreach ($this->exchanges as $exchange) {
            array_push($names, ...self::namesIn($exchange->properties->answer));
        }
        return array_values(array_unique($names));
    }

    /** @return list<string> the types that are needed for some, and those themselves */
    public function neededFor(array $names): array
    {
        for ($needed = []; $names !== [];) {
            $name = array_shift($names);
            if (!in_array($name, $needed, true)) {
                $needed[] = $name;
                array_push($names, ...self::namesIn($this->type($name)));
            }
        }
        return $needed;
    }

    /** Whether a type is needed for another one that is needed for it: names of types cannot go in circles. */
    public function isCircle(string $from, string $to): bool
    {
        return in_array($from, $this->neededFor([$to]), true);
    }

    /** @return list<string> the types that a part of the schema refers to */
    private static function namesIn(mixed $part): array
    {
        $names = [];
        foreach (is_object($part) ? get_object_vars($part) : (is_array($part) ? $part : []) as $key => $value) {
            array_push($names, ...($key === '$ref' ? [basename($value)] : self::namesIn($value)));
        }
        return $names;
    }
}
