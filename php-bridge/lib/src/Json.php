<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Exception\ValueException;

/**
 * JSON of which nothing is lost on its way through PHP.
 *
 * @internal
 */
final class Json
{
    /** Of lists and objects inside each other: more than the engine writes or reads. */
    private const DEPTH = 256;

    private const FLAGS = JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION;

    /**
     * A value as text.
     *
     * @throws ValueException when JSON cannot hold it, such as NaN or a text that is not UTF-8
     */
    public static function text(mixed $value): string
    {
        // Where the administrator has set fewer digits, numbers would change.
        $digits = ini_get('serialize_precision');
        if ($digits === '-1' || !\function_exists('ini_set')) {
            return self::encoded($value);
        }
        ini_set('serialize_precision', '-1');
        try {
            return self::encoded($value);
        } finally {
            ini_set('serialize_precision', (string) $digits);
        }
    }

    /**
     * A value as text, with a part that is text already: `$text` is the last key of an object. Every other key that may be
     * there stands before it, so that none hides behind its end: the engine refuses a key that is there twice.
     *
     * @param array<string, mixed> $value
     * @throws ValueException
     */
    public static function with(array $value, string $key, string $text): string
    {
        return substr(self::text((object) $value), 0, -1) . ",\"{$key}\":{$text}}";
    }

    /**
     * A map, also where it is empty or its keys count from zero.
     *
     * @param array<array-key, mixed> $value
     * @throws ValueException for a key that begins with NUL: as a property PHP would hide it
     */
    public static function map(array $value): \stdClass
    {
        foreach ($value as $key => $item) {
            if (str_starts_with((string) $key, "\0")) {
                throw new ValueException('the name `' . addcslashes($key, "\0..\37") . '` begins with a NUL');
            }
        }
        return (object) $value;
    }

    /**
     * A text's value; objects are objects, so that `{}` does not become `[]`.
     *
     * @throws \JsonException
     */
    public static function value(string $text): mixed
    {
        return json_decode($text, false, self::DEPTH, JSON_THROW_ON_ERROR);
    }

    private static function encoded(mixed $value): string
    {
        try {
            return json_encode($value, self::FLAGS, self::DEPTH);
        } catch (\JsonException $exception) {
            $place = self::placeOf($value, '$', self::DEPTH);
            throw new ValueException("this is no JSON: {$exception->getMessage()}", $place, $exception);
        }
    }

    /** Where something is that cannot be written. */
    private static function placeOf(mixed $value, string $path, int $depth): ?string
    {
        $value = $value instanceof \JsonSerializable ? $value->jsonSerialize() : $value;
        if ($depth === 0) {
            return null;
        }
        if (!is_array($value) && !(is_object($value) && !$value instanceof \UnitEnum)) {
            return json_encode($value) === false ? $path : null;
        }
        foreach (is_array($value) ? $value : get_object_vars($value) as $key => $item) {
            $name = is_array($value) && array_is_list($value) ? "[{$key}]" : ".{$key}";
            if (json_encode((string) $key) === false) {
                return $path;
            }
            $place = self::placeOf($item, $path . $name, $depth - 1);
            if ($place !== null) {
                return $place;
            }
        }
        return null;
    }
}
