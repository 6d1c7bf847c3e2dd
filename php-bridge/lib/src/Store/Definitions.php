<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Engine;
use Ordino\Exception\StoreException;
use Ordino\Json;
use Ordino\Workflow;

/** Definitions in all their versions. A case runs under the digest of its own; new ones begin under the newest. */
final class Definitions
{
    /** @var array<string, Workflow> by digest */
    private array $workflows = [];

    public function __construct(private readonly Database $database, private readonly Engine $engine)
    {
    }

    /**
     * Stores a version. The same one once more is nothing.
     *
     * @param string|array<string, mixed>|object $definition JSON text, or what it holds
     * @throws \Ordino\Exception\DefinitionException when it breaks rules
     * @throws StoreException `version_taken` when its version was published with another text
     */
    public function publish(string|array|object $definition, int $now): Published
    {
        $workflow = $this->engine->load($definition);
        $text = $workflow->definition();
        $head = Json::value($text);
        $key = [$head->id, $head->version];
        $this->database->run(
            $this->database->dialect->insertNew(
                'definitions',
                ['workflow', 'version', 'digest', 'text', 'published_at'],
            ),
            [...$key, $workflow->digest, $text, $now],
        );
        // With a lock, a transaction that began earlier sees what was published since.
        $sql = "SELECT * FROM {definitions} WHERE workflow = ? AND version = ?{$this->database->dialect->forUpdate()}";
        $row = $this->database->row($sql, $key);
        if ($row['text'] !== $text) {
            $name = "version {$head->version} of `{$head->id}`";
            throw new StoreException('version_taken', "{$name} was published with another text: count it up");
        }
        unset($this->workflows[$workflow->digest]);
        return Published::of($row);
    }

    /** @throws StoreException `unknown_workflow` when none was published */
    public function current(string $workflow): Published
    {
        $sql = 'SELECT * FROM {definitions} WHERE workflow = ? ORDER BY version DESC LIMIT 1';
        return Published::of($this->database->row($sql, [$workflow]) ?? throw self::unknown($workflow));
    }

    /**
     * @param int|null $version default the newest
     * @throws StoreException `unknown_workflow` when it was not published
     */
    public function published(string $workflow, ?int $version = null): Published
    {
        if ($version === null) {
            return $this->current($workflow);
        }
        $sql = 'SELECT * FROM {definitions} WHERE workflow = ? AND version = ?';
        return Published::of($this->database->row($sql, [$workflow, $version]) ?? throw self::unknown($workflow));
    }

    /** @return list<Published> the newest first */
    public function versions(string $workflow): array
    {
        $sql = 'SELECT * FROM {definitions} WHERE workflow = ? ORDER BY version DESC';
        return array_map(Published::of(...), $this->database->rows($sql, [$workflow]));
    }

    /**
     * The workflow under which a case runs. Whether it was published shows when the engine has to be told what it is.
     */
    public function workflow(string $digest): Workflow
    {
        return $this->workflows[$digest] ??= $this->engine->workflow($digest, fn (): string => $this->text($digest));
    }

    /** The text of the newest version that decides so. */
    private function text(string $digest): string
    {
        $sql = 'SELECT text FROM {definitions} WHERE digest = ? ORDER BY version DESC LIMIT 1';
        // With a lock, a transaction that began earlier sees what was published since.
        $text = $this->database->value($sql, [$digest])
            ?? $this->database->value($sql . $this->database->dialect->forUpdate(), [$digest]);
        return (string) ($text ?? throw self::unknown($digest));
    }

    private static function unknown(string $name): StoreException
    {
        return new StoreException('unknown_workflow', "no definition of `{$name}` was published here");
    }
}
