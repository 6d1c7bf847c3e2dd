<?php

declare(strict_types=1);

namespace Ordino;

/**
 * What a command did.
 *
 * Events, effects, texts and the case are as the engine wrote them. They are objects, not arrays, because an array cannot
 * tell `{}` from `[]` and makes a list of `{"0": 1}`: what is stored as JSON is then what came.
 *
 * @phpstan-import-type CaseShape from Shapes
 * @phpstan-import-type DecisionAnswerShape from Shapes
 * @phpstan-import-type EffectShape from Shapes
 * @phpstan-import-type EventShape from Shapes
 * @phpstan-import-type StoredTextShape from Shapes
 */
final class Decision
{
    private function __construct(
        /** @var list<EventShape> what happened, in order; also when the command itself was refused */
        public readonly array $events,
        /** @var list<EffectShape> what the host must now do, in order */
        public readonly array $effects,
        /** @var list<StoredTextShape> texts for the host to store */
        public readonly array $texts,
        /** @var CaseShape|null the case as it is now; null when it could not be opened, or is held by a `CaseFile` */
        public readonly ?object $case,
        /** When to tick, as RFC 3339 in UTC; null when nothing is ever due. */
        public readonly ?string $nextDue,
        /** @var list<Blocker> why the command was not done; empty when it was */
        public readonly array $refused,
        /** What may happen next, when it was asked for. */
        public readonly ?Options $options,
        /** Whether it was done before, under the same commandId, and nothing has happened now. */
        public readonly bool $isRepeated = false,
    ) {
    }

    /**
     * @internal
     * @param DecisionAnswerShape $answer
     */
    public static function of(object $answer, bool $isRepeated = false): self
    {
        return new self(
            $answer->events,
            $answer->effects,
            $answer->texts,
            $answer->case ?? null,
            $answer->nextDue,
            Blocker::all($answer->refused ?? []),
            isset($answer->options) ? Options::of($answer) : null,
            $isRepeated,
        );
    }

    /** @internal the same with what may happen next */
    public function withOptions(Options $options): self
    {
        return new self(
            $this->events,
            $this->effects,
            $this->texts,
            $this->case,
            $this->nextDue,
            $this->refused,
            $options,
            $this->isRepeated,
        );
    }

    /** @internal the same with what has happened in the call before it, which had to end before it came to the command */
    public function after(?self $earlier): self
    {
        return $earlier === null || $this->isRepeated ? $this : new self(
            [...$earlier->events, ...$this->events],
            [...$earlier->effects, ...$this->effects],
            [...$earlier->texts, ...$this->texts],
            $this->case,
            $this->nextDue,
            $this->refused,
            $this->options,
        );
    }

    /** @internal the same with another reason why the command was not done */
    public function refusedFor(string $code): self
    {
        $blockers = Blocker::all([(object) ['code' => $code, 'parameters' => new \stdClass()]]);
        return new self($this->events, $this->effects, $this->texts, $this->case, $this->nextDue, $blockers, null);
    }

    /** @internal whether timers have acted, so many that the command has to be asked again */
    public function isOverdueAfter(?self $earlier): bool
    {
        return $this->isRefusedFor('overdue') && count($this->events) > count($earlier?->events ?? []);
    }

    /** Whether the command was not done. Events of timers may have happened all the same. */
    public function isRefused(): bool
    {
        return $this->refused !== [];
    }

    /** Whether one of the reasons for the refusal has this code, such as `stale`. */
    public function isRefusedFor(string $code): bool
    {
        foreach ($this->refused as $blocker) {
            if ($blocker->code === $code) {
                return true;
            }
        }
        return false;
    }
}
