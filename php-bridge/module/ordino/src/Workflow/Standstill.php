<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

/**
 * Keeps an escalation that the shop refuses from being tried for ever.
 *
 * When the shop has finally refused to follow, the case goes back to where the shop is; there the clock would begin anew,
 * and escalate again. So a case remembers in a fact which of its SLAs were refused, and those whose ladder moves an order
 * are published with the condition that they were not. The fact is taken away when the order next moves.
 */
final class Standstill
{
    /** A list of SLAs. */
    public const FACT = 'ordino_refused';

    /** A definition in which SLAs do not begin anew where they were refused; as it is where it says so already. */
    public static function guarded(object $definition): object
    {
        $changed = clone $definition;
        if (is_array($definition->slas ?? null)) {
            $changed->slas = array_map(
                static fn (mixed $sla): mixed => self::needs($sla) ? self::guardedSla($sla) : $sla,
                $definition->slas,
            );
        }
        return $changed;
    }

    /** The SLA whose step led to an effect; null when it was something else. */
    public static function slaOf(string $effect): ?string
    {
        // CASE/step/SLA/CYCLE/STEP/REPETITION/NUMBER
        $parts = explode('/', $effect);
        return count($parts) === 7 && $parts[1] === 'step' ? $parts[2] : null;
    }

    private static function needs(mixed $sla): bool
    {
        if (!is_object($sla) || !is_string($sla->id ?? null) || !is_array($sla->ladder ?? null)) {
            return false;
        }
        $actions = array_merge(...array_map(
            static fn (mixed $step): array => is_array($step->do ?? null) ? $step->do : [],
            $sla->ladder,
        ));
        $moves = array_filter($actions, static fn (mixed $action): bool => isset($action->move));
        return $moves !== [] && !str_contains((string) json_encode($sla->appliesWhen ?? null), '"' . self::FACT . '"');
    }

    private static function guardedSla(object $sla): object
    {
        $isFree = (object) ['any' => [
            (object) ['fact' => self::FACT, 'exists' => false],
            (object) ['not' => (object) ['fact' => self::FACT, 'contains' => $sla->id]],
        ]];
        $guarded = clone $sla;
        $guarded->appliesWhen = isset($sla->appliesWhen) ? (object) ['all' => [$sla->appliesWhen, $isFree]] : $isFree;
        return $guarded;
    }
}
