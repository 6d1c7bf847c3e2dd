<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use PrestaShop\Module\Ordino\Install\Tabs;
use PrestaShop\Module\Ordino\Page\BellPage;
use PrestaShop\Module\Ordino\Page\BoardPage;
use PrestaShop\Module\Ordino\Page\BoardQuery;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** All orders, and all news of an employee. */
final class BoardController extends PageController
{
    public function board(Request $request): Response
    {
        $model = fn (): array => (new BoardPage($this->runtime(), $this->here()))->of(BoardQuery::of($request->query->all()));
        return $this->denied('read', Tabs::BOARD) ?? $this->page('board', $this->say('Order board'), ['board' => $model()]);
    }

    /** Everybody's own: it needs no right but that of being signed in. */
    public function news(Request $request): Response
    {
        $before = $request->query->getInt('before') ?: null;
        $link = fn (int $order): string => $this->generateUrl('admin_orders_view', ['orderId' => $order]);
        $page = (new BellPage($this->runtime(), $this->here()))->all($before, $link);
        return $this->page('news', $this->say('News'), ['page' => $page]);
    }
}
