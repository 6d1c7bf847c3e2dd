<?php

declare(strict_types=1);

namespace Symfony\Component\HttpFoundation;

/** What a browser asks. */
class Request
{
    public ParameterBag $query;
    public ParameterBag $request;
    public ParameterBag $attributes;

    public function __construct(array $query = [], array $request = [], array $attributes = [])
    {
        $this->query = new ParameterBag($query);
        $this->request = new ParameterBag($request);
        $this->attributes = new ParameterBag($attributes);
    }
}
