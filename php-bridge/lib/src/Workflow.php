<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Exception\ValueException;
use Ordino\Time\Instant;

/**
 * A definition proved right, under which cases run.
 *
 * A case is given as JSON text, as it was stored, or as the object of a decision. Instants are a `DateTimeInterface`;
 * parts of a millisecond are dropped.
 *
 * @phpstan-import-type CaseShape from Shapes
 * @phpstan-import-type EventShape from Shapes
 * @phpstan-import-type JudgedShape from Shapes
 * @phpstan-import-type SummaryShape from Shapes
 * @phpstan-import-type ChangeShape from Shapes
 * @phpstan-import-type MigrationShape from Shapes
 *
 * @phpstan-type Item array{
 *     case: string|CaseShape|null,
 *     command: Command,
 *     facts?: array<string, mixed>,
 *     expectedSeq?: int|null,
 * }
 */
final class Workflow
{
    /**
     * @internal made by an `Engine`
     * @param \Closure(): string $definition
     * @param list<Diagnostic> $diagnostics what may be wrong with it although it runs
     */
    public function __construct(
        private readonly Engine $engine,
        /** What a case refers to; one for all versions that decide alike. */
        public readonly string $digest,
        private readonly \Closure $definition,
        public readonly array $diagnostics = [],
        /** The whole of it, words included; null where any of those that decide alike will do. */
        public readonly ?string $edition = null,
    ) {
    }

    /**
     * What may happen next to a case, and why something may not.
     *
     * @param string|CaseShape $case
     * @param array<string, mixed> $facts facts of this call, above the stored ones
     * @param string|null $language of the labels, such as `it`
     * @throws DoorException|EngineException|ValueException
     */
    public function options(
        string|object $case,
        \DateTimeInterface $now,
        ?Actor $actor = null,
        array $facts = [],
        ?string $language = null,
    ): Options {
        return Options::of($this->ask([
            'type' => 'options',
            'workflow' => $this->handle(),
            'held' => null,
            'now' => Instant::text($now),
            'actor' => $actor,
            'facts' => Json::map($facts),
            'lang' => $language,
        ], $case));
    }

