<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Hook;

use PrestaShop\Module\Ordino\Shop\Log;

/** Keeps what goes wrong in a hook from the page or the payment that it was called in. */
final class Safely
{
    /** @param \Closure(): mixed $work */
    public static function run(\Closure $work): void
    {
        try {
            $work();
        } catch (\Throwable $exception) {
            (new Log())->error('hook', $exception);
        }
    }
}
