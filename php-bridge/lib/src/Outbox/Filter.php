<?php

declare(strict_types=1);

namespace Ordino\Outbox;

use Ordino\Store\Database;

/** Which tasks of the outbox; what is null does not matter. */
final class Filter
{
    /** @param list<int>|null $numbers */
    public function __construct(
        public readonly ?State $state = null,
        public readonly ?string $route = null,
        public readonly ?string $case = null,
        public readonly ?string $type = null,
        public readonly ?array $numbers = null,
    ) {
    }

    /**
     * As SQL, with its parameters.
     *
     * @internal
     * @return array{string, list<int|string>}
     */
    public function where(): array
    {
        $columns = [
            'state' => $this->state?->value,
            'route' => $this->route,
            'case_id' => $this->case,
            'type' => $this->type,
        ];
        $columns = array_filter($columns, static fn (?string $value) => $value !== null);
        $conditions = array_map(static fn (string $column) => "{$column} = ?", array_keys($columns));
        $parameters = array_values($columns);
        if ($this->numbers !== null) {
            $none = $this->numbers === [];
            $conditions[] = $none ? '1 = 0' : 'number IN (' . Database::marks(count($this->numbers)) . ')';
            $parameters = [...$parameters, ...$this->numbers];
        }
        return [$conditions === [] ? '1 = 1' : implode(' AND ', $conditions), $parameters];
    }
}
