<?php

declare(strict_types=1);

namespace Ordino\Inbox;

/** Who works here. */
interface Directory
{
    /**
     * The employees that a principal stands for.
     *
     * @param string $principal `team:x` (its leads too), `lead:x`, `role:x`, `employee:x` or `anyone`
     * @return list<string> their ids, as actors have them; empty for nobody
     */
    public function employees(string $principal): array;

    /** An employee's address for mails; null for one who gets none. */
    public function address(string $employee): ?string;
}
