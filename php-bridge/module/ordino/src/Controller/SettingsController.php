<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use PrestaShop\Module\Ordino\Install\Tabs;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** What the pages of the settings have in common: who may, and the row of tabs above them. */
abstract class SettingsController extends PageController
{
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

    /** Whether a draft was saved: not over another one than its author has seen. When it was not, that is told. */
    protected function isSaved(Request $request, string $text): bool
    {
        $revision = (string) $request->request->get('revision');
        $isSaved = $this->runtime()->draft()->replace($text, $revision, $this->here()->employee);
        if (!$isSaved) {
            $this->tellOverwriting();
        }
        return $isSaved;
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
