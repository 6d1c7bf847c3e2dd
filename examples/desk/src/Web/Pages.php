<?php

declare(strict_types=1);

namespace Desk\Web;

use Desk\Employees;
use Desk\Shop;
use Desk\ShopClock;

/** The pages: a frame for the components, the login, and the shop's clock. */
final class Pages
{
    public function __construct(private readonly Shop $shop)
    {
    }

    public function answer(Request $request): Response
    {
        $routes = [
            'GET /' => fn () => Response::redirect('/board'),
            'GET /login' => $this->askForLogin(...),
            'POST /login' => $this->login(...),
            'POST /logout' => $this->logout(...),
            'POST /clock' => $this->setClock(...),
            'GET /board' => fn ($request) => $this->of($request, 'board', 'board', 'Board'),
            'GET /figures' => fn ($request) => $this->of($request, 'insights', 'figures', 'Figures'),
            'GET /workflow' => fn ($request) => $this->of($request, 'editor', 'workflow', 'Workflow'),
            'GET /inbox' => fn ($request) => $this->page($request, 'inbox', ['title' => 'Inbox']),
            'GET /tasks' => fn ($request) => $this->page($request, 'tasks', ['title' => 'Tasks']),
            'GET /orders/*' => $this->order(...),
        ];
        return (Routes::find($request, $routes) ?? throw Problem::notFound())();
    }

    /** What somebody sees instead of the page that they wanted. */
    public function problem(Request $request, Problem $problem): Response
    {
        if ($problem->errorCode === 'session') {
            $isPage = $request->method === 'GET';
            return Response::redirect('/login' . ($isPage ? '?to=' . rawurlencode($request->path) : ''));
        }
        $values = ['title' => $problem->errorCode, 'message' => $problem->getMessage()];
        return Response::page(View::page('problem', $values), $problem->status);
    }

    /** A page around one component. */
    private function of(Request $request, string $component, string $view, string $title): Response
    {
        return $this->page($request, $view, ['title' => $title, 'components' => [$component]]);
    }

    /** @param array<string, mixed> $values */
    private function page(Request $request, string $view, array $values): Response
    {
        $session = Session::read($this->shop->settings);
        $actor = $this->shop->employees->actor($session->employee) ?? throw Problem::session();
        return Response::page(View::page($view, $values + [
            'session' => $session,
            'language' => $session->language,
            'employee' => Employees::name($session->employee),
            'isInCharge' => Employees::isInCharge($actor),
            'engineId' => $this->shop->engine()->version()->engineId,
            'door' => $this->shop->engine()->door->name(),
            'clock' => $this->shop->clock,
            'path' => $request->path,
        ]));
    }

    private function order(Request $request, string $id): Response
    {
        Session::read($this->shop->settings);
        $this->shop->host()->caseOf($id);
        return $this->page($request, 'order', [
            'title' => $this->shop->orders()->titles([$id])[$id],
            'components' => ['next', 'timeline', 'clock'],
            'order' => $id,
            'facts' => $this->shop->orders()->facts([$id])[$id],
        ]);
    }

    private function askForLogin(Request $request): Response
    {
        $names = $this->shop->employees->names();
        $values = ['title' => 'Log in', 'names' => $names, 'to' => self::within($request->query('to') ?? '/')];
        return Response::page(View::page('login', $values));
    }

    /** There is no password: these are samples, and the desk answers on this machine alone. */
    private function login(Request $request): Response
    {
        $employee = $request->form('employee');
        $language = $request->form('language');
        if ($this->shop->employees->actor($employee) === null || !isset(Words::LANGUAGES[$language])) {
            throw Problem::invalid('nobody of that name works here');
        }
        Session::begin($this->shop->settings, $employee, $language);
        return Response::redirect(self::within($request->form('to')));
    }

    private function logout(Request $request): Response
    {
        Session::write($this->shop->settings, $request->form('csrf'));
        Session::end($this->shop->settings);
        return Response::redirect('/login');
    }

    private function setClock(Request $request): Response
    {
        Session::write($this->shop->settings, $request->form('csrf'));
        $speed = $request->form('speed');
        $turn = $request->form('turn');
        match (true) {
            in_array((int) $speed, ShopClock::SPEEDS, true) => $this->shop->clock->run((float) $speed),
            in_array($turn, ShopClock::TURNS, true) => $this->shop->clock->turn($turn),
            default => throw Problem::invalid('the clock is not set like this'),
        };
        if (!$this->shop->settings->isLiving) {
            // Then nobody does anything in time, and what is due now has happened on the page that comes.
            $this->shop->host()->tick(2000);
        }
        return Response::redirect(self::within($request->form('back')));
    }

    /** A path of the desk, and no other place. */
    private static function within(string $path): string
    {
        return preg_match('#^(/[A-Za-z0-9_-]+)+$#D', $path) === 1 ? $path : '/';
    }
}
