<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

/** A container of services whose token manager has the same token for every form: the one that is good. */
final class Tokens
{
    public const GOOD = 'good-token';

    public function get(string $service): self
    {
        return $this;
    }

    public function getToken(string $id): self
    {
        return $this;
    }

    public function getValue(): string
    {
        return self::GOOD;
    }
}
