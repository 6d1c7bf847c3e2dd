<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

/** One of the shop's order statuses. "State" is the shop's word, "status" the workflow's. */
final class State
{
    /** @param array<string, string> $names by language, such as `it` */
    public function __construct(
        public readonly int $id,
        public readonly array $names,
        public readonly string $color,
        public readonly bool $paid,
        public readonly bool $shipped,
        public readonly bool $delivery,
        public readonly bool $invoice,
        /** Whether an order in it counts as a sale. */
        public readonly bool $valid,
        public readonly bool $isHidden,
        /** Of the payment module that brought it. */
        public readonly string $moduleName,
        public readonly bool $isDeleted,
    ) {
    }

    public function name(string $language): string
    {
        return $this->names[$language] ?? $this->names['en'] ?? (reset($this->names) ?: "#{$this->id}");
    }
}
