<?php

declare(strict_types=1);

/** The back office's, since there is another for each application. */
class AdminKernel extends AppKernel
{
}
