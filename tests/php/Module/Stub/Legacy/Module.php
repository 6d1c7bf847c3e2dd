<?php

declare(strict_types=1);

use Ordino\Tests\Module\Stage;

/** What a module inherits. */
abstract class Module
{
    public $id;
    public $name;
    public $version;
    public $tab;
    public $author;
    public $displayName;
    public $description;
    public $confirmUninstall;
    public $ps_versions_compliancy = [];
    public $need_instance = 0;
    public $bootstrap = false;
    public $active = 0;
    public $tabs = [];
    public $controllers = [];
    public $context;
    public $_errors = [];
    protected $_path;
    protected $local_path;

    /** @var array<string, self> */
    private static array $instances = [];

    /** @var array<string, bool> */
    private static array $enabled = [];

    public function __construct($name = null, ?Context $context = null)
    {
        $this->name ??= $name;
        $this->context = $context ?? Context::getContext();
        $this->local_path = _PS_MODULE_DIR_ . "{$this->name}/";
        $this->_path = __PS_BASE_URI__ . "modules/{$this->name}/";
        $row = Db::getInstance()->getRow("SELECT * FROM ps_module WHERE name = '" . pSQL((string) $this->name) . "'");
        $this->id = $row ? (int) $row['id_module'] : null;
        $this->active = $row ? (int) $row['active'] : 0;
    }

    /** Its main file is read when somebody first needs it, and not before. */
    public static function getInstanceByName($name)
    {
        if (!isset(self::$instances[$name])) {
            $file = _PS_MODULE_DIR_ . "{$name}/{$name}.php";
            if (!is_file($file)) {
                return false;
            }
            require_once $file;
            self::$instances[$name] = new $name();
        }
        return self::$instances[$name];
    }

    public static function reset(): void
    {
        self::$instances = self::$enabled = [];
    }

    public static function isInstalled($name)
    {
        return (bool) self::getModuleIdByName($name);
    }

    /** Asked once a request. */
    public static function isEnabled($name)
    {
        return self::$enabled[$name] ??= (bool) Db::getInstance()->getValue(
            "SELECT active FROM ps_module WHERE name = '" . pSQL($name) . "'",
        );
    }

    public static function getModuleIdByName($name)
    {
        return (int) Db::getInstance()->getValue("SELECT id_module FROM ps_module WHERE name = '" . pSQL($name) . "'");
    }

    /** As a shop does it: right after installing, only those who may use the module manager may `view` it. */
    public function install()
    {
        Db::getInstance()->insert('module', ['name' => $this->name, 'active' => 0, 'version' => $this->version]);
        $this->id = (int) Db::getInstance()->Insert_ID();
        // Before it has any table of its own.
        $this->enable();
        foreach (['CREATE', 'READ', 'UPDATE', 'DELETE'] as $right) {
            $slug = 'ROLE_MOD_MODULE_' . strtoupper($this->name) . "_{$right}";
            Db::getInstance()->execute("INSERT IGNORE INTO ps_authorization_role (slug) VALUES ('{$slug}')");
            Db::getInstance()->execute(
                'INSERT IGNORE INTO ps_module_access (id_profile, id_authorization_role)'
                    . " SELECT 1, id_authorization_role FROM ps_authorization_role WHERE slug = '{$slug}'",
            );
        }
        foreach ($this->tabs as $given) {
            $tab = new Tab();
            $tab->class_name = $given['class_name'];
            $tab->module = $this->name;
            $tab->route_name = $given['route_name'] ?? '';
            $tab->id_parent = Tab::getIdFromClassName($given['parent_class_name'] ?? '') ?: 0;
            $tab->active = (int) ($given['visible'] ?? true);
            $tab->name = is_array($given['name'] ?? '') ? reset($given['name']) : ($given['name'] ?? $given['class_name']);
            $tab->add();
        }
        return true;
    }

