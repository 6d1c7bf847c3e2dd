<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use PrestaShop\Module\Ordino\Page\BellPage;
use PrestaShop\Module\Ordino\Shop\Afterwards;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** The bell's poll: one query, while no session is held, so that it never keeps another page of the employee waiting. */
final class BellController extends PageController
{
    public function poll(Request $request): Response
    {
        $csrf = $this->container->get('security.csrf.token_manager')->getToken('ordino')->getValue();
        self::release($request);
        $bell = new BellPage($this->runtime(), $this->here());
        $unread = $bell->unread();
        $tag = $bell->tag($unread);
        // Web servers that compress change a tag, and what is in it stays.
        if (str_contains((string) $request->headers->get('If-None-Match'), $tag)) {
            return $this->fresh(new Response('', Response::HTTP_NOT_MODIFIED), $tag);
        }
        $link = fn (int $order): string => $this->generateUrl('admin_orders_view', ['orderId' => $order]);
        return $this->fresh(new JsonResponse(['csrf' => $csrf] + $bell->answer($unread, $link)), $tag);
    }

    public function read(Request $request): Response
    {
        if (!$this->isOurs($request)) {
            return new JsonResponse(['error' => 'expired'], Response::HTTP_FORBIDDEN);
        }
        self::release($request);
        $here = $this->here();
        $inbox = (new BellPage($this->runtime(), $here))->inbox();
        $number = $request->request->getInt('number');
        $count = $number > 0
            ? $inbox->read((string) $here->employee, $number)
            : $inbox->readAll((string) $here->employee, $request->request->getInt('until'));
        return new JsonResponse(['read' => $count]);
    }

    private function fresh(Response $response, string $tag): Response
    {
        $response->setEtag($tag);
        $response->headers->set('Cache-Control', 'private, no-cache');
        $this->work();
        return $response;
    }

    /** Where nobody has set up a cron job, open pages do a little of its work, once their answer is on its way. */
    private function work(): void
    {
        $runtime = $this->runtime();
        Afterwards::do(static function () use ($runtime): void {
            function_exists('fastcgi_finish_request') && fastcgi_finish_request();
            $runtime->cron()->help();
        });
    }

    private static function release(Request $request): void
    {
        $request->hasSession() && $request->getSession()->save();
        session_status() === PHP_SESSION_ACTIVE && session_write_close();
    }
}
