<?php

declare(strict_types=1);

/** What may be what. */
class Validate
{
    public static function isLoadedObject($object)
    {
        return is_object($object) && (bool) ($object->id ?? false);
    }

    public static function isUnsignedId($value)
    {
        return is_numeric($value) && (int) $value >= 0;
    }

    public static function isEmail($value)
    {
        return filter_var($value, FILTER_VALIDATE_EMAIL) !== false;
    }

    public static function isColor($value)
    {
        return preg_match('/^#[0-9a-fA-F]{6}$/', (string) $value) === 1;
    }

    public static function isHookName($value)
    {
        return preg_match('/^[a-zA-Z0-9_-]+$/', (string) $value) === 1;
    }
}
