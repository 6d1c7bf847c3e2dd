<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Engine;
use Ordino\Tests\Support\Engines;
use Ordino\Tests\Support\Folder;
use Ordino\Tests\Support\MariaDb;
use Ordino\Time\FrozenClock;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Afterwards;
use PrestaShop\Module\Ordino\Shop\Connection;
use PrestaShop\Module\Ordino\Shop\Sql;
use Symfony\Component\HttpFoundation\RequestStack;

/**
 * A shop of stubs on a real MariaDB: with the tables, statuses, profiles and rules of one of two generations of shops.
 *
 * There is one at a time. `open` makes it anew.
 */
final class Stage
{
    /** Employees, by the profile that each shop begins with. */
    public const SUPER_ADMIN = 1;
    public const LOGISTICIAN = 2;
    public const SALESMAN = 3;

    /** Whether the shop says everything; in production it does not. */
    public static bool $isDebug = false;

    /** @var list<string> hooks that were called since the log was emptied */
    public static array $hooks = [];

    /** @var list<\Throwable> what the shop kept to itself */
    public static array $swallowed = [];

    /** @var array<string, object> of the container; none without one */
    public static array $services = [];

    /** What time it is, for the module and for rows that the shop writes. */
    public static FrozenClock $clock;

    /** Requests of the back office's own pages. */
    public static RequestStack $requests;

    /** The engine of this server: false for none, null for the one that a test asks by default. */
    public static Engine|false|null $engine = null;

    /** Who is logged in; 0 for nobody. */
    private static int $employee = 0;

    private static string $version = '8.2.0';
    private static bool $isBooted = false;
    private static bool $isAnswering = false;
    private static ?MariaDb $server = null;

    /** An empty shop, with the module's files at hand but not installed. */
    public static function open(string $version = '8.2.0'): void
    {
        self::boot();
        self::$version = $version;
        self::$clock = new FrozenClock('2026-01-05T09:00:00Z');
        self::$engine = null;
        self::$isDebug = false;
        self::clear();
        self::$isAnswering = false;
        \Db::reset();
        self::request();
        self::seed();
        \Shop::$shops = [1];
        \Employee::$shops = [];
        self::$hooks = self::$swallowed = \Mail::$sent = \AppKernel::$commands = [];
        \Mail::$isWorking = true;
    }

    /** A shop with the module installed, and nobody logged in. */
    public static function installed(string $version = '8.2.0'): \Module
    {
        self::open($version);
        self::login(self::SUPER_ADMIN);
        $module = \Module::getInstanceByName('ordino');
        if (!$module->install()) {
            throw new \RuntimeException('the module does not install: ' . implode(', ', $module->_errors));
        }
        self::request();
        return $module;
    }

    /** Behave like another generation of shops. */
    public static function become(string $version): void
    {
        self::$version = $version;
    }

    /** A request begins: nothing is remembered of the one before, and nobody is logged in. */
    public static function request(): void
    {
        if (self::$isAnswering) {
            // What is put off until the answer has been sent.
            Afterwards::run();
        }
        self::$isAnswering = true;
        \Module::reset();
        \Configuration::reset();
        \Tools::$values = [];
        $context = \Context::reset();
        $context->language = new \Language(1);
        $context->currency = new \Currency(1);
        $context->shop = new \Shop(1);
        $context->link = new \Link();
        $context->cookie = new \Cookie();
        $context->cart = null;
        self::$services = [];
        self::$employee = 0;
        self::$requests = new RequestStack();
        Replay::$before = null;
        Runtime::use(self::runtime());
    }

    /** What the module makes of a request: the shop's own, but for clock and engine. */
    public static function runtime(): Runtime
    {
        $database = Connection::open();
        return new Runtime($database, new Sql($database, _DB_PREFIX_), self::$clock, self::$engine ?? Engines::shared());
    }

    /** A request of the console or of a cron job: no employee, no currency, no language. */
    public static function console(): void
    {
        self::request();
        \Context::getContext()->currency = null;
        \Context::getContext()->language = null;
    }

