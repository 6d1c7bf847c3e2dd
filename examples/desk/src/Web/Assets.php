<?php

declare(strict_types=1);

namespace Desk\Web;

/** Files of the desk's own and the components' that Vite has built, as they are. A shop leaves them to its web server. */
final class Assets
{
    /** Folders by the beginning of the path. */
    private const FOLDERS = [
        '/assets/' => __DIR__ . '/../../../../admin/dist/',
        '/static/' => __DIR__ . '/../../public/static/',
    ];

    private const TYPES = [
        'css' => 'text/css; charset=utf-8',
        'js' => 'text/javascript; charset=utf-8',
        'json' => 'application/json',
        'svg' => 'image/svg+xml',
        'wasm' => 'application/wasm',
    ];

    public static function find(Request $request): ?Response
    {
        foreach (self::FOLDERS as $beginning => $folder) {
            if ($request->method === 'GET' && str_starts_with($request->path, $beginning)) {
                return self::file($folder, substr($request->path, strlen($beginning)));
            }
        }
        return null;
    }

    private static function file(string $folder, string $name): Response
    {
        $type = self::TYPES[pathinfo($name, PATHINFO_EXTENSION)] ?? null;
        $isName = preg_match('#^[A-Za-z0-9_-]+([./][A-Za-z0-9_-]+)*$#D', $name) === 1;
        if ($type === null || !$isName || !is_file($folder . $name)) {
            throw Problem::notFound();
        }
        // Vite writes a digest of the content into these names.
        $isForEver = preg_match('#^(chunks|assets)/#', $name) === 1;
        return Response::asset($folder . $name, $type, $isForEver);
    }
}
