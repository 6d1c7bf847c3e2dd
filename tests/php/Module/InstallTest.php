<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Store\Schema;
use Ordino\Tests\Support\Folder;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Install\Containers;
use PrestaShop\Module\Ordino\Install\Hooks;
use PrestaShop\Module\Ordino\Install\Installer;
use PrestaShop\Module\Ordino\Install\Rights;
use PrestaShop\Module\Ordino\Install\Tables;
use PrestaShop\Module\Ordino\Page\Files;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Afterwards;
use PrestaShop\Module\Ordino\Shop\Connection;
use PrestaShop\Module\Ordino\Shop\Settings;
use PrestaShop\Module\Ordino\Workflow\Shelf;

/** The module comes into a shop, is brought up to date, and goes. */
final class InstallTest extends TestCase
{
    public function testItTakesOverWhatTheShopHasAndForbidsNothing(): void
    {
        Stage::installed();
        $draft = Runtime::get()->draft();
        self::assertNotNull($draft->edited());
        self::assertSame([], $draft->check());
        self::assertFalse(Runtime::get()->current()->isThere(), 'nothing runs before somebody has published it');

        $published = Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        $workflow = Runtime::get()->host()->definitions->workflow($published->digest);
        $actor = Runtime::get()->employees()->actor(Stage::SALESMAN);
        foreach (Runtime::get()->names()->all() as $state => $status) {
            $order = Stage::order($state);
            Runtime::get()->recorder()->follow((int) $order->id);
            $options = Runtime::get()->host()->options((string) $order->id, $actor);
            $open = array_filter($options->all, static fn ($option): bool => $option->isOpen());
            self::assertCount(12, $open, "not everything may follow on `{$status}`");
        }
        self::assertSame(13, count(Runtime::get()->names()->all()));
        self::assertNotSame('', $workflow->digest);
    }

    public function testEveryProfileMaySeeIt(): void
    {
        $module = Stage::installed();
        $granted = static fn (): array => array_map('intval', array_column(\Db::getInstance()->executeS(
            'SELECT a.id_profile FROM ps_module_access a JOIN ps_authorization_role r USING (id_authorization_role)'
                . " WHERE r.slug = 'ROLE_MOD_MODULE_ORDINO_READ' ORDER BY a.id_profile",
        ), 'id_profile'));
        $profiles = array_map('intval', array_column(\Db::getInstance()->executeS(
            'SELECT id_profile FROM ps_profile ORDER BY id_profile',
        ), 'id_profile'));
        self::assertSame($profiles, $granted());
        Rights::grant(Runtime::get()->sql());
        self::assertSame($profiles, $granted(), 'granted twice');

        // One that has come while nobody was told of it.
        $module->disable();
        \Db::getInstance()->insert('profile', ['id_profile' => 77]);
        $module->enable();
        self::assertSame([...$profiles, 77], $granted());

        // And one of which it was told, who is nobody else's business.
        Stage::allow(2, false);
        \Db::getInstance()->insert('profile', ['id_profile' => 78]);
        $module->hookActionObjectProfileAddAfter(['object' => (object) ['id' => 78]]);
        self::assertSame([...array_values(array_diff($profiles, [2])), 77, 78], $granted());
    }

    /** Its tab comes with the module, and up to then only administrators could have it. */
    public function testWhoMaySeeOrdersMaySeeTheBoard(): void
    {
        Stage::open();
        $db = \Db::getInstance();
        $db->execute("INSERT INTO ps_authorization_role (slug) VALUES ('ROLE_MOD_TAB_ADMINORDERS_READ')");
        $db->insert('access', ['id_profile' => 4, 'id_authorization_role' => $db->Insert_ID()]);
        $granted = static fn (): array => array_map('intval', array_column($db->executeS(
            'SELECT a.id_profile FROM ps_access a JOIN ps_authorization_role r USING (id_authorization_role)'
                . " WHERE r.slug = 'ROLE_MOD_TAB_ADMINORDINOBOARD_READ' AND a.id_profile > 1 ORDER BY a.id_profile",
        ), 'id_profile'));
        Stage::login(Stage::SUPER_ADMIN);
        $module = \Module::getInstanceByName('ordino');
        self::assertTrue($module->install());
        self::assertSame([4], $granted());
        // What the merchant has taken from them stays so.
        $db->execute('DELETE FROM ps_access WHERE id_profile = 4');
        $module->disable();
        $module->enable();
        self::assertTrue(Installer::of($module)->upgrade());
        self::assertSame([], $granted());
    }

