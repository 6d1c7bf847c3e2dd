<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Module\Exception;

/** What a module means an employee to read. */
interface ModuleErrorInterface
{
}
