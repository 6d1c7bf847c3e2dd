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
}
