<?php

declare(strict_types=1);

use Ordino\Tests\Module\Stage;
use PrestaShop\PrestaShop\Core\CommandBus\CommandBusInterface;
use Psr\Container\ContainerInterface;

/** The back office's own services. One that a request of its own has not started knows of nobody who is logged in. */
class AppKernel
{
    /** @var list<object> what was commanded through one of these */
    public static array $commands = [];

    /** Which one a global named while it was done. */
    public static ?object $global = null;

    private bool $isBooted = false;

    public function __construct(string $environment, bool $isDebug)
    {
        if ([$environment, $isDebug] !== ['prod', false]) {
            throw new LogicException('its services are those of another way of working, and are all compiled once more');
        }
    }

    public function boot()
    {
        $this->isBooted = true;
        Context::getContext()->container = null;
    }

    public function getContainer()
    {
        return !$this->isBooted ? null : new class implements ContainerInterface, CommandBusInterface {
            public function has($id)
            {
                return $id === 'prestashop.core.command_bus';
            }

            public function get($id)
            {
                return $this->has($id) ? $this : throw new OutOfBoundsException("no service is called {$id}");
            }

            public function handle($command)
            {
                AppKernel::$commands[] = $command;
                AppKernel::$global = $GLOBALS['kernel'] ?? null;
                Stage::handler('single', employee: 0)->handle($command);
            }
        };
    }
}
