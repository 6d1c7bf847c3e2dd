<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

/** Makes ids of the workflow out of names: `[a-z0-9][a-z0-9_-]{0,63}`. */
final class Slug
{
    private const LETTERS = ['ß' => 'ss', 'æ' => 'ae', 'ø' => 'o', 'ł' => 'l', 'đ' => 'd', 'þ' => 'th', 'œ' => 'oe', 'ı' => 'i'];

    /** @param list<string> $taken ids that it must not be */
    public static function of(string $name, array $taken = [], string $otherwise = 'other'): string
    {
        $plain = strtr(mb_strtolower($name), self::LETTERS);
        if (class_exists(\Normalizer::class)) {
            $plain = preg_replace('/\p{Mn}/u', '', \Normalizer::normalize($plain, \Normalizer::FORM_D) ?: $plain) ?? '';
        }
        $plain = trim(substr(trim((string) preg_replace('/[^a-z0-9]+/', '-', $plain), '-'), 0, 56), '-');
        $slug = $plain === '' ? $otherwise : $plain;
        for ($number = 2, $first = $slug; in_array($slug, $taken, true); $number++) {
            $slug = "{$first}-{$number}";
        }
        return $slug;
    }
}
