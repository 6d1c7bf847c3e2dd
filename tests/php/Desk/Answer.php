<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

/** What the desk has answered. */
final class Answer
{
    /** @param array<string, list<string>> $headers in small letters */
    public function __construct(
        public readonly int $status,
        public readonly array $headers,
        public readonly string $body,
    ) {
    }

    public function header(string $name): ?string
    {
        return $this->headers[$name][0] ?? null;
    }

    /** What `ok` holds. */
    public function ok(): mixed
    {
        $value = json_decode($this->body, false, 64, JSON_THROW_ON_ERROR);
        return $this->status === 200 && property_exists($value, 'ok')
            ? $value->ok
            : throw new \RuntimeException("{$this->status} {$this->body}");
    }

    /** The status and the code of an error, such as `422 invalid`. */
    public function error(): string
    {
        return "{$this->status} " . (json_decode($this->body)->error->code ?? '(no error)');
    }
}
