<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use PrestaShop\Module\Ordino\Install\Tabs;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** What the pages of the settings have in common: who may, and the row of tabs above them. */
abstract class SettingsController extends PageController
{
    /** A form with a mistake in it, or from a page that was open for too long. */
    protected ?Request $unsaved = null;

    /** Settings are for those who may change them: one right to look and to change. */
    protected function deniedSettings(): ?Response
    {
        return $this->denied('update', Tabs::SETTINGS);
    }

    /** Whether a form may be done; when not, what is wrong is told on the next page. */
    protected function isGiven(Request $request): bool
    {
        $isGiven = $request->isMethod('POST') && $this->isOurs($request);
        if ($request->isMethod('POST') && !$isGiven) {
            $this->tellExpired();
        }
        return $isGiven;
    }

    /**
     * Whether a draft was saved: from a page of this employee, and not over another draft than it shows. When it was not, that
     * is told, and the page shows again what was typed.
     */
    protected function isSaved(Request $request, string $text): bool
    {
        $this->unsaved = $this->isOurs($request) ? null : $request;
        if ($this->unsaved !== null) {
            $this->tellExpired();
            return false;
        }
        $revision = (string) $request->request->get('revision');
        $isSaved = $this->runtime()->draft()->replace($text, $revision, $this->here()->employee);
        if (!$isSaved) {
            $this->tellOverwriting();
        }
        return $isSaved;
    }

    /** What a page says that it shows the state of: after a mistake, still that which its author has seen before. */
    protected function seen(string $what, string $now): string
    {
        return $this->unsaved === null ? $now : (string) $this->unsaved->request->get($what);
    }

    protected function tellOverwriting(): void
    {
        $this->tell('error', $this->say(
            'Somebody else has saved the draft meanwhile. Save once more to put this in its place.',
        ));
    }

    /** @param array<string, mixed> $model */
    protected function settings(string $template, string $title, string $tab, array $model): Response
    {
        return $this->page($template, $title, $model + ['tab' => $tab, 'tabs' => [
            'ordino_settings' => $this->say('Publish'),
            'ordino_editor' => $this->say('Draw'),
            'ordino_statuses' => $this->say('Statuses'),
            'ordino_teams' => $this->say('Teams'),
            'ordino_definition' => $this->say('Definition'),
            'ordino_health' => $this->say('Health'),
        ]]);
    }
}
