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

    protected function generateUrl(string $route, array $parameters = [], int $kind = 1): string
    {
        return "/{$route}?" . http_build_query($parameters);
    }

    protected function redirectToRoute(string $route, array $parameters = [], int $status = 302): Response
    {
        return new Response($route, $status);
    }

    /** @var array<string, mixed> what the page was last rendered with */
    public array $shown = [];

    protected function render(string $view, array $parameters = []): Response
    {
        $this->shown = $parameters;
        return new Response($view);
    }

    /** Symfony's own: a controller of ours with a method of that name, or a static one, is an error on every page. */
    protected function json($data, int $status = 200, array $headers = [], array $context = [])
    {
        return new Response((string) json_encode($data), $status, $headers);
    }

    protected function file($file, ?string $name = null, string $disposition = 'attachment')
    {
        return new Response((string) $file);
    }

    protected function forward(string $controller, array $path = [], array $query = []): Response
    {
        return new Response($controller);
    }

    protected function redirect(string $url, int $status = 302)
    {
        return new Response($url, $status);
    }
}
