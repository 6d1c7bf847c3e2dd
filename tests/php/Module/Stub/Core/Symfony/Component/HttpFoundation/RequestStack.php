<?php

declare(strict_types=1);

namespace Symfony\Component\HttpFoundation;

/** The requests that are being answered. */
class RequestStack
{
    private array $requests = [];

    public function push(Request $request): void
    {
        $this->requests[] = $request;
    }

    public function getCurrentRequest(): ?Request
    {
        return end($this->requests) ?: null;
    }
}
