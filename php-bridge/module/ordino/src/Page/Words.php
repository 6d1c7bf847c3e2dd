<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

/** Says things in the language of whoever looks, and at the time of day of the shop. */
final class Words
{
    /** @param \Closure(string, array<string, string>): string $translate */
    public function __construct(
        private readonly \Closure $translate,
        /** ISO 639-1, such as `it`. */
        public readonly string $language = 'en',
        public readonly \DateTimeZone $zone = new \DateTimeZone('UTC'),
        private readonly string $format = 'Y-m-d H:i',
    ) {
    }

    /** The words as they are: English. */
    public static function plain(): self
    {
        return new self(static fn (string $text, array $parameters): string => strtr($text, $parameters));
    }

    /** @param array<string, string|int> $parameters such as `%order%` */
    public function say(string $text, array $parameters = []): string
    {
        return ($this->translate)($text, array_map(strval(...), $parameters));
    }

    /** @param \DateTimeInterface|string|null $instant a text is RFC 3339 */
    public function at(\DateTimeInterface|string|null $instant): string
    {
        if ($instant === null) {
            return '';
        }
        $instant = is_string($instant) ? new \DateTimeImmutable($instant) : $instant;
        return \DateTimeImmutable::createFromInterface($instant)->setTimezone($this->zone)->format($this->format);
    }

    /** A label of a definition: a text, or texts by language. */
    public function label(string|object|null $label, string $default): string
    {
        if (is_object($label)) {
            $all = get_object_vars($label);
            $label = $all[$this->language] ?? $all['en'] ?? (reset($all) ?: null);
        }
        return $label === null || $label === '' ? $default : (string) $label;
    }
}
