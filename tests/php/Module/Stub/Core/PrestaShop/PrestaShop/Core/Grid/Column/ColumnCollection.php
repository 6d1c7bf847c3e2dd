<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Grid\Column;

/** The columns of a list, in their order. */
final class ColumnCollection
{
    /** @var array<string, object> */
    private array $items = [];

    public function add(object $column)
    {
        $this->items[$column->getId()] = $column;
        return $this;
    }

    public function addAfter($id, object $column)
    {
        $at = array_search($id, array_keys($this->items), true);
        if ($at === false) {
            throw new \InvalidArgumentException("Cannot insert new column into collection. Column with id \"{$id}\" was not found.");
        }
        $new = [$column->getId() => $column];
        $this->items = array_slice($this->items, 0, $at + 1, true) + $new + array_slice($this->items, $at + 1, null, true);
        return $this;
    }

    /** @return array<string, object> */
    public function all(): array
    {
        return $this->items;
    }
}
