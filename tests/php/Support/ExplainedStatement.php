<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** A statement that tells what it is asked with. */
final class ExplainedStatement extends \PDOStatement
{
    /** @var array<int, array{mixed, int}> */
    private array $values = [];

    protected function __construct(private readonly \Closure $tell)
    {
    }

    public function bindValue(int|string $param, mixed $value, int $type = \PDO::PARAM_STR): bool
    {
        $this->values[$param] = [$value, $type];
        return parent::bindValue($param, $value, $type);
    }

    public function execute(?array $params = null): bool
    {
        ($this->tell)($this->values);
        return parent::execute($params);
    }
}
