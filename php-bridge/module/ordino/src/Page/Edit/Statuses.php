<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page\Edit;

/** Statuses of a definition, as a form has them. */
final class Statuses
{
    /** Who may see all statuses, as the form offers it; what is none of these is written in the definition. */
    public const OTHERS = ['none', 'any', 'team', 'anyone', 'custom'];

    public function __construct(private readonly Document $document, private readonly string $language)
    {
    }

    /** @return array<string, mixed>|null */
    public function form(string $id): ?array
    {
        $status = $this->document->find('statuses', $id);
        if ($status === null) {
            return null;
        }
        $team = $status->team ?? '';
        $description = $status->description ?? '';
        return [
            'id' => $id,
            'description' => is_object($description) ? (string) ($description->{$this->language} ?? '') : (string) $description,
            'color' => (string) ($status->color ?? ''),
            'team' => is_string($team) ? $team : '*',
            'stage' => (string) ($status->stage ?? 'open'),
            'recommended' => isset($status->recommended) ? self::target($status->recommended) : '',
            'suggested' => array_map(self::target(...), (array) ($status->suggested ?? [])),
            'others' => self::others($status->others ?? 'none'),
            'ladder' => (new Ladder($this->document, $id))->form(),
            'rules' => (new Ladder($this->document, $id))->others(),
        ];
    }

    /** @param array<string, mixed> $form */
    public function save(string $id, array $form): void
    {
        $status = $this->document->find('statuses', $id);
        if ($status === null) {
            return;
        }
        Document::label($status, 'description', trim((string) ($form['description'] ?? '')), $this->language);
        self::set($status, 'color', strtolower((string) ($form['color'] ?? '')));
        if (($form['team'] ?? '') !== '*') {
            self::set($status, 'team', (string) ($form['team'] ?? ''));
        }
        $stage = (string) ($form['stage'] ?? 'open');
        self::set($status, 'stage', $stage === 'open' ? '' : $stage);
        $this->steps($status, (string) ($form['recommended'] ?? ''), array_map(strval(...), (array) ($form['suggested'] ?? [])));
        $this->saveOthers($status, (string) ($form['others'] ?? 'custom'));
        (new Ladder($this->document, $id))->save((array) ($form['ladder'] ?? []));
    }

    /** @param list<string> $suggested */
    private function steps(object $status, string $recommended, array $suggested): void
    {
        // A step that is there already may have guards and fields: it is kept, wherever it now stands.
        $known = [];
        foreach ([...(array) ($status->suggested ?? []), ...isset($status->recommended) ? [$status->recommended] : []] as $step) {
            $known[self::target($step)] = $step;
        }
        if ($recommended !== '') {
            $status->recommended = $known[$recommended] ?? $recommended;
        } else {
            unset($status->recommended);
        }
        // In the order in which they stood; new ones come last.
        $wanted = array_diff($suggested, [$recommended, $status->id]);
        $ordered = array_unique([...array_intersect(array_keys($known), $wanted), ...$wanted]);
        $status->suggested = array_map(static fn (string $to): mixed => $known[$to] ?? $to, array_values($ordered));
        if ($status->suggested === []) {
            // None of all is a dead end; nothing said at all is a status from which all may be chosen.
            unset($status->suggested);
        }
    }

    private function saveOthers(object $status, string $others): void
    {
        match ($others) {
            'none' => self::set($status, 'others', ''),
            'any' => $status->others = 'any',
            'team' => $status->others = (object) ['permit' => ['team:owner', 'lead:owner']],
            'anyone' => $status->others = (object) ['permit' => ['anyone']],
            default => null,
        };
    }

    private static function others(mixed $others): string
    {
        if (is_string($others)) {
            return $others === 'any' ? 'any' : 'none';
        }
        if (!is_object($others) || isset($others->require)) {
            return 'custom';
        }
        return match ($others->permit ?? null) {
            ['anyone'] => 'anyone',
            ['team:owner', 'lead:owner'], ['team:owner'] => 'team',
            null => 'any',
            default => 'custom',
        };
    }

    private static function target(mixed $step): string
    {
        return is_object($step) ? (string) ($step->to ?? '') : (string) $step;
    }

    private static function set(object $status, string $key, string $value): void
    {
        if ($value === '') {
            unset($status->$key);
        } else {
            $status->$key = $value;
        }
    }
}
