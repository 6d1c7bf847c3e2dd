<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Grid\Filter;

/** The filters of a list, by name. */
final class FilterCollection
{
    /** @var array<string, object> */
    private array $filters = [];

    public function add(object $filter)
    {
        $this->filters[$filter->getName()] = $filter;
        return $this;
    }

    public function all()
    {
        return $this->filters;
    }
}
