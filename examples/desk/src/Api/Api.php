<?php

declare(strict_types=1);

namespace Desk\Api;

use Desk\Employees;
use Desk\Shop;
use Desk\Web\Problem;
use Desk\Web\Request;
use Desk\Web\Response;
use Desk\Web\Routes;
use Desk\Web\Session;
use Ordino\Actor;
use Ordino\Time\Instant;

/** What components ask, as admin/SERVER.md says it. */
final class Api
{
    public const BASE = '/api/';

    public function __construct(private readonly Shop $shop)
    {
    }

    public function answer(Request $request): Response
    {
        $settings = $this->shop->settings;
        $session = $request->method === 'GET'
            ? Session::read($settings, $request->path !== self::BASE . 'bell')
            : Session::write($settings, $request->header('x-csrf-token'));
        $actor = $this->shop->employees->actor($session->employee) ?? throw Problem::session();
        $routes = [
            'GET /api/session' => fn () => $this->session($session, $actor),
            'GET /api/definitions/*' => fn ($request, $handle) => $this->definition($handle),
            'GET /api/people' => fn () => $this->people($request),
            ...(new OrderApi($this->shop, $actor))->routes(),
            ...(new BoardApi($this->shop, $actor))->routes(),
            ...(new ReportApi($this->shop, $actor))->routes(),
            ...(new BellApi($this->shop, $actor, $session->language))->routes(),
            ...(new TaskApi($this->shop, $actor))->routes(),
            ...(new WorkflowApi($this->shop, $actor))->routes(),
        ];
        return (Routes::find($request, $routes) ?? throw Problem::notFound())();
    }

    private function session(Session $session, Actor $actor): Response
    {
        $isInCharge = Employees::isInCharge($actor);
        return Response::ok([
            'actor' => $actor,
            'name' => Employees::name($session->employee),
            'language' => $session->language,
            'csrf' => $session->csrf,
            'engineId' => $this->shop->engine()->version()->engineId,
            'now' => Instant::text($this->shop->clock->now()),
            'speed' => $this->shop->clock->speed(),
            'can' => ['publish' => $isInCharge, 'tasks' => $isInCharge],
        ]);
    }

    private function definition(string $handle): Response
    {
        return Response::forEver($this->shop->host()->definitions->edition($handle)->text);
    }

    private function people(Request $request): Response
    {
        $text = mb_strtolower($request->query('text') ?? '');
        $team = $request->query('team');
        $members = $team === null ? null : $this->shop->employees->employees("team:{$team}");
        $people = [];
        foreach ($this->shop->employees->names() as $id => $name) {
            if ($members !== null && !in_array($id, $members, true)) {
                continue;
            }
            if (str_starts_with(mb_strtolower($name), $text) || str_starts_with($id, $text)) {
                $people[] = ['id' => $id, 'name' => $name];
            }
        }
        return Response::ok(array_slice($people, 0, 10));
    }
}
