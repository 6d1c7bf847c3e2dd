<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;

/**
 * A report whose histories come one by one: a part of them at a time is kept here, and of those before it the engine keeps
 * what they add up to.
 *
 * @internal
 *
 * @phpstan-import-type SummaryShape from Shapes
 */
final class ReportFile
{
    /** Of a part: an engine with little memory reads no more than about a megabyte at once. */
    private const BYTES = 1 << 18;

    /** @var list<string> histories that the engine has not seen */
    private array $part = [];

    private int $bytes = 0;

    /** The number under which the engine keeps the histories before them. */
    private ?int $held = null;

    /** How often the engine had been replaced when it gave the number. */
    private int $replaced = 0;

    /** @param array<string, mixed> $settings how it counts */
    public function __construct(
        private readonly Engine $engine,
        private readonly Workflow $workflow,
        private readonly array $settings,
    ) {
    }

    /**
     * Adds the whole history of a case, as JSON text.
     *
     * @throws DoorException|EngineException
     */
    public function add(string $history): void
    {
        if ($this->part !== [] && $this->bytes + strlen($history) > self::BYTES) {
            $this->held = $this->send(true)->held;
            $this->replaced = $this->engine->door->replaced();
        }
        $this->part[] = $history;
        $this->bytes += strlen($history);
    }

    /**
     * What all histories add up to.
     *
     * @return SummaryShape
     * @throws DoorException|EngineException
     */
    public function summary(): object
    {
        return $this->send(false)->report;
    }

    private function send(bool $hold): object
    {
        $histories = '[' . implode(',', $this->part) . ']';
        [$this->part, $this->bytes] = [[], 0];
        $request = ['type' => 'report', 'hold' => $hold];
        if ($this->held === null) {
            $request += ['workflow' => $this->workflow->handle(), ...$this->settings];
        } elseif ($this->engine->door->replaced() !== $this->replaced) {
            $message = 'the engine that held this report was replaced';
            throw new EngineException('unknown_report', $message, null, 'begin it again');
        } else {
            $request += ['held' => $this->held];
        }
        return Workflow::askUnder($this->engine, [$this->workflow], Json::with($request, 'histories', $histories));
    }
}
