<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

use Configuration;
use PrestaShop\Module\Ordino\Shop\Slug;
use PrestaShop\Module\Ordino\Shop\State;
use PrestaShop\Module\Ordino\Shop\States;

/**
 * Makes a first workflow out of the statuses that the shop has. It forbids nothing: each status leads to every other, and
 * everybody may do everything. The merchant takes away from there.
 */
final class Takeover
{
    /** Settings of the shop that name the states at the end of an order's way. */
    private const CLOSED = ['PS_OS_DELIVERED', 'PS_OS_CANCELED', 'PS_OS_REFUND', 'PS_OS_ERROR'];

    /** Those in which the customer or a bank has to act. */
    private const WAITING = ['PS_OS_CHEQUE', 'PS_OS_BANKWIRE', 'PS_OS_COD_VALIDATION'];

    /** What employees may do, each of it everybody. */
    private const RIGHTS = [
        'move', 'exception', 'comment', 'remind', 'watch', 'assign', 'acknowledge',
    ];

    public function __construct(private readonly States $states)
    {
    }

    /** The whole definition, as what its JSON holds. */
    public function definition(): object
    {
        $definition = (object) [
            'id' => Current::WORKFLOW,
            'version' => 1,
            'label' => (object) ['en' => 'Orders', 'it' => 'Ordini', 'pl' => 'Zamówienia'],
            'timeZone' => (string) (Configuration::get('PS_TIMEZONE') ?: 'UTC'),
            'teams' => [],
            'statuses' => [],
            'rights' => (object) array_fill_keys(self::RIGHTS, ['anyone']),
        ];
        foreach ($this->states->all() as $state) {
            $definition = $this->with($definition, $state);
        }
        return $definition;
    }

    /** A definition with one more status, if it has none for this state yet. */
    public function with(object $definition, State $state): object
    {
        if (isset(Names::in($definition)[$state->id])) {
            return $definition;
        }
        $changed = clone $definition;
        $changed->statuses = [...$definition->statuses, $this->status($state, self::taken($definition))];
        return $changed;
    }

    /**
     * A definition in which a state's status is called as it is in the shop. Its colour comes over when it was changed there:
     * else it is as the merchant wants it in the workflow.
     *
     * @param State|null $before as it was in the shop; null when nobody knows
     */
    public function refreshed(object $definition, State $state, ?State $before = null): object
    {
        $isColored = $before !== null && strcasecmp($before->color, $state->color) !== 0;
        $id = Names::in($definition)[$state->id] ?? null;
        $changed = clone $definition;
        $changed->statuses = array_map(function (object $status) use ($id, $state, $isColored): object {
            if ($status->id !== $id) {
                return $status;
            }
            $fresh = $this->status($state, []);
            $refreshed = clone $status;
            $refreshed->label = $fresh->label;
            if ($isColored) {
                unset($refreshed->color);
                isset($fresh->color) && $refreshed->color = $fresh->color;
            }
            $meta = get_object_vars(is_object($status->meta ?? null) ? $status->meta : (object) []);
            unset($refreshed->meta, $meta['deleted']);
            $meta += $state->isDeleted ? ['deleted' => true] : [];
            $meta === [] || $refreshed->meta = (object) $meta;
            return $refreshed;
        }, $definition->statuses);
        return $changed;
    }

    /** Names by which other statuses are known already: two of one would be refused. @return list<string> */
    private static function taken(object $definition): array
    {
        $names = static fn (object $status): array => [$status->id, ...(array) ($status->aliases ?? [])];
        return array_map(strval(...), array_merge(...array_map($names, array_values($definition->statuses))));
    }

    /** @param list<string> $taken names of other statuses */
    private function status(State $state, array $taken): object
    {
        $id = Slug::of($state->name('en'), $taken, 'status');
        // A number is what another state of the shop is known by, or will be.
        $id = ctype_digit($id) ? Slug::of("status {$id}", $taken, 'status') : $id;
        $status = ['id' => $id, 'aliases' => [(string) $state->id]];
        $names = array_filter(array_map('trim', $state->names), static fn (string $name): bool => $name !== '');
        $status['label'] = $names === [] ? $state->name('en') : (object) $names;
        if (preg_match('/^#[0-9a-f]{6}$/iD', $state->color) === 1) {
            $status['color'] = strtolower($state->color);
        }
        $status['stage'] = $this->stage($state);
        $status['classes'] = array_keys(array_filter([
            'paid' => $state->paid,
            'shipped' => $state->shipped,
            'delivery' => $state->delivery,
            'invoice' => $state->invoice,
            'valid' => $state->valid,
        ]));
        // One that is open or waiting leads to every other anyway, as long as it names no step.
        $status += $status['stage'] === 'closed' ? ['others' => (object) ['permit' => ['anyone']]] : [];
        $status += $state->isDeleted ? ['meta' => (object) ['deleted' => true]] : [];
        return (object) $status;
    }

    private function stage(State $state): string
    {
        $is = static fn (string $key): bool => (int) Configuration::get($key) === $state->id;
        return match (true) {
            array_filter(self::CLOSED, $is) !== [] => 'closed',
            array_filter(self::WAITING, $is) !== [] => 'waiting',
            default => 'open',
        };
    }
}
