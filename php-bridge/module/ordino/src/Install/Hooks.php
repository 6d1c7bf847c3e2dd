<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Install;

/** Where the shop calls the module. An upgrade that adds one registers it. */
final class Hooks
{
    public const ALL = [
        'actionOrderHistoryAddAfter',
        'actionObjectOrderUpdateAfter',
        'actionObjectOrderCarrierUpdateAfter',
        'actionObjectCustomerMessageAddAfter',
        'actionObjectOrderStateAddAfter',
        'actionObjectOrderStateUpdateBefore',
        'actionObjectOrderStateUpdateAfter',
        'actionObjectProfileAddAfter',
        'actionObjectEmployeeUpdateAfter',
        'actionObjectEmployeeDeleteAfter',
        'actionAdminControllerSetMedia',
        'displayBackOfficeTop',
        'displayAdminOrderTop',
        'displayAdminOrderMainBottom',
        'actionOrderGridDefinitionModifier',
        'actionOrderGridQueryBuilderModifier',
        'actionOrderGridDataModifier',
    ];
}
