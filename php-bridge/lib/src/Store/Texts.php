<?php

declare(strict_types=1);

namespace Ordino\Store;

/** What people have written, beside the log: it can be erased, and every event stays as it was. */
final class Texts
{
    public function __construct(private readonly Database $database)
    {
    }

    /** @param list<object> $texts of a decision */
    public function add(string $case, array $texts): void
    {
        $row = static fn (object $text): array => [$text->textId, $case, $text->text];
        $this->database->insert('texts', ['text_id', 'case_id', 'text'], array_map($row, $texts));
    }

    /** @return array<string, string|null> by `textId`; null where it was erased */
    public function of(string $case): array
    {
        $rows = $this->database->rows('SELECT text_id, text FROM {texts} WHERE case_id = ? ORDER BY text_id', [$case]);
        return array_column($rows, 'text', 'text_id');
    }

    /**
     * Erases texts of a case.
     *
     * @param list<string>|null $ids default all
     * @return int how many were there
     */
    public function erase(string $case, int $now, ?array $ids = null): int
    {
        $sql = 'UPDATE {texts} SET text = NULL, erased_at = ? WHERE case_id = ? AND erased_at IS NULL';
        if ($ids === null) {
            return $this->database->run($sql, [$now, $case]);
        }
        $count = 0;
        foreach ($ids as $id) {
            $count += $this->database->run("{$sql} AND text_id = ?", [$now, $case, $id]);
        }
        return $count;
    }
}