    /** The cron job, in the request that there is. */
    public static function cron(): void
    {
        Runtime::get()->cron()->run();
    }

    public static function login(int $employee): void
    {
        self::$employee = $employee;
        \Context::getContext()->employee = new \Employee($employee);
    }

    /** As where nobody can be logged in. */
    public static function logout(): void
    {
        self::$employee = 0;
        \Context::getContext()->employee = null;
    }

    /** An order of the shop's that was made without telling anybody: as if the module had come later. */
    public static function order(int $state, string $at = '2026-01-05 09:00:00'): \Order
    {
        $order = new \Order();
        $order->reference = strtoupper(substr(bin2hex(random_bytes(5)), 0, 9));
        $order->total_paid = $order->total_paid_tax_incl = '89.900000';
        $order->current_state = $state;
        $order->date_add = $at;
        \Db::getInstance()->insert('orders', [
            'reference' => $order->reference, 'id_carrier' => 1, 'id_lang' => 1, 'id_customer' => 1, 'id_currency' => 1,
            'id_address_delivery' => 1, 'id_address_invoice' => 1, 'current_state' => $state, 'payment' => 'Bank wire',
            'module' => 'ps_wirepayment', 'total_paid' => '89.9', 'total_paid_tax_incl' => '89.9',
            'date_add' => $at, 'date_upd' => $at,
        ]);
        $order->id = (int) \Db::getInstance()->Insert_ID();
        \Db::getInstance()->insert('order_history', [
            'id_employee' => 0, 'id_order' => $order->id, 'id_order_state' => $state, 'date_add' => $at,
        ]);
        return new \Order($order->id);
    }

    /** An order gets a parcel with a number. */
    public static function track(\Order $order): void
    {
        $parcel = new \OrderCarrier();
        $parcel->id_order = (int) $order->id;
        $parcel->id_carrier = 1;
        $parcel->add();
        $parcel->tracking_number = 'AB123';
        $parcel->update();
    }

    /** The id of a status by the shop's key for it. */
    public static function state(string $key): int
    {
        return (int) \Configuration::get("PS_OS_{$key}");
    }

    /** Takes the right to `view` the module from a profile, or gives it. */
    public static function allow(int $profile, bool $isAllowed): void
    {
        (new \Access())->updateLgcModuleAccess($profile, \Module::getModuleIdByName('ordino'), 'view', $isAllowed);
    }

    /**
     * The handler of a command, with what the module's `services.yml` puts around it.
     *
     * @param int|null $employee who was logged in when it was made, which only PrestaShop 9 keeps; null: who is in this request
     */
    public static function handler(string $kind, ?int $employee = null): object
    {
        return self::isBefore('9.0') ? Services::handler($kind, 8) : Services::handler($kind, 9, $employee ?? self::$employee);
    }

    public static function isBefore(string $version): bool
    {
        return version_compare(self::$version, $version, '<');
    }

    public static function now(): string
    {
        return self::$clock->now()->setTimezone(new \DateTimeZone(date_default_timezone_get()))->format('Y-m-d H:i:s');
    }

    /** A hook was called. Those that every object has are of no interest beside those of its class. */
    public static function note(string $hook): void
    {
        if (preg_match('/^actionObject(Add|Update|Delete)(Before|After)$/', $hook) !== 1) {
            self::$hooks[] = $hook;
        }
    }

    public static function container(): ?object
    {
        return self::$services === [] ? null : new class {
            public function get(string $name): ?object
            {
                return Stage::service($name);
            }

            public function has(string $name): bool
            {
                return isset(Stage::$services[$name]);
            }
        };
    }

    public static function service(string $name): ?object
    {
        return self::$services[$name] ?? null;
    }

