<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Context;
use PrestaShop\Module\Ordino\Runtime;
use Shop;

/** Who looks at a page, and in which words it speaks to them. */
final class Here
{
    private const DOMAIN = 'Modules.Ordino.Admin';

    /** @param list<int>|null $shops whose orders they see now; null: there is one shop */
    public function __construct(
        public readonly int $employee,
        public readonly Words $words,
        public readonly ?array $shops = null,
    ) {
    }

    public static function now(): self
    {
        $context = Context::getContext();
        $format = str_replace(':s', '', (string) ($context->language->date_format_full ?? 'Y-m-d H:i'));
        return new self((int) ($context->employee->id ?? 0), new Words(
            static fn (string $text, array $parameters): string => $context->getTranslator()->trans(
                $text,
                $parameters,
                self::DOMAIN,
            ),
            (string) ($context->language->iso_code ?? 'en'),
            new \DateTimeZone(date_default_timezone_get()),
            $format === '' ? 'Y-m-d H:i' : $format,
        ), Shop::isFeatureActive() ? array_values(array_map('intval', Shop::getContextListShopID())) : null);
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
