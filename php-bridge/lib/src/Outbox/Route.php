<?php

declare(strict_types=1);

namespace Ordino\Outbox;

use Ordino\Exception\DeliveryException;

/**
 * Where effects go.
 *
 * What a route delivers it may be given again, after a crash for one: whoever receives it knows the effect by its id.
 */
interface Route
{
    /** Its name among the routes of a shop: a letter, then letters, digits, hyphens and underscores, 64 in all. */
    public function name(): string;

    /** Whether it takes an effect. Asked when the effect is stored. */
    public function wants(object $effect): bool;

    /**
     * Whether an effect waits for all earlier ones of its case on this route.
     *
     * An effect of the type `status` waits for the earlier ones of that type on every route: a shop's order must not
     * end in a status that it has already left.
     */
    public function isOrdered(): bool;

    /**
     * Does what the effect asks for. It should take less time than a lease (see `Policy`).
     *
     * @throws DeliveryException when it is not done; anything else that is thrown counts as worth another try
     */
    public function deliver(Task $task): void;
}
