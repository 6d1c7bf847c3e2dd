<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Command;
use Ordino\Tests\Support\Engines;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Page\Health;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Record\Source;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\HistoryRow;
use PrestaShop\Module\Ordino\Shop\Settings;

/** On a bad day the health page opens, and says what to do; on a good one it asks for nothing. */
final class HealthTest extends TestCase
{
    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
        Stage::console();
        Stage::cron();
    }

    protected function tearDown(): void
    {
        Stage::$engine = null;
    }

    public function testOnAGoodDayThereIsNothingToDo(): void
    {
        $checks = self::checks();
        self::assertSame([''], array_values(array_unique(array_diff_key(
            array_map(static fn (array $check): string => $check['advice'], $checks),
            // The tests' engine is a process that stays, which a shop would not have.
            ['Way of working' => ''],
        ))));
        self::assertSame(['Way of working', 'Workflow', 'Cron job', 'Gate', 'Reconciliation', 'Deliveries'], array_keys($checks));
    }

    /** @return iterable<string, array{string, string, string, \Closure(): void}> the check, its level, its advice, what happens */
    public static function days(): iterable
    {
        yield 'engine gone' => ['Way of working', 'bad', 'Install the extension', static fn () => Stage::$engine = false];
        yield 'definition damaged' => ['Workflow', 'bad', 'Go back to the version before', static function (): void {
            Runtime::get()->database()->run("UPDATE {definitions} SET text = '{'");
        }];
        yield 'another definition stored' => ['Workflow', 'bad', 'Go back to the version before', static function (): void {
            $other = str_replace('"recommended":"delivered"', '"recommended":"canceled"', Desk::definition());
            Runtime::get()->database()->run('UPDATE {definitions} SET text = ?', [$other]);
            Stage::$engine = Engines::start();
        }];
        yield 'cron dead for a week' => ['Cron job', 'bad', 'every minute', static fn () => Stage::$clock->advance('P7D')];
        yield 'a backup restored' => ['Backup', 'fair', 'found in the database', static function (): void {
            $order = Desk::order(3);
            \Db::getInstance()->execute("DELETE FROM ps_order_history WHERE id_order = {$order->id}");
            \Db::getInstance()->execute('ALTER TABLE ps_order_history AUTO_INCREMENT = 1');
            Stage::console();
            Stage::cron();
        }];
        yield 'a status deleted' => ['Statuses', 'fair', 'Take out of the definition', static function (): void {
            (new \OrderState(8))->delete();
        }];
        yield 'rows that wait' => ['Reconciliation', 'fair', 'catches up', static function (): void {
            $row = new HistoryRow(7, 7, 3, 0, Stage::$clock->now());
            Runtime::get()->waiting()->keep($row, Source::MODULE, 'no engine', Stage::$clock->now());
        }];
        yield 'a comment that waits' => ['Reconciliation', 'fair', 'catches up', static function (): void {
            Runtime::get()->comments()->keep(7, 2, 'form-1', Command::comment('later'));
        }];
        yield 'tables gone' => ['Reconciliation', 'bad', '', static function (): void {
            Runtime::get()->database()->run('DROP TABLE {waiting}, {tasks}, {expired}, {observations}, {comments}');
        }];
    }

    /** @dataProvider days */
    public function testOnABadDayItSaysWhatToDo(string $name, string $level, string $advice, \Closure $happen): void
    {
        $happen();
        $check = self::checks()[$name] ?? null;
        self::assertNotNull($check, 'nothing is said');
        self::assertSame($level, $check['level']);
        self::assertStringContainsString($advice, $check['advice']);
    }

    public function testWhatNeverHappenedIsShownWithTheWordsOfWhoWantedIt(): void
    {
        $order = (int) Desk::order(3)->id;
        $file = ['name' => 'a.txt', 'mediaType' => 'text/plain', 'bytes' => 3, 'key' => 'k'];
        Runtime::get()->intents()->add((string) $order, 'canceled', '2', Command::move('canceled', 'they called', [], [$file]), 120);
        Stage::$clock->advance('PT5M');
        Stage::console();
        Stage::cron();
        $shown = (new Health(Runtime::get(), Here::now()))->of('', '')['expired'];
        self::assertSame([[$order, 'they called (a.txt)']], array_map(
            static fn (array $row): array => [$row['order'], $row['comment'] ?? ''],
            $shown,
        ));
    }

    /** A backup is news for a week. */
    public function testABackupIsForgotten(): void
    {
        Runtime::get()->settings()->set(Settings::EPOCH, Stage::$clock->now()->getTimestamp());
        self::assertArrayHasKey('Backup', self::checks());
        Stage::$clock->advance('P8D');
        self::assertArrayNotHasKey('Backup', self::checks());
    }

    /** @return array<string, array{name: string, level: string, text: string, advice: string}> by name */
    private static function checks(): array
    {
        Stage::request();
        Stage::login(Stage::SUPER_ADMIN);
        return array_column((new Health(Runtime::get(), Here::now()))->of('https://shop.example/', 'php')['checks'], null, 'name');
    }
}
