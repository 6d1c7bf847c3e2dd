<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Configuration;
use Context;
use Currency;
use Language;
use Validate;

/** What the core expects around it, and a command line has not: without a currency a change of status dies. */
final class Surroundings
{
    public static function complete(): void
    {
        $context = Context::getContext();
        if (!Validate::isLoadedObject($context->currency)) {
            $context->currency = Currency::getDefaultCurrency();
        }
        if (!Validate::isLoadedObject($context->language)) {
            $context->language = new Language((int) Configuration::get('PS_LANG_DEFAULT'));
        }
    }
}
