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
        if ($request->isMethod('POST')) {
            $this->isGiven($request) && $this->save($request, $document);
            return $this->redirectToRoute('ordino_teams');
        }
        $language = $this->here()->words->language;
        return $this->settings('teams', $this->say('Teams'), 'ordino_teams', [
            'teams' => array_map($this->withPeople(...), (new Teams($document, $language))->form()),
            'employees' => $this->runtime()->employees()->all(),
            'zone' => (string) ($document->definition->timeZone ?? 'UTC'),
            'zones' => \DateTimeZone::listIdentifiers(),
            'days' => $this->days(),
            'findings' => (new Findings($this->runtime()->draft(), $this->here()->words))->of($this->runtime()->draft()->text()),
        ]);
    }

    private function save(Request $request, Document $document): void
    {
        $teams = new Teams($document, $this->here()->words->language);
        $employees = $this->runtime()->employees();
        $known = array_keys($employees->all());
        $ids = static fn (mixed $list): array => array_values(array_intersect(array_map('intval', (array) $list), $known));
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
            $teams->save($id, $form);
            // Who is not shown, because they do not work here for a while, stays where they are.
            $hidden = array_filter(
                $employees->members($id),
                static fn (array $member): bool => !in_array($member['employee'], $known, true),
            );
            $leading = array_filter($hidden, static fn (array $member): bool => $member['isLead']);
            $employees->save(
                $id,
                [...$ids($form['members'] ?? []), ...array_column($hidden, 'employee')],
                [...$ids($form['leads'] ?? []), ...array_column($leading, 'employee')],
            );
        }
        $new = mb_strcut(trim((string) $request->request->get('new')), 0, 200);
        if ($new !== '') {
            $teams->add($new);
        }
        $zone = (string) $request->request->get('zone');
        if (in_array($zone, \DateTimeZone::listIdentifiers(), true)) {
            $document->definition->timeZone = $zone;
        }
        $this->runtime()->draft()->save($document->text(), $this->here()->employee);
        $this->tell('success', $this->say('Saved. Who is in a team counts at once; the rest when the draft is published.'));
    }

    /**
     * @param array<string, mixed> $team
     * @return array<string, mixed>
     */
    private function withPeople(array $team): array
    {
        $members = $this->runtime()->employees()->members($team['id']);
        $leads = array_filter($members, static fn (array $member): bool => $member['isLead']);
        return $team + ['members' => array_column($members, 'employee'), 'leads' => array_column($leads, 'employee')];
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
