<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

/**
 * Names by which employees are mentioned in comments. The engine knows an employee by a number: `@anna.rossi` is stored as
 * `@5`, and read as `@Anna Rossi`, also when she has another name by then.
 */
final class Handles
{
    /** What the engine takes for a mention: an @ that no part of a word stands before. */
    private const MENTION = '/(?<![\p{L}\p{N}_@.-])@([\p{L}\p{N}][\p{L}\p{N}._-]*)/u';

    /** @var array<string, int> */
    private array $ids = [];

    /** @param array<int, string> $names of employees */
    public function __construct(private readonly array $names)
    {
        foreach ($names as $id => $name) {
            $handle = trim((string) preg_replace('/[^\p{L}\p{N}]+/u', '.', mb_strtolower($name)), '.') ?: "employee.{$id}";
            $this->ids[isset($this->ids[$handle]) ? "{$handle}.{$id}" : $handle] = $id;
        }
    }

    /** @return array<string, string> names by handle */
    public function all(): array
    {
        return array_map(fn (int $id): string => $this->names[$id], $this->ids);
    }

    /** A text as it was typed, as it is stored. */
    public function stored(string $text): string
    {
        return (string) preg_replace_callback(self::MENTION, function (array $found): string {
            // A full stop may end the sentence instead of belonging to the handle.
            $handle = mb_strtolower($found[1]);
            $trimmed = rtrim($handle, '.-_');
            $id = $this->ids[$handle] ?? $this->ids[$trimmed] ?? null;
            return $id === null ? $found[0] : "@{$id}" . substr($handle, strlen(isset($this->ids[$handle]) ? $handle : $trimmed));
        }, $text);
    }

    /**
     * A text as it is stored, as it is read.
     *
     * @param list<string> $mentions employees whom it mentions
     */
    public function read(string $text, array $mentions): string
    {
        return (string) preg_replace_callback(self::MENTION, function (array $found) use ($mentions): string {
            $id = rtrim($found[1], '.-_');
            $name = in_array($id, $mentions, true) ? $this->names[(int) $id] ?? null : null;
            return $name === null ? $found[0] : "@{$name}" . substr($found[1], strlen($id));
        }, $text);
    }
}
