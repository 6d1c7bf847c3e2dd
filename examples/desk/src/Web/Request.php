<?php

declare(strict_types=1);

namespace Desk\Web;

/** What came. */
final class Request
{
    /** Bytes of JSON; what people write has far fewer. */
    private const MOST_BYTES = 512 * 1024;

    public function __construct(
        public readonly string $method,
        /** Without what follows a `?`. */
        public readonly string $path,
        /** @var array<string, string> */
        private readonly array $query,
        /** @var array<string, string> of a form */
        private readonly array $form,
        /** @var array<string, string> in small letters */
        private readonly array $headers,
    ) {
    }

    public static function current(): self
    {
        $headers = [];
        foreach ($_SERVER as $name => $value) {
            if (str_starts_with((string) $name, 'HTTP_') || in_array($name, ['CONTENT_LENGTH', 'CONTENT_TYPE'], true)) {
                $headers[strtolower(strtr(preg_replace('/^HTTP_/', '', $name), '_', '-'))] = (string) $value;
            }
        }
        $path = (string) strtok((string) $_SERVER['REQUEST_URI'], '?');
        $method = $_SERVER['REQUEST_METHOD'] === 'HEAD' ? 'GET' : (string) $_SERVER['REQUEST_METHOD'];
        return new self($method, $path, self::texts($_GET), self::texts($_POST), $headers);
    }

    /**
     * Refuses what no page of the desk can have sent.
     *
     * @throws Problem
     */
    public function check(): void
    {
        $host = (string) $this->header('host');
        // PHP's own server answers to any name: a page elsewhere could give its own name this machine's address.
        $port = $_SERVER['SERVER_PORT'] ?? '';
        if (PHP_SAPI === 'cli-server' && !in_array($host, ["127.0.0.1:{$port}", "localhost:{$port}", "[::1]:{$port}"], true)) {
            throw Problem::forbidden('the desk has another name');
        }
        $origin = $this->header('origin');
        if ($this->method !== 'GET' && $origin !== null && preg_replace('#^https?://#', '', $origin) !== $host) {
            throw Problem::forbidden('this comes from a page elsewhere');
        }
    }

    public function header(string $name): ?string
    {
        return $this->headers[$name] ?? null;
    }

    /** What stands behind the `?`; what is empty counts as not given. */
    public function query(string $name): ?string
    {
        return ($this->query[$name] ?? '') === '' ? null : $this->query[$name];
    }

    /** @return array<string, string> everything behind the `?` */
    public function queries(): array
    {
        return $this->query;
    }

    public function form(string $name): string
    {
        return $this->form[$name] ?? '';
    }

    /** The body as it came, if it is not longer than that. */
    public function body(int $most): string
    {
        if ((int) $this->header('content-length') > $most) {
            throw Problem::tooLarge($most);
        }
        $body = (string) file_get_contents('php://input', false, null, 0, $most + 1);
        return strlen($body) > $most ? throw Problem::tooLarge($most) : $body;
    }

    /** The body's object. */
    public function json(): object
    {
        if (!str_starts_with((string) $this->header('content-type'), 'application/json')) {
            throw Problem::invalid('a body is `application/json`');
        }
        $value = json_decode($this->body(self::MOST_BYTES), false, 32);
        return is_object($value) ? $value : throw Problem::invalid('the body is no object of JSON in UTF-8');
    }

    /**
     * What is a text, in UTF-8.
     *
     * @param array<mixed> $values
     * @return array<string, string>
     */
    private static function texts(array $values): array
    {
        $isText = static fn (mixed $value): bool => is_string($value) && mb_check_encoding($value, 'UTF-8');
        return array_filter($values, $isText);
    }
}
