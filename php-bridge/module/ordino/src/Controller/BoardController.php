<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use PrestaShop\Module\Ordino\Install\Tabs;
use PrestaShop\Module\Ordino\Page\BellPage;
use PrestaShop\Module\Ordino\Page\BoardPage;
use PrestaShop\Module\Ordino\Page\BoardQuery;
use PrestaShop\Module\Ordino\Page\Components;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** All orders, and all news of an employee. */
final class BoardController extends PageController
{
    public function board(Request $request): Response
    {
        $model = fn (): array => (new BoardPage($this->runtime(), $this->here()))->of(BoardQuery::of($request->query->all()));
        return $this->denied('read', 'AdminOrders')
            ?? $this->denied('read', Tabs::BOARD)
            ?? $this->page('board', $this->say('Order board'), [
                'board' => $model(),
                'hasFigures' => $this->hasFigures(),
                'hasComponents' => (new Components($this->runtime()))->areOfOrders(),
            ]);
    }

    /** What all orders add up to. */
    public function figures(): Response
    {
        return $this->denied('read', 'AdminOrders')
            ?? $this->denied('read', Tabs::BOARD)
            ?? $this->page('figures', $this->say('Figures'), ['hasFigures' => $this->hasFigures()]);
    }

    /** Everybody's own: it needs no right but that of being signed in. */
    public function news(Request $request): Response
    {
        $before = $request->query->getInt('before') ?: null;
        $link = fn (int $order): string => $this->generateUrl('admin_orders_view', ['orderId' => $order]);
        $bell = new BellPage($this->runtime(), $this->here());
        return $this->page('news', $this->say('News'), ['page' => $bell->all($before, $link), 'choices' => $bell->choices()]);
    }

    /** How an employee wants to be told of what. */
    public function choose(Request $request): Response
    {
        if ($this->isOurs($request)) {
            (new BellPage($this->runtime(), $this->here()))->choose(self::part($request, 'channel'));
            $this->tell('success', $this->say('Done.'));
        } else {
            $this->tellExpired();
        }
        return $this->redirectToRoute('ordino_news');
    }

    /** They are of all shops. */
    private function hasFigures(): bool
    {
        return (new Components($this->runtime()))->areOfFigures() && $this->here()->theirs === null;
    }
}
