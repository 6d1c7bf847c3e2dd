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

    private ?Session\Session $session = null;

    public function __construct(
        array $query = [],
        array $request = [],
        array $attributes = [],
        array $cookies = [],
        array $files = [],
    ) {
        $this->query = new ParameterBag($query);
        $this->request = new ParameterBag($request);
        $this->attributes = new ParameterBag($attributes);
        $this->files = new ParameterBag($files);
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
