<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page\Edit;

/**
 * "Remind after 8 working hours, then after 16 more move to …" of a status: an SLA that only runs there, with one step for
 * each. Steps that a merchant has written beside those, and other SLAs, are shown by their names and left alone.
 */
final class Ladder
{
    /** By which an SLA is known as made here. */
    private const MARK = 'ladder';

    private const REMIND = 'remind';
    private const MOVE = 'move';

    public function __construct(private readonly Document $document, private readonly string $status)
    {
    }

    /** @return array{remind: string, then: string, to: string} hours and a status; empty without one */
    public function form(): array
    {
        $sla = $this->sla();
        $move = $sla === null ? null : self::move($sla);
        return [
            'remind' => $sla === null ? '' : self::hours($sla->target),
            'then' => $move === null ? '' : self::hours($move->at->after),
            'to' => $move === null ? '' : (string) $move->do[0]->move,
        ];
    }

    /** @param array<string, mixed> $form as `form` answers it */
    public function save(array $form): void
    {
        $before = $this->form();
        $form = array_map(static fn (mixed $value): string => is_scalar($value) ? trim((string) $value) : '', $form) + $before;
        if ($form == $before) {
            // What is written in the definition may say more than hours do.
            return;
        }
        $sla = $this->sla();
        $remind = self::duration($form['remind']);
        if ($remind === null) {
            $sla === null || $this->forget($sla);
            return;
        }
        $sla ??= $this->make();
        if ($form['remind'] !== $before['remind']) {
            $sla->target = $remind;
        }
        $move = null;
        if ($form['to'] !== '' && $form['to'] !== $this->status) {
            $after = $form['then'] === $before['then'] ? null : self::duration($form['then']);
            $after ??= self::move($sla)?->at->after ?? $remind;
            $do = (object) ['move' => $form['to']];
            $move = (object) ['id' => self::MOVE, 'at' => (object) ['after' => $after], 'do' => [$do]];
        }
        self::put($sla, self::move($sla), $move);
    }

    /** Rules of this status that the form does not show: other SLAs, and further steps of its own. @return list<string> names */
    public function others(): array
    {
        $own = $this->sla();
        $runs = fn (object $sla): bool => in_array($this->status, (array) ($sla->runIn ?? []), true) && $sla !== $own;
        $names = array_column(array_filter($this->document->all('slas'), $runs), 'id');
        foreach ($own === null ? [] : self::foreign($own) as $place => $step) {
            $names[] = "{$own->id}/" . ($step->id ?? $place);
        }
        return $names;
    }

    private function sla(): ?object
    {
        foreach ($this->document->all('slas') as $sla) {
            $isOurs = ($sla->meta->ordino ?? null) === self::MARK && ($sla->runIn ?? null) === [$this->status];
            if ($isOurs && self::hours($sla->target ?? null) !== '') {
                return $sla;
            }
        }
        return null;
    }

    private function make(): object
    {
        $sla = (object) [
            'id' => $this->document->freeId('slas', "{$this->status}-in-time"),
            'runIn' => [$this->status],
            'calendar' => 'team:owner',
            'meta' => (object) ['ordino' => self::MARK],
            'ladder' => [self::remind()],
        ];
        $this->document->add('slas', $sla);
        return $sla;
    }

    private static function remind(): object
    {
        $do = (object) ['notify' => ['assignee', 'lead:owner']];
        return (object) ['id' => self::REMIND, 'at' => (object) ['percent' => 100], 'do' => [$do]];
    }

    /** Takes away what the form has made. What else stands there goes on, as a rule of the definition. */
    private function forget(object $sla): void
    {
        $foreign = self::foreign($sla);
        if ($foreign === []) {
            $this->document->remove('slas', (string) $sla->id);
            return;
        }
        $sla->ladder = array_values($foreign);
        unset($sla->meta->ordino);
        if (get_object_vars($sla->meta) === []) {
            unset($sla->meta);
        }
    }

    /** Steps that were not made here. @return array<int, object> by their places */
    private static function foreign(object $sla): array
    {
        $own = self::move($sla);
        $isForeign = static fn (mixed $step): bool => is_object($step) && $step !== $own && $step != self::remind();
        return array_filter((array) ($sla->ladder ?? []), $isForeign);
    }

    /** The step that moves, if it is one as it is made here. */
    private static function move(object $sla): ?object
    {
        foreach ((array) ($sla->ladder ?? []) as $step) {
            $isPlain = is_object($step) && preg_match('/^move(-\d+)?$/D', (string) ($step->id ?? '')) === 1
                && !isset($step->repeat) && count((array) ($step->do ?? [])) === 1 && is_string($step->do[0]->move ?? null);
            if ($isPlain && self::hours($step->at->after ?? null) !== '') {
                return $step;
            }
        }
        return null;
    }

    /** Puts a step in the place of another; null is none. */
    private static function put(object $sla, ?object $before, ?object $after): void
    {
        $steps = [];
        foreach ((array) ($sla->ladder ?? []) as $step) {
            $steps[] = $before !== null && $step === $before ? $after : $step;
        }
        if ($before === null && $after !== null) {
            $taken = array_map(static fn (mixed $step): string => (string) ($step->id ?? ''), $steps);
            for ($number = 2; in_array($after->id, $taken, true); $number++) {
                $after->id = self::MOVE . "-{$number}";
            }
            $steps[] = $after;
        }
        $sla->ladder = array_values(array_filter($steps, static fn (mixed $step): bool => $step !== null));
    }

    /** `1.5` is 90 minutes; null is none. */
    private static function duration(string $hours): ?string
    {
        $minutes = (int) round(60 * (float) str_replace(',', '.', $hours));
        return $minutes <= 0 ? null : 'PT' . ($minutes % 60 === 0 ? intdiv($minutes, 60) . 'H' : "{$minutes}M");
    }

    /** Empty for what is no plain number of hours, such as a choice. */
    private static function hours(mixed $duration): string
    {
        if (!is_string($duration) || preg_match('/^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/D', $duration, $parts) !== 1) {
            return '';
        }
        $hours = 24 * (int) ($parts[1] ?? 0) + (int) ($parts[2] ?? 0) + (int) ($parts[3] ?? 0) / 60;
        return $hours > 0 ? (string) round($hours, 2) : '';
    }
}
