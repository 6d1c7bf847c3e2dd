<?php

declare(strict_types=1);

/** Something is wrong in its database. */
class PrestaShopDatabaseException extends PrestaShopException
{
}
