<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page\Edit;

/** Teams of a definition, as a form has them. */
final class Teams
{
    public function __construct(private readonly Document $document, private readonly string $language)
    {
    }

    /** @return list<array{id: string, label: string, hours: array<string, string>, holidays: string}> */
    public function form(): array
    {
        return array_map(function (object $team): array {
            $calendar = $this->document->find('calendars', (string) ($team->calendar ?? ''));
            $label = $team->label ?? $team->id;
            $holidays = array_map(
                static fn (mixed $holiday): string => (string) (is_object($holiday) ? $holiday->date : $holiday),
                (array) ($calendar->holidays ?? []),
            );
            return [
                'id' => (string) $team->id,
                'label' => is_object($label) ? (string) ($label->{$this->language} ?? $label->en ?? $team->id) : (string) $label,
                'hours' => Hours::form($calendar),
                'holidays' => implode(', ', $holidays),
            ];
        }, $this->document->all('teams'));
    }

    /**
     * Writes a team.
     *
     * @param array<string, mixed> $form `label`, `hours` by day, `holidays`
     */
    public function save(string $id, array $form): void
    {
        $team = $this->document->find('teams', $id);
        if ($team === null) {
            return;
        }
        $label = trim((string) ($form['label'] ?? ''));
        if ($label !== '') {
            Document::label($team, 'label', $label, $this->language);
        }
        $this->hours($team, Hours::week((array) ($form['hours'] ?? [])), (string) ($form['holidays'] ?? ''));
    }

    /** @return string its id */
    public function add(string $label): string
    {
        $id = $this->document->freeId('teams', $label);
        $this->document->add('teams', (object) ['id' => $id, 'label' => $label]);
        return $id;
    }

    /** Takes a team away, and from the statuses that it owns. */
    public function remove(string $id): void
    {
        $calendar = (string) ($this->document->find('teams', $id)->calendar ?? '');
        $this->document->remove('teams', $id);
        foreach ($this->document->all('statuses') as $status) {
            if (($status->team ?? null) === $id) {
                unset($status->team);
            }
        }
        if ($calendar !== '' && !$this->isUsed($calendar)) {
            $this->document->remove('calendars', $calendar);
        }
    }

    private function hours(object $team, object $week, string $holidays): void
    {
        $id = (string) ($team->calendar ?? '');
        if (get_object_vars($week) === []) {
            unset($team->calendar);
            if ($id !== '' && !$this->isUsed($id)) {
                $this->document->remove('calendars', $id);
            }
            return;
        }
        $calendar = $this->document->find('calendars', $id);
        if ($calendar === null || $this->users($id) > 1) {
            // Hours that other teams have too are theirs: what is changed here becomes this team's own.
            $copy = $calendar === null ? new \stdClass() : clone $calendar;
            $copy->id = $this->document->freeId('calendars', "{$team->id}-hours");
            $calendar = (object) (['id' => $copy->id] + get_object_vars($copy));
            $this->document->add('calendars', $calendar);
            $team->calendar = $calendar->id;
        }
        $calendar->week = $week;
        $this->holidays($calendar, preg_split('/[,;\s]+/', $holidays, -1, PREG_SPLIT_NO_EMPTY) ?: []);
    }

    /** @param list<string> $dates */
    private function holidays(object $calendar, array $dates): void
    {
        $known = [];
        foreach ((array) ($calendar->holidays ?? []) as $holiday) {
            $known[is_object($holiday) ? $holiday->date : $holiday] = $holiday;
        }
        $kept = static fn (string $date): mixed => $known[$date] ?? $date;
        $calendar->holidays = array_map($kept, array_values(array_unique($dates)));
        if ($calendar->holidays === []) {
            unset($calendar->holidays);
        }
    }

    private function users(string $calendar): int
    {
        $uses = static fn (object $team): bool => ($team->calendar ?? null) === $calendar;
        return count(array_filter($this->document->all('teams'), $uses));
    }

    /** Whether anything refers to a calendar: an SLA or a transition may, anywhere. */
    private function isUsed(string $calendar): bool
    {
        $rest = clone $this->document->definition;
        unset($rest->calendars);
        return str_contains((string) json_encode($rest, JSON_UNESCAPED_SLASHES), '"' . $calendar . '"');
    }
}
