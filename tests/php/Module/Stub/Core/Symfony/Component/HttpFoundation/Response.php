<?php

declare(strict_types=1);

namespace Symfony\Component\HttpFoundation;

/** What a browser gets. */
class Response
{
    public Headers $headers;

    public function __construct(private string $content = '', private int $status = 200)
    {
        $this->headers = new Headers();
    }

    public function getContent(): string
    {
        return $this->content;
    }

    public function getStatusCode(): int
    {
        return $this->status;
    }

    public function setStatusCode(int $status): static
    {
        $this->status = $status;
        return $this;
    }
}
