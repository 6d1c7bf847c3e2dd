<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Form\ChoiceProvider;

use PrestaShop\PrestaShop\Core\Form\ConfigurableFormChoiceProviderInterface;
use PrestaShop\PrestaShop\Core\Form\FormChoiceAttributeProviderInterface;
use PrestaShop\PrestaShop\Core\Form\FormChoiceProviderInterface;

/** The core's own: every status that is not deleted, and the current one. */
final class OrderStateByIdChoiceProvider implements
    FormChoiceProviderInterface,
    FormChoiceAttributeProviderInterface,
    ConfigurableFormChoiceProviderInterface
{
    public function getChoices(array $options = [])
    {
        $choices = [];
        foreach (\OrderState::getOrderStates(1, false) as $row) {
            if (!$row['deleted'] || $row['id_order_state'] == ($options['current_state'] ?? 0)) {
                $choices[$row['name']] = (int) $row['id_order_state'];
            }
        }
        return $choices;
    }

    public function getChoicesAttributes()
    {
        $attributes = [];
        foreach (\OrderState::getOrderStates(1) as $row) {
            $attributes[$row['name']] = ['data-background-color' => $row['color']];
        }
        return $attributes;
    }
}