    public function uninstall()
    {
        $name = pSQL((string) $this->name);
        foreach (Db::getInstance()->executeS("SELECT id_tab FROM ps_tab WHERE module = '{$name}'") as $row) {
            (new Tab((int) $row['id_tab']))->delete();
        }
        Db::getInstance()->delete('hook_module', 'id_module = ' . (int) $this->id);
        Db::getInstance()->delete('module_shop', 'id_module = ' . (int) $this->id);
        Db::getInstance()->delete('module', 'id_module = ' . (int) $this->id);
        $slugs = 'ROLE_MOD_MODULE_' . strtoupper($name) . '_%';
        Db::getInstance()->execute(
            'DELETE a FROM ps_module_access a JOIN ps_authorization_role r USING (id_authorization_role)'
                . " WHERE r.slug LIKE '{$slugs}'",
        );
        Db::getInstance()->execute("DELETE FROM ps_authorization_role WHERE slug LIKE '{$slugs}'");
        $this->id = null;
        return true;
    }

    public function enable($isForced = false)
    {
        $this->active = 1;
        Db::getInstance()->execute("INSERT IGNORE INTO ps_module_shop (id_module, id_shop) VALUES ({$this->id}, 1)");
        return Db::getInstance()->update('module', ['active' => 1], "name = '" . pSQL((string) $this->name) . "'");
    }

    public function disable($isForced = false)
    {
        $this->active = 0;
        Db::getInstance()->delete('module_shop', 'id_module = ' . (int) $this->id);
        return Db::getInstance()->update('module', ['active' => 0], "name = '" . pSQL((string) $this->name) . "'");
    }

    public function registerHook($names, $shops = null)
    {
        foreach ((array) $names as $name) {
            if (Hook::getIdByName($name) === false) {
                Db::getInstance()->insert('hook', ['name' => pSQL($name), 'title' => pSQL($name)]);
            }
            Db::getInstance()->execute(
                'INSERT IGNORE INTO ps_hook_module (id_module, id_shop, id_hook, position) VALUES ('
                    . (int) $this->id . ', 1, ' . (int) Hook::getIdByName($name) . ', 1)',
            );
        }
        return true;
    }

    public function unregisterHook($name, $shops = null)
    {
        $hook = is_numeric($name) ? (int) $name : (int) Hook::getIdByName($name);
        return Db::getInstance()->delete('hook_module', 'id_module = ' . (int) $this->id . " AND id_hook = {$hook}");
    }

    public function isRegisteredInHook($name)
    {
        return (bool) Db::getInstance()->getValue(
            'SELECT 1 FROM ps_hook_module WHERE id_module = ' . (int) $this->id . ' AND id_hook = '
                . (int) Hook::getIdByName($name),
        );
    }

    public function isEnabledForShopContext()
    {
        return (bool) $this->active;
    }

    public static function getPermissionStatic($module, $variable, $employee = null)
    {
        $employee ??= Context::getContext()->employee;
        if ((int) $employee->id_profile === _PS_ADMIN_PROFILE_) {
            return true;
        }
        $name = Db::getInstance()->getValue('SELECT name FROM ps_module WHERE id_module = ' . (int) $module);
        $right = ['view' => 'READ', 'configure' => 'UPDATE', 'uninstall' => 'DELETE'][$variable];
        return Access::isGranted('ROLE_MOD_MODULE_' . strtoupper((string) $name) . "_{$right}", $employee->id_profile);
    }

    public function getPermission($variable, $employee = null)
    {
        return self::getPermissionStatic($this->id, $variable, $employee);
    }

    public function isUsingNewTranslationSystem()
    {
        return false;
    }

    public function trans($id, array $parameters = [], $domain = null, $locale = null)
    {
        return strtr($id, $parameters);
    }

    public function l($text, $specific = false, $locale = null)
    {
        return $text;
    }

    public function getLocalPath()
    {
        return $this->local_path;
    }

    public function getPathUri()
    {
        return $this->_path;
    }

    public function getTranslator()
    {
        return Context::getContext()->getTranslator();
    }

    public function get($service)
    {
        return Stage::service($service);
    }

    public function getContainer()
    {
        return Stage::container();
    }

    public function fetch($template, $cache = null, $compile = null)
    {
        return "<!-- {$template} -->";
    }

    public function display($file, $template, $cache = null, $compile = null)
    {
        return "<!-- {$template} -->";
    }
}
