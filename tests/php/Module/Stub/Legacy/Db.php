<?php

declare(strict_types=1);

/** The shop's connection: its own, and with an empty `sql_mode`, beside the strict one of Doctrine. */
class Db
{
    public const INSERT = 1;
    public const INSERT_IGNORE = 2;
    public const REPLACE = 3;
    public const ON_DUPLICATE_KEY = 4;

    private static ?self $instance = null;

    /** Whether the database does not answer any more. */
    public static bool $isGone = false;

    /** What was asked, for tests that count. */
    public static int $queries = 0;

    private PDO $link;
    private int $affected = 0;

    public function __construct()
    {
        preg_match('#:(/.*)$#', _DB_SERVER_, $parts);
        $this->link = new PDO(
            "mysql:unix_socket={$parts[1]};dbname=" . _DB_NAME_ . ';charset=utf8mb4',
            _DB_USER_,
            _DB_PASSWD_,
            [PDO::MYSQL_ATTR_USE_BUFFERED_QUERY => true, PDO::ATTR_STRINGIFY_FETCHES => true],
        );
        $this->link->exec("SET SESSION sql_mode = ''");
    }

    public static function getInstance($master = true)
    {
        if (self::$isGone) {
            throw new PrestaShopException('Link to database cannot be established');
        }
        return self::$instance ??= new self();
    }

    /** Another shop has another connection. */
    public static function reset(): void
    {
        self::$instance = null;
    }

    public function getLink()
    {
        return $this->link;
    }

    public function query($sql)
    {
        self::$queries++;
        try {
            $statement = $this->link->query((string) $sql);
        } catch (PDOException $exception) {
            throw new PrestaShopDatabaseException($exception->getMessage(), (int) $exception->getCode(), $exception);
        }
        $this->affected = $statement->rowCount();
        return $statement;
    }

    public function execute($sql, $useCache = true)
    {
        return (bool) $this->query($sql);
    }

    public function executeS($sql, $isArray = true, $useCache = true)
    {
        return $this->query($sql)->fetchAll(PDO::FETCH_ASSOC);
    }

    public function getRow($sql, $useCache = true)
    {
        return $this->query(rtrim((string) $sql, " \n;") . ' LIMIT 1')->fetch(PDO::FETCH_ASSOC);
    }

    public function getValue($sql, $useCache = true)
    {
        $row = $this->getRow($sql, $useCache);
        return $row ? reset($row) : false;
    }

    public function insert($table, $data, $hasNulls = false, $useCache = true, $type = self::INSERT, $hasPrefix = true)
    {
        if ($data === []) {
            return true;
        }
        $rows = array_is_list($data) ? $data : [$data];
        $word = match ($type) {
            self::INSERT_IGNORE => 'INSERT IGNORE',
            self::REPLACE => 'REPLACE',
            default => 'INSERT',
        };
        $values = array_map(fn (array $row): string => '(' . implode(', ', array_map($this->quoted(...), $row)) . ')', $rows);
        $columns = implode(', ', array_map(static fn (string $name): string => "`{$name}`", array_keys($rows[0])));
        $name = ($hasPrefix ? _DB_PREFIX_ : '') . $table;
        $sql = "{$word} INTO `{$name}` ({$columns}) VALUES " . implode(', ', $values);
        if ($type === self::ON_DUPLICATE_KEY) {
            $changes = array_map(static fn (string $name): string => "`{$name}` = VALUES(`{$name}`)", array_keys($rows[0]));
            $sql .= ' ON DUPLICATE KEY UPDATE ' . implode(', ', $changes);
        }
        return $this->execute($sql);
    }

    public function update($table, $data, $where = '', $limit = 0, $hasNulls = false, $useCache = true, $hasPrefix = true)
    {
        $changes = [];
        foreach ($data as $name => $value) {
            $changes[] = "`{$name}` = {$this->quoted($value)}";
        }
        $name = ($hasPrefix ? _DB_PREFIX_ : '') . $table;
        $sql = "UPDATE `{$name}` SET " . implode(', ', $changes) . ($where === '' ? '' : " WHERE {$where}");
        return $this->execute($sql . ($limit > 0 ? " LIMIT {$limit}" : ''));
    }

    public function delete($table, $where = '', $limit = 0, $useCache = true, $hasPrefix = true)
    {
        $name = ($hasPrefix && !str_starts_with($table, _DB_PREFIX_) ? _DB_PREFIX_ : '') . $table;
        $sql = "DELETE FROM `{$name}`" . ($where === '' ? '' : " WHERE {$where}");
        return $this->execute($sql . ($limit > 0 ? " LIMIT {$limit}" : ''));
    }

    public function Insert_ID()
    {
        return $this->link->lastInsertId();
    }

    public function Affected_Rows()
    {
        return $this->affected;
    }

    public function numRows()
    {
        return $this->affected;
    }

    public function escape($text, $hasHtml = false, $isBacktick = false)
    {
        return substr($this->link->quote($hasHtml ? (string) $text : strip_tags((string) $text)), 1, -1);
    }

    public function getMsgError($sql = false)
    {
        return (string) ($this->link->errorInfo()[2] ?? '');
    }

    public function getNumberError()
    {
        return (int) ($this->link->errorInfo()[1] ?? 0);
    }

    public function getVersion()
    {
        return $this->link->getAttribute(PDO::ATTR_SERVER_VERSION);
    }

    public function getPrefix()
    {
        return _DB_PREFIX_;
    }

    /** As in a shop, a text is in quotes and escaped by whoever gives it. */
    private function quoted($value): string
    {
        return match (true) {
            $value === null => 'NULL',
            is_array($value) => (string) $value['value'],
            is_bool($value) => (string) (int) $value,
            default => "'{$value}'",
        };
    }
}
