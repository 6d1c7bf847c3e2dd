<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Gate;

use Context;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Patience;
use PrestaShop\PrestaShop\Core\Domain\Order\Exception\OrderException;
use PrestaShop\PrestaShop\Core\Module\Exception\ModuleErrorException;

/** What the two decorators of the core's handlers have in common. */
final class Veto
{
    /**
     * @param list<int> $orders
     * @throws ModuleErrorException whose message the back office shows; nothing has happened then
     */
    public static function ask(array $orders, int $state): void
    {
        $employee = (int) (Context::getContext()->employee->id ?? 0);
        try {
            $runtime = Runtime::get();
            $pass = static fn () => $runtime->gate()->pass($runtime->presence()->among($orders), $state, $employee);
            Patience::short($runtime->database(), $pass);
        } catch (Refusal $refusal) {
            $text = RefusalText::of($refusal);
            throw class_exists(ModuleErrorException::class)
                ? new ModuleErrorException($text, 0, $refusal)
                : new OrderException($text, 0, $refusal);
        } catch (\Throwable) {
            // Not even the module itself could be put together. The order's page works on without it.
        }
    }
}
