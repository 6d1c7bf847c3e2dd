<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Hook;

use PrestaShop\Module\Ordino\Install\Rights;
use PrestaShop\Module\Ordino\Runtime;

/** Who works in the shop. */
final class EmployeeHooks
{
    /** Without the right to view the module, the shop of version 8 skips every hook of it for this profile. */
    public static function profileAdded(array $params): void
    {
        Safely::run(static fn () => Rights::grant(Runtime::get()->sql(), (int) ($params['object']->id ?? 0)));
    }

    public static function changed(array $params): void
    {
        Safely::run(static function (): void {
            Runtime::get()->employees()->refresh();
            Runtime::get()->employees()->remember();
        });
    }

    /** Their orders are given back by the cron job; their name stays in the histories. */
    public static function deleted(array $params): void
    {
        Safely::run(static function () use ($params): void {
            $employee = $params['object'] ?? null;
            if (is_object($employee)) {
                $employees = Runtime::get()->employees();
                $employees->rememberOne((int) $employee->id, trim("{$employee->firstname} {$employee->lastname}"));
                $employees->leave((int) $employee->id);
                $employees->refresh();
            }
        });
    }
}
