<?php

declare(strict_types=1);

namespace Ordino\Outbox;

/** How far a task is. */
enum State: string
{
    /** For its turn, or for the next try. */
    case Waiting = 'waiting';

    /** A worker has it. */
    case Running = 'running';

    case Done = 'done';

    /** Not delivered, and not tried again unless somebody replays it. */
    case Dead = 'dead';
}
