<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

use Ordino\Json;
use Ordino\Store\Database;

/**
 * The steps of the published workflow: for lists, which cannot ask the engine for every row, and for servers without one.
 *
 * They are read off the definition when that is at hand, as it always is in a list; else from the table that was made of it
 * when it was published, such as when what is stored of it is damaged.
 */
final class Steps
{
    /** @var array<int, list<Step>>|null by the state that they lead from */
    private ?array $steps = null;

    public function __construct(private readonly Database $database, private readonly Current $current)
    {
    }

    /** @return list<Step> from a state: recommended, suggested, then exceptions */
    public function from(int $state): array
    {
        return $this->all()[$state] ?? [];
    }

    public function compile(object $definition): void
    {
        $rows = [];
        foreach (self::of($definition) as $place => $step) {
            $label = $step->labels === [] ? null : Json::text((object) $step->labels);
            $rows[] = [$step->from, $step->to, $step->kind, $label, $place];
        }
        $this->database->transaction(function () use ($rows): void {
            $this->database->run('DELETE FROM {steps}');
            $this->database->insert('steps', ['from_state', 'to_state', 'kind', 'label', 'place'], $rows);
        });
        $this->steps = null;
    }

    /** @return list<Step> of a definition */
    public static function of(object $definition): array
    {
        $names = Names::in($definition);
        $states = array_flip($names);
        $steps = [];
        foreach ($definition->statuses ?? [] as $status) {
            $from = $states[$status->id] ?? null;
            foreach ($from === null ? [] : self::targets($status, $names) as [$to, $kind, $label]) {
                $target = $states[$to] ?? null;
                if ($target !== null && $target !== $from) {
                    $steps["{$from}-{$target}"] ??= new Step($from, $target, $kind, $label);
                }
            }
        }
        return array_values($steps);
    }

    /**
     * @param array<int, string> $names all statuses
     * @return list<array{string, string, array<string, string>}> target, kind, label
     */
    private static function targets(object $status, array $names): array
    {
        $isFree = !isset($status->recommended) && ($status->suggested ?? []) === [] && !isset($status->others)
            && ($status->stage ?? 'open') !== 'closed';
        $targets = [];
        foreach (isset($status->recommended) ? [$status->recommended] : [] as $step) {
            $targets[] = [self::target($step), 'recommended', self::label($step)];
        }
        foreach ($status->suggested ?? [] as $step) {
            $targets[] = [self::target($step), 'suggested', self::label($step)];
        }
        if ($isFree || ($status->others ?? 'none') !== 'none') {
            foreach ($names as $name) {
                $targets[] = [$name, $isFree ? 'suggested' : 'exception', []];
            }
        }
        return $targets;
    }

    private static function target(string|object $step): string
    {
        return is_string($step) ? $step : (string) $step->to;
    }

    /** @return array<string, string> */
    private static function label(string|object $step): array
    {
        $label = is_string($step) ? null : $step->label ?? null;
        return is_object($label) ? get_object_vars($label) : array_filter(['en' => $label]);
    }

    /** @return array<int, list<Step>> */
    private function all(): array
    {
        if ($this->steps === null) {
            $definition = $this->current->value();
            $this->steps = [];
            foreach ($definition === null ? $this->stored() : self::of($definition) as $step) {
                $this->steps[$step->from][] = $step;
            }
        }
        return $this->steps;
    }

    /** @return list<Step> */
    private function stored(): array
    {
        $steps = [];
        foreach ($this->database->rows('SELECT * FROM {steps} ORDER BY from_state, place') as $row) {
            $labels = $row['label'] === null ? [] : (array) json_decode((string) $row['label'], true);
            $steps[] = new Step((int) $row['from_state'], (int) $row['to_state'], (string) $row['kind'], $labels);
        }
        return $steps;
    }
}
