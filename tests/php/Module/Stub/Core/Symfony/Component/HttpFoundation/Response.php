<?php

declare(strict_types=1);

namespace Symfony\Component\HttpFoundation;

/** What a browser gets. */
class Response
{
    public const HTTP_NOT_MODIFIED = 304;
    public const HTTP_FORBIDDEN = 403;

    public Headers $headers;

    public function __construct(private string $content = '', private int $status = 200)
    {
        $this->headers = new Headers();
    }

    public function setEtag(?string $tag, bool $isWeak = false): static
    {
        $this->headers->set('ETag', ($isWeak ? 'W/' : '') . "\"{$tag}\"");
        return $this;
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
