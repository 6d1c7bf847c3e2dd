<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use PrestaShop\Module\Ordino\Page\Edit\Document;
use PrestaShop\Module\Ordino\Page\Edit\Statuses;
use PrestaShop\Module\Ordino\Page\Findings;
use PrestaShop\Module\Ordino\Page\Outline;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** Statuses: what they mean, whose they are, what comes next, and by when. */
final class StatusesController extends SettingsController
{
    public function all(): Response
    {
        if (($denied = $this->deniedSettings()) !== null) {
            return $denied;
        }
        $document = $this->document();
        if ($document === null) {
            return $this->mend();
        }
        $outline = new Outline($document->definition, $this->here()->words);
        $statuses = new Statuses($document, $this->here()->words->language);
        $row = static function (object $status) use ($outline, $statuses): array {
            $form = $statuses->form((string) $status->id);
            return ['status' => $outline->status($status->id), 'form' => $form] + [
                'team' => $form['team'] === '*' ? '…' : $outline->team($form['team'] === '' ? null : $form['team']),
                'recommended' => self::known($outline, $form['recommended']),
                'suggested' => array_map(static fn (string $to): ?array => self::known($outline, $to), $form['suggested']),
                'to' => self::known($outline, $form['ladder']['to']),
            ];
        };
        return $this->settings('statuses', $this->say('Statuses'), 'ordino_statuses', [
            'rows' => array_map($row, $document->all('statuses')),
            'findings' => $this->findings(),
        ]);
    }

    public function one(Request $request, string $status): Response
    {
        if (($denied = $this->deniedSettings()) !== null) {
            return $denied;
        }
        $document = $this->document();
        if ($document === null) {
            return $this->mend();
        }
        $statuses = new Statuses($document, $this->here()->words->language);
        if ($statuses->form($status) === null) {
            return $this->redirectToRoute('ordino_statuses');
        }
        if ($request->isMethod('POST')) {
            $statuses->save($status, self::part($request, 'status'));
            if ($this->isSaved($request, $document->text())) {
                $this->tell('success', $this->say('Saved in the draft.'));
                return $this->redirectToRoute('ordino_status', ['status' => $status]);
            }
        }
        $outline = new Outline($document->definition, $this->here()->words);
        $others = array_map('strval', array_keys(array_diff_key($outline->statuses(), [$status => ''])));
        return $this->settings('status', $outline->status($status)['label'], 'ordino_statuses', [
            'status' => $outline->status($status),
            'form' => $statuses->form($status),
            'revision' => $this->seen('revision', $this->runtime()->draft()->revision()),
            'teams' => $outline->teams(),
            'targets' => array_map($outline->status(...), array_combine($others, $others)),
            'findings' => $this->findings($status),
        ]);
    }

    private function document(): ?Document
    {
        return Document::of($this->runtime()->draft()->text());
    }

    private function mend(): Response
    {
        $this->tell('error', $this->say('The definition has to be mended first.'));
        return $this->redirectToRoute('ordino_definition');
    }

    /** @return array<string, mixed> of one status, or of all */
    private function findings(?string $status = null): array
    {
        $draft = $this->runtime()->draft();
        $findings = (new Findings($draft, $this->here()->words))->of($draft->text());
        if ($status !== null) {
            $isOf = static fn (array $found): bool => $found['status'] === $status;
            $findings['found'] = array_values(array_filter($findings['found'], $isOf));
        }
        return $findings;
    }

    /** @return array<string, mixed>|null */
    private static function known(Outline $outline, string $status): ?array
    {
        return $status === '' || $status === '$previous' ? null : $outline->status($status);
    }
}
