<?php

declare(strict_types=1);

namespace Desk;

use Desk\Web\Problem;
use Ordino\Store\Database;
use Ordino\Store\Definitions;
use Ordino\Store\Schema;
use Ordino\Store\Table;

/** Workflows that are being drawn, one draft for each. Nobody overwrites what they have not seen. */
final class Drafts
{
    public function __construct(private readonly Database $database, private readonly Definitions $definitions)
    {
    }

    public function migrate(): void
    {
        $columns = ['workflow' => 'name(64)', 'revision' => 'count', 'text' => 'body', 'employee' => 'name(64)'];
        Schema::make($this->database, [new Table('drafts', $columns, key: ['workflow'])]);
    }

    /**
     * The draft as it was left; what is published where nobody has begun one. It is numbered as the version that it will be.
     *
     * @return array{draft: object, revision: int}
     */
    public function of(string $workflow): array
    {
        $live = $this->definitions->current($workflow);
        $row = $this->database->row('SELECT revision, text FROM {drafts} WHERE workflow = ?', [$workflow]);
        $draft = json_decode((string) ($row['text'] ?? $live->text), flags: JSON_THROW_ON_ERROR);
        // What cannot be a version is left for its author to see.
        if (is_int($draft->version ?? null)) {
            $draft->version = max($draft->version, $live->version + 1);
        }
        return ['draft' => $draft, 'revision' => (int) ($row['revision'] ?? 0)];
    }

    /**
     * Keeps a draft over the revision that its author has seen, and answers its new one.
     *
     * @throws Problem `stale` where somebody was faster
     */
    public function save(string $workflow, string $text, int $revision, string $employee): int
    {
        $this->definitions->current($workflow);
        $columns = ['workflow', 'revision', 'text', 'employee'];
        $this->database->insertNew('drafts', $columns, [[$workflow, 0, $text, $employee]]);
        $changed = $this->database->run(
            'UPDATE {drafts} SET revision = revision + 1, text = ?, employee = ? WHERE workflow = ? AND revision = ?',
            [$text, $employee, $workflow, $revision],
        );
        return $changed === 1 ? $revision + 1 : throw Problem::stale('somebody else has saved this draft meanwhile');
    }
}
