<?php

declare(strict_types=1);

namespace Ordino\Tests\Crash;

use Ordino\Tests\Support\MariaDb;
use Ordino\Tests\Support\StoreTestCase;

/** Small rounds of the crash test; `cargo xtask soak php` makes large ones. */
final class CrashTest extends StoreTestCase
{
    public function testWorkersAreKilled(): void
    {
        $this->assertNothingIsLost((new Round(new Plan($this->place('file'), 120, 8, 4), null))->run(6, 0, 1));
    }

    public function testWorkersAndTheDatabaseAreKilled(): void
    {
        $server = MariaDb::start();
        $place = "mysql:unix_socket={$server->socket()};charset=utf8mb4;dbname={$server->database()}";
        $check = (new Round(new Plan($place, 120, 8, 4), $server))->run(6, 1, 1);
        $server->stop();
        $this->assertNothingIsLost($check);
    }

    private function assertNothingIsLost(Check $check): void
    {
        self::assertTrue($check->isGood(), $check->text());
        self::assertSame(8, $check->counts['cases']);
        self::assertGreaterThan(120, $check->counts['events']);
        self::assertGreaterThan(120, $check->counts['received']);
        self::assertSame($check->counts['effects expected'], $check->counts['queued']);
        self::assertSame($check->counts['queued'], $check->counts['received']);
    }
}
