<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Controller\BoardController;
use PrestaShop\Module\Ordino\Install\Tabs;
use PrestaShop\Module\Ordino\Page\BellPage;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShopBundle\Controller\Admin\FrameworkBundleAdminController;
use Symfony\Component\HttpFoundation\Request;

/** Who may see all orders, and what is everybody's own. */
final class BoardControllerTest extends TestCase
{
    private BoardController $controller;

    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
        Desk::order(3);
        Stage::request();
        Stage::login(Stage::LOGISTICIAN);
        $this->controller = new BoardController();
    }

    protected function tearDown(): void
    {
        FrameworkBundleAdminController::$denied = [];
        FrameworkBundleAdminController::$token = null;
    }

    /**
     * @testWith [[], 200]
     *           [["AdminOrders"], 403]
     *           [["AdminOrdinoBoard"], 403]
     *           [["read"], 403]
     *           [["update"], 200]
     * @param list<string> $denied
     */
    public function testTheBoardIsForThoseWhoMaySeeOrders(array $denied, int $board): void
    {
        self::assertSame('AdminOrdinoBoard', Tabs::BOARD);
        FrameworkBundleAdminController::$denied = $denied;
        self::assertSame($board, $this->controller->board(new Request())->getStatusCode());
        self::assertCount($board === 200 ? 1 : 0, $this->controller->shown['board']['rows'] ?? []);
        self::assertSame($board, $this->controller->figures()->getStatusCode());
        self::assertSame(200, $this->controller->news(new Request())->getStatusCode());
    }

    public function testHowSomebodyIsToldIsChosenOnTheirOwnPage(): void
    {
        FrameworkBundleAdminController::$token = 'good';
        $chosen = static fn (int $employee): string => (new BellPage(
            Runtime::get(),
            new Here($employee, Here::now()->words),
        ))->choices()['kinds']['mentioned']['channel'];
        $form = ['channel' => ['mentioned' => 'none', 'rubbish' => 'mail']];
        $this->controller->choose(new Request([], ['_csrf' => 'stolen'] + $form));
        self::assertSame('bell', $chosen(Stage::LOGISTICIAN));
        $this->controller->choose(new Request([], ['_csrf' => 'good'] + $form));
        self::assertSame(['none', 'bell'], [$chosen(Stage::LOGISTICIAN), $chosen(Stage::SALESMAN)]);
        self::assertSame(['error', 'success'], array_column($this->controller->told, 0));
    }
}
