<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\CommandBus;

/** Takes commands to their handlers. */
interface CommandBusInterface
{
    public function handle($command);
}
