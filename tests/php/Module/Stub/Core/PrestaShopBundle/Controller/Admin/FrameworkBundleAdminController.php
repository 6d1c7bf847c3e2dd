<?php

declare(strict_types=1);

namespace PrestaShopBundle\Controller\Admin;

use Symfony\Component\HttpFoundation\Response;

/** What the back office's controllers have from the core. Whoever is logged in may everything here. */
class FrameworkBundleAdminController
{
    /** @var list<array{string, string}> kinds and words of the lines on the next page */
    public array $told = [];

    /** @var list<string> what an employee is not granted, such as `update`, or on which tab nothing is */
    public static array $denied = [];

    /** The only token that is good; null: every one is. */
    public static ?string $token = null;

    protected ?object $container = null;

    public function setContainer(object $container): void
    {
        $this->container = $container;
    }

    protected function isGranted($right, $tab): bool
    {
        return !in_array($right, self::$denied, true) && !in_array($tab, self::$denied, true);
    }

    protected function isCsrfTokenValid(string $id, ?string $token): bool
    {
        return self::$token === null || self::$token === $token;
    }

    protected function addFlash(string $kind, mixed $text): void
    {
        $this->told[] = [$kind, (string) $text];
    }

    protected function redirectToRoute(string $route, array $parameters = [], int $status = 302): Response
    {
        return new Response($route, $status);
    }

    protected function render(string $view, array $parameters = []): Response
    {
        return new Response($view);
    }
}
