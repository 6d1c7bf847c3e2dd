<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Engine;

/**
 * What is left of targets, in working time.
 *
 * @phpstan-type Left array{
 *     sla: string,
 *     label: string,
 *     text: string,
 *     isLate: bool,
 *     isPaused: bool,
 *     isAcknowledged: bool,
 *     left: int,
 * }
 */
final class Clocks
{
    public function __construct(
        private readonly ?Engine $engine,
        private readonly Outline $outline,
        private readonly Words $words,
    ) {
    }

    /**
     * The clocks of a case that run or are paused; the one with the least left first.
     *
     * @return list<Left>
     */
    public function of(object $case, \DateTimeInterface $now): array
    {
        $open = array_filter($case->clocks ?? [], static fn (object $clock): bool => $clock->outcome === null);
        $clocks = array_map(fn (object $clock): array => $this->one($clock, $now), array_values($open));
        usort($clocks, static fn (array $a, array $b): int => $a['left'] <=> $b['left']);
        return $clocks;
    }

    /** @return Left */
    private function one(object $clock, \DateTimeInterface $now): array
    {
        $isPaused = $clock->state === 'paused';
        $consumed = Spans::millis($clock->consumed) + ($isPaused ? 0 : $this->since($clock, $now));
        $left = Spans::millis($clock->target) - $consumed;
        $spans = new Spans($this->words);
        $span = $clock->calendar === null ? $spans->elapsed(abs($left)) : $spans->working(abs($left));
        $isLate = $clock->breached || $left < 0;
        return [
            'sla' => $clock->sla,
            'label' => $this->outline->sla($clock->sla),
            'text' => match (true) {
                $isLate => $this->words->say('%time% late', ['%time%' => $span]),
                $isPaused => $this->words->say('%time% left, paused', ['%time%' => $span]),
                default => $this->words->say('%time% left', ['%time%' => $span]),
            },
            'isLate' => $isLate,
            'isPaused' => $isPaused,
            'isAcknowledged' => $clock->acknowledged,
            'left' => $left,
        ];
    }

    private function since(object $clock, \DateTimeInterface $now): int
    {
        $since = new \DateTimeImmutable($clock->since);
        if ($now <= $since) {
            return 0;
        }
        $calendar = $this->outline->calendar($clock->calendar);
        if ($calendar === null || $this->engine === null) {
            return 1000 * ($now->getTimestamp() - $since->getTimestamp());
        }
        return Spans::millis($this->engine->workingTime($calendar)->between($since, $now));
    }
}
