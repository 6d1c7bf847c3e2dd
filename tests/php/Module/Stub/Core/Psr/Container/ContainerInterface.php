<?php

declare(strict_types=1);

namespace Psr\Container;

/** Services by their names. */
interface ContainerInterface
{
    public function get($id);

    public function has($id);
}
