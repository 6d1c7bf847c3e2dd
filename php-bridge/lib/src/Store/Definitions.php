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
    /** @var array<string, Workflow> by digest or edition */
    private array $workflows = [];

    public function __construct(private readonly Database $database, private readonly Engine $engine)
    {
    }

    /**
     * Stores a version. The same one once more is nothing, however it is written.
     *
     * @param string|array<string, mixed>|object $definition JSON text, or what it holds
     * @throws \Ordino\Exception\DefinitionException when it breaks rules
     * @throws StoreException `version_taken` when its version was published with other rules or words
     */
    public function publish(string|array|object $definition, int $now): Published
    {
        $workflow = $this->engine->load($definition);
        $text = $workflow->definition();
        $head = Json::value($text);
        $key = [$head->id, $head->version];
        $columns = ['workflow', 'version', 'digest', 'edition', 'text', 'published_at'];
        $row = [...$key, $workflow->digest, $workflow->edition, $text, $now];
        $this->database->insertNew('definitions', $columns, [$row]);
        // With a lock, a transaction that began earlier sees what was published since.
        $sql = "SELECT * FROM {definitions} WHERE workflow = ? AND version = ?{$this->database->dialect->forUpdate()}";
        $row = $this->database->row($sql, $key);
        $published = Published::of($row);
        if ($published->edition !== $workflow->edition) {
            $name = "version {$head->version} of `{$head->id}`";
            throw new StoreException('version_taken', "{$name} was published with other rules or words: count it up");
        }
        return $published;
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

    /**
     * By its edition, under which nothing of it ever changes: so a page may keep it.
     *
     * @throws StoreException `unknown_workflow` when it was not published
     */
    public function edition(string $edition): Published
    {
        $row = $this->database->row('SELECT * FROM {definitions} WHERE edition = ?', [$edition]);
        return Published::of($row ?? throw self::unknown($edition));
    }

    /** @return list<Published> the newest first */
    public function versions(string $workflow): array
    {
        $sql = 'SELECT * FROM {definitions} WHERE workflow = ? ORDER BY version DESC';
        return array_map(Published::of(...), $this->database->rows($sql, [$workflow]));
    }

    /**
     * The versions that decide otherwise than the one before them; those that differ in words alone are left out.
     *
     * @return list<Published> the newest first
     */
    public function changes(string $workflow): array
    {
        $versions = $this->versions($workflow);
        $isChange = static fn (int $index): bool => $versions[$index]->digest !== ($versions[$index + 1] ?? null)?->digest;
        return array_values(array_intersect_key($versions, array_flip(array_filter(array_keys($versions), $isChange))));
    }

    /**
     * The workflow under which a case runs; whose words it has, of the versions that decide so, is not said. Whether it was
     * published shows when the engine has to be told what it is.
     */
    public function workflow(string $digest): Workflow
    {
        $text = fn (): string => $this->newest($digest)->text;
        return $this->workflows[$digest] ??= $this->engine->workflow($digest, $text);
    }

    /** The same with the words of the newest version that decides so. */
    public function worded(string $digest): Workflow
    {
        return $this->version($this->newest($digest));
    }

    /** A version as such: its words are those of options, its number that of cases which come under it. */
    public function version(Published $published): Workflow
    {
        $text = static fn (): string => $published->text;
        return $this->workflows[$published->edition]
            ??= $this->engine->workflow($published->digest, $text, $published->edition);
    }

    /**
     * The newest version that decides so: what people read of its cases are its words.
     *
     * @throws StoreException `unknown_workflow` when none was published
     */
    public function newest(string $digest): Published
    {
        $sql = 'SELECT * FROM {definitions} WHERE digest = ? ORDER BY version DESC LIMIT 1';
        // With a lock, a transaction that began earlier sees what was published since.
        $row = $this->database->row($sql, [$digest])
            ?? $this->database->row($sql . $this->database->dialect->forUpdate(), [$digest]);
        return Published::of($row ?? throw self::unknown($digest));
    }

    private static function unknown(string $name): StoreException
    {
        return new StoreException('unknown_workflow', "no definition of `{$name}` was published here");
    }
}