    /** The core's list would look for a column that is not there any more. */
    public function testFiltersThatEmployeesHaveSavedGoWithTheModule(): void
    {
        $module = Stage::installed();
        $filter = static fn (string $list, string $filter) => \Db::getInstance()->insert('admin_filter', [
            'employee' => 2, 'filter_id' => $list, 'filter' => $filter,
        ]);
        $filter('order', '{"filters":{"ordino_team":"shipping"}}');
        $filter('order', '{"filters":{"osname":"3"}}');
        $filter('customer', '{"filters":{"name":"ordino"}}');
        $module->uninstall();
        $left = array_column(\Db::getInstance()->executeS('SELECT filter FROM ps_admin_filter ORDER BY id'), 'filter');
        self::assertSame(['{"filters":{"osname":"3"}}', '{"filters":{"name":"ordino"}}'], $left);
    }

    /** @return iterable<string, array{\Closure(\Module): mixed}> what PrestaShop 8 does with the services that it had */
    public static function changes(): iterable
    {
        yield 'off' => [static fn (\Module $module) => $module->disable()];
        yield 'on' => [static fn (\Module $module) => $module->enable()];
        yield 'gone' => [static fn (\Module $module) => $module->uninstall()];
        yield 'back' => [static function (\Module $module): void {
            $module->uninstall();
            Afterwards::run();
            self::container();
            $module->install();
        }];
    }

    /** @dataProvider changes */
    public function testTheShopPutsItsServicesTogetherAnew(\Closure $change): void
    {
        $module = Stage::installed();
        $file = self::container();
        $change($module);
        self::assertFileExists($file, 'this request still needs it');
        Afterwards::run();
        self::assertFileDoesNotExist($file);
    }

    /** The module manager can take its files away in the same request. */
    public function testTheyAreForgottenToWhenTheModulesFilesAreGone(): void
    {
        $root = Folder::make('gone');
        $module = "{$root}/ordino";
        mkdir($module);
        exec(sprintf('cp -RL %s %s', escapeshellarg(Stage::source() . '/src'), escapeshellarg($module)), result_code: $status);
        self::assertSame(0, $status);
        $container = "{$root}/var/cache/prod/appAppKernelProdContainer.php";
        mkdir(dirname($container), 0700, true);
        touch($container);
        $code = <<<'PHP'
            define('_PS_ROOT_DIR_', $argv[1]);
            spl_autoload_register(static function (string $class) use ($argv): void {
                $name = substr($class, strlen('PrestaShop\\Module\\Ordino\\'));
                $file = "{$argv[1]}/ordino/src/" . strtr($name, '\\', '/') . '.php';
                is_file($file) && require $file;
            });
            PrestaShop\Module\Ordino\Install\Containers::forgetLater();
            PrestaShop\Module\Ordino\Shop\Afterwards::do(static fn () => throw new RuntimeException('out of paper'));
            exec('rm -r ' . escapeshellarg($argv[1] . '/ordino'));
            PHP;
        $command = [PHP_BINARY, '-d', 'error_log=', '-d', 'display_errors=stderr', '-r', $code, $root];
        $process = proc_open($command, [1 => ['pipe', 'w'], 2 => ['pipe', 'w']], $pipes);
        $said = stream_get_contents($pipes[1]) . stream_get_contents($pipes[2]);
        self::assertSame(0, proc_close($process), $said);
        self::assertFileDoesNotExist($container);
        self::assertStringContainsString('out of paper', $said);
        Folder::remove($root);
    }

