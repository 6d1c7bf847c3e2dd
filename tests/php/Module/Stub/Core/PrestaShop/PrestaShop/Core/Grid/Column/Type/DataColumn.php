<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Grid\Column\Type;

/** A column of a list that shows a value. */
final class DataColumn
{
    private string $name = '';
    private array $options = [];

    public function __construct(private readonly string $id)
    {
    }

    public function getId()
    {
        return $this->id;
    }

    public function setName($name)
    {
        $this->name = $name;
        return $this;
    }

    public function getName()
    {
        return $this->name;
    }

    /** The shop resolves them: what a column does not know is an error. */
    public function setOptions(array $options)
    {
        $known = ['field', 'sortable', 'clickable', 'alignment', 'attr'];
        $unknown = array_diff(array_keys($options), $known);
        if ($unknown !== [] || !isset($options['field'])) {
            throw new \InvalidArgumentException('options ' . implode(', ', $unknown));
        }
        $this->options = $options;
        return $this;
    }

    public function getOptions()
    {
        return $this->options;
    }
}