    /** The shop's, in a language: what the module has translated, it says so. */
    public static function translator(string $locale = 'en-US'): object
    {
        return new class ($locale) {
            public function __construct(private readonly string $locale)
            {
            }

            public function trans(string $id, array $parameters = [], ?string $domain = null, ?string $locale = null): string
            {
                $file = Stage::source() . "/translations/{$this->locale}/ModulesOrdinoAdmin.{$this->locale}.xlf";
                foreach (is_file($file) ? simplexml_load_file($file)->file->body->{'trans-unit'} : [] as $unit) {
                    $id = (string) $unit->source === $id ? (string) $unit->target : $id;
                }
                return strtr($id, $parameters);
            }

            public function getLocale(): string
            {
                return $this->locale;
            }
        };
    }

    /** A server of its own, which need not survive the loss of power: these tests make a great many tables. */
    public static function server(): MariaDb
    {
        if (self::$server === null) {
            self::$server = MariaDb::start();
            foreach (['innodb_flush_log_at_trx_commit = 0', 'innodb_file_per_table = OFF'] as $setting) {
                self::$server->connect()->exec("SET GLOBAL {$setting}");
            }
        }
        return self::$server;
    }

    /** How many the shop's connection has sent by now; to ask is one more. */
    public static function queries(): int
    {
        $status = \Db::getInstance()->getLink()->query("SHOW SESSION STATUS LIKE 'Questions'");
        return (int) $status->fetch(\PDO::FETCH_NUM)[1];
    }

    /** The second connection, as Doctrine has it: strict. */
    public static function doctrine(): \PDO
    {
        $pdo = self::server()->connect(_DB_NAME_, [\PDO::ATTR_EMULATE_PREPARES => true]);
        $pdo->exec("SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE'");
        return $pdo;
    }

    /** Classes and constants that a shop has before anything else. */
    private static function boot(): void
    {
        if (self::$isBooted) {
            return;
        }
        self::$isBooted = true;
        $root = Folder::make('shop');
        $owner = getmypid();
        register_shutdown_function(static function () use ($root, $owner): void {
            getmypid() === $owner && Folder::remove($root);
        });
        mkdir("{$root}/var/modules", 0700, true);
        mkdir("{$root}/modules");
        symlink(self::source(), "{$root}/modules/ordino");
        foreach ([
            '_PS_VERSION_' => getenv('ORDINO_TEST_SHOP') ?: '8.2.0',
            '_PS_ROOT_DIR_' => $root,
            '_PS_MODULE_DIR_' => "{$root}/modules/",
            '_PS_DOWNLOAD_DIR_' => "{$root}/download/",
            '_PS_CACHE_DIR_' => "{$root}/var/cache/",
            '_PS_MODE_DEV_' => false,
            '_PS_ENV_' => 'prod',
            '_PS_ADMIN_PROFILE_' => 1,
            '_PS_USE_SQL_SLAVE_' => false,
            '_MYSQL_ENGINE_' => 'InnoDB',
            '_COOKIE_KEY_' => 'stub',
            '__PS_BASE_URI__' => '/',
            '_DB_PREFIX_' => 'ps_',
            '_DB_SERVER_' => 'localhost:' . self::server()->socket(),
            '_DB_NAME_' => 'shop_' . bin2hex(random_bytes(6)),
            '_DB_USER_' => 'root',
            '_DB_PASSWD_' => '',
        ] as $name => $value) {
            define($name, $value);
        }
        spl_autoload_register(static function (string $class): void {
            $file = str_replace('\\', '/', $class) . '.php';
            foreach ([__DIR__ . '/Stub/Legacy', __DIR__ . '/Stub/Core'] as $folder) {
                if (is_file("{$folder}/{$file}")) {
                    require "{$folder}/{$file}";
                    return;
                }
            }
        });
        require __DIR__ . '/Stub/functions.php';
        // As the shop does it for every active module, before it knows who asks.
        require_once self::source() . '/vendor/autoload.php';
    }

    /** Where the module lies that is tested; a test that breaks it has a copy. */
    public static function source(): string
    {
        return getenv('ORDINO_TEST_MODULE') ?: dirname(__DIR__, 3) . '/php-bridge/module/ordino';
    }

