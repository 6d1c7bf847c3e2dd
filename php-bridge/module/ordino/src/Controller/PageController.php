<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use Ordino\Json;
use PrestaShop\Module\Ordino\Desk\Problem;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShopBundle\Controller\Admin\FrameworkBundleAdminController;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** What the module's controllers have in common: rights, forms, words, and what components are answered. */
abstract class PageController extends FrameworkBundleAdminController
{
    /** What PrestaShop 8 does in this place is deprecated, and PrestaShop 9 does nothing. */
    public function __construct()
    {
    }

    protected function runtime(): Runtime
    {
        return Runtime::get();
    }

    protected function here(): Here
    {
        return Here::now();
    }

    /** @param array<string, string|int> $parameters */
    protected function say(string $text, array $parameters = []): string
    {
        return $this->here()->words->say($text, $parameters);
    }

    /** The page that says so, for those who lack a right on a tab; null for those who have it. */
    protected function denied(string $right, string $tab): ?Response
    {
        return $this->isGranted($right, $tab) ? null : $this->page('denied', $this->say('Not for you'), [], 403);
    }

    /** Whether a form came from a page of this employee. */
    protected function isOurs(Request $request): bool
    {
        return $this->isCsrfTokenValid('ordino', (string) $request->request->get('_csrf'));
    }

    /** A line on the next page. The core shows those as HTML. */
    protected function tell(string $kind, string $text): void
    {
        $this->addFlash($kind, htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8'));
    }

    protected function tellExpired(): void
    {
        $this->tell('error', $this->say('This page was open for too long. Please try again.'));
    }

    /** @param array<string, mixed> $model */
    protected function page(string $template, string $title, array $model, int $status = 200): Response
    {
        $response = $this->render("@Modules/ordino/views/templates/admin/{$template}.html.twig", $model + [
            'layoutTitle' => $title,
            'enableSidebar' => false,
            'help_link' => false,
        ]);
        $response->setStatusCode($status);
        return $response;
    }

    /**
     * What a component has asked, as JSON; or why it has no answer.
     *
     * @param \Closure(): mixed $work
     */
    protected function told(\Closure $work): Response
    {
        try {
            return self::said(['ok' => $work()]);
        } catch (\Throwable $exception) {
            $problem = Problem::of($exception);
            if ($problem->getPrevious() !== null) {
                $this->runtime()->log()->error('a component of a page', $exception);
            }
            $error = ['code' => $problem->errorCode, 'message' => mb_scrub($problem->getMessage(), 'UTF-8')];
            return self::said(['error' => $error], $problem->status);
        }
    }

    /** What goes back with everything that a component of a page changes. */
    protected function csrf(): string
    {
        return $this->container->get('security.csrf.token_manager')->getToken('ordino')->getValue();
    }

    /** That a component of a page of this employee asks for a change, and nobody else. */
    protected function checkToken(Request $request): void
    {
        if (!$this->isCsrfTokenValid('ordino', (string) $request->headers->get('X-Csrf-Token'))) {
            throw Problem::forbidden('this page was open for too long');
        }
    }

    /** @param array<string, mixed> $value */
    private static function said(array $value, int $status = 200): Response
    {
        $response = new Response(Json::text($value), $status);
        $response->headers->set('Content-Type', 'application/json');
        $response->headers->set('X-Content-Type-Options', 'nosniff');
        $response->headers->set('Cache-Control', 'private, no-store');
        return $response;
    }

    /** @return array<string, mixed> a part of a form that has parts */
    protected static function part(Request $request, string $name): array
    {
        $part = $request->request->all()[$name] ?? [];
        return is_array($part) ? $part : [];
    }
}
