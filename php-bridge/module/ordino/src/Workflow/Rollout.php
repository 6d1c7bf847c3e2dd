<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

use Ordino\Rollout\Mapping;
use Ordino\Rollout\Plan;
use Ordino\Rollout\Progress;
use Ordino\Rollout\Rollout as Stored;
use PrestaShop\Module\Ordino\Runtime;

/**
 * What a version does to the orders that are open: a plan before it is published, and their way under it.
 *
 * A status that has another name for the same state of the shop needs nobody to say so; what else is missing, the merchant says.
 */
final class Rollout
{
    public function __construct(private readonly Runtime $runtime)
    {
    }

    /**
     * What publishing a text would do now.
     *
     * @param string|null $language of names
     * @throws \Ordino\Exception\OrdinoException `invalid_definition` with what is wrong; `unavailable` without an engine
     */
    public function plan(object $definition, Mapping $given = new Mapping(), ?string $language = null): Plan
    {
        $definition = clone $definition;
        $definition->id = Current::WORKFLOW;
        $definition->version = $this->next();
        return $this->runtime->host()->rollouts->plan($definition, $this->mapping($definition, $given), $language);
    }

    /** Publishes a text; open orders come under it by and by. */
    public function begin(object $definition, Mapping $given = new Mapping()): Stored
    {
        return $this->runtime->host()->rollouts->begin(Draft::pretty($definition), $this->mapping($definition, $given));
    }

    /**
     * Brings some of the open orders.
     *
     * @return int how many; 0 when all that can have come
     */
    public function batch(int $limit): int
    {
        $rollouts = $this->runtime->host()->rollouts;
        $current = $this->runtime->current()->value();
        if ($current !== null && $rollouts->latest(Current::WORKFLOW)?->digest !== $this->runtime->current()->digest()) {
            // What was published before there were rollouts.
            $this->begin($current);
        }
        return $rollouts->run(Current::WORKFLOW, $limit);
    }

    /** How far it is; null without an engine, or before anything was published. */
    public function progress(): ?Progress
    {
        return $this->runtime->engine() === null ? null : $this->runtime->host()->rollouts->progress(Current::WORKFLOW);
    }

    /** What the merchant has said of names, for the version in force. */
    public function given(): Mapping
    {
        return $this->runtime->host()->rollouts->latest(Current::WORKFLOW)?->mapping ?? new Mapping();
    }

    /** The number that the next version has. */
    public function next(): int
    {
        return 1 + (int) $this->runtime->database()->value(
            'SELECT MAX(version) FROM {definitions} WHERE workflow = ?',
            [Current::WORKFLOW],
        );
    }

    /** What was given now or before, as far as the definition has it, above what the states of the shop say. */
    private function mapping(object $definition, Mapping $given): Mapping
    {
        $names = Names::in($definition);
        $renamed = [];
        foreach ($this->earlier() as $old) {
            foreach (Names::in($old) as $state => $name) {
                $renamed += isset($names[$state]) ? [$name => $names[$state]] : [];
            }
        }
        $before = $this->given();
        // What is there means itself.
        $within = static function (array $map, mixed $items): array {
            $ids = array_column((array) $items, 'id');
            $isNew = static fn (string $to, int|string $from): bool => in_array($to, $ids, true)
                && !in_array((string) $from, $ids, true);
            return array_filter($map, $isNew, ARRAY_FILTER_USE_BOTH);
        };
        return new Mapping(
            $within($given->statuses + $before->statuses + $renamed, $definition->statuses ?? []),
            $within($given->teams + $before->teams, $definition->teams ?? []),
        );
    }

    /** @return list<object> the definitions under which open orders run, the newest first */
    private function earlier(): array
    {
        $rows = $this->runtime->database()->rows(
            'SELECT text FROM {definitions} WHERE workflow = ? AND digest IN (SELECT digest FROM {cases} WHERE is_closed = 0)'
                . ' ORDER BY version DESC LIMIT 20',
            [Current::WORKFLOW],
        );
        $values = array_map(static fn (array $row): mixed => json_decode((string) $row['text']), $rows);
        return array_values(array_filter($values, is_object(...)));
    }
}
