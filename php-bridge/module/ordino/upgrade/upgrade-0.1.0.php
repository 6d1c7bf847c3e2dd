<?php

declare(strict_types=1);

use PrestaShop\Module\Ordino\Install\Installer;

/** From whatever came before the first release: tables, rights and hooks as this version needs them. */
function upgrade_module_0_1_0(Module $module): bool
{
    return Installer::of($module)->upgrade();
}
