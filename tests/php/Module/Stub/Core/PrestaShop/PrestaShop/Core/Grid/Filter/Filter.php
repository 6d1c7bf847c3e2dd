<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Grid\Filter;

/** One way to filter a list. */
final class Filter
{
    private array $options = [];
    private ?string $column = null;

    public function __construct(private readonly string $name, private readonly string $type)
    {
    }

    public function getName()
    {
        return $this->name;
    }

    public function getType()
    {
        return $this->type;
    }

    public function setTypeOptions(array $options)
    {
        $this->options = $options;
        return $this;
    }

    public function getTypeOptions()
    {
        return $this->options;
    }

    public function setAssociatedColumn($column)
    {
        $this->column = $column;
        return $this;
    }

    public function getAssociatedColumn()
    {
        return $this->column;
    }
}
