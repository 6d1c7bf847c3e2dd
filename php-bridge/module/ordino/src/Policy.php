<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino;

/** What the merchant wants done about a step that the workflow does not allow. */
enum Policy: string
{
    /** It happens, and is written down as one that would have been refused. */
    case Observe = 'observe';

    /** It is refused. */
    case Enforce = 'enforce';
}
