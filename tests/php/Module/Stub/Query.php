<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Stub;

/** The query of the shop's list of orders while it is put together, as far as the module adds to it. */
final class Query
{
    /** @var list<string> */
    private array $conditions = [];

    /** @var array<string, mixed> */
    private array $parameters = [];

    public function andWhere($condition)
    {
        $this->conditions[] = $condition;
        return $this;
    }

    public function setParameter($name, $value)
    {
        $this->parameters[$name] = $value;
        return $this;
    }

    /** @return list<int> what it finds */
    public function orders(\PDO $connection): array
    {
        $where = implode(' AND ', array_map(static fn (string $condition): string => "({$condition})", ['1', ...$this->conditions]));
        $statement = $connection->prepare("SELECT o.id_order FROM ps_orders o WHERE {$where} ORDER BY o.id_order");
        $statement->execute($this->parameters);
        return array_map('intval', $statement->fetchAll(\PDO::FETCH_COLUMN));
    }
}
