<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Grid\Data;

/** A page of a list, how many there are of all, and by what query they were found. */
final class GridData
{
    public function __construct(private readonly object $records, private readonly int $total, private readonly string $query = '')
    {
    }

    public function getRecords()
    {
        return $this->records;
    }

    public function getRecordsTotal()
    {
        return $this->total;
    }

    public function getQuery()
    {
        return $this->query;
    }
}
