<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

use Ordino\Engine;
use Ordino\Settings;

/** The engine of this run. */
final class Engines
{
    private static ?Engine $shared = null;

    /** One for the whole process. */
    public static function shared(): Engine
    {
        return self::$shared ??= self::start();
    }

    /** One of its own, such as for a forked child. */
    public static function start(): Engine
    {
        return Engine::start(new Settings(program: getenv('ORDINO_PROGRAM') ?: 'ordino', timeout: 60.0));
    }
}
