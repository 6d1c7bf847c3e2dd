<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/** Finds the addresses of a host's name. */
interface Resolver
{
    /** @return list<string> all IPv4 and IPv6 addresses; empty when there are none */
    public function addresses(string $host): array;
}
