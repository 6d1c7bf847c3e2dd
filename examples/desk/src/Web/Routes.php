<?php

declare(strict_types=1);

namespace Desk\Web;

/** Which work answers a request. */
final class Routes
{
    /**
     * @param array<string, \Closure(Request, string...): Response> $routes by method and path, such as `GET /orders/*`; for
     *     each `*`, the work is given the part of the path that stands there
     */
    public static function find(Request $request, array $routes): ?\Closure
    {
        foreach ($routes as $route => $work) {
            $pattern = str_replace('\*', '([^/]+)', preg_quote($route, '#'));
            if (preg_match("#^{$pattern}$#D", "{$request->method} {$request->path}", $parts) === 1) {
                $parts = array_map(rawurldecode(...), array_slice($parts, 1));
                return static fn (): Response => $work($request, ...$parts);
            }
        }
        return null;
    }
}
