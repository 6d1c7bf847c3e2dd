<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Exception\DoorException;
use Ordino\Exception\OrdinoException;
use Ordino\Exception\StoreException;
use Ordino\Options;
use Ordino\Store\Cases;
use Ordino\Store\Events;
use Ordino\Store\Texts;
use Ordino\Upload;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Workflow\Step;

/** An order as its page shows it: the bar on top, and what has happened below. */
final class OrderPage
{
    private readonly Outline $outline;
    private readonly Wording $wording;
    private readonly Words $words;

    public function __construct(
        private readonly Runtime $runtime,
        private readonly Here $here,
        private readonly int $order,
    ) {
        $this->words = $here->words;
        $this->outline = $here->outline($runtime);
        $this->wording = $here->wording($runtime);
    }

    /** @return array<string, mixed> */
    public function bar(): array
    {
        if (!$this->runtime->current()->isThere()) {
            return $this->damaged();
        }
        if ($this->runtime->engine() === null) {
            return $this->withoutEngine();
        }
        try {
            // An order that came in unseen, or was moved by other ways, is followed before it is shown.
            $this->runtime->recorder()->ready($this->order);
            return $this->ofCase();
        } catch (StoreException $exception) {
            if ($exception->errorCode === 'unknown_case') {
                return ['kind' => 'none', 'order' => $this->order];
            }
            return $this->failed($exception);
        } catch (OrdinoException $exception) {
            return $this->failed($exception);
        }
    }

    /** @return array<string, mixed> what has happened, and what was written: to read it, nobody needs to be asked */
    public function history(): array
    {
        $database = $this->runtime->database();
        $row = (new Cases($database))->find((string) $this->order);
        $isAsked = $this->runtime->engine() !== null && $this->runtime->current()->isThere();
        if ($row === null && ($isAsked || $this->runtime->current()->version() === 0)) {
            return ['kind' => 'none', 'order' => $this->order];
        }
        try {
            $case = $row?->value();
        } catch (OrdinoException) {
            // Its events say the same.
            $case = null;
        }
        $events = (new Events($database))->of((string) $this->order);
        $texts = (new Texts($database))->of((string) $this->order);
        $handles = $this->handles();
        $names = $this->runtime->employees()->name(...);
        $timeline = new Timeline($this->outline, $this->wording, $this->words, $handles, $names);
        $waiting = array_map($timeline->waiting(...), array_reverse($this->runtime->comments()->of($this->order)));
        $team = $case->team ?? null;
        return [
            'kind' => 'case',
            'isAsked' => $isAsked,
            // What waits is not in the workflow's own history yet.
            'hasComponents' => $isAsked && $case !== null && $waiting === [] && (new Components($this->runtime))->areOfOrders(),
            'order' => $this->order,
            'entries' => [...$waiting, ...$timeline->of($events, $texts)],
            'stays' => $timeline->stays($events, $this->runtime->clock()->now(), ($case->closedAt ?? null) !== null),
            'reminders' => $case === null ? [] : $this->reminders($case, $texts),
            'handles' => $handles->all(),
            'employees' => $this->runtime->employees()->all(),
            'team' => $team === null ? null : $this->outline->team($team),
            'me' => $this->here->employee,
            'accept' => Upload::endings(),
            'most' => Files::size(Upload::MOST_BYTES),
            'earliest' => $this->local('+1 hour'),
        ];
    }

    public function handles(): Handles
    {
        return new Handles($this->runtime->employees()->all());
    }

    /** @return array<string, mixed> */
    private function ofCase(): array
    {
        $case = $this->runtime->host()->caseOf((string) $this->order);
        $actor = $this->runtime->employees()->actor($this->here->employee);
        $options = $this->runtime->host()->options((string) $this->order, $actor, language: $this->words->language);
        return ['kind' => 'case', 'order' => $this->order, 'hasComponents' => (new Components($this->runtime))->areOfOrders()]
            + $this->head($case, $options) + $this->steps($case, $options);
    }

