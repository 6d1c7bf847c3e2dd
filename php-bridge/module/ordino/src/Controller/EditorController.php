<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use PrestaShop\Module\Ordino\Desk\Answers;
use PrestaShop\Module\Ordino\Desk\Problem;
use PrestaShop\Module\Ordino\Desk\WorkflowAnswers;
use PrestaShop\Module\Ordino\Install\Tabs;
use PrestaShop\Module\Ordino\Page\Components;
use PrestaShop\Module\Ordino\Policy;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** The workflow, drawn: a page with the editor, and what that asks. The plain pages beside it do the same without scripts. */
final class EditorController extends SettingsController
{
    public function editor(): Response
    {
        return $this->deniedSettings() ?? $this->settings('editor', $this->say('Draw'), 'ordino_editor', [
            'hasComponents' => (new Components($this->runtime()))->areOfWorkflows(),
            'isEnforcing' => $this->runtime()->publisher()->policy() === Policy::Enforce,
        ]);
    }

    public function session(): Response
    {
        return $this->drawn(fn (): array => (new Answers($this->runtime(), $this->here()))->session($this->csrf(), true));
    }

    public function draft(): Response
    {
        return $this->drawn(fn (WorkflowAnswers $answers): array => $answers->draft());
    }

    public function save(Request $request): Response
    {
        return $this->drawn(function (WorkflowAnswers $answers) use ($request): array {
            $this->checkToken($request);
            return $answers->save($request->getContent(), (string) $request->headers->get('If-Match'));
        });
    }

    public function publish(Request $request): Response
    {
        return $this->drawn(function (WorkflowAnswers $answers) use ($request): object {
            $this->checkToken($request);
            return $answers->publish($request->getContent());
        });
    }

    public function rollout(): Response
    {
        return $this->drawn(fn (WorkflowAnswers $answers): ?array => $answers->rollout());
    }

    public function retry(Request $request): Response
    {
        return $this->drawn(function (WorkflowAnswers $answers) use ($request): ?array {
            $this->checkToken($request);
            return $answers->retry($request->getContent());
        });
    }

    /** @param \Closure(WorkflowAnswers): mixed $work */
    private function drawn(\Closure $work): Response
    {
        return $this->told(function () use ($work): mixed {
            if (!$this->isGranted('update', Tabs::SETTINGS)) {
                throw Problem::forbidden('you may not change the workflow');
            }
            return $work(new WorkflowAnswers($this->runtime(), $this->here()));
        });
    }
}
