<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use AdminKernel;
use AppKernel;
use Context;
use Psr\Container\ContainerInterface;

/** The back office's services, beside those of the request that there is: one more kernel, in which nobody is logged in. */
final class Kernel
{
    /** Takes a few milliseconds, once the shop has compiled its services. */
    public static function start(): ContainerInterface
    {
        // PrestaShop 9 has one for each of its applications.
        $class = class_exists(AdminKernel::class) ? AdminKernel::class : AppKernel::class;
        $kernel = new $class(_PS_ENV_, _PS_MODE_DEV_);
        $context = Context::getContext();
        $before = $context->container;
        try {
            $kernel->boot();
        } finally {
            // A kernel that starts takes itself for the only one.
            $context->container = $before;
        }
        return $kernel->getContainer();
    }
}
