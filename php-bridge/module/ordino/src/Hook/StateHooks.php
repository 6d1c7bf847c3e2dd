<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Hook;

use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\State;

/** The shop's own order statuses come and go: those of payment modules, and those that a merchant makes. */
final class StateHooks
{
    /** @var array<int, State> as they were before the shop saved them, by id */
    private static array $before = [];

    public static function added(array $params): void
    {
        self::take((int) ($params['object']->id ?? 0));
    }

    /** Afterwards nobody could say what the shop has changed. */
    public static function changing(array $params): void
    {
        Safely::run(static function () use ($params): void {
            $id = (int) ($params['object']->id ?? 0);
            Runtime::get()->states()->refresh();
            $state = Runtime::get()->states()->of($id);
            $state === null || self::$before[$id] = $state;
        });
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
            $before = self::$before[$id] ?? null;
            unset(self::$before[$id]);
            $state === null || $runtime->publisher()->take($state, $before);
        });
    }
}
