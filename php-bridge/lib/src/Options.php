<?php

declare(strict_types=1);

namespace Ordino;

/**
 * What may happen next to a case, and why something may not, in the definition's order.
 *
 * @implements \IteratorAggregate<int, Option>
 *
 * @phpstan-import-type DecisionAnswerShape from Shapes
 * @phpstan-import-type OptionsAnswerShape from Shapes
 */
final class Options implements \IteratorAggregate, \Countable
{
    /**
     * @param list<Option> $all recommended, suggested, then exceptions
     * @param array<string, list<Blocker>> $can the other buttons by command: why the actor may not
     * @param string|null $status where a tick would leave the case: what these are options of; not said after a decision
     * @param string|null $team who owns it there
     */
    private function __construct(
        public readonly array $all,
        public readonly ?Undo $undo,
        public readonly array $can,
        public readonly ?string $status,
        public readonly ?string $team,
    ) {
    }

    /**
     * @internal
     * @param OptionsAnswerShape|DecisionAnswerShape $answer
     */
    public static function of(object $answer): self
    {
        return new self(
            array_map(Option::of(...), $answer->options),
            isset($answer->undo) ? Undo::of($answer->undo) : null,
            array_map(Blocker::all(...), get_object_vars($answer->can)),
            $answer->status ?? null,
            $answer->team ?? null,
        );
    }

    /** The recommended step: the one primary button. */
    public function recommended(): ?Option
    {
        return $this->ofKind('recommended')[0] ?? null;
    }

    /** @return list<Option> the steps beside it */
    public function suggested(): array
    {
        return $this->ofKind('suggested');
    }

    /** @return list<Option> what "show all statuses" shows */
    public function exceptions(): array
    {
        return $this->ofKind('exception');
    }

    /** The option of a status, if the case can ever go there from where it is. */
    public function to(string $status): ?Option
    {
        foreach ($this->all as $option) {
            if ($option->to === $status) {
                return $option;
            }
        }
        return null;
    }

    /** Whether a command other than a move may be given now, such as `comment` or `assign`. */
    public function may(string $command): bool
    {
        return ($this->can[$command] ?? null) === [];
    }

    /** @return \ArrayIterator<int, Option> */
    public function getIterator(): \ArrayIterator
    {
        return new \ArrayIterator($this->all);
    }

    public function count(): int
    {
        return count($this->all);
    }

    /** @return list<Option> */
    private function ofKind(string $kind): array
    {
        return array_values(array_filter($this->all, static fn (Option $option) => $option->kind === $kind));
    }
}
