<?php

declare(strict_types=1);

namespace Ordino\Inbox;

/** How an employee hears of something. */
enum Channel: string
{
    /** In the back office. */
    case Bell = 'bell';

    /** In the back office, and by mail at once. */
    case Mail = 'mail';

    /** In the back office, and in the next digest unless it was read before. */
    case Digest = 'digest';

    /** Not at all. */
    case None = 'none';
}
