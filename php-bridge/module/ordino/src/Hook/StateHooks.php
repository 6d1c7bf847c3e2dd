<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Hook;

use PrestaShop\Module\Ordino\Runtime;

/** The shop's own order statuses come and go: those of payment modules, and those that a merchant makes. */
final class StateHooks
{
    public static function added(array $params): void
    {
        self::take((int) ($params['object']->id ?? 0));
    }

    /** A new name or colour; or it was deleted, which for the shop is a mark on it. */
    public static function changed(array $params): void
    {
        self::take((int) ($params['object']->id ?? 0));
    }

    private static function take(int $id): void
    {
        Safely::run(static function () use ($id): void {
            $runtime = Runtime::get();
            $runtime->states()->refresh();
            $state = $runtime->states()->of($id);
            $state === null || $runtime->publisher()->take($state);
        });
    }
}
