<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Exception\DeliveryException;
use Ordino\Json;
use Ordino\Outbox\Task;
use Ordino\Time\Instant;

/**
 * A JSON document with places for values, such as `{"order": "{{case}}", "status": "{{effect.status}}"}`.
 *
 * Places stand inside of texts. A text that is one place alone becomes the value with its own type; otherwise the value
 * becomes a part of the text. Whatever a value is, the result is valid JSON of the same form, because values are put
 * into the document and not into its text. There are no conditions, loops or functions.
 *
 * Paths: `id`, `case`, `type`, `time`, and everything in `effect`, such as `effect.about.reason` or `effect.to.0`.
 */
final class Template implements Body
{
    private const PLACE = '/\{\{\s*([^{}]*?)\s*\}\}/';

    public function __construct(private readonly string $template)
    {
    }

    public function type(): string
    {
        return 'application/json; charset=utf-8';
    }

    public function text(Task $task): string
    {
        try {
            $document = Json::value($this->template);
        } catch (\JsonException $exception) {
            throw self::failure("the template is no JSON: {$exception->getMessage()}");
        }
        $values = (object) [
            'id' => $task->effectId,
            'case' => $task->case,
            'type' => $task->type,
            'time' => Instant::text($task->madeAt),
            'effect' => $task->effect,
        ];
        $missing = [];
        $filled = self::filled($document, $values, $missing);
        if ($missing !== []) {
            $paths = implode('`, `', array_unique($missing));
            throw self::failure("the template asks for `{$paths}`, which a `{$task->type}` effect does not have");
        }
        return Json::text($filled);
    }

    /** @param list<string> $missing paths that lead nowhere */
    private static function filled(mixed $part, object $values, array &$missing): mixed
    {
        if (is_string($part)) {
            return self::filledText($part, $values, $missing);
        }
        if (is_array($part)) {
            foreach ($part as &$element) {
                $element = self::filled($element, $values, $missing);
            }
        } elseif (is_object($part)) {
            foreach (get_object_vars($part) as $key => $element) {
                $part->{$key} = self::filled($element, $values, $missing);
            }
        }
        return $part;
    }

    /** @param list<string> $missing */
    private static function filledText(string $text, object $values, array &$missing): mixed
    {
        if (preg_match('/^' . trim(self::PLACE, '/') . '$/D', $text, $found) === 1) {
            return self::value($found[1], $values, $missing);
        }
        $fill = static function (array $found) use ($values, &$missing): string {
            $value = self::value($found[1], $values, $missing);
            return is_string($value) ? $value : Json::text($value);
        };
        return preg_replace_callback(self::PLACE, $fill, $text);
    }

    /** @param list<string> $missing */
    private static function value(string $path, mixed $value, array &$missing): mixed
    {
        foreach (explode('.', $path) as $key) {
            if (is_object($value) && property_exists($value, $key)) {
                $value = $value->{$key};
            } elseif (is_array($value) && array_key_exists($key, $value)) {
                $value = $value[$key];
            } else {
                $missing[] = $path;
                return null;
            }
        }
        return $value;
    }

    private static function failure(string $message): DeliveryException
    {
        return new DeliveryException('template', $message, retry: false, stage: 'body');
    }
}
