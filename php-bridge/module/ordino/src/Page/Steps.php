<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Option;
use Ordino\Options;

/** What may happen next, as buttons. */
final class Steps
{
    public function __construct(
        private readonly Outline $outline,
        private readonly Wording $wording,
        private readonly Words $words,
        /** False while the merchant only watches: what is not allowed may be chosen all the same. */
        private readonly bool $isEnforcing = true,
    ) {
    }

    /**
     * @return array{recommended: array<string, mixed>|null, suggested: list<array<string, mixed>>,
     *     others: list<array<string, mixed>>}
     */
    public function of(Options $options): array
    {
        // Statuses that this employee could never choose from here would be a wall of grey: others show when open.
        $others = array_filter($options->exceptions(), static fn (Option $option): bool => $option->isOpen());
        $recommended = $options->recommended();
        return [
            'recommended' => $recommended === null ? null : $this->one($recommended),
            'suggested' => array_map($this->one(...), $options->suggested()),
            'others' => array_map($this->one(...), array_values($others)),
        ];
    }

    /** @return array<string, mixed> */
    private function one(Option $option): array
    {
        $status = $this->outline->status($option->to);
        $fields = array_map($this->field(...), $option->requires->fields ?? []);
        $files = (int) ($option->requires->attachments ?? 0);
        $needsComment = (bool) ($option->requires->comment ?? false);
        return [
            'to' => $option->to,
            'label' => $this->words->label($option->label, $status['label']),
            'status' => $status,
            'team' => $this->outline->team($option->team),
            'isOpen' => $option->isOpen() || !$this->isEnforcing,
            'reasons' => $this->wording->all($option->blockers),
            'needsComment' => $needsComment,
            'fields' => $fields,
            'files' => $files,
            'asks' => $needsComment || $fields !== [] || $files > 0,
        ];
    }

    /** @return array{name: string, label: string, type: string, choices: list<string>} */
    private function field(object $field): array
    {
        $choices = array_map(
            static fn (mixed $value): string => is_string($value) ? $value : (string) json_encode($value),
            $field->oneOf ?? [],
        );
        return [
            'name' => $field->name,
            'label' => $this->words->label($field->label ?? null, $field->name),
            'type' => $field->type,
            'choices' => $choices,
        ];
    }
}
