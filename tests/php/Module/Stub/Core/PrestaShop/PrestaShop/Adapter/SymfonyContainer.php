<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Adapter;

use Ordino\Tests\Module\Stage;

/** The container, where there is one: not in the shop's own pages, and not in an old console. */
class SymfonyContainer
{
    public static function getInstance()
    {
        return Stage::container();
    }

    public static function resetStaticCache()
    {
    }
}
