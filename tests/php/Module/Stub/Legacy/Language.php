<?php

declare(strict_types=1);

/** A language. */
class Language extends ObjectModel
{
    public static $definition = [
        'table' => 'lang',
        'primary' => 'id_lang',
        'fields' => [
            'name', 'active', 'iso_code', 'language_code', 'locale', 'date_format_lite', 'date_format_full',
        ],
        'lang' => [],
    ];

    public $name;
    public $active;
    public $iso_code;
    public $language_code;
    public $locale;
    public $date_format_lite;
    public $date_format_full;

    public static function getLanguages($isActive = true, $shop = false, $onlyIds = false)
    {
        $rows = Db::getInstance()->executeS(
            'SELECT * FROM ps_lang' . ($isActive ? ' WHERE active = 1' : '') . ' ORDER BY id_lang',
        );
        return $onlyIds ? array_column($rows, 'id_lang') : $rows;
    }

    public static function getIDs($isActive = true, $shop = false)
    {
        return array_map('intval', self::getLanguages($isActive, $shop, true));
    }

    public static function getIsoById($language)
    {
        return Db::getInstance()->getValue('SELECT iso_code FROM ps_lang WHERE id_lang = ' . (int) $language);
    }

    public static function getIdByIso($iso, $isFresh = false)
    {
        return (int) Db::getInstance()->getValue("SELECT id_lang FROM ps_lang WHERE iso_code = '" . pSQL($iso) . "'") ?: false;
    }
}
