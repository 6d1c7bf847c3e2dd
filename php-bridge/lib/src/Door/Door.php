<?php

declare(strict_types=1);

namespace Ordino\Door;

use Ordino\Exception\DoorException;

/**
 * A way to the engine: one request in, one answer out, both JSON text.
 *
 * An answer says itself what is wrong with a request. A door throws only when no answer came.
 */
interface Door
{
    /** Its name: `extension`, `sidecar` or `process`. */
    public function name(): string;

    /**
     * Asks one request.
     *
     * @throws DoorException when no answer came
     */
    public function call(string $request): string;

    /**
     * How often the engine behind this door was replaced. What it kept has gone then, and it counts the cases that it
     * holds from the beginning: a number from before must not be used any more, since it may be another case's.
     */
    public function replaced(): int;
}
