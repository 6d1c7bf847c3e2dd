<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

/** What has happened to an order, in words, with how long it stayed where. */
final class Timeline
{
    /** Events of the engine's own book-keeping, which say nothing to a reader. */
    private const SILENT = [
        'factsSet', 'clockOpened', 'clockPaused', 'clockResumed', 'clockRetargeted', 'clockClosed', 'autoSkipped', 'unwatched',
        'watched',
    ];

    /** @param \Closure(string): string $nameOf an employee */
    public function __construct(
        private readonly Outline $outline,
        private readonly Wording $wording,
        private readonly Words $words,
        private readonly Handles $handles,
        private readonly \Closure $nameOf,
    ) {
    }

    /**
     * @param list<object> $events in order
     * @param array<string, string|null> $texts by `textId`; null was erased
     * @return list<array<string, mixed>> the newest first
     */
    public function of(array $events, array $texts): array
    {
        $entries = [];
        $since = null;
        foreach ($events as $event) {
            if (!in_array($event->type, self::SILENT, true)) {
                $entries[] = $this->entry($event, $texts, $since);
            }
            $since = in_array($event->type, ['opened', 'moved'], true) ? $event->at : $since;
        }
        return array_reverse($entries);
    }

    /**
     * How long the order has been in each status, in the order in which it came there first.
     *
     * @param list<object> $events in order
     * @return list<array{status: array<string, mixed>, text: string}>
     */
    public function stays(array $events, \DateTimeInterface $now, bool $isClosed): array
    {
        $millis = [];
        [$status, $since] = [null, null];
        $at = static fn (string $instant): int => (int) (new \DateTimeImmutable($instant))->format('Uv');
        foreach ($events as $event) {
            if (!in_array($event->type, ['opened', 'moved'], true)) {
                continue;
            }
            if ($status !== null) {
                $millis[$status] = ($millis[$status] ?? 0) + max(0, $at($event->at) - $since);
            }
            [$status, $since] = [$event->type === 'opened' ? $event->status : $event->to, $at($event->at)];
        }
        if ($status !== null) {
            $millis[$status] = ($millis[$status] ?? 0) + ($isClosed ? 0 : max(0, (int) $now->format('Uv') - $since));
        }
        $spans = new Spans($this->words);
        $stays = [];
        foreach ($millis as $id => $length) {
            $isEnd = $isClosed && $id === $status;
            $stays[] = ['status' => $this->outline->status((string) $id), 'text' => $isEnd ? '' : $spans->elapsed($length)];
        }
        return $stays;
    }

    /**
     * A comment that is not part of the history yet.
     *
     * @param array{employee: int, at: \DateTimeImmutable, command: object} $comment
     * @return array<string, mixed>
     */
    public function waiting(array $comment): array
    {
        $event = (object) [
            'type' => 'commented',
            'seq' => 0,
            'at' => $comment['at']->format('Y-m-d\TH:i:s.v\Z'),
            'by' => (string) $comment['employee'],
            'textId' => 'waiting',
            'attachments' => $comment['command']->attachments ?? [],
        ];
        $note = ['note' => $this->words->say('waits for the workflow')];
        return $note + $this->entry($event, ['waiting' => (string) $comment['command']->text], null);
    }

    /**
     * @param array<string, string|null> $texts
     * @return array<string, mixed>
     */
    private function entry(object $event, array $texts, ?string $since): array
    {
        $say = $this->words->say(...);
        $by = ($event->by ?? null) === null ? '' : ($this->nameOf)($event->by);
        $isMove = $event->type === 'moved';
        $textId = $event->textId ?? null;
        $text = $textId === null ? null : ($texts[$textId] ?? null);
        return [
            'seq' => $event->seq,
            'at' => $this->words->at($event->at),
            'instant' => $event->at,
            'by' => $by,
            'icon' => self::icon($event),
            'what' => $this->what($event),
            'from' => $isMove ? $this->outline->status($event->from) : null,
            'to' => $isMove ? $this->outline->status($event->to) : null,
            'took' => $isMove && $since !== null ? (new Spans($this->words))->between($since, $event->at) : '',
            'text' => $text === null ? '' : $this->handles->read($text, $event->mentions ?? self::mentioned($text)),
            'isErased' => $textId !== null && $text === null,
            'fields' => $this->fields($event->fields ?? null),
            'files' => array_map($this->file(...), $event->attachments ?? []),
            'isAlarm' => in_array($event->type, ['breached', 'stepFired', 'stuck'], true) || ($event->allowed ?? true) === false,
            'note' => ($event->allowed ?? true) ? '' : $say('not foreseen by the workflow'),
        ];
    }

