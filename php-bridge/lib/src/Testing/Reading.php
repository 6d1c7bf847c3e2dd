<?php

declare(strict_types=1);

namespace Ordino\Testing;

use Ordino\Exception\ValueException;
use Symfony\Component\Yaml\Exception\ParseException;
use Symfony\Component\Yaml\Yaml;

/**
 * Definitions and test files as objects.
 *
 * @internal
 */
final class Reading
{
    /** @throws ValueException where the file is not there, or is neither JSON nor YAML with a map in it */
    public static function file(string $path): object
    {
        $text = is_file($path) ? file_get_contents($path) : false;
        if ($text === false) {
            throw new ValueException("`{$path}` cannot be read");
        }
        $value = str_ends_with($path, '.json') ? self::json($text, $path) : self::yaml($text, $path);
        if (!$value instanceof \stdClass) {
            throw new ValueException("`{$path}` has no map in it");
        }
        return $value;
    }

    private static function json(string $text, string $path): mixed
    {
        try {
            return json_decode($text, false, 256, JSON_THROW_ON_ERROR);
        } catch (\JsonException $error) {
            throw new ValueException("`{$path}`: {$error->getMessage()}");
        }
    }

    private static function yaml(string $text, string $path): mixed
    {
        if (!class_exists(Yaml::class)) {
            throw new ValueException("`{$path}` is YAML, which needs `symfony/yaml`; JSON needs nothing");
        }
        try {
            return self::asWritten(Yaml::parse($text, Yaml::PARSE_OBJECT_FOR_MAP | Yaml::PARSE_DATETIME));
        } catch (ParseException $error) {
            throw new ValueException("`{$path}`: {$error->getMessage()}");
        }
    }

    /** Instants and dates as the texts that they are in YAML 1.2. */
    private static function asWritten(mixed $value): mixed
    {
        if ($value instanceof \DateTimeInterface) {
            // A text without an offset is read as of a zone that is called UTC; one with an offset is called by that.
            $isLocal = $value->getTimezone()->getName() === 'UTC';
            if ($isLocal && $value->format('His.u') === '000000.000000') {
                return $value->format('Y-m-d');
            }
            return $value->format($isLocal ? 'Y-m-d H:i:s.v' : 'Y-m-d\TH:i:s.vP');
        }
        if (is_array($value)) {
            return array_map(self::asWritten(...), $value);
        }
        if ($value instanceof \stdClass) {
            foreach (get_object_vars($value) as $key => $item) {
                $value->{$key} = self::asWritten($item);
            }
        }
        return $value;
    }
}
