<?php

declare(strict_types=1);

namespace Symfony\Component\HttpFoundation;

/** What a script gets. */
class JsonResponse extends Response
{
    public function __construct(mixed $data = null, int $status = 200)
    {
        parent::__construct((string) json_encode($data), $status);
    }
}
