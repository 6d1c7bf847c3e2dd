<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

use Ordino\Diagnostic;
use Ordino\Exception\DefinitionException;
use Ordino\Exception\EngineException;
use Ordino\Store\Millis;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\State;

/** The workflow that is being worked on. Nothing runs under it until it is published. */
final class Draft
{
    public function __construct(private readonly Runtime $runtime)
    {
    }

    /** Its JSON text; before anything was saved, what the shop's own statuses make. */
    public function text(): string
    {
        return $this->row()['text'] ?? self::pretty($this->runtime->takeover()->definition());
    }

    /** What it holds; null when the text is no definition, such as one that is half written. */
    public function value(): ?object
    {
        $value = json_decode($this->text());
        return is_object($value) && is_array($value->statuses ?? null) ? $value : null;
    }

    /** @return array{by: int, at: \DateTimeImmutable}|null who saved it, and when; null before that */
    public function edited(): ?array
    {
        $row = $this->row();
        return $row === null ? null : ['by' => (int) $row['edited_by'], 'at' => Millis::instant((int) $row['edited_at'])];
    }

    public function save(string $text, int $employee): void
    {
        $now = Millis::of($this->runtime->clock()->now());
        $this->runtime->database()->run(
            'INSERT INTO {drafts} (workflow, text, edited_by, edited_at) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE'
                . ' text = VALUES(text), edited_by = VALUES(edited_by), edited_at = VALUES(edited_at)',
            [Current::WORKFLOW, $text, $employee, $now],
        );
    }

    /** Which state of the draft this is: two that are written alike are one. */
    public function revision(): string
    {
        return hash('sha256', $this->text());
    }

    /** Saves it over the state that its author has seen; answers whether it still was that one. */
    public function replace(string $text, string $revision, int $employee): bool
    {
        $database = $this->runtime->database();
        return $database->transaction(function () use ($database, $text, $revision, $employee): bool {
            $database->row('SELECT workflow FROM {drafts} WHERE workflow = ? FOR UPDATE', [Current::WORKFLOW]);
            $isSeen = $this->revision() === $revision;
            if ($isSeen) {
                $this->save($text, $employee);
            }
            return $isSeen;
        });
    }

    public function saveValue(object $definition, int $employee): void
    {
        $this->save(self::pretty($definition), $employee);
    }

    /** Takes in a state that the shop has got, or has changed from what it was before. */
    public function take(State $state, ?State $before = null): void
    {
        $takeover = $this->runtime->takeover();
        do {
            $revision = $this->revision();
            $value = $this->value();
            $isSaved = $value === null || $this->row() === null || $this->replace(
                self::pretty($takeover->refreshed($takeover->with($value, $state), $state, $before)),
                $revision,
                0,
            );
        } while (!$isSaved);
    }

    /**
     * What is wrong with it, or with another text.
     *
     * @return list<Diagnostic>|null null when there is no engine to ask
     * @throws EngineException for a text that is no JSON, with the line
     */
    public function check(?string $text = null): ?array
    {
        try {
            return $this->runtime->engine()?->check($text ?? $this->text());
        } catch (DefinitionException $exception) {
            return $exception->diagnostics();
        }
    }

    /** JSON that a person can read. */
    public static function pretty(object $definition): string
    {
        $flags = JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION;
        return json_encode($definition, $flags | JSON_THROW_ON_ERROR) . "\n";
    }

    /** @return array<string, mixed>|null */
    private function row(): ?array
    {
        return $this->runtime->database()->row('SELECT * FROM {drafts} WHERE workflow = ?', [Current::WORKFLOW]);
    }
}
