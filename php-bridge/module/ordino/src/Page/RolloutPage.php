<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Rollout\Mapping;
use Ordino\Rollout\Plan;
use PrestaShop\Module\Ordino\Runtime;

/** What publishing the draft would change, and what it would do to the orders that are open. */
final class RolloutPage
{
    public function __construct(private readonly Runtime $runtime, private readonly Words $words)
    {
    }

    /**
     * @return array{changes: list<string>, counts: list<string>, missing: list<array<string, mixed>>}|null
     *     null when there is nothing to tell: without an engine, or of a draft that is wrong
     */
    public function of(): ?array
    {
        $definition = $this->runtime->draft()->value();
        if ($definition === null || $this->runtime->engine() === null || !$this->runtime->current()->isThere()) {
            return null;
        }
        try {
            $plan = $this->runtime->rollout()->plan($definition, new Mapping(), $this->words->language);
        } catch (\Throwable $exception) {
            $this->runtime->log()->error('the plan of a version', $exception);
            return null;
        }
        $isVersion = static fn (object $change): bool => $change->code === 'workflow_version_changed';
        $changes = array_filter($plan->changes, static fn (object $change): bool => !$isVersion($change));
        return [
            'changes' => array_values(array_column($changes, 'message')),
            'counts' => $this->counts($plan),
            'missing' => [
                ...$this->missing('statuses', $plan->statuses, (array) ($definition->statuses ?? [])),
                ...$this->missing('teams', $plan->teams, (array) ($definition->teams ?? [])),
            ],
        ];
    }

    /** @return list<string> */
    private function counts(Plan $plan): array
    {
        $say = $this->words->say(...);
        $said = [
            $say('Open orders: %count%', ['%count%' => $plan->open()]),
            $say('Stay in their status: %count%', ['%count%' => $plan->counts['stay'] + $plan->counts['done']]),
            $say('Get another status: %count%', ['%count%' => $plan->counts['moveOn']]),
            $say('Are late at once: %count%', ['%count%' => $plan->counts['breach']]),
            $say('Need a new name first: %count%', ['%count%' => $plan->counts['needMapping']]),
            $say('Times act first: %count%', ['%count%' => $plan->counts['overdue']]),
            $say('Cannot come: %count%', ['%count%' => $plan->counts['refused']]),
        ];
        $numbers = [1, 1, $plan->counts['moveOn'], $plan->counts['breach'], $plan->counts['needMapping'],
            $plan->counts['overdue'], $plan->counts['refused']];
        return array_values(array_filter($said, static fn (int $at): bool => $numbers[$at] > 0, ARRAY_FILTER_USE_KEY));
    }

    /**
     * @param array<string, object> $names that are missing
     * @param list<object> $items of the draft
     * @return list<array<string, mixed>>
     */
    private function missing(string $kind, array $names, array $items): array
    {
        $current = $this->runtime->current()->value()->{$kind} ?? [];
        $label = function (array $items, string $id): string {
            foreach ($items as $item) {
                if (($item->id ?? null) === $id) {
                    return $this->words->label($item->label ?? null, $id);
                }
            }
            return $id;
        };
        $rows = [];
        foreach ($names as $id => $name) {
            $choices = array_unique([...$name->candidates, ...array_column($items, 'id')]);
            $rows[] = [
                'kind' => $kind,
                'id' => (string) $id,
                'label' => $label((array) $current, (string) $id),
                'orders' => $name->cases,
                'choices' => array_combine($choices, array_map(static fn (string $to): string => $label($items, $to), $choices)),
                'likely' => $name->cases > 0 ? ($name->candidates[0] ?? '') : '',
            ];
        }
        return $rows;
    }
}
