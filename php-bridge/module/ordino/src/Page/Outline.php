<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

/** A definition as pages read it: labels, colours, owners. What it does not know it answers all the same. */
final class Outline
{
    /** @var array<string, object> */
    private array $statuses = [];

    /** @var array<string, object> */
    private array $teams = [];

    /** @var array<string, object> */
    private array $slas = [];

    /** @var array<string, string|object>|null labels of the fields that steps ask for, by name */
    private ?array $fields = null;

    public function __construct(private readonly object $definition, private readonly Words $words)
    {
        foreach (['statuses', 'teams', 'slas'] as $list) {
            foreach ($definition->$list ?? [] as $item) {
                $this->$list[$item->id] = $item;
            }
        }
    }

    /** @param string $text JSON; what is none is an empty definition */
    public static function ofText(string $text, Words $words): self
    {
        $definition = json_decode($text);
        return new self(is_object($definition) ? $definition : new \stdClass(), $words);
    }

    /**
     * A status as a badge shows it. One that was deleted has its id for a name.
     *
     * @return array{id: string, label: string, color: string, isBright: bool, description: string, stage: string}
     */
    public function status(string $id): array
    {
        $status = $this->statuses[$id] ?? null;
        return [
            'id' => $id,
            'label' => $this->words->label($status->label ?? null, $id),
            'color' => Tone::of($status->color ?? null),
            'isBright' => Tone::isBright($status->color ?? null),
            'description' => $this->words->label($status->description ?? null, ''),
            'stage' => $status->stage ?? 'open',
        ];
    }

    public function team(?string $id): string
    {
        return $id === null ? '' : $this->words->label($this->teams[$id]->label ?? null, $id);
    }

    public function sla(string $id): string
    {
        return $this->words->label($this->slas[$id]->label ?? null, $id);
    }

    /** A field as the first step that labels it does. */
    public function field(string $name): string
    {
        if ($this->fields === null) {
            $this->fields = [];
            foreach ($this->statuses as $status) {
                foreach ([$status->recommended ?? null, ...$status->suggested ?? [], $status->others ?? null] as $step) {
                    foreach (is_object($step) ? $step->require->fields ?? [] : [] as $field) {
                        isset($field->label) && $this->fields[$field->name] ??= $field->label;
                    }
                }
            }
        }
        return $this->words->label($this->fields[$name] ?? null, $name);
    }

    /** @return array<string, string> labels of statuses by id, in order */
    public function statuses(): array
    {
        return $this->labels($this->statuses);
    }

    /** @return array<string, string> labels of teams by id, in order */
    public function teams(): array
    {
        return $this->labels($this->teams);
    }

    /** The calendar of an id with its zone, as the arithmetic of working time takes it. */
    public function calendar(?string $id): ?object
    {
        foreach ($this->definition->calendars ?? [] as $calendar) {
            if ($calendar->id === $id) {
                $zone = $calendar->timeZone ?? $this->definition->timeZone ?? 'UTC';
                $whole = (object) (['timeZone' => $zone] + get_object_vars($calendar));
                unset($whole->id, $whole->label, $whole->meta);
                return $whole;
            }
        }
        return null;
    }

    /**
     * @param array<string, object> $items
     * @return array<string, string>
     */
    private function labels(array $items): array
    {
        return array_map(fn (object $item): string => $this->words->label($item->label ?? null, $item->id), $items);
    }
}
