<?php

// Looks into an installed shop, for the story that is played there: `php shop.php PATH COMMAND [ARGUMENT…]`.
//
//   prepare          makes two employees with new passwords, and answers where the back office is
//   definition       answers a workflow for the shop's own statuses, made from the module's draft
//   look ORDER       answers an order's state, its history, and its case
//   put ORDER STATE  changes it past every gate, as other modules do
//   right EMPLOYEE 0|1   takes the right to view the module from their profile, or gives it
//   late             the same workflow, in which what is shipped counts as delivered after a second
//   table NAME WHERE rows of one of the module's tables
//   run SQL          changes the shop's tables past everything: `[orders]` is the shop's, `{cases}` the module's
//   setting KEY VALUE    one of the module's own settings
//   hire             one more employee, and `fire ID` deletes them
//   speak EMPLOYEE ISO   lets an employee use the back office in a language, which the shop gets when it has not
//   several ORDER EMPLOYEE   a second shop, which has this order and in which this employee does not work
//   switch-on SHOP SHOP  the module is on in the second shop, as it is in the first
//   single           the second shop leaves again
//   left             what is in the shop of the module
//   product          one that can be bought, and the country of the shop
//   webservice [off] lets a program read and change orders, and answers its key
//   closed 0|1       the shop is closed to customers, or open
//   save-state STATUS    the shop saves a status of its own, which is the workflow's STATUS
//   status STATE     what the workflow calls a status of the shop
//   settings         all settings of the module
//   finish           takes the employees away again
//
// Answers are JSON. Who may read the shop's files may do all that anyway.

declare(strict_types=1);

[, $path, $command] = $argv;
$_SERVER['REQUEST_METHOD'] ??= 'GET';
// Its name is a secret of the shop's.
$isBackOffice = static fn (string $index): bool => str_contains(file_get_contents($index), '_PS_ADMIN_DIR_')
    && is_dir(dirname($index) . '/themes');
define('_PS_ADMIN_DIR_', dirname(array_values(array_filter(glob("{$path}/*/index.php"), $isBackOffice))[0]));
require "{$path}/config/config.inc.php";
// The shop's kernel does it for pages, and there is none here.
is_file("{$path}/modules/ordino/vendor/autoload.php") && require_once "{$path}/modules/ordino/vendor/autoload.php";

const EMPLOYEES = ['admin' => 1, 'logistician' => 2];
const GUESTS = ['packer'];

/** @return array<string, string> */
function employee(string $who, int $profile): array
{
    $email = "ordino-{$who}@example.com";
    $password = 'Story-' . bin2hex(random_bytes(9)) . '!';
    $found = (int) Db::getInstance()->getValue('SELECT id_employee FROM ' . _DB_PREFIX_ . "employee WHERE email = '{$email}'");
    $employee = new Employee($found ?: null);
    $employee->firstname = 'Story';
    $employee->lastname = ucfirst($who);
    $employee->email = $email;
    $employee->id_profile = $profile;
    $employee->id_lang = (int) Configuration::get('PS_LANG_DEFAULT');
    $employee->passwd = password_hash($password, PASSWORD_BCRYPT);
    $employee->active = true;
    $employee->default_tab = (int) Tab::getIdFromClassName('AdminOrders');
    $employee->bo_theme = 'default';
    $employee->save();
    return ['id' => (string) $employee->id, 'email' => $email, 'password' => $password, 'name' => 'Story ' . ucfirst($who)];
}

/** The back office's address, as the shop itself believes it to be. */
function address(): string
{
    $row = Db::getInstance()->getRow('SELECT * FROM ' . _DB_PREFIX_ . 'shop_url WHERE main = 1 AND active = 1');
    $isSecure = (bool) Configuration::get('PS_SSL_ENABLED');
    $domain = $isSecure ? $row['domain_ssl'] : $row['domain'];
    return ($isSecure ? 'https://' : 'http://') . $domain . $row['physical_uri'] . basename(_PS_ADMIN_DIR_) . '/';
}

