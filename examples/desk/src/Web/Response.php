<?php

declare(strict_types=1);

namespace Desk\Web;

/** What goes back. */
final class Response
{
    /** Nothing but what is the desk's own; no script or style in a page; WebAssembly, but no code from text. */
    private const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self';"
        . " connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A file does nothing, also when it is a page. */
    private const OF_FILES = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private const ALWAYS = [
        'X-Content-Type-Options' => 'nosniff',
        'Referrer-Policy' => 'same-origin',
        'Cross-Origin-Opener-Policy' => 'same-origin',
        'Cross-Origin-Resource-Policy' => 'same-origin',
    ];

    private const FLAGS = JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION
        | JSON_HEX_TAG;

    /** @param array<string, string> $headers */
    private function __construct(
        public readonly int $status,
        private readonly string $body,
        private readonly array $headers = [],
        private readonly ?string $file = null,
    ) {
    }

    /** @param array<string, string> $headers */
    public static function ok(mixed $value, array $headers = []): self
    {
        return self::json(200, ['ok' => $value], $headers);
    }

    /** The same as long as nobody has it yet. */
    public static function tagged(Request $request, string $tag, \Closure $value): self
    {
        $headers = ['ETag' => "\"{$tag}\"", 'Cache-Control' => 'private, no-cache'];
        return $request->header('if-none-match') === "\"{$tag}\""
            ? new self(304, '', $headers)
            : self::ok($value(), $headers);
    }

    /** The same with a part that is JSON text already and never changes. */
    public static function forEver(string $json): self
    {
        $headers = ['Content-Type' => 'application/json', 'Cache-Control' => 'private, max-age=31536000, immutable'];
        return new self(200, "{\"ok\":{$json}}", $headers);
    }

    public static function problem(Problem $problem): self
    {
        $headers = $problem->retryAfter === null ? [] : ['Retry-After' => (string) $problem->retryAfter];
        $error = ['code' => $problem->errorCode, 'message' => mb_scrub($problem->getMessage(), 'UTF-8')];
        return self::json($problem->status, ['error' => $error], $headers);
    }

    public static function page(string $html, int $status = 200): self
    {
        return new self($status, $html, ['Content-Type' => 'text/html; charset=utf-8', 'Cache-Control' => 'no-store']);
    }

    /** On to another page of the desk. */
    public static function redirect(string $path): self
    {
        return new self(303, '', ['Location' => $path, 'Cache-Control' => 'no-store']);
    }

    /** A file that came from somebody: to be saved, never to be shown. */
    public static function download(string $path, string $name, string $mediaType): self
    {
        $plain = preg_replace('/[^A-Za-z0-9._-]/', '_', $name);
        $coded = rawurlencode($name);
        return new self(200, '', [
            'Content-Type' => $mediaType,
            'Content-Length' => (string) filesize($path),
            'Content-Disposition' => "attachment; filename=\"{$plain}\"; filename*=UTF-8''{$coded}",
            'Content-Security-Policy' => self::OF_FILES,
            'Cache-Control' => 'private, no-cache',
        ], $path);
    }

    /** A file of the desk's own. */
    public static function asset(string $path, string $mediaType, bool $isForEver): self
    {
        $cache = $isForEver ? 'public, max-age=31536000, immutable' : 'no-cache';
        $length = (string) filesize($path);
        return new self(200, '', ['Content-Type' => $mediaType, 'Content-Length' => $length, 'Cache-Control' => $cache], $path);
    }

    public function send(): void
    {
        http_response_code($this->status);
        header_remove('X-Powered-By');
        foreach ($this->headers + self::ALWAYS + ['Content-Security-Policy' => self::POLICY] as $name => $value) {
            header("{$name}: {$value}");
        }
        if ($this->file === null) {
            echo $this->body;
        } else {
            readfile($this->file);
        }
    }

    /** @param array<string, string> $headers */
    private static function json(int $status, mixed $value, array $headers): self
    {
        $headers += ['Content-Type' => 'application/json', 'Cache-Control' => 'no-store'];
        return new self($status, json_encode($value, self::FLAGS), $headers);
    }
}
