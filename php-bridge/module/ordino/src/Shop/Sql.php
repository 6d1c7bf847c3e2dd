<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Ordino\Store\Database;

/** Reads the shop's own tables, on the connection that the module writes its own with: `[orders]` is `ps_orders`. */
final class Sql
{
    public function __construct(private readonly Database $database, private readonly string $prefix)
    {
    }

    /**
     * @param list<int|string> $parameters
     * @return list<array<string, mixed>>
     */
    public function rows(string $sql, array $parameters = []): array
    {
        return $this->database->rows($this->named($sql), $parameters);
    }

    /**
     * @param list<int|string> $parameters
     * @return array<string, mixed>|null
     */
    public function row(string $sql, array $parameters = []): ?array
    {
        return $this->database->row($this->named($sql), $parameters);
    }

    /** @param list<int|string> $parameters */
    public function value(string $sql, array $parameters = []): mixed
    {
        return $this->database->value($this->named($sql), $parameters);
    }

    /** @param list<int|string> $parameters */
    public function run(string $sql, array $parameters = []): int
    {
        return $this->database->run($this->named($sql), $parameters);
    }

    private function named(string $sql): string
    {
        return (string) preg_replace('/\[(\w+)\]/', "`{$this->prefix}\$1`", $sql);
    }
}
