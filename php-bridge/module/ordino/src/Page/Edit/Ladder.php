<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page\Edit;

/**
 * "Remind after 8 working hours, then after 16 more move to …" of a status: an SLA that only runs there. Others that a
 * merchant has written into the definition are left alone.
 */
final class Ladder
{
    /** By which an SLA is known as made here. */
    private const MARK = 'ladder';

    public function __construct(private readonly Document $document, private readonly string $status)
    {
    }

    /** @return array{remind: string, then: string, to: string} hours and a status; empty without one */
    public function form(): array
    {
        $sla = $this->sla();
        $form = ['remind' => '', 'then' => '', 'to' => ''];
        if ($sla === null) {
            return $form;
        }
        $form['remind'] = self::hours($sla->target ?? '');
        foreach ($sla->ladder ?? [] as $step) {
            foreach ($step->do ?? [] as $action) {
                if (isset($action->move)) {
                    $form['then'] = self::hours($step->at->after ?? '');
                    $form['to'] = (string) $action->move;
                }
            }
        }
        return $form;
    }

    /** @param array<string, mixed> $form as `form` answers it */
    public function save(array $form): void
    {
        $sla = $this->sla();
        $remind = self::duration((string) ($form['remind'] ?? ''));
        if ($remind === null) {
            $sla === null || $this->document->remove('slas', $sla->id);
            return;
        }
        if ($sla === null) {
            $sla = (object) ['id' => $this->document->freeId('slas', "{$this->status}-in-time")];
            $this->document->add('slas', $sla);
        }
        $sla->runIn = [$this->status];
        $sla->target = $remind;
        $sla->calendar = 'team:owner';
        $sla->meta = (object) ['ordino' => self::MARK];
        $sla->ladder = [(object) [
            'id' => 'remind',
            'at' => (object) ['percent' => 100],
            'do' => [(object) ['notify' => ['assignee', 'lead:owner']]],
        ]];
        $to = (string) ($form['to'] ?? '');
        if ($to !== '' && $to !== $this->status) {
            $after = self::duration((string) ($form['then'] ?? '')) ?? $remind;
            $move = (object) ['move' => $to];
            $sla->ladder[] = (object) ['id' => 'move', 'at' => (object) ['after' => $after], 'do' => [$move]];
        }
    }

    /** Labels of other rules that run in this status. @return list<string> ids */
    public function others(): array
    {
        $runs = fn (object $sla): bool => in_array($this->status, (array) ($sla->runIn ?? []), true) && !$this->isOurs($sla);
        return array_column(array_filter($this->document->all('slas'), $runs), 'id');
    }

    private function sla(): ?object
    {
        foreach ($this->document->all('slas') as $sla) {
            if ($this->isOurs($sla)) {
                return $sla;
            }
        }
        return null;
    }

    private function isOurs(object $sla): bool
    {
        return ($sla->meta->ordino ?? null) === self::MARK && ($sla->runIn ?? null) === [$this->status];
    }

    /** `1.5` is 90 minutes; null is none. */
    private static function duration(string $hours): ?string
    {
        $minutes = (int) round(60 * (float) str_replace(',', '.', $hours));
        return $minutes <= 0 ? null : 'PT' . ($minutes % 60 === 0 ? intdiv($minutes, 60) . 'H' : "{$minutes}M");
    }

    private static function hours(mixed $duration): string
    {
        if (!is_string($duration) || preg_match('/^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/D', $duration, $parts) !== 1) {
            return '';
        }
        $hours = 24 * (int) ($parts[1] ?? 0) + (int) ($parts[2] ?? 0) + (int) ($parts[3] ?? 0) / 60;
        return (string) round($hours, 2);
    }
}
