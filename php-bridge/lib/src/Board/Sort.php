<?php

declare(strict_types=1);

namespace Ordino\Board;

/** In which order a board shows cases. The value is the column. */
enum Sort: string
{
    /** Those that have been open for longest first. */
    case TimeOpen = 'opened_at';

    /** Those that have been in their status for longest first. */
    case TimeInStatus = 'entered_at';

    /** Those in which something is due soonest first; those in which nothing ever is come last. */
    case NextDue = 'next_due_at';
}