    /**
     * What a command does to a case; null is one that is not opened yet.
     *
     * @param string|CaseShape|null $case
     * @param array<string, mixed> $facts facts of this call, above the stored ones
     * @param int|null $expectedSeq the number of the last event that the host knows of; another is refused as `stale`
     * @param bool $withOptions whether to answer the next options too
     * @param string|null $language of the labels of those, such as `it`
     * @throws DoorException|EngineException|ValueException
     */
    public function decide(
        string|object|null $case,
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
            'workflow' => $this->handle(),
            'held' => null,
            'command' => $command,
            'now' => Instant::text($now),
            'actor' => $actor,
            'facts' => Json::map($facts),
            'expectedSeq' => $expectedSeq,
            'withOptions' => $withOptions,
            'lang' => $language,
        ], $case, $command));
    }

    /**
     * What many commands do, each to a case of its own.
     *
     * @param list<Item> $items
     * @param bool $onlyValid false: where one command is refused, none happens
     * @return list<Decision> in the order of the items
     * @throws DoorException|EngineException|ValueException
     */
    public function decideMany(
        array $items,
        \DateTimeInterface $now,
        ?Actor $actor = null,
        bool $onlyValid = true,
    ): array {
        $request = [
            'type' => 'decideMany',
            'workflow' => $this->handle(),
            'now' => Instant::text($now),
            'actor' => $actor,
            'onlyValid' => $onlyValid,
        ];
        $text = Json::with($request, 'items', '[' . implode(',', array_map(self::item(...), $items)) . ']');
        $results = self::askUnder($this->engine, $this->needed(...array_column($items, 'command')), $text)->results;
        if (count($results) !== count($items)) {
            // A text that ends its item early and begins another one would move the decisions of all that follow.
            throw new EngineException('invalid_request', 'one of the cases is no case');
        }
        return array_map(Decision::of(...), $results);
    }

    /**
     * What histories add up to. They may be many and come one by one, from a generator: a part of them at a time is kept here,
     * and of those before it the engine keeps what they add up to.
     *
     * @param iterable<string|list<EventShape>> $histories the whole history of each case, or its JSON text
     * @param string|null $period `month`, `quarter` or `year`; default a month
     * @param string|null $timeZone in which periods begin; default the workflow's
     * @param \DateTimeInterface|null $until as of when; default each case's last event
     * @return SummaryShape
     * @throws DoorException|EngineException|ValueException `unknown_report` when the engine was replaced between two parts: ask
     *     again
     */
    public function report(
        iterable $histories,
        ?string $period = null,
        ?string $timeZone = null,
        ?\DateTimeInterface $until = null,
    ): object {
        $until = $until === null ? null : Instant::text($until);
        $report = new ReportFile($this->engine, $this, ['period' => $period, 'timeZone' => $timeZone, 'until' => $until]);
        foreach ($histories as $history) {
            $report->add(is_string($history) ? $history : Json::text($history));
        }
        return $report->summary();
    }

    /**
     * Whether what the definition promises holds in every possible history; where it does not, a shortest one that breaks it.
     *
     * @param list<array<string, mixed>>|null $claims claims to judge instead of the definition's own
     * @return list<JudgedShape>
     * @throws DoorException|EngineException `too_large` when there is more to search than the limit `searchedStates`
     *     allows for all of them; one that needs more than `promiseStates` is undecided
     */
    public function promises(?array $claims = null): array
    {
        return $this->ask(['type' => 'promises', 'workflow' => $this->handle(), 'promises' => $claims], null)->promises;
    }

    /**
     * What changed from this version to another one, as data and in English words, in the order of the definition.
     *
     * @param string|null $language of names, such as `it`; default the new version's first
     * @return list<ChangeShape> none where nothing changed
     * @throws DoorException|EngineException|ValueException
     */
    public function diff(self $new, ?string $language = null): array
    {
        $request = ['type' => 'diff', 'old' => $this->handle(), 'new' => $new->handle(), 'lang' => $language];
        return self::askUnder($this->engine, [$this, $new], Json::text($request))->changes;
    }

    /**
     * What a `migrate` to another version would do to cases that run under this one. Nothing is changed; of many cases, a part
     * of them at a time.
     *
     * @param list<string|CaseShape> $cases 10,000 at most
     * @param array<string, string> $statuses new names of statuses by the old ones
     * @param array<string, string> $teams new names of teams by the old ones
     * @return MigrationShape
     * @throws DoorException|EngineException|ValueException `invalid_request` when a new name is none of the new version
     */
    public function migration(
        self $new,
        array $cases,
        \DateTimeInterface $now,
        array $statuses = [],
        array $teams = [],
    ): object {
        $request = [
            'type' => 'migration',
            'old' => $this->handle(),
            'new' => $new->handle(),
            'now' => Instant::text($now),
            'map' => ['statuses' => Json::map($statuses), 'teams' => Json::map($teams)],
        ];
        $text = static fn (string|object $case): string => is_string($case) ? $case : Json::text($case);
        $request = Json::with($request, 'cases', '[' . implode(',', array_map($text, $cases)) . ']');
        return self::askUnder($this->engine, [$this, $new], $request);
    }

    /**
     * Keeps a case in the engine, for calls that then need not bring it along. Null is one that is not opened yet.
     *
     * @param string|CaseShape|null $case
     * @throws DoorException|EngineException|ValueException
     */
    public function case(string|object|null $case = null): CaseFile
    {
        $held = $this->ask(['type' => 'hold', 'workflow' => $this->handle()], $case)->held;
        return new CaseFile($this->engine, $this, $held);
    }

    /** @internal by which name the engine is asked for it */
    public function handle(): string
    {
        return $this->edition ?? $this->digest;
    }

    /** The definition as JSON text. */
    public function definition(): string
    {
        return ($this->definition)();
    }

    /**
     * @internal asks what workflows are needed for; those that have left the engine come back
     * @param list<self> $needed
     * @throws DoorException|EngineException
     */
    public static function askUnder(Engine $engine, array $needed, string $request, ?string $part = null): object
    {
        try {
            return $engine->answer($request, $part);
        } catch (EngineException $exception) {
            if ($exception->errorCode !== 'unknown_workflow') {
                throw $exception;
            }
            array_walk($needed, $engine->reload(...));
            return $engine->answer($request, $part);
        }
    }

    /** @param array<string, mixed> $request */
    private function ask(array $request, string|object|null $case, ?Command $command = null): object
    {
        $needed = $command === null ? [$this] : $this->needed($command);
        if ($case === null) {
            return self::askUnder($this->engine, $needed, Json::text((object) $request));
        }
        // A case that is text goes in as it is, and is decoded by nobody here.
        $part = is_string($case) ? $case : null;
        return self::askUnder($this->engine, $needed, Json::with($request, 'case', $part ?? Json::text($case)), $part);
    }

    /** @return list<self> the workflows that commands are decided under: this one, and those that cases come from */
    private function needed(Command ...$commands): array
    {
        $needed = [];
        foreach ($commands as $command) {
            if ($command->from !== null) {
                $needed[$command->from->handle()] = $command->from;
            }
        }
        // This one last, so that it is the one that was used last.
        return [...array_values($needed), $this];
    }

    /** @param Item $item */
    private static function item(array $item): string
    {
        $case = $item['case'];
        $others = ['facts' => Json::map($item['facts'] ?? []), 'expectedSeq' => $item['expectedSeq'] ?? null];
        $text = is_string($case) ? $case : Json::text($case);
        return Json::with(['command' => $item['command']] + $others, 'case', $text);
    }
}
