<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Module\Exception;

use PrestaShop\PrestaShop\Core\Exception\CoreException;

/** Shown as a red alert. */
class ModuleErrorException extends CoreException implements ModuleErrorInterface
{
}
