<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PrestaShop\Module\Ordino\Runtime;

/** What a request of the module remembers, which a process of tests has to forget between requests. */
final class Runtimes
{
    public static function forget(): void
    {
        if (!class_exists(Runtime::class)) {
            return;
        }
        foreach ((new \ReflectionClass(Runtime::class))->getProperties(\ReflectionProperty::IS_STATIC) as $property) {
            $property->setAccessible(true);
            $property->setValue(null, null);
        }
    }
}
