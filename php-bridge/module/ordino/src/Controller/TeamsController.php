<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use PrestaShop\Module\Ordino\Page\Edit\Document;
use PrestaShop\Module\Ordino\Page\Edit\Hours;
use PrestaShop\Module\Ordino\Page\Edit\Teams;
use PrestaShop\Module\Ordino\Page\Findings;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** Teams: who is in them, who leads them, when they work. */
final class TeamsController extends SettingsController
{
    public function teams(Request $request): Response
    {
        if (($denied = $this->deniedSettings()) !== null) {
            return $denied;
        }
        $document = Document::of($this->runtime()->draft()->text());
        if ($document === null) {
            $this->tell('error', $this->say('The definition has to be mended first.'));
            return $this->redirectToRoute('ordino_definition');
        }
        $shown = array_map($this->shown(...), (new Teams($document, $this->here()->words->language))->form());
        if ($request->isMethod('POST') && $this->save($request, $document)) {
            return $this->redirectToRoute('ordino_teams');
        }
        $typed = self::part($request, 'team');
        return $this->settings('teams', $this->say('Teams'), 'ordino_teams', [
            'teams' => array_map(fn (array $team): array => $this->typed($typed[$team['id']] ?? null) + $team, $shown),
            'new' => (string) $request->request->get('new'),
            'revision' => $this->seen('revision', $this->runtime()->draft()->revision()),
            'people' => $this->seen('people', $this->runtime()->employees()->revision()),
            'employees' => $this->runtime()->employees()->all(),
            'zone' => (string) ($document->definition->timeZone ?? 'UTC'),
            'zones' => \DateTimeZone::listIdentifiers(),
            'days' => $this->days(),
            'findings' => (new Findings($this->runtime()->draft(), $this->here()->words))->of($this->runtime()->draft()->text()),
        ]);
    }

    /** Whether it was: not over a draft, or people in teams, that its author has not seen. */
    private function save(Request $request, Document $document): bool
    {
        $teams = new Teams($document, $this->here()->words->language);
        $kept = [];
        foreach (self::part($request, 'team') as $id => $form) {
            $id = (string) $id;
            if (!is_array($form) || $document->find('teams', $id) === null) {
                continue;
            }
            if (isset($form['remove'])) {
                // Who is in it stays so: the version in force has the team still.
                $teams->remove($id);
                continue;
            }
            $kept[$id] = $this->typed($form);
            $teams->save($id, $kept[$id]);
        }
        $new = mb_strcut(trim((string) $request->request->get('new')), 0, 200);
        if ($new !== '') {
            $teams->add($new);
        }
        $zone = (string) $request->request->get('zone');
        if (in_array($zone, \DateTimeZone::listIdentifiers(), true)) {
            $document->definition->timeZone = $zone;
        }
        // Who is in a team does not stand in the draft.
        if ($this->isOurs($request) && $request->request->get('people') !== $this->runtime()->employees()->revision()) {
            $this->tellOverwriting();
            return false;
        }
        if (!$this->isSaved($request, $document->text())) {
            return false;
        }
        foreach ($kept as $id => ['members' => $members, 'leads' => $leads]) {
            $this->savePeople((string) $id, $members, $leads);
        }
        $this->tell('success', $this->say('Saved. Who is in a team counts at once; the rest when the draft is published.'));
        return true;
    }

    /**
     * @param list<int> $members
     * @param list<int> $leads
     */
    private function savePeople(string $team, array $members, array $leads): void
    {
        $employees = $this->runtime()->employees();
        $known = array_keys($employees->all());
        // Who is not shown, because they do not work here for a while, stays where they are.
        $hidden = array_filter(
            $employees->members($team),
            static fn (array $member): bool => !in_array($member['employee'], $known, true),
        );
        $leading = array_filter($hidden, static fn (array $member): bool => $member['isLead']);
        $employees->save(
            $team,
            [...$members, ...array_column($hidden, 'employee')],
            [...$leads, ...array_column($leading, 'employee')],
        );
    }

    /**
     * @param array<string, mixed> $team as the draft has it
     * @return array<string, mixed> with who is in it
     */
    private function shown(array $team): array
    {
        $members = $this->runtime()->employees()->members($team['id']);
        $leads = array_filter($members, static fn (array $member): bool => $member['isLead']);
        return $team + [
            'members' => array_column($members, 'employee'),
            'leads' => array_column($leads, 'employee'),
            'isRemoved' => false,
        ];
    }

    /** @return array<string, mixed> what a form says of a team, in place of what is shown of it; nothing when it says nothing */
    private function typed(mixed $form): array
    {
        if (!is_array($form)) {
            return [];
        }
        $text = static fn (mixed $value): string => is_string($value) ? $value : '';
        $known = array_keys($this->runtime()->employees()->all());
        $ids = static fn (mixed $list): array => array_values(array_intersect(array_map(intval(...), (array) $list), $known));
        return [
            'label' => $text($form['label'] ?? ''),
            'hours' => array_map($text, array_intersect_key((array) ($form['hours'] ?? []), array_flip(Hours::DAYS)))
                + array_fill_keys(Hours::DAYS, ''),
            'holidays' => $text($form['holidays'] ?? ''),
            'members' => $ids($form['members'] ?? []),
            'leads' => $ids($form['leads'] ?? []),
            'isRemoved' => isset($form['remove']),
        ];
    }

    /** @return array<string, string> */
    private function days(): array
    {
        return array_combine(Hours::DAYS, [
            $this->say('Monday'),
            $this->say('Tuesday'),
            $this->say('Wednesday'),
            $this->say('Thursday'),
            $this->say('Friday'),
            $this->say('Saturday'),
            $this->say('Sunday'),
        ]);
    }
}
