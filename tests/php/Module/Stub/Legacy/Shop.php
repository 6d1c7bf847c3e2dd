<?php

declare(strict_types=1);

/** One of the shops of an installation. */
class Shop
{
    /** @var list<int> all of them; those of the context are the same */
    public static array $shops = [1];

    public const CONTEXT_SHOP = 1;
    public const CONTEXT_GROUP = 2;
    public const CONTEXT_ALL = 4;

    public $id = 1;
    public $id_shop_group = 1;
    public $name = 'Shop';

    public function __construct($id = 1)
    {
        $this->id = (int) $id;
    }

    public static function getContext()
    {
        return self::CONTEXT_SHOP;
    }

    public static function isFeatureActive()
    {
        return count(self::$shops) > 1;
    }

    public static function getCompleteListOfShopsID()
    {
        return self::$shops;
    }

    public static function setContext($type, $id = null): void
    {
    }

    public static function getContextShopID($canBeNull = false)
    {
        return 1;
    }

    public static function getContextListShopID($share = false)
    {
        return self::$shops;
    }

    public static function getShops($isActive = true, $group = null, $isList = false)
    {
        return $isList ? [1 => 1] : [1 => ['id_shop' => 1, 'name' => 'Shop']];
    }

    public static function addSqlRestriction($share = false, $alias = null)
    {
        return ' AND ' . ($alias ? "{$alias}." : '') . 'id_shop IN (1)';
    }
}
