<?php

declare(strict_types=1);

/** Somebody who works in the back office. */
class Employee extends ObjectModel
{
    public static $definition = [
        'table' => 'employee',
        'primary' => 'id_employee',
        'fields' => ['id_profile', 'id_lang', 'lastname', 'firstname', 'email', 'active'],
    ];

    public $id_profile;
    public $id_lang = 1;
    public $lastname;
    public $firstname;
    public $email;
    public $active = 1;

    public static function getEmployees($isActive = true)
    {
        return Db::getInstance()->executeS(
            'SELECT id_employee, firstname, lastname FROM ps_employee' . ($isActive ? ' WHERE active = 1' : '')
                . ' ORDER BY lastname ASC',
        );
    }

    public static function getEmployeesByProfile($profile, $isActive = false)
    {
        return Db::getInstance()->executeS(
            'SELECT * FROM ps_employee WHERE id_profile = ' . (int) $profile . ($isActive ? ' AND active = 1' : ''),
        );
    }

    public function isSuperAdmin()
    {
        return (int) $this->id_profile === _PS_ADMIN_PROFILE_;
    }

    public function isLoggedBack()
    {
        return (bool) $this->id;
    }

    /** @var array<int, list<int>> shops by employee, of those who work in some only */
    public static array $shops = [];

    public function hasAuthOnShop($shop)
    {
        return $this->isSuperAdmin() || in_array((int) $shop, self::$shops[(int) $this->id] ?? [(int) $shop], true);
    }

    public function getAssociatedShops()
    {
        return [1];
    }
}
