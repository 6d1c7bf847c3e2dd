<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Hook;

use Context;
use Module;
use PrestaShop\Module\Ordino\Page\Given;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Page\OrderPage;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Log;
use PrestaShop\PrestaShop\Adapter\SymfonyContainer;

/** What every page of the back office, and the page of an order, shows. Where something fails, it shows nothing. */
final class PageHooks
{
    /** Of controllers whose pages have parts of the module in them, the beginnings of names. */
    private const OURS = ['AdminOrders', 'AdminOrdino'];

    /** @param array<string, mixed> $params */
    public static function media(Module $module, array $params): void
    {
        $controller = Context::getContext()->controller;
        if (self::employee() === 0 || !method_exists($controller, 'addJS')) {
            return;
        }
        $page = (string) $controller->controller_name;
        $isOurs = array_filter(self::OURS, static fn (string $name): bool => str_starts_with($page, $name));
        foreach ($isOurs === [] ? ['bell'] : ['bell', 'pages'] as $name) {
            $controller->addCSS("{$module->getPathUri()}views/css/{$name}.css");
            $controller->addJS("{$module->getPathUri()}views/js/{$name}.js");
        }
        if ($isOurs !== []) {
            $controller->addJS("{$module->getPathUri()}views/js/desk.js");
        }
    }

    /** @param array<string, mixed> $params */
    public static function bell(Module $module, array $params): string
    {
        if (self::employee() === 0) {
            return '';
        }
        return self::safely(static function () use ($module): string {
            $words = Here::now()->words;
            $link = Context::getContext()->link;
            $address = static fn (string $route): string => $link->getAdminLink('AdminOrdinoBoard', true, ['route' => $route]);
            Context::getContext()->smarty->assign('ordino', [
                'url' => $address('ordino_bell'),
                'read' => $address('ordino_bell_read'),
                'all' => $address('ordino_news'),
                'label' => $words->say('News of orders'),
                'none' => $words->say('Nothing new.'),
                'some' => $words->say('%n% unread'),
                'allText' => $words->say('All news'),
                'clear' => $words->say('Mark all as read'),
            ]);
            return (string) $module->fetch("module:{$module->name}/views/templates/hook/bell.tpl");
        });
    }

    /** @param array<string, mixed> $params */
    public static function bar(Module $module, array $params): string
    {
        return self::safely(static function () use ($params): string {
            $order = (int) ($params['id_order'] ?? 0);
            $runtime = Runtime::get();
            if ($runtime->current()->version() === 0 || $runtime->presence()->among([$order]) === []) {
                return '';
            }
            $bar = (new OrderPage($runtime, Here::now(), $order))->bar();
            return self::render('hook/bar.html.twig', ['bar' => $bar, 'given' => self::given()->of($order)]);
        });
    }

    /** @param array<string, mixed> $params */
    public static function history(Module $module, array $params): string
    {
        return self::safely(static function () use ($params): string {
            $order = (int) ($params['id_order'] ?? 0);
            if (Runtime::get()->presence()->among([$order]) === []) {
                return '';
            }
            $page = (new OrderPage(Runtime::get(), Here::now(), $order))->history();
            $text = self::given()->of($order)['text'];
            // Below everything else: the page has shown what there was.
            self::given()->forget();
            return self::render('hook/history.html.twig', ['page' => $page, 'text' => $text]);
        });
    }

    private static function employee(): int
    {
        return (int) (Context::getContext()->employee->id ?? 0);
    }

    private static function given(): Given
    {
        return new Given(SymfonyContainer::getInstance()->get('request_stack')->getCurrentRequest());
    }

    /** @param array<string, mixed> $model */
    private static function render(string $template, array $model): string
    {
        return SymfonyContainer::getInstance()->get('ordino.renderer')->render($template, $model);
    }

    /** @param \Closure(): string $work */
    private static function safely(\Closure $work): string
    {
        try {
            return $work();
        } catch (\Throwable $exception) {
            // Not the runtime's: it may be what failed.
            (new Log())->error('a part of a page', $exception);
            return '';
        }
    }
}
