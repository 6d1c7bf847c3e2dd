<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Store\Database;
use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\MeddlingPdo;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Connection;
use PrestaShop\Module\Ordino\Shop\Sql;
use PrestaShop\Module\Ordino\Shop\State;

/** The draft when two work on it in the same instant, each on a connection of their own. */
final class DraftTest extends TestCase
{
    private MeddlingPdo $pdo;
    private Database $database;
    private Runtime $runtime;

    protected function setUp(): void
    {
        Stage::installed();
        Runtime::get()->draft()->save(Desk::definition(), Stage::SUPER_ADMIN);
        $place = 'mysql:unix_socket=' . Stage::server()->socket() . ';charset=utf8mb4;dbname=' . _DB_NAME_;
        $this->pdo = MeddlingPdo::at($place);
        $this->database = new Database($this->pdo, Connection::open()->prefix);
        $this->runtime = new Runtime($this->database, new Sql($this->database, _DB_PREFIX_), Stage::$clock, Engines::shared());
    }

    public function testAStatusOfTheShopGoesIntoWhatSomebodyHasSavedMeanwhile(): void
    {
        $this->meddle('FOR UPDATE', static function (): void {
            Runtime::get()->draft()->save(Desk::definition(['version' => 7]), Stage::LOGISTICIAN);
        });
        $this->runtime->draft()->take(self::added('Collected in the shop'));
        $draft = Runtime::get()->draft()->value();
        self::assertSame(7, $draft->version);
        self::assertContains(['41'], array_column($draft->statuses, 'aliases'));
    }

    public function testNobodySavesBetweenTheLookAndTheReplacement(): void
    {
        $other = Stage::server()->connect(_DB_NAME_);
        $tried = null;
        $this->meddle('INSERT INTO', function () use ($other, &$tried): void {
            try {
                $other->query("SELECT text FROM {$this->database->prefix}drafts FOR UPDATE NOWAIT");
            } catch (\PDOException $exception) {
                $tried = $exception->errorInfo[1];
            }
        });
        self::assertTrue($this->runtime->draft()->replace('{}', $this->runtime->draft()->revision(), Stage::SALESMAN));
        // ER_LOCK_WAIT_TIMEOUT: it would have to wait.
        self::assertSame(1205, $tried);
    }

    private static function added(string $name): State
    {
        return new State(41, ['en' => $name], '#ffffff', true, false, false, false, true, false, '', false);
    }

    /** Does something once, before the first statement with these words that is about the draft. */
    private function meddle(string $words, \Closure $do): void
    {
        $this->pdo->before = function (string $sql) use ($words, $do): void {
            if (str_contains($sql, $words) && str_contains($sql, 'drafts')) {
                $this->pdo->before = null;
                $do();
            }
        };
    }
}
