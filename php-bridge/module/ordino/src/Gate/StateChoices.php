<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Gate;

use Context;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\PrestaShop\Core\Form\ConfigurableFormChoiceProviderInterface;
use PrestaShop\PrestaShop\Core\Form\FormChoiceAttributeProviderInterface;
use PrestaShop\PrestaShop\Core\Form\FormChoiceProviderInterface;
use Symfony\Component\HttpFoundation\RequestStack;

/**
 * Shows in the core's own lists of statuses only those that an order may go to.
 *
 * Only where the core says of which order: what it asks without that is filters, settings, and the form that is sent, which
 * would be refused without a word if a status were missing. So this is for the eye; the gate decides.
 */
final class StateChoices implements
    FormChoiceProviderInterface,
    FormChoiceAttributeProviderInterface,
    ConfigurableFormChoiceProviderInterface
{
    public function __construct(
        private readonly FormChoiceProviderInterface $inner,
        private readonly RequestStack $requests,
    ) {
    }

    public function getChoices(array $options = []): array
    {
        $choices = $this->inner->getChoices($options);
        $current = (int) ($options['current_state'] ?? 0);
        if ($current === 0) {
            return $choices;
        }
        try {
            $shown = $this->shown($current, isset($options['id_order']));
        } catch (\Throwable) {
            $shown = null;
        }
        if ($shown === null) {
            return $choices;
        }
        $isShown = static fn (mixed $state): bool => (int) $state === $current || in_array((int) $state, $shown, true);
        return array_filter($choices, $isShown);
    }

    public function getChoicesAttributes(): array
    {
        return $this->inner instanceof FormChoiceAttributeProviderInterface ? $this->inner->getChoicesAttributes() : [];
    }

    /** @return list<int>|null states; null when all may be shown */
    private function shown(int $current, bool $isList): ?array
    {
        $runtime = Runtime::get();
        if (!$runtime->presence()->isOn() || !$runtime->gate()->isEnforcing($isList ? $runtime->glance() : null)) {
            return null;
        }
        $request = $this->requests->getCurrentRequest();
        $order = $isList ? 0 : (int) ($request?->attributes->get('orderId') ?? 0);
        // A list asks for each of its rows: there the table must do, which knows the way but not who may go it.
        return $order === 0
            ? array_map(static fn ($step): int => $step->to, $runtime->steps()->from($current))
            : self::open($order);
    }

    /** @return list<int>|null */
    private static function open(int $order): ?array
    {
        $runtime = Runtime::get();
        $case = $runtime->presence()->among([$order]) === [] ? null : $runtime->recorder()->ready($order);
        if ($case === null) {
            return null;
        }
        $actor = $runtime->employees()->actor((int) (Context::getContext()->employee->id ?? 0));
        $states = [];
        foreach ($runtime->host()->options($case, $actor) as $option) {
            $state = $option->isOpen() ? $runtime->names()->stateOf($option->to) : null;
            $state === null || $states[] = $state;
        }
        return $states;
    }
}
