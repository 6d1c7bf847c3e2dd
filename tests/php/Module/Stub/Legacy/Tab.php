<?php

declare(strict_types=1);

/** An entry of the back office's menu. Its rights go to SuperAdmin and whoever adds it. */
class Tab extends ObjectModel
{
    public static $definition = [
        'table' => 'tab',
        'primary' => 'id_tab',
        'fields' => [
            'id_parent', 'position', 'module', 'class_name', 'route_name', 'active', 'enabled', 'icon', 'wording',
            'wording_domain',
        ],
        'lang' => ['name'],
    ];

    public $id_parent = 0;
    public $position = 0;
    public $module;
    public $class_name;
    public $route_name;
    public $active = 1;
    public $enabled = 1;
    public $icon;
    public $wording;
    public $wording_domain;
    public $name;

    public function add($hasDates = true, $hasNulls = false)
    {
        parent::add($hasDates, $hasNulls);
        foreach (['CREATE', 'READ', 'UPDATE', 'DELETE'] as $right) {
            $slug = 'ROLE_MOD_TAB_' . strtoupper($this->class_name) . "_{$right}";
            Db::getInstance()->execute("INSERT IGNORE INTO ps_authorization_role (slug) VALUES ('{$slug}')");
            Db::getInstance()->execute(
                'INSERT IGNORE INTO ps_access (id_profile, id_authorization_role)'
                    . " SELECT 1, id_authorization_role FROM ps_authorization_role WHERE slug = '{$slug}'",
            );
        }
        return true;
    }

    public static function getIdFromClassName($name)
    {
        return (int) Db::getInstance()->getValue("SELECT id_tab FROM ps_tab WHERE class_name = '" . pSQL($name) . "'") ?: false;
    }

    public static function getInstanceFromClassName($name, $language = null)
    {
        return new self(self::getIdFromClassName($name) ?: null, $language);
    }
}
