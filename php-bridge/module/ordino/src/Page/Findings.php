<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Diagnostic;
use Ordino\Exception\EngineException;
use PrestaShop\Module\Ordino\Workflow\Draft;

/** What is wrong with a definition, each at its place. */
final class Findings
{
    public function __construct(private readonly Draft $draft, private readonly Words $words)
    {
    }

    /**
     * @return array{isChecked: bool, errors: int, found: list<array<string, mixed>>}
     */
    public function of(string $text): array
    {
        try {
            $diagnostics = $this->draft->check($text);
        } catch (EngineException $exception) {
            $line = preg_match('/line (\d+)/', $exception->getMessage(), $parts) === 1 ? (int) $parts[1] : 1;
            return ['isChecked' => true, 'errors' => 1, 'found' => [[
                'severity' => 'error',
                'path' => '$',
                'line' => $line,
                'message' => $exception->getMessage(),
                'help' => '',
                'where' => '',
                'status' => null,
            ]]];
        }
        if ($diagnostics === null) {
            return ['isChecked' => false, 'errors' => 0, 'found' => []];
        }
        $places = new Places($text);
        $value = json_decode($text);
        $definition = is_object($value) ? $value : new \stdClass();
        $one = fn (Diagnostic $found): array => $this->one($found, $places, $definition);
        $errors = count(array_filter($diagnostics, static fn (Diagnostic $found): bool => $found->isError()));
        return ['isChecked' => true, 'errors' => $errors, 'found' => array_map($one, $diagnostics)];
    }

    /** @return array<string, mixed> */
    private function one(Diagnostic $found, Places $places, object $definition): array
    {
        $status = $where = null;
        if (preg_match('/^\$\.(statuses|teams|slas|calendars)\[(\d+)\]/', $found->path, $parts) === 1) {
            $item = $definition->{$parts[1]}[(int) $parts[2]] ?? null;
            $where = is_object($item) ? $this->words->label($item->label ?? null, (string) ($item->id ?? '')) : null;
            $status = match ($parts[1]) {
                'statuses' => $item->id ?? null,
                'slas' => $item->runIn[0] ?? null,
                default => null,
            };
        }
        return [
            'severity' => $found->severity,
            'path' => $found->path,
            'line' => $places->line($found->path),
            'message' => $found->message,
            'help' => (string) $found->help,
            'where' => (string) $where,
            'status' => is_string($status) ? $status : null,
        ];
    }
}
