<?php

declare(strict_types=1);

namespace Desk;

use Ordino\Actor;
use Ordino\Inbox\ArrayDirectory;
use Ordino\Inbox\Directory;

/** Who works here. A shop asks its own table of employees. */
final class Employees implements Directory
{
    private const STAFF = [
        'customer-care-1' => ['leads' => ['customer-care']],
        'customer-care-2' => ['teams' => ['customer-care']],
        'customer-care-3' => ['teams' => ['customer-care']],
        'shipping-1' => ['leads' => ['shipping']],
        'shipping-2' => ['teams' => ['shipping']],
        'shipping-3' => ['teams' => ['shipping']],
        'finance-1' => ['leads' => ['finance']],
        'finance-2' => ['teams' => ['finance']],
        'manager-1' => ['leads' => ['managers']],
        'manager-2' => ['teams' => ['managers']],
        'administrator-1' => ['roles' => ['admin']],
    ];

    private readonly ArrayDirectory $directory;

    public function __construct()
    {
        $this->directory = new ArrayDirectory(self::STAFF);
    }

    public function employees(string $principal): array
    {
        return $this->directory->employees($principal);
    }

    public function address(string $employee): ?string
    {
        return null;
    }

    public function actor(string $employee): ?Actor
    {
        $row = self::STAFF[$employee] ?? null;
        return $row === null
            ? null
            : new Actor($employee, $row['teams'] ?? [], $row['leads'] ?? [], $row['roles'] ?? []);
    }

    /** Whether somebody publishes workflows and looks after what goes to other systems. */
    public static function isInCharge(Actor $actor): bool
    {
        return in_array('admin', $actor->roles, true) || in_array('managers', $actor->leads, true);
    }

    /** @return array<string, string> names by employee, such as `Shipping 2` */
    public function names(): array
    {
        $names = [];
        foreach (array_keys(self::STAFF) as $employee) {
            $names[$employee] = self::name($employee);
        }
        return $names;
    }

    public static function name(string $employee): string
    {
        return ucfirst(str_replace('-', ' ', $employee));
    }
}
