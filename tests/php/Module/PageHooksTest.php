<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Install\Tables;
use PrestaShop\Module\Ordino\Runtime;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\RequestStack;

/** What the shop's own pages get of the module, and that they open when they get nothing. */
final class PageHooksTest extends TestCase
{
    private \Module $module;

    private int $order;

    protected function setUp(): void
    {
        $this->module = Stage::installed();
        Desk::publish();
        $this->order = (int) Desk::order(3)->id;
        $this->begin(Stage::LOGISTICIAN);
    }

    protected function tearDown(): void
    {
        Stage::$engine = null;
    }

    /** @return iterable<string, array{int, string, list<string>}> who, on which page, and what it loads */
    public static function pages(): iterable
    {
        yield 'any page' => [Stage::LOGISTICIAN, 'AdminProducts', ['bell']];
        yield 'the list of orders, or one' => [Stage::LOGISTICIAN, 'AdminOrders', ['bell', 'pages', 'desk']];
        yield 'the board' => [Stage::LOGISTICIAN, 'AdminOrdinoBoard', ['bell', 'pages', 'desk']];
        yield 'the page to sign in' => [0, 'AdminLogin', []];
    }

    /**
     * @dataProvider pages
     * @param list<string> $scripts
     */
    public function testEachPageLoadsWhatItNeeds(int $employee, string $page, array $scripts): void
    {
        $this->begin($employee);
        $controller = new class ($page) {
            /** @var list<string> */
            public array $loaded = [];

            public function __construct(public string $controller_name)
            {
            }

            public function addCSS($file): void
            {
                $this->loaded[] = $file;
            }

            public function addJS($file): void
            {
                $this->loaded[] = $file;
            }
        };
        \Context::getContext()->controller = $controller;
        $this->module->hookActionAdminControllerSetMedia([]);
        $isScript = static fn (string $file): bool => str_ends_with($file, '.js');
        $names = array_map(static fn (string $file): string => basename($file, '.js'), array_filter($controller->loaded, $isScript));
        self::assertSame($scripts, array_values($names));
        foreach ($controller->loaded as $file) {
            self::assertFileExists(Stage::source() . substr($file, strlen('/modules/ordino')));
        }
    }

    public function testTheBellIsForWhoeverIsSignedIn(): void
    {
        self::assertStringContainsString('bell.tpl', $this->module->hookDisplayBackOfficeTop([]));
        $given = \Context::getContext()->smarty->values['ordino'];
        self::assertStringContainsString('route=ordino_bell', $given['url']);
        $this->begin(0);
        self::assertSame('', $this->module->hookDisplayBackOfficeTop([]));
    }

    public function testAnOrderHasABarAboveAndItsHistoryBelow(): void
    {
        self::assertSame(['hook/bar.html.twig', 'hook/history.html.twig'], $this->shown($this->order));
    }

    /** @return iterable<string, array{\Closure(self): int, list<string>}> what happens, with the order; what its page has */
    public static function days(): iterable
    {
        yield 'nothing is published yet' => [static function (): int {
            Stage::installed();
            return (int) Stage::order(3)->id;
        }, ['hook/history.html.twig']];
        yield 'the module is off in the shop of the order' => [static function (self $test): int {
            \Shop::$shops = [1, 2];
            \Db::getInstance()->update('orders', ['id_shop' => 2], "id_order = {$test->order}");
            return $test->order;
        }, []];
    }

    /**
     * @dataProvider days
     * @param list<string> $left
     */
    public function testWhereThereIsNothingToShowNothingIsShown(\Closure $happen, array $left): void
    {
        $order = $happen($this);
        $this->begin(Stage::LOGISTICIAN);
        self::assertSame($left, $this->shown($order));
    }

    /** The page of the order is the shop's own then, and the log says what is wrong. */
    public function testWithoutItsTablesThePageOpens(): void
    {
        Tables::drop(Runtime::get()->database());
        $this->begin(Stage::LOGISTICIAN);
        self::assertSame([], $this->shown($this->order));
        $log = array_column(\Db::getInstance()->executeS('SELECT message FROM ps_log') ?: [], 'message');
        self::assertStringContainsString('a part of a page', implode("\n", $log));
    }

    /** @return list<string> templates that the page of an order is given */
    private function shown(int $order): array
    {
        $html = $this->module->hookDisplayAdminOrderTop(['id_order' => $order])
            . $this->module->hookDisplayAdminOrderMainBottom(['id_order' => $order]);
        preg_match_all('/<!-- (\S+) -->/', $html, $names);
        return $names[1];
    }

    private function begin(int $employee): void
    {
        Stage::request();
        $employee === 0 ? Stage::logout() : Stage::login($employee);
        \Context::getContext()->smarty = new class () {
            /** @var array<string, mixed> */
            public array $values = [];

            public function assign(string $name, mixed $value): void
            {
                $this->values[$name] = $value;
            }
        };
        $requests = new RequestStack();
        $requests->push(new Request());
        Stage::$services = ['request_stack' => $requests, 'ordino.renderer' => new class () {
            public function render(string $template, array $model): string
            {
                return "<!-- {$template} -->";
            }
        }];
    }
}
