<?php

declare(strict_types=1);

/** The shop's settings. */
class Configuration
{
    /** @var array<string, string|null>|null read once a request */
    private static ?array $values = null;

    public static function get($key, $language = null, $group = null, $shop = null, $default = false)
    {
        self::$values ??= array_column(Db::getInstance()->executeS('SELECT name, value FROM ps_configuration'), 'value', 'name');
        return self::$values[$key] ?? $default;
    }

    /** Another request reads them anew. */
    public static function reset(): void
    {
        self::$values = null;
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
        self::$values = null;
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
        self::$values = null;
        return Db::getInstance()->delete('configuration', "name = '" . pSQL($key) . "'");
    }
}
