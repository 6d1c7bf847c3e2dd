<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page\Edit;

use PrestaShop\Module\Ordino\Shop\Slug;

/** A definition while it is edited. What a form does not know of stays as it is. */
final class Document
{
    private const FLAGS = JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION
        | JSON_THROW_ON_ERROR;

    private function __construct(public readonly object $definition)
    {
    }

    /** Null for a text that is no JSON object: it has to be mended as a text first. */
    public static function of(string $text): ?self
    {
        $definition = json_decode($text, false, 200);
        return is_object($definition) ? new self($definition) : null;
    }

    public function text(): string
    {
        return json_encode($this->definition, self::FLAGS) . "\n";
    }

    /** @return list<object> of `statuses`, `teams`, `slas` or `calendars` */
    public function all(string $list): array
    {
        return array_values(array_filter((array) ($this->definition->$list ?? []), 'is_object'));
    }

    public function find(string $list, string $id): ?object
    {
        foreach ($this->all($list) as $item) {
            if (($item->id ?? null) === $id) {
                return $item;
            }
        }
        return null;
    }

    public function add(string $list, object $item): void
    {
        $this->definition->$list = [...$this->all($list), $item];
    }

    public function remove(string $list, string $id): void
    {
        $others = array_filter($this->all($list), static fn (object $item): bool => ($item->id ?? null) !== $id);
        $this->definition->$list = array_values($others);
        if ($others === [] && $list !== 'statuses') {
            unset($this->definition->$list);
        }
    }

    /** An id that nothing in a list has yet, made of a name. */
    public function freeId(string $list, string $name): string
    {
        return Slug::of($name, array_column($this->all($list), 'id'), rtrim($list, 's'));
    }

    /** Says a label in a language, and leaves it in others. An empty one takes it away. */
    public static function label(object $item, string $key, string $text, string $language): void
    {
        $label = $item->$key ?? null;
        if (is_object($label)) {
            $label->$language = $text;
            if ($text === '') {
                unset($label->$language);
            }
            $isEmpty = get_object_vars($label) === [];
        } else {
            $item->$key = $text;
            $isEmpty = $text === '';
        }
        if ($isEmpty) {
            unset($item->$key);
        }
    }
}
