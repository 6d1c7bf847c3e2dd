<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Form;

/** Attributes of choices, such as their colours. */
interface FormChoiceAttributeProviderInterface
{
    public function getChoicesAttributes();
}
