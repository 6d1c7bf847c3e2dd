<?php

declare(strict_types=1);

namespace Symfony\Component\HttpFoundation;

/** What a browser gets. */
class Response
{
    public function __construct(private string $content = '', private int $status = 200)
    {
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
