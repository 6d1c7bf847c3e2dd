<?php

declare(strict_types=1);

namespace Ordino\Store;

/** Where effects wait to be done. */
interface EffectQueue
{
    /**
     * Takes effects of a case, in order. Called inside of the transaction that stores the events they come from: what
     * is queued there is queued exactly when those are stored.
     *
     * @param list<object> $effects as the engine made them; each `id` is unique for ever
     */
    public function add(string $case, array $effects): void;
}