    private function what(object $event): string
    {
        $say = $this->words->say(...);
        return match ($event->type) {
            'opened' => $say('The order came in as “%status%”.', ['%status%' => $this->outline->status($event->status)['label']]),
            'moved' => $this->via($event),
            'recorded' => $say('Seen again as “%status%” (%source%).', [
                '%status%' => $this->outline->status($event->status)['label'],
                '%source%' => $this->source($event->source),
            ]),
            'assigned' => $event->assignee === null
                ? ($event->team === null ? $say('Assigned to nobody.')
                    : $say('Handed to team %team%.', ['%team%' => $this->outline->team($event->team)]))
                : $say('Assigned to %name%.', ['%name%' => ($this->nameOf)($event->assignee)]),
            'commented' => $say('Comment'),
            'breached' => $say('Too late: %sla%', ['%sla%' => $this->outline->sla($event->sla)]),
            'stepFired' => $say('Escalated: %sla%', ['%sla%' => $this->outline->sla($event->sla)]),
            'acknowledged' => $say('Acknowledged: %sla%', ['%sla%' => $this->outline->sla($event->sla)]),
            'stuck' => $say('Automatic steps go in a circle: the order stays here until somebody moves it.'),
            'reminderSet' => $say('Reminder for %who% at %time%', [
                '%who%' => $this->wording->principals($event->to),
                '%time%' => $this->words->at($event->due),
            ]),
            'reminderSnoozed' => $say('Reminder put off until %time%', ['%time%' => $this->words->at($event->due)]),
            'reminderFired' => $say('Reminder sent'),
            'reminderClosed' => $say('Reminder removed'),
            'migrated' => $say('Came under a new version of the workflow.'),
            default => $event->type,
        };
    }

    private function via(object $event): string
    {
        $say = $this->words->say(...);
        return match ($event->via) {
            'exception' => $say('by way of “all statuses”'),
            'forced' => $say('forced'),
            'auto' => $say('automatically'),
            'escalation' => $say('because it took too long'),
            'external' => $this->source($event->source ?? ''),
            'undo' => $say('taken back'),
            'migration' => $say('by a new version of the workflow'),
            default => '',
        };
    }

    private function source(string $source): string
    {
        $say = $this->words->say(...);
        return match ($source) {
            'checkout' => $say('by the checkout'),
            'payment' => $say('by the payment'),
            'webservice' => $say('by the webservice'),
            'module' => $say('by a module'),
            'employee', 'back-office' => $say('in the back office'),
            'database' => $say('found in the database'),
            'failed' => $say('because a change of status failed'),
            default => $source,
        };
    }

    private static function icon(object $event): string
    {
        return match ($event->type) {
            'opened' => 'shopping_basket',
            'moved', 'recorded', 'migrated' => 'label',
            'assigned' => 'person',
            'commented' => 'chat_bubble_outline',
            'breached', 'stepFired', 'stuck' => 'warning',
            'acknowledged' => 'done',
            default => 'alarm',
        };
    }

    /** @return list<array{name: string, value: string}> */
    private function fields(?object $fields): array
    {
        $rows = [];
        foreach (get_object_vars($fields ?? new \stdClass()) as $name => $value) {
            $text = is_string($value) ? $value : (string) json_encode($value);
            $rows[] = ['name' => $this->outline->field((string) $name), 'value' => $text];
        }
        return $rows;
    }

    /** @return array{name: string, key: string|null, size: string} */
    private function file(object $file): array
    {
        return ['name' => $file->name, 'key' => $file->key ?? null, 'size' => Files::size($file->bytes)];
    }

    /**
     * Numbers after an @: a move's comment mentions nobody to the engine, but reads the same.
     *
     * @return list<string>
     */
    private static function mentioned(string $text): array
    {
        preg_match_all('/@(\d+)/', $text, $found);
        return $found[1];
    }
}
