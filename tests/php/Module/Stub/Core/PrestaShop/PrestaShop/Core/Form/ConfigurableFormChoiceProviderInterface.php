<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Form;

/** Choices of a list, by what it is for. */
interface ConfigurableFormChoiceProviderInterface
{
    public function getChoices(array $options);
}
