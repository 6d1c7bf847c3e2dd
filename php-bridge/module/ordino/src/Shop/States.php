<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

/** All order statuses of the shop, also deleted ones: an order may be in one. */
final class States
{
    /** @var array<int, State>|null by id */
    private ?array $states = null;

    public function __construct(private readonly Sql $sql)
    {
    }

    /** @return list<State> by their ids */
    public function all(): array
    {
        return array_values($this->states());
    }

    public function of(int $id): ?State
    {
        return $this->states()[$id] ?? null;
    }

    /** Forgets what was read, such as when one has changed. */
    public function refresh(): void
    {
        $this->states = null;
    }

    /** @return array<int, State> */
    private function states(): array
    {
        if ($this->states === null) {
            $names = [];
            $labels = 'SELECT n.id_order_state, l.iso_code, n.name FROM [order_state_lang] n'
                . ' JOIN [lang] l ON l.id_lang = n.id_lang ORDER BY l.id_lang';
            foreach ($this->sql->rows($labels) as $row) {
                $names[(int) $row['id_order_state']][(string) $row['iso_code']] = (string) $row['name'];
            }
            $this->states = [];
            foreach ($this->sql->rows('SELECT * FROM [order_state] ORDER BY id_order_state') as $row) {
                $id = (int) $row['id_order_state'];
                $this->states[$id] = self::state($id, $row, $names[$id] ?? []);
            }
        }
        return $this->states;
    }

    /**
     * @param array<string, mixed> $row
     * @param array<string, string> $names
     */
    private static function state(int $id, array $row, array $names): State
    {
        return new State(
            $id,
            $names,
            (string) $row['color'],
            (bool) $row['paid'],
            (bool) $row['shipped'],
            (bool) $row['delivery'],
            (bool) $row['invoice'],
            (bool) $row['logable'],
            (bool) $row['hidden'],
            (string) $row['module_name'],
            (bool) $row['deleted'],
        );
    }
}
