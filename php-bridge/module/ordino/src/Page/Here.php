<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Context;
use Language;
use PrestaShop\Module\Ordino\Runtime;
use Shop;

/** Who looks at a page, and in which words it speaks to them. */
final class Here
{
    private const DOMAIN = 'Modules.Ordino.Admin';

    /**
     * @param list<int>|null $shops whose orders they look at now; null: there is one shop
     * @param list<int>|null $theirs shops that they work in; null: all
     */
    public function __construct(
        public readonly int $employee,
        public readonly Words $words,
        public readonly ?array $shops = null,
        public readonly ?array $theirs = null,
    ) {
    }

    public static function now(): self
    {
        $context = Context::getContext();
        $employee = $context->employee;
        $isSome = Shop::isFeatureActive() && $employee !== null && !$employee->isSuperAdmin();
        $theirs = static fn (array $shops): array => array_values(array_filter(
            array_map('intval', $shops),
            static fn (int $shop): bool => !$isSome || $employee->hasAuthOnShop($shop),
        ));
        return new self(
            (int) ($employee->id ?? 0),
            self::words($context->language, $context->getTranslator()),
            Shop::isFeatureActive() ? $theirs(Shop::getContextListShopID()) : null,
            $isSome ? $theirs(Shop::getCompleteListOfShopsID()) : null,
        );
    }

    /** @param object $translator Symfony's, as the shop has it for this language */
    public static function words(?Language $language, object $translator): Words
    {
        $format = str_replace(':s', '', (string) ($language->date_format_full ?? 'Y-m-d H:i'));
        return new Words(
            static fn (string $text, array $parameters): string => $translator->trans($text, $parameters, self::DOMAIN),
            (string) ($language->iso_code ?? 'en'),
            new \DateTimeZone(date_default_timezone_get()),
            $format === '' ? 'Y-m-d H:i' : $format,
        );
    }

    /** The published definition. */
    public function outline(Runtime $runtime): Outline
    {
        return new Outline($runtime->glance()->value() ?? new \stdClass(), $this->words);
    }

    public function wording(Runtime $runtime): Wording
    {
        return new Wording($this->words, $this->outline($runtime), $runtime->employees()->name(...));
    }
}
