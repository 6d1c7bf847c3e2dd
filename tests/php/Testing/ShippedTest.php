<?php

declare(strict_types=1);

namespace Ordino\Tests\Testing;

use Ordino\Engine;
use Ordino\Testing\RunsTestFiles;
use Ordino\Tests\Support\Ordino;
use PHPUnit\Framework\TestCase;

require_once '/usr/share/php/Symfony/Component/Yaml/autoload.php';

/** The test files of the shipped definitions, as an author of a shop runs them. */
final class ShippedTest extends TestCase
{
    use RunsTestFiles;

    public static function folder(): string
    {
        return dirname(__DIR__, 3) . '/examples/definitions';
    }

    public static function ordino(): Engine
    {
        return Ordino::engine();
    }

    public static function seed(): int
    {
        return 1;
    }

    public static function walks(): ?int
    {
        return 5;
    }
}
