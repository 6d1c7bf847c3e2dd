<?php

declare(strict_types=1);

/** The shop's settings. */
class Configuration
{
    public static function get($key, $language = null, $group = null, $shop = null, $default = false)
    {
        $value = Db::getInstance()->getValue("SELECT value FROM ps_configuration WHERE name = '" . pSQL($key) . "'");
        return $value === false ? $default : $value;
    }

    public static function getGlobalValue($key, $language = null)
    {
        return self::get($key, $language);
    }

    public static function getMultiple($keys, $language = null, $group = null, $shop = null)
    {
        return array_combine($keys, array_map(self::get(...), $keys));
    }

    public static function hasKey($key, $language = null, $group = null, $shop = null)
    {
        return self::get($key) !== false;
    }

    public static function updateValue($key, $values, $hasHtml = false, $group = null, $shop = null)
    {
        self::deleteByName($key);
        return Db::getInstance()->insert('configuration', [
            'name' => pSQL($key),
            'value' => $values === null ? null : pSQL((string) $values, $hasHtml),
            'date_add' => date('Y-m-d H:i:s'),
            'date_upd' => date('Y-m-d H:i:s'),
        ]);
    }

    public static function updateGlobalValue($key, $values, $hasHtml = false)
    {
        return self::updateValue($key, $values, $hasHtml);
    }

    public static function deleteByName($key)
    {
        return Db::getInstance()->delete('configuration', "name = '" . pSQL($key) . "'");
    }
}