    private static function container(): string
    {
        $file = _PS_ROOT_DIR_ . '/var/cache/prod/appAppKernelProdContainer.php';
        is_dir(dirname($file)) || mkdir(dirname($file), 0700, true);
        touch($file);
        return $file;
    }

    public function testAnUpgradeBringsWhatIsMissing(): void
    {
        $module = Stage::installed();
        Desk::publish();
        $order = Desk::order(3);
        $database = Runtime::get()->database();
        $database->run('DROP TABLE {expired}');
        $module->unregisterHook('actionObjectProfileAddAfter');
        require_once dirname(__DIR__, 3) . '/php-bridge/module/ordino/upgrade/upgrade-0.1.0.php';
        self::assertTrue(upgrade_module_0_1_0($module));
        self::assertSame([], $database->rows('SELECT * FROM {expired}'));
        foreach (Hooks::ALL as $hook) {
            self::assertTrue($module->isRegisteredInHook($hook), $hook);
        }
        self::assertSame(['*preparing'], Desk::moves((int) $order->id));
    }

    public function testWhatWasRecordedStaysUnlessTheMerchantHasSaidOtherwise(): void
    {
        $module = Stage::installed();
        Desk::publish();
        $order = Desk::order(3);
        self::assertTrue(Installer::of($module)->uninstall());
        self::assertTrue(Installer::of($module)->install());
        self::assertSame(['*preparing'], Desk::moves((int) $order->id));
        self::assertTrue(Runtime::get()->current()->isThere());

        $files = Files::folder(_PS_ROOT_DIR_);
        is_dir($files) || mkdir($files);
        touch("{$files}/" . str_repeat('a', 32));
        self::assertDirectoryExists(Shelf::folder());
        Runtime::get()->settings()->set(Settings::KEEP_DATA, false);
        self::assertTrue(Installer::of($module)->uninstall());
        self::assertDirectoryDoesNotExist($files, 'files of customers are left');
        self::assertDirectoryDoesNotExist(Shelf::folder());
        $left = \Db::getInstance()->executeS("SHOW TABLES LIKE 'ps\\_ordino%'");
        self::assertSame([], $left);
        self::assertSame([], \Db::getInstance()->executeS("SELECT name FROM ps_configuration WHERE name LIKE 'ORDINO%'"));
        self::assertSame(3, Desk::state((int) $order->id));
    }

    public function testTablesHaveNamesOfTheirOwn(): void
    {
        Stage::open();
        $database = Connection::open();
        (new Schema($database))->migrate();
        $tables = $database->rows('SHOW TABLES LIKE ?', [addcslashes($database->prefix, '_%\\') . '%']);
        $library = array_map(static fn (array $row): string => substr(reset($row), strlen($database->prefix)), $tables);
        self::assertContains('cases', $library);
        $names = array_map(static fn ($table): string => $table->name, Tables::all());
        self::assertSame([], array_intersect($names, $library));
        self::assertSame($names, array_unique($names));
    }

    /** One that names a decorator whose module is off breaks every page with orders. */
    public function testOnlyTheWayIntoAContainerIsForgotten(): void
    {
        $root = Folder::make('containers');
        $gone = ['prod/appAppKernelProdContainer.php', 'prod/appAppKernelProdContainer.php.meta'];
        $gone[] = 'prod/admin/AdminKernelProdContainer.php';
        array_push($gone, 'prod/UrlMatcher.php', 'prod/UrlMatcher.php.meta', 'prod/admin/url_generating_routes.php');
        $stays = ['prod/ContainerGe3YjBd/getGateService.php', 'prod/class_index.php', 'prod/appAppKernelProdContainer.php.lock'];
        foreach ([...$gone, ...$stays] as $file) {
            @mkdir(dirname("{$root}/var/cache/{$file}"), 0777, true);
            touch("{$root}/var/cache/{$file}");
        }
        Containers::forget($root);
        $isThere = static fn (string $file): bool => file_exists("{$root}/var/cache/{$file}");
        self::assertSame([], array_filter($gone, $isThere));
        self::assertSame($stays, array_filter($stays, $isThere));
        Folder::remove($root);
    }
}
