<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Exception;

/** Something is wrong in the core. */
class CoreException extends \Exception
{
}
