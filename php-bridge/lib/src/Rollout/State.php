<?php

declare(strict_types=1);

namespace Ordino\Rollout;

/** How far a rollout is. */
enum State: string
{
    /** Cases are left that have to come under the version. */
    case Running = 'running';

    /** All have, but for those that were refused. */
    case Done = 'done';

    /** A later version took its place before all had. */
    case Left = 'left';
}
