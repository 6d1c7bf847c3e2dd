<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Grid\Record;

/** The rows of a page of a list. */
final class RecordCollection
{
    public function __construct(private readonly array $records = [])
    {
    }

    public function all()
    {
        return $this->records;
    }
}
