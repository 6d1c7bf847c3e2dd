<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Form;

/** Choices of a list. */
interface FormChoiceProviderInterface
{
    public function getChoices();
}
