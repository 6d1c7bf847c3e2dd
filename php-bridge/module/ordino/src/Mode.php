<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino;

/** How this server can work: which engine it has. */
enum Mode: string
{
    /** The extension or the sidecar: everything, at the speed of a page. */
    case Full = 'full';

    /** A process for each request: everything, more slowly. */
    case Process = 'process';

    /** No engine: steps come from the compiled table, nothing is refused, and what happens is decided later. */
    case Observe = 'observe';
}
