<?php

declare(strict_types=1);

/** What the shop has of everything. */
class Tools
{
    /** @var array<string, mixed> */
    public static array $values = [];

    public static function getValue($key, $default = false)
    {
        return self::$values[$key] ?? $default;
    }

    public static function getIsset($key)
    {
        return isset(self::$values[$key]);
    }

    public static function isSubmit($key)
    {
        return isset(self::$values[$key]);
    }

    public static function strtolower($text)
    {
        return mb_strtolower((string) $text);
    }

    public static function strtoupper($text)
    {
        return mb_strtoupper((string) $text);
    }

    public static function substr($text, $start, $length = false)
    {
        return mb_substr((string) $text, (int) $start, $length === false ? null : (int) $length);
    }

    public static function link_rewrite($text, $isUtf8 = null)
    {
        return self::str2url($text);
    }

    public static function str2url($text)
    {
        return trim(preg_replace('/[^a-z0-9]+/', '-', strtolower(iconv('UTF-8', 'ASCII//TRANSLIT', (string) $text))), '-');
    }

    public static function passwdGen($length = 8, $flag = 'ALPHANUMERIC')
    {
        return substr(bin2hex(random_bytes((int) $length)), 0, (int) $length);
    }

    public static function getAdminTokenLite($tab, $context = null)
    {
        return 'stub';
    }

    public static function getShopDomainSsl($hasProtocol = false, $hasEntities = false)
    {
        return ($hasProtocol ? 'https://' : '') . 'shop.example';
    }

    public static function redirectAdmin($url): void
    {
        self::$values['redirected'] = $url;
    }

    public static function clearSf2Cache($environment = null): void
    {
    }

    public static function clearAllCache(): void
    {
    }
}
