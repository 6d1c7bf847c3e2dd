<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Stub;

use Ordino\Door\Door;
use Ordino\Exception\DoorException;

/** An engine that was there and does not answer any more. */
final class DeafDoor implements Door
{
    public function name(): string
    {
        return 'sidecar';
    }

    public function call(string $request): string
    {
        throw new DoorException('timeout', 'no answer came');
    }

    public function replaced(): int
    {
        return 0;
    }
}
