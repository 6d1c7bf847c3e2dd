<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Exception\ValueException;
use Ordino\Time\Instant;

/**
 * A case that stays in the engine: only commands go in and events come out, until `snapshot()` asks for it.
 *
 * An engine keeps the 256 that were used last, and none when it is replaced, as a sidecar is that was started anew. One that
 * has left answers the error `unknown_case`: then the stored case is held again.
 *
 * @phpstan-import-type CaseShape from Shapes
 */
final class CaseFile
{
    private readonly int $replaced;

    /** @internal made by `Workflow::case` */
    public function __construct(
        private readonly Engine $engine,
        private Workflow $workflow,
        private readonly int $held,
    ) {
        $this->replaced = $engine->door->replaced();
    }

    /**
     * What may happen next to the case, and why something may not.
     *
     * @param array<string, mixed> $facts facts of this call, above the stored ones
     * @param string|null $language of the labels, such as `it`
     * @throws DoorException|EngineException|ValueException
     */
    public function options(
        \DateTimeInterface $now,
        ?Actor $actor = null,
        array $facts = [],
        ?string $language = null,
    ): Options {
        return Options::of($this->ask([
            'type' => 'options',
            'now' => Instant::text($now),
            'actor' => $actor,
            'facts' => Json::map($facts),
            'lang' => $language,
        ]));
    }

    /**
     * What a command does to the case.
     *
     * @param array<string, mixed> $facts facts of this call, above the stored ones
     * @param int|null $expectedSeq the number of the last event that the host knows of; another is refused as `stale`
     * @param bool $withOptions whether to answer the next options too
     * @throws DoorException|EngineException|ValueException
     */
    public function decide(
        Command $command,
        \DateTimeInterface $now,
        ?Actor $actor = null,
        array $facts = [],
        ?int $expectedSeq = null,
        bool $withOptions = false,
        ?string $language = null,
    ): Decision {
        return Decision::of($this->ask([
            'type' => 'decide',
            'command' => $command,
            'now' => Instant::text($now),
            'actor' => $actor,
            'facts' => Json::map($facts),
            'expectedSeq' => $expectedSeq,
            'withOptions' => $withOptions,
            'lang' => $language,
        ]));
    }

    /**
     * Lets the timers that are due act.
     *
     * @throws DoorException|EngineException
     */
    public function tick(\DateTimeInterface $now): Decision
    {
        return $this->decide(Command::tick(), $now);
    }

    /**
     * Brings the case under another workflow, unless that is refused. The host's; needs no right.
     *
     * @param array<string, string> $statuses new names of statuses by the old ones
     * @param array<string, string> $teams new names of teams by the old ones
     * @throws DoorException|EngineException|ValueException
     */
    public function migrate(
        Workflow $to,
        \DateTimeInterface $now,
        array $statuses = [],
        array $teams = [],
    ): Decision {
        $decision = Decision::of($this->ask([
            'type' => 'decide',
            'workflow' => $to->handle(),
            'command' => Command::migrate($this->workflow, $statuses, $teams),
            'now' => Instant::text($now),
        ], $this->workflow, $to));
        if (!$decision->isRefused()) {
            $this->workflow = $to;
        }
        return $decision;
    }

    /**
     * The case as it is now; null when it is not opened yet.
     *
     * @return CaseShape|null
     * @throws DoorException|EngineException
     */
    public function snapshot(): ?object
    {
        return $this->ask(['type' => 'snapshot'])->case;
    }

    /** Lets the case go. */
    public function __destruct()
    {
        try {
            if ($this->isHeld()) {
                $this->engine->call('{"type":"release","held":' . $this->held . '}');
            }
        } catch (DoorException) {
            // The engine has gone, and the case with it; or is asked just now, and forgets it by and by.
        }
    }

    /** @param array<string, mixed> $request */
    private function ask(array $request, Workflow ...$needed): object
    {
        if (!$this->isHeld()) {
            $message = 'the engine that held this case was replaced';
            throw new EngineException('unknown_case', $message, null, 'hold it again');
        }
        return Workflow::askUnder($this->engine, $needed, Json::text((object) ($request + ['held' => $this->held])));
    }

    /** Whether the number is this case's still. */
    private function isHeld(): bool
    {
        return $this->engine->door->replaced() === $this->replaced;
    }
}
