<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** A connection at whose statements a test does something, before or after. */
final class MeddlingPdo extends \PDO
{
    /** @var (\Closure(string): void)|null */
    public ?\Closure $before = null;

    /** @var (\Closure(string): void)|null */
    public ?\Closure $after = null;

    public static function at(string $place): self
    {
        $isServer = str_starts_with($place, 'mysql:');
        return new self($place, $isServer ? 'root' : null, $isServer ? '' : null);
    }

    public function exec(string $statement): int|false
    {
        if ($this->before !== null) {
            ($this->before)($statement);
        }
        $count = parent::exec($statement);
        if ($this->after !== null) {
            ($this->after)($statement);
        }
        return $count;
    }

    public function prepare(string $query, array $options = []): \PDOStatement|false
    {
        if ($this->before !== null) {
            ($this->before)($query);
        }
        return parent::prepare($query, $options);
    }
}
