<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Tests\Support\Folder;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Install\Containers;
use PrestaShop\Module\Ordino\Install\Hooks;
use PrestaShop\Module\Ordino\Install\Installer;
use PrestaShop\Module\Ordino\Install\Rights;
use PrestaShop\Module\Ordino\Install\Tables;
use PrestaShop\Module\Ordino\Page\Files;
use PrestaShop\Module\Ordino\Runtime;
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

    public function testEveryProfileMaySeeItAndItsBoard(): void
    {
        Stage::installed();
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
        $library = ['cases', 'events', 'texts', 'commands', 'intents', 'words', 'definitions', 'tasks', 'notifications'];
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
