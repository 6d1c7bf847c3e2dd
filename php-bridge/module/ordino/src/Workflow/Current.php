<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

use Ordino\Store\Database;
use PrestaShop\Module\Ordino\Policy;

/**
 * The definition that is published, as it is stored: no engine is needed to read it.
 *
 * One that is damaged counts as none, so that pages open; `error` says so.
 */
final class Current
{
    /** The id of the one workflow. */
    public const WORKFLOW = 'orders';

    /** @var array{version: int, digest: string, text: string, mode: string}|false|null */
    private array|false|null $row = null;

    private ?object $value = null;

    private ?string $error = null;

    /** @param Shelf|null $shelf where it is looked for first */
    public function __construct(private readonly Database $database, private readonly ?Shelf $shelf = null)
    {
    }

    public function isThere(): bool
    {
        return $this->value() !== null;
    }

    /** 0 when nothing was published. */
    public function version(): int
    {
        return $this->row()['version'] ?? 0;
    }

    public function digest(): ?string
    {
        return $this->row()['digest'] ?? null;
    }

    /** What is done about a step that is not allowed. It is read with the definition: a list asks for each of its rows. */
    public function policy(): Policy
    {
        return Policy::tryFrom($this->row()['mode'] ?? '') ?? Policy::Observe;
    }

    public function text(): ?string
    {
        return $this->row()['text'] ?? null;
    }

    /** What it holds; null when nothing was published, or what is stored is damaged. */
    public function value(): ?object
    {
        $row = $this->row();
        if ($this->value === null && $row !== null) {
            $value = json_decode($row['text']);
            $isWhole = is_object($value) && is_array($value->statuses ?? null) && $value->statuses !== [];
            $this->value = $isWhole ? $value : null;
            $this->error = $isWhole ? null : "version {$row['version']} is damaged";
        }
        return $this->value;
    }

    /** What is wrong with what is stored; null when nothing is. */
    public function error(): ?string
    {
        $this->value();
        return $this->error;
    }

    /** The status of this id, as the merchant wrote it. */
    public function status(string $id): ?object
    {
        foreach ($this->value()->statuses ?? [] as $status) {
            if (($status->id ?? null) === $id) {
                return $status;
            }
        }
        return null;
    }

    /** Tells a shelf what is in force; answers whether it did not know. */
    public function mark(Shelf $shelf): bool
    {
        return $this->isThere() && $shelf->mark((array) $this->row());
    }

    /** Forgets what was read, such as when a version was published. */
    public function refresh(): void
    {
        $this->row = $this->value = $this->error = null;
    }

    /** @return array{version: int, digest: string, text: string, mode: string}|null */
    private function row(): ?array
    {
        $this->row ??= $this->shelf?->row();
        if ($this->row === null) {
            $row = $this->database->row(
                // One that was published and has no release yet only watches, whatever was in force before.
                'SELECT d.version, d.digest, d.text, (SELECT r.mode FROM {releases} r WHERE r.version = d.version'
                    . ' ORDER BY r.number DESC LIMIT 1) AS mode'
                    . ' FROM {definitions} d WHERE d.workflow = ? ORDER BY d.version DESC LIMIT 1',
                [self::WORKFLOW],
            );
            $this->row = $row === null ? false : [
                'version' => (int) $row['version'],
                'digest' => (string) $row['digest'],
                'text' => (string) $row['text'],
                'mode' => (string) $row['mode'],
            ];
            $row === null || $this->shelf?->keep($row['text']);
        }
        return $this->row ?: null;
    }
}
