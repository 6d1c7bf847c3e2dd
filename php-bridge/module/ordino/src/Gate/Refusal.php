<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Gate;

use Ordino\Blocker;

/** Orders that may not change as an employee wants. What the back office shows is made of it by `RefusalText`. */
final class Refusal extends \RuntimeException
{
    /**
     * @param array<int, list<Blocker>> $blockers by order
     * @param int $asked for how many orders it was asked
     */
    public function __construct(public readonly array $blockers, public readonly int $asked)
    {
        parent::__construct('the workflow does not allow this step');
    }
}
