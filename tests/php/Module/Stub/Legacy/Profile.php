<?php

declare(strict_types=1);

/** A profile of employees, which has rights. */
class Profile extends ObjectModel
{
    public static $definition = [
        'table' => 'profile',
        'primary' => 'id_profile',
        'fields' => [
        ],
        'lang' => ['name'],
    ];

    public $name;

    public static function getProfiles($language)
    {
        return Db::getInstance()->executeS(
            'SELECT p.id_profile, l.name FROM ps_profile p LEFT JOIN ps_profile_lang l'
                . ' ON l.id_profile = p.id_profile AND l.id_lang = ' . (int) $language . ' ORDER BY p.id_profile',
        );
    }

    public static function getProfile($profile, $language = null)
    {
        foreach (self::getProfiles($language ?? Configuration::get('PS_LANG_DEFAULT')) as $row) {
            if ((int) $row['id_profile'] === (int) $profile) {
                return $row;
            }
        }
        return false;
    }
}
