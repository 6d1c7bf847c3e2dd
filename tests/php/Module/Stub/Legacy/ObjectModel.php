<?php

declare(strict_types=1);

use Ordino\Tests\Module\Stage;

/** A row of a table as an object, which tells modules when it is written. */
abstract class ObjectModel
{
    public $id;
    public $id_shop_list = [];
    public $force_id = false;
    protected $id_lang;

    public function __construct($id = null, $language = null)
    {
        $this->id_lang = $language === null ? null : (int) $language;
        if ($id) {
            $this->load((int) $id);
        }
    }

    public function add($hasDates = true, $hasNulls = false)
    {
        $this->tell('Add', 'Before');
        if ($hasDates && property_exists($this, 'date_add') && !$this->date_add) {
            $this->date_add = Stage::now();
        }
        if (property_exists($this, 'date_upd')) {
            $this->date_upd = Stage::now();
        }
        $row = $this->row();
        if ($this->force_id && $this->id) {
            $row[static::$definition['primary']] = (int) $this->id;
        }
        $row === []
            ? Db::getInstance()->execute('INSERT INTO ' . _DB_PREFIX_ . static::$definition['table'] . ' () VALUES ()')
            : Db::getInstance()->insert(static::$definition['table'], $row, true);
        $this->id = (int) (Db::getInstance()->Insert_ID() ?: $this->id);
        $this->{static::$definition['primary']} = $this->id;
        $this->saveNames();
        $this->tell('Add', 'After');
        return true;
    }

    public function update($hasNulls = false)
    {
        $this->tell('Update', 'Before');
        if (property_exists($this, 'date_upd')) {
            $this->date_upd = Stage::now();
        }
        if ($this->row() !== []) {
            Db::getInstance()->update(static::$definition['table'], $this->row(), $this->where(), 0, true);
        }
        $this->saveNames();
        $this->tell('Update', 'After');
        return true;
    }

    public function save($hasNulls = false, $hasDates = true)
    {
        return $this->id ? $this->update($hasNulls) : $this->add($hasDates, $hasNulls);
    }

    public function delete()
    {
        $this->tell('Delete', 'Before');
        Db::getInstance()->delete(static::$definition['table'], $this->where());
        if ((static::$definition['lang'] ?? []) !== []) {
            Db::getInstance()->delete(static::$definition['table'] . '_lang', $this->where());
        }
        $this->tell('Delete', 'After');
        return true;
    }

    private function load(int $id): void
    {
        $primary = static::$definition['primary'];
        $table = _DB_PREFIX_ . static::$definition['table'];
        $row = Db::getInstance()->getRow("SELECT * FROM {$table} WHERE {$primary} = {$id}");
        if (!$row) {
            return;
        }
        $this->id = $id;
        foreach ($row as $column => $value) {
            $this->{$column} = $value;
        }
        if ((static::$definition['lang'] ?? []) === []) {
            return;
        }
        foreach (Db::getInstance()->executeS("SELECT * FROM {$table}_lang WHERE {$primary} = {$id}") as $row) {
            foreach (static::$definition['lang'] as $field) {
                if ($this->id_lang === null) {
                    $this->{$field} = (array) ($this->{$field} ?? []) + [(int) $row['id_lang'] => $row[$field]];
                } elseif ((int) $row['id_lang'] === $this->id_lang) {
                    $this->{$field} = $row[$field];
                }
            }
        }
    }

    private function row(): array
    {
        $row = [];
        foreach (static::$definition['fields'] as $field) {
            $value = $this->{$field} ?? null;
            $row[$field] = is_string($value) ? pSQL($value, true) : (is_bool($value) ? (int) $value : $value);
        }
        return array_filter($row, static fn ($value): bool => $value !== null);
    }

    private function saveNames(): void
    {
        $fields = static::$definition['lang'] ?? [];
        if ($fields === [] || $this->id_lang !== null) {
            return;
        }
        Db::getInstance()->delete(static::$definition['table'] . '_lang', $this->where());
        foreach (Language::getIDs(false) as $language) {
            $row = [static::$definition['primary'] => (int) $this->id, 'id_lang' => $language];
            foreach ($fields as $field) {
                $value = $this->{$field} ?? '';
                $row[$field] = pSQL((string) (is_array($value) ? $value[$language] ?? reset($value) : $value));
            }
            Db::getInstance()->insert(static::$definition['table'] . '_lang', $row);
        }
    }

    private function where(): string
    {
        return static::$definition['primary'] . ' = ' . (int) $this->id;
    }

    private function tell(string $what, string $when): void
    {
        $name = static::$definition['class'] ?? static::class;
        Hook::exec("actionObject{$what}{$when}", ['object' => $this]);
        Hook::exec("actionObject{$name}{$what}{$when}", ['object' => $this]);
    }
}
