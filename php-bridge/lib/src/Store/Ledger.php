<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Actor;
use Ordino\Decision;
use Ordino\Engine;
use Ordino\Exception\StoreException;
use Ordino\Item;
use Ordino\Json;

/**
 * Writes what was decided: events, texts, the case, its effects and the command that it was, all or nothing.
 *
 * Everything here happens inside of a transaction in which the case is locked.
 */
final class Ledger
{
    public readonly Cases $cases;
    public readonly Events $events;
    public readonly Texts $texts;
    public readonly Commands $commands;
    public readonly Words $words;

    public function __construct(
        private readonly Database $database,
        private readonly Engine $engine,
        private readonly EffectQueue $effects,
    ) {
        $this->cases = new Cases($database);
        $this->events = new Events($database);
        $this->texts = new Texts($database);
        $this->commands = new Commands($database);
        $this->words = new Words($database);
    }

    /**
     * Does work in a transaction. Where a key turns out to be taken, the same was done before, or is done by somebody else
     * just now: then it is done once more, and finds that. So what is new, as nearly everything is, need not look first.
     *
     * @template T
     * @param \Closure(bool): T $work told whether it has to look for what was done
     * @return T
     */
    public function oncePerKey(\Closure $work): mixed
    {
        try {
            return $this->database->transaction(static fn (): mixed => $work(false));
        } catch (StoreException $exception) {
            if ($exception->errorCode !== 'duplicate') {
                throw $exception;
            }
            return $this->database->transaction(static fn (): mixed => $work(true));
        }
    }

    /** Writes a decision about a case; `$row` is null when it was opened. */
    public function write(?CaseRow $row, Decision $decision): void
    {
        $row?->check($decision);
        if ($decision->events === []) {
            return;
        }
        $case = $decision->case->id;
        if ($row === null) {
            $this->words->add($this->cases->insert($decision), [$case]);
        } else {
            $this->cases->update($row, $decision);
        }
        $this->events->append($case, $decision->events);
        $this->texts->add($case, $decision->texts);
        $this->effects->add($case, $decision->effects);
    }

    /** Writes that a command was done, so that it is not done again. */
    public function remember(Item $item, ?Actor $actor, Decision $decision, int $now): void
    {
        if ($item->commandId !== null && !$decision->isRefused()) {
            $fingerprint = Commands::fingerprint($item->command, $actor);
            $this->commands->add($item->case, $item->commandId, $fingerprint, $decision, $now);
        }
    }

    /** What a command did when it was done before; null when it was not. */
    public function recall(CaseRow $row, Item $item, ?Actor $actor): ?Decision
    {
        if ($item->commandId === null) {
            return null;
        }
        // Inside of somebody else's transaction, it may have been done since that one began.
        $isLocking = $this->database->isInside();
        $fingerprint = Commands::fingerprint($item->command, $actor);
        $done = $this->commands->find($row->id, $item->commandId, $fingerprint, $isLocking);
        if ($done === null) {
            return null;
        }
        [$first, $last] = [(int) $done['first_seq'], (int) $done['last_seq']];
        $events = $this->events->of($row->id, $first, $last, $isLocking);
        $answer = Json::value((string) $done['answer']);
        $answer->events = $events;
        $answer->texts = $this->textsOf($row->id, $events);
        $answer->case = $last === $row->seq
            ? $row->value()
            : $this->engine->replay($this->events->of($row->id, 1, $last, $isLocking));
        return Decision::of($answer, isRepeated: true);
    }

    /**
     * @param list<object> $events
     * @return list<object> those that were not erased since
     */
    private function textsOf(string $case, array $events): array
    {
        $texts = $this->texts->of($case);
        $found = [];
        foreach ($events as $event) {
            $id = $event->textId ?? null;
            if (isset($id, $texts[$id])) {
                $found[] = (object) ['textId' => $id, 'text' => $texts[$id]];
            }
        }
        return $found;
    }
}