    /** @return array<string, mixed> */
    private function head(object $case, Options $options): array
    {
        $now = $this->runtime->clock()->now();
        $spans = new Spans($this->words);
        $status = $options->status ?? $case->status;
        $clocks = (new Clocks($this->runtime->engine(), $this->outline, $this->words))->of($case, $now);
        $isClosed = $case->closedAt !== null;
        return [
            'seq' => $case->seq,
            'status' => $this->outline->status($status),
            'team' => $this->outline->team($options->team ?? $case->team),
            'assignee' => $case->assignee === null ? null : $this->runtime->employees()->name($case->assignee),
            'assigneeId' => (int) $case->assignee,
            'isMine' => $case->assignee === (string) $this->here->employee,
            'clocks' => $clocks,
            'isClosed' => $isClosed,
            'inStatus' => $spans->between($case->enteredAt, $now),
            'openFor' => $spans->between($case->openedAt, $isClosed ? $case->closedAt : $now),
            'isWatching' => in_array((string) $this->here->employee, $case->watchers, true),
            'employees' => $this->runtime->employees()->all(),
            'gateOff' => $this->words->at($this->runtime->settings()->gateOffUntil($now)),
        ];
    }

    /** @return array<string, mixed> */
    private function steps(object $case, Options $options): array
    {
        $undo = $options->undo;
        $can = [];
        foreach ($options->can as $command => $blockers) {
            $can[$command] = $this->wording->all($blockers);
        }
        $isEnforcing = $this->runtime->gate()->isEnforcing();
        return (new Steps($this->outline, $this->wording, $this->words, $isEnforcing))->of($options) + [
            'undo' => $undo === null ? null : [
                'status' => $this->outline->status($undo->to),
                'isOpen' => $undo->isOpen(),
                'reasons' => $this->wording->all($undo->blockers),
            ],
            'can' => $can,
            'accept' => Upload::endings(),
            'most' => Files::size(Upload::MOST_BYTES),
        ];
    }

    /**
     * Steps of the table that was compiled when the workflow was published: nothing is refused without an engine.
     *
     * @return array<string, mixed>
     */
    private function withoutEngine(): array
    {
        $state = (int) $this->runtime->orders()->state($this->order);
        $status = $this->outline->status((string) ($this->runtime->names()->statusOf($state) ?? "#{$state}"));
        return ['kind' => 'no_engine', 'order' => $this->order, 'status' => $status]
            + $this->compiled($this->runtime->steps()->from($state));
    }

    /**
     * What there is to say when the definition is damaged, or the case is: the shop's own word for its state.
     *
     * @return array<string, mixed>
     */
    private function damaged(): array
    {
        $state = (int) $this->runtime->orders()->state($this->order);
        $found = $this->runtime->states()->of($state);
        $label = $found?->name($this->words->language) ?? "#{$state}";
        $tone = ['color' => Tone::of($found?->color), 'isBright' => Tone::isBright($found?->color)];
        $status = ['id' => '', 'label' => $label, 'description' => '', 'stage' => 'open'] + $tone;
        return ['kind' => 'damaged', 'order' => $this->order, 'status' => $status] + $this->compiled([]);
    }

    /** @return array<string, mixed> */
    private function failed(OrdinoException $exception): array
    {
        $this->runtime->log()->error("the page of order {$this->order}", $exception, $this->order);
        return $exception instanceof DoorException ? $this->withoutEngine() : $this->damaged();
    }

    /**
     * @param list<Step> $compiled
     * @return array<string, mixed>
     */
    private function compiled(array $compiled): array
    {
        $steps = ['recommended' => [], 'suggested' => [], 'exception' => []];
        foreach ($compiled as $step) {
            $to = (string) $this->runtime->names()->statusOf($step->to);
            $status = $this->outline->status($to);
            $steps[$step->kind][] = [
                'to' => $to,
                'label' => $this->words->label((object) $step->labels, $status['label']),
                'status' => $status,
                'team' => '',
                'isOpen' => true,
                'reasons' => [],
                'needsComment' => false,
                'fields' => [],
                'files' => 0,
                'asks' => false,
            ];
        }
        return [
            'recommended' => $steps['recommended'][0] ?? null,
            'suggested' => $steps['suggested'],
            'others' => $steps['exception'],
            'seq' => null,
            'undo' => null,
        ];
    }

    /**
     * @param array<string, string|null> $texts
     * @return list<array<string, mixed>>
     */
    private function reminders(object $case, array $texts): array
    {
        return array_map(fn (object $reminder): array => [
            'id' => $reminder->id,
            'due' => $this->words->at($reminder->due),
            'isDue' => !$reminder->armed,
            'to' => $this->wording->principals($reminder->to),
            'text' => $texts[$reminder->textId] ?? '',
            'untilMoved' => $reminder->untilMoved,
        ], $case->reminders ?? []);
    }

    /** As a field for date and time has it. */
    private function local(string $when): string
    {
        return $this->runtime->clock()->now()->modify($when)->setTimezone($this->words->zone)->format('Y-m-d\TH:i');
    }
}