/** Payment accepted leads to Processing, that to Shipped, with a comment to Canceled; nothing else leads anywhere. */
function workflow(bool $isLate = false): string
{
    $runtime = PrestaShop\Module\Ordino\Runtime::get();
    $definition = $runtime->takeover()->definition();
    $names = PrestaShop\Module\Ordino\Workflow\Names::in($definition);
    $of = static fn (string $key): string => $names[(int) Configuration::get("PS_OS_{$key}")];
    $definition->teams = [['id' => 'packers', 'label' => 'Packers']];
    $ways = [
        $of('PAYMENT') => ['recommended' => $of('PREPARATION')],
        $of('PREPARATION') => [
            'recommended' => ['to' => $of('SHIPPING'), 'reversible' => true],
            'suggested' => [['to' => $of('CANCELED'), 'require' => ['comment' => true]]],
        ],
        $of('SHIPPING') => ['recommended' => $of('DELIVERED')],
    ];
    foreach ($definition->statuses as $status) {
        $status->team = 'packers';
        unset($status->others);
        foreach ($ways[$status->id] ?? ($status->stage === 'closed' ? [] : ['recommended' => $of('PAYMENT')]) as $key => $value) {
            $status->{$key} = $value;
        }
    }
    $definition->rights->move = ['team:owner', 'lead:owner', 'assignee'];
    unset($definition->rights->exception);
    if ($isLate) {
        $definition->slas = [['id' => 'hand-over', 'runIn' => [$of('SHIPPING')], 'target' => 'PT1S', 'ladder' => [
            ['id' => 'late', 'at' => ['after' => 'PT0S'], 'do' => [['move' => $of('DELIVERED')], ['notify' => ['lead:packers']]]],
        ]]];
    }
    return json_encode($definition, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
}

/** SQL with the names of the shop's tables, and of the module's. */
function named(string $sql): string
{
    return preg_replace(['/\[(\w+)\]/', '/\{(\w+)\}/'], [_DB_PREFIX_ . '$1', _DB_PREFIX_ . 'ordino_$1'], $sql);
}

/** The id of a language, which the shop gets when it has not. */
function language(string $iso): int
{
    $id = (int) Language::getIdByIso($iso, true);
    if ($id === 0) {
        $language = new Language();
        $locale = $iso . '-' . strtoupper($iso);
        [$language->name, $language->iso_code, $language->locale] = [$iso, $iso, $locale];
        [$language->language_code, $language->active] = [strtolower($locale), true];
        [$language->date_format_lite, $language->date_format_full] = ['Y-m-d', 'Y-m-d H:i:s'];
        $language->add();
        $id = (int) $language->id;
    }
    return $id;
}

/** @return array<string, int> */
function several(int $order, int $employee): array
{
    $main = new Shop((int) Configuration::get('PS_SHOP_DEFAULT'));
    Configuration::updateGlobalValue('PS_MULTISHOP_FEATURE_ACTIVE', 1);
    $shop = new Shop();
    foreach (['id_shop_group', 'id_category', 'theme_name'] as $property) {
        $shop->$property = $main->$property;
    }
    [$shop->name, $shop->active] = ['The second shop', true];
    $shop->add();
    $shop->copyShopData((int) $main->id);
    $url = new ShopUrl();
    foreach (['domain', 'domain_ssl', 'physical_uri'] as $property) {
        $url->$property = $main->$property;
    }
    [$url->id_shop, $url->virtual_uri, $url->main, $url->active] = [(int) $shop->id, 'second/', true, true];
    $url->add();
    Db::getInstance()->execute(named("UPDATE [orders] SET id_shop = {$shop->id} WHERE id_order = {$order}"));
    Db::getInstance()->execute(named("DELETE FROM [employee_shop] WHERE id_employee = {$employee}"));
    Db::getInstance()->execute(named("INSERT INTO [employee_shop] (id_employee, id_shop) VALUES ({$employee}, {$main->id})"));
    return ['main' => (int) $main->id, 'shop' => (int) $shop->id];
}

/** @return array<string, bool> */
function single(): array
{
    $main = (int) Configuration::get('PS_SHOP_DEFAULT');
    Db::getInstance()->execute(named("UPDATE [orders] SET id_shop = {$main} WHERE id_shop <> {$main}"));
    foreach (Shop::getCompleteListOfShopsID() as $id) {
        (int) $id === $main || (new Shop((int) $id))->delete();
    }
    return ['done' => Configuration::updateGlobalValue('PS_MULTISHOP_FEATURE_ACTIVE', 0)];
}

/** @return array<string, mixed> */
function look(int $id): array
{
    $order = new Order($id);
    $prefix = _DB_PREFIX_;
    $rows = Db::getInstance()->executeS(
        "SELECT id_order_state, id_employee FROM {$prefix}order_history WHERE id_order = {$id} ORDER BY id_order_history",
    );
    $case = Db::getInstance()->getRow("SELECT snapshot FROM {$prefix}ordino_cases WHERE id = '{$id}'");
    $events = Db::getInstance()->executeS("SELECT * FROM {$prefix}ordino_events WHERE case_id = '{$id}' ORDER BY seq");
    return [
        'state' => (int) $order->current_state,
        'rows' => array_map(static fn (array $row): array => array_map('intval', array_values($row)), $rows),
        'case' => $case ? json_decode($case['snapshot']) : null,
        'events' => array_map(static fn (array $row) => json_decode((string) ($row['event'] ?? $row['body'] ?? '')), $events),
    ];
}

/** @return array<string, string> */
function webservice(bool $isOn): array
{
    $found = (int) WebserviceKey::getIdFromKey(str_repeat('ORDINO42', 4));
    $key = new WebserviceKey($found ?: null);
    if (!$isOn) {
        $found === 0 || $key->delete();
        Configuration::updateGlobalValue('PS_WEBSERVICE', 0);
        return [];
    }
    [$key->key, $key->description, $key->active] = [str_repeat('ORDINO42', 4), 'story', true];
    $key->save();
    $may = ['GET' => 1, 'PUT' => 1, 'POST' => 1];
    WebserviceKey::setPermissionForAccount((int) $key->id, ['orders' => $may, 'order_histories' => $may]);
    Configuration::updateGlobalValue('PS_WEBSERVICE', 1);
    return ['key' => $key->key];
}

$answer = match ($command) {
    'prepare' => [
        'version' => _PS_VERSION_,
        'isDebug' => _PS_MODE_DEV_,
        'address' => address(),
        'employees' => array_map(employee(...), array_keys(EMPLOYEES), EMPLOYEES),
        'states' => array_map('intval', Configuration::getMultiple([
            'PS_OS_PAYMENT', 'PS_OS_PREPARATION', 'PS_OS_SHIPPING', 'PS_OS_DELIVERED', 'PS_OS_CANCELED', 'PS_OS_REFUND',
            'PS_OS_BANKWIRE',
        ])),
        'orders' => array_map('intval', array_column(Db::getInstance()->executeS(
            'SELECT id_order FROM ' . _DB_PREFIX_ . 'orders ORDER BY id_order DESC LIMIT 20',
        ), 'id_order')),
        'token' => (string) Configuration::getGlobalValue('ORDINO_TOKEN'),
        'rights' => (int) Db::getInstance()->getValue(
            'SELECT COUNT(*) FROM ' . _DB_PREFIX_ . 'module_access a JOIN ' . _DB_PREFIX_ . 'authorization_role r'
                . " ON r.id_authorization_role = a.id_authorization_role WHERE r.slug = 'ROLE_MOD_MODULE_ORDINO_READ'",
        ),
        'profiles' => (int) Db::getInstance()->getValue('SELECT COUNT(*) FROM ' . _DB_PREFIX_ . 'profile'),
    ],
    'prepare-token' => ['token' => (string) Configuration::getGlobalValue('ORDINO_TOKEN')],
    'definition' => workflow(),
    'late' => workflow(true),
    'table' => Db::getInstance()->executeS(named("SELECT * FROM {{$argv[3]}} WHERE {$argv[4]}"), true, false),
    'run' => ['done' => Db::getInstance()->execute(named($argv[3]), false), 'rows' => Db::getInstance()->Affected_Rows()],
    'setting' => ['done' => Configuration::updateGlobalValue("ORDINO_{$argv[3]}", $argv[4])],
    'hire' => employee('packer', 2),
    'fire' => ['done' => (new Employee((int) $argv[3]))->delete()],
    'speak' => (static function () use ($argv): array {
        $employee = new Employee((int) $argv[3]);
        $employee->id_lang = language($argv[4]);
        return ['done' => $employee->save()];
    })(),
    'product' => ['country' => (int) Configuration::get('PS_COUNTRY_DEFAULT'), 'id' => (int) Db::getInstance()->getValue(named('SELECT p.id_product FROM [product] p JOIN [stock_available] s'
        . " ON s.id_product = p.id_product AND s.id_product_attribute = 0 WHERE p.active = 1 AND s.quantity > 100"
        . " AND p.product_type = 'standard' ORDER BY p.id_product"), false)],
    'webservice' => webservice(($argv[3] ?? '') !== 'off'),
    'closed' => ['done' => Configuration::updateGlobalValue('PS_SHOP_ENABLE', 1 - (int) $argv[3])],
    'save-state' => (static function () use ($argv): array {
        $names = PrestaShop\Module\Ordino\Runtime::get()->names()->all();
        return ['done' => (new OrderState((int) array_search($argv[3], $names, true)))->update()];
    })(),
    'status' => ['id' => PrestaShop\Module\Ordino\Runtime::get()->names()->statusOf((int) $argv[3])],
    'settings' => array_column(Db::getInstance()->executeS(
        named("SELECT name, value FROM [configuration] WHERE name LIKE 'ORDINO%'"),
        true,
        false,
    ), 'value', 'name'),
    'several' => several((int) $argv[3], (int) $argv[4]),
    // As a merchant does for another shop, in its context.
    'switch-on' => array_map(static fn (string $sql): bool => Db::getInstance()->execute(named($sql), false), [
        "INSERT IGNORE INTO [module_shop] (id_module, id_shop, enable_device) SELECT s.id_module, {$argv[4]}, s.enable_device"
            . " FROM [module_shop] s JOIN [module] m ON m.id_module = s.id_module WHERE m.name = 'ordino' AND s.id_shop = {$argv[3]}",
        'INSERT IGNORE INTO [hook_module] (id_module, id_shop, id_hook, position)'
            . " SELECT h.id_module, {$argv[4]}, h.id_hook, h.position FROM [hook_module] h"
            . " JOIN [module] m ON m.id_module = h.id_module WHERE m.name = 'ordino' AND h.id_shop = {$argv[3]}",
    ]),
    'single' => single(),
    'left' => [
        'tables' => count(Db::getInstance()->executeS("SHOW TABLES LIKE '" . addcslashes(_DB_PREFIX_ . 'ordino_', '_') . "%'", true, false)),
        'settings' => (int) Db::getInstance()->getValue(named("SELECT COUNT(*) FROM [configuration] WHERE name LIKE 'ORDINO%'"), false),
        'tabs' => (int) Db::getInstance()->getValue(named("SELECT COUNT(*) FROM [tab] WHERE class_name LIKE 'AdminOrdino%'"), false),
        'hooks' => (int) Db::getInstance()->getValue(named('SELECT COUNT(*) FROM [hook_module] h JOIN [module] m'
            . " ON m.id_module = h.id_module WHERE m.name = 'ordino'"), false),
        'folders' => count(array_filter([_PS_ROOT_DIR_ . '/var/modules/ordino', _PS_CACHE_DIR_ . 'ordino'], 'is_dir')),
    ],
    'look' => look((int) $argv[3]),
    // Past every gate: where an order has to be for a chapter to begin.
    'put' => (static function () use ($argv): array {
        Context::getContext()->currency = Currency::getDefaultCurrency();
        Context::getContext()->employee = null;
        $order = new Order((int) $argv[3]);
        if ((int) $order->current_state !== (int) $argv[4]) {
            $history = new OrderHistory();
            $history->id_order = $order->id;
            $history->changeIdOrderState((int) $argv[4], $order, !$order->hasInvoice());
            $history->add();
        }
        return look((int) $argv[3]);
    })(),
    // Whether the profile of an employee may view the module.
    'right' => (static function () use ($argv): array {
        $profile = (int) (new Employee((int) $argv[3]))->id_profile;
        $role = 'SELECT id_authorization_role FROM ' . _DB_PREFIX_ . "authorization_role WHERE slug = 'ROLE_MOD_MODULE_ORDINO_READ'";
        $table = _DB_PREFIX_ . 'module_access';
        Db::getInstance()->execute(
            $argv[4] === '1'
                ? "INSERT IGNORE INTO {$table} (id_profile, id_authorization_role) SELECT {$profile}, id_authorization_role FROM ({$role}) r"
                : "DELETE FROM {$table} WHERE id_profile = {$profile} AND id_authorization_role = ({$role})",
        );
        return ['profile' => $profile];
    })(),
    'finish' => array_map(static function (string $who): bool {
        $id = (int) Db::getInstance()->getValue('SELECT id_employee FROM ' . _DB_PREFIX_ . "employee WHERE email = 'ordino-{$who}@example.com'");
        return $id > 0 && (new Employee($id))->delete();
    }, [...array_keys(EMPLOYEES), ...GUESTS]),
};
echo is_string($answer) ? $answer : json_encode($answer, JSON_THROW_ON_ERROR), "\n";
