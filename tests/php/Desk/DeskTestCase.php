<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

use PHPUnit\Framework\TestCase;

/** Tests of the desk over HTTP. */
abstract class DeskTestCase extends TestCase
{
    protected RunningDesk $desk;

    protected function setUp(): void
    {
        $this->desk = RunningDesk::shared();
    }
}
