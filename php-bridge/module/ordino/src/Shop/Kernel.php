<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use AdminKernel;
use AppKernel;
use Context;
use PrestaShop\PrestaShop\Adapter\SymfonyContainer;
use PrestaShop\PrestaShop\Core\Util\CacheClearLocker;

/** The back office's services, beside those of the request that there is: one more kernel, in which nobody is logged in. */
final class Kernel
{
    private function __construct(private readonly object $kernel)
    {
    }

    /** Takes a few milliseconds, once the shop has compiled its services. */
    public static function start(): self
    {
        // PrestaShop 9 has one for each of its applications, and each page waits by itself while a cache is being cleared.
        $class = class_exists(AdminKernel::class) ? AdminKernel::class : AppKernel::class;
        if (class_exists(AdminKernel::class) && class_exists(CacheClearLocker::class)) {
            CacheClearLocker::waitUntilUnlocked(_PS_ENV_, AdminKernel::APP_ID);
        }
        $kernel = new $class(_PS_ENV_, _PS_MODE_DEV_);
        $context = Context::getContext();
        $before = $context->container;
        try {
            $kernel->boot();
        } finally {
            // A kernel that starts takes itself for the only one.
            $context->container = $before;
        }
        return new self($kernel);
    }

    /** Lets the core do something, as in the back office or on the console. */
    public function command(object $command): void
    {
        // What looks for services by the name of a global, such as movements of stock, finds none in the front office, or
        // those of another application.
        $before = $GLOBALS['kernel'] ?? null;
        $isOther = !is_a($before, $this->kernel::class);
        if ($isOther) {
            $this->beGlobal($this->kernel);
        }
        try {
            $this->kernel->getContainer()->get('prestashop.core.command_bus')->handle($command);
        } finally {
            if ($isOther) {
                $this->beGlobal($before);
            }
        }
    }

    private function beGlobal(?object $kernel): void
    {
        $GLOBALS['kernel'] = $kernel;
        SymfonyContainer::resetStaticCache();
    }
}