    /** The shop's tables, empty, and no others. Numbers of orders go on: they begin with one only in examples. */
    private static function clear(): void
    {
        $isNew = self::server()->connect()->exec('CREATE DATABASE IF NOT EXISTS ' . _DB_NAME_) === 1;
        $pdo = self::server()->connect(_DB_NAME_);
        $core = explode(";\n", trim(file_get_contents(__DIR__ . '/Stub/schema.sql')));
        preg_match_all('/CREATE TABLE (\w+)/', implode("\n", $core), $names);
        if ($isNew) {
            array_map($pdo->exec(...), $core);
            return;
        }
        $others = array_diff($pdo->query('SHOW TABLES')->fetchAll(\PDO::FETCH_COLUMN), $names[1]);
        if ($others !== []) {
            $pdo->exec('DROP TABLE ' . implode(', ', $others));
        }
        $pdo->beginTransaction();
        array_map(static fn (string $name) => $pdo->exec("DELETE FROM {$name}"), $names[1]);
        $pdo->commit();
    }

    private static function seed(): void
    {
        $db = \Db::getInstance();
        $db->getLink()->beginTransaction();
        $db->insert('shop', ['id_shop' => 1, 'name' => 'Shop']);
        $languages = [['English', 'en', 'en-US'], ['Italiano', 'it', 'it-IT'], ['Polski', 'pl', 'pl-PL']];
        foreach ($languages as $index => [$name, $iso, $locale]) {
            $row = ['id_lang' => $index + 1, 'language_code' => $iso];
            $db->insert('lang', $row + ['name' => $name, 'iso_code' => $iso, 'locale' => $locale]);
        }
        foreach (['PS_LANG_DEFAULT' => 1, 'PS_CURRENCY_DEFAULT' => 1, 'PS_SHOP_DEFAULT' => 1] as $key => $value) {
            \Configuration::updateValue($key, $value);
        }
        $db->insert('currency', ['id_currency' => 1, 'name' => 'Euro', 'iso_code' => 'EUR']);
        $db->insert('country', ['id_country' => 1, 'iso_code' => 'IT']);
        $db->insert('carrier', ['id_carrier' => 1, 'id_reference' => 1, 'name' => 'Courier']);
        $name = ['id_customer' => 1, 'firstname' => 'Ada', 'lastname' => 'Customer'];
        $db->insert('customer', $name + ['email' => 'customer@shop.example']);
        $db->insert('address', $name + ['id_address' => 1, 'id_country' => 1]);
        foreach (['SuperAdmin', 'Logistician', 'Translator', 'Salesman'] as $index => $profile) {
            $db->insert('profile', ['id_profile' => $index + 1]);
            foreach ([1, 2, 3] as $language) {
                $db->insert('profile_lang', ['id_profile' => $index + 1, 'id_lang' => $language, 'name' => $profile]);
            }
        }
        foreach ([['Admin', 1], ['Logistician', 2], ['Salesman', 4]] as $index => [$name, $profile]) {
            $db->insert('employee', [
                'id_employee' => $index + 1, 'id_profile' => $profile, 'firstname' => 'The', 'lastname' => $name, 'active' => 1,
                'email' => strtolower($name) . '@shop.example',
            ]);
        }
        foreach (['AdminParentOrders', 'AdminOrders'] as $name) {
            $db->insert('tab', ['class_name' => $name]);
        }
        self::seedStates();
        $db->getLink()->commit();
    }

    /** The 13 that every shop begins with. */
    private static function seedStates(): void
    {
        $seed = json_decode(file_get_contents(__DIR__ . '/Stub/states.json'), true);
        foreach ($seed['states'] as $values) {
            $row = array_combine($seed['columns'], $values);
            foreach ($row['keys'] as $key) {
                \Configuration::updateValue("PS_OS_{$key}", $row['id']);
            }
            foreach ([1, 2, 3] as $language) {
                \Db::getInstance()->insert('order_state_lang', [
                    'id_order_state' => $row['id'], 'id_lang' => $language, 'name' => $row['name'],
                ]);
            }
            $row = ['id_order_state' => $row['id'], 'unremovable' => 1] + $row;
            unset($row['id'], $row['name'], $row['keys']);
            \Db::getInstance()->insert('order_state', $row);
        }
    }
}
