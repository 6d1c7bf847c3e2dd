<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Time\Instant;

/** Arithmetic of the working time of a calendar, such as to say when something will be done. */
final class WorkingTime
{
    /** @internal made by an `Engine` */
    public function __construct(private readonly Engine $engine, private readonly string $calendar)
    {
    }

    /**
     * When so much working time has passed.
     *
     * @param string $duration ISO 8601, such as `PT4H` or `P1D`
     * @throws DoorException|EngineException
     */
    public function add(\DateTimeInterface $start, string $duration): \DateTimeImmutable
    {
        $add = ['start' => Instant::text($start), 'duration' => $duration];
        return Instant::parse($this->ask(['add' => $add, 'between' => null])->at);
    }

    /**
     * How much working time passes, as an ISO 8601 duration such as `PT4H`.
     *
     * @throws DoorException|EngineException
     */
    public function between(\DateTimeInterface $start, \DateTimeInterface $end): string
    {
        $between = ['start' => Instant::text($start), 'end' => Instant::text($end)];
        return $this->ask(['add' => null, 'between' => $between])->duration;
    }

    /** @param array<string, mixed> $question */
    private function ask(array $question): object
    {
        $request = Json::with(['type' => 'workingTime'] + $question, 'calendar', $this->calendar);
        return $this->engine->answer($request, $this->calendar);
    }
}
