<?php

declare(strict_types=1);

namespace Symfony\Component\HttpFoundation;

/** What a browser asks. */
class Request
{
    public ParameterBag $query;
    public ParameterBag $request;
    public ParameterBag $attributes;
    public ParameterBag $files;
    public ParameterBag $headers;

    private ?Session\Session $session = null;
    private string $method;

    public function __construct(
        array $query = [],
        array $request = [],
        array $attributes = [],
        array $cookies = [],
        array $files = [],
        array $server = [],
        private ?string $content = null,
    ) {
        $headers = [];
        foreach ($server as $name => $value) {
            $headers[strtr(ucwords(strtolower(strtr(substr($name, 5), '_', ' '))), ' ', '-')] = $value;
        }
        $this->method = $server['REQUEST_METHOD'] ?? 'GET';
        $this->headers = new ParameterBag($headers);
        $this->query = new ParameterBag($query);
        $this->request = new ParameterBag($request);
        $this->attributes = new ParameterBag($attributes);
        $this->files = new ParameterBag($files);
    }

    public function isMethod(string $method): bool
    {
        return $this->method === strtoupper($method);
    }

    /** @return string|resource */
    public function getContent(bool $asResource = false): mixed
    {
        if (!$asResource) {
            return (string) $this->content;
        }
        $stream = fopen('php://memory', 'r+b');
        fwrite($stream, (string) $this->content);
        rewind($stream);
        return $stream;
    }

    public function setSession(Session\Session $session): void
    {
        $this->session = $session;
    }

    public function hasSession(): bool
    {
        return $this->session !== null;
    }

    public function getSession(): Session\Session
    {
        return $this->session;
    }
}
