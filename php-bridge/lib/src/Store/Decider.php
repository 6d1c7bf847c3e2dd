<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Actor;
use Ordino\Decision;
use Ordino\Engine;
use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Exception\StoreException;
use Ordino\Item;
use Ordino\Time\Clock;

/** Decides about one stored case, and writes it down. */
final class Decider
{
    public function __construct(
        private readonly Engine $engine,
        private readonly Database $database,
        private readonly Clock $clock,
        private readonly Definitions $definitions,
        private readonly Ledger $ledger,
    ) {
    }

    /** @throws StoreException `case_exists`, and those of `decide` */
    public function open(Published $published, Item $item, ?Actor $actor, bool $withOptions, ?string $language): Decision
    {
        $open = function (bool $isAgain) use ($published, $item, $actor, $withOptions, $language): Decision {
            // A lock on what is not there would hold up others that open cases with names like this one's.
            if ($isAgain || $this->ledger->cases->exists($item->case)) {
                $row = $this->ledger->cases->lock($item->case);
                if ($row !== null) {
                    return $this->repeat($row, $item, $actor, $withOptions, $language)
                        ?? throw new StoreException('case_exists', "there is a case `{$item->case}` already");
                }
            }
            return $this->settle(null, $published, $item, $actor, $withOptions, $language);
        };
        return $this->ledger->oncePerKey($open);
    }

    /**
     * @param Published|null $published under which to decide; default what the case runs under
     * @throws StoreException|EngineException|DoorException nothing has happened then
     */
    public function decide(
        Item $item,
        ?Actor $actor,
        bool $withOptions,
        ?string $language,
        ?Published $published = null,
    ): Decision {
        $decision = null;
        do {
            $earlier = $decision;
            $decide = function (bool $isAgain) use ($item, $actor, $withOptions, $language, $published, $earlier): Decision {
                $row = $this->ledger->cases->lock($item->case) ?? throw self::unknown($item->case);
                $done = $isAgain ? $this->repeat($row, $item, $actor, $withOptions, $language) : null;
                return $done ?? $this->settle($row, $published, $item, $actor, $withOptions, $language, $earlier);
            };
            $decision = $this->ledger->oncePerKey($decide);
            // More timers were due than one call fires: those are stored, and it is asked again.
            $isOverdue = $decision->isOverdueAfter($earlier);
            $item = $isOverdue ? $item->after($decision->case->seq) : $item;
        } while ($isOverdue);
        return $decision;
    }

    /** Writes what the events of a case add up to. */
    public function repair(string $case): object
    {
        return $this->database->transaction(function () use ($case): object {
            $row = $this->ledger->cases->lock($case) ?? throw self::unknown($case);
            $events = $this->ledger->events->of($case);
            $value = $this->engine->replay($events);
            $this->ledger->cases->repair($row, $value, $events);
            return $value;
        });
    }

    /** What the command did when it was done before; null when it was not. */
    private function repeat(
        CaseRow $row,
        Item $item,
        ?Actor $actor,
        bool $withOptions,
        ?string $language,
    ): ?Decision {
        $done = $this->ledger->recall($row, $item, $actor);
        if ($done === null || !$withOptions) {
            return $done;
        }
        $workflow = $this->definitions->worded($row->digest);
        $now = $this->clock->now();
        return $done->withOptions($workflow->options($row->snapshot, $now, $actor, $item->facts, $language));
    }

    private function settle(
        ?CaseRow $row,
        ?Published $published,
        Item $item,
        ?Actor $actor,
        bool $withOptions,
        ?string $language,
        ?Decision $earlier = null,
    ): Decision {
        $now = $this->clock->now();
        $workflow = match (true) {
            $published !== null => $this->definitions->version($published),
            $withOptions => $this->definitions->worded($row->digest),
            default => $this->definitions->workflow($row->digest),
        };
        $decide = static fn (): Decision => $workflow->decide(
            $row?->snapshot,
            $item->command,
            min($item->at ?? $now, $now),
            $actor,
            $item->facts,
            $item->expectedSeq,
            $withOptions,
            $language,
        );
        try {
            $decision = $decide();
        } catch (EngineException $exception) {
            // A migration needs the workflow that it leaves, too.
            if ($row === null || $row->digest === $workflow->digest || $exception->errorCode !== 'unknown_workflow') {
                throw $exception;
            }
            $this->engine->load($this->definitions->workflow($row->digest)->definition());
            $decision = $decide();
        }
        if ($row !== null && $decision->isRefused()) {
            // Perhaps because it was done before.
            $done = $this->repeat($row, $item, $actor, $withOptions, $language);
            if ($done !== null) {
                return $done;
            }
        }
        $this->ledger->write($row, $decision);
        $whole = $decision->after($earlier);
        $this->ledger->remember($item, $actor, $whole, Millis::of($now));
        return $whole;
    }

    private static function unknown(string $case): StoreException
    {
        return new StoreException('unknown_case', "there is no case `{$case}`");
    }
}
