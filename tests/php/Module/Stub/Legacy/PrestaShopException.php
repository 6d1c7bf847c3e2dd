<?php

declare(strict_types=1);

/** Something is wrong in the shop. */
class PrestaShopException extends Exception
{
}
