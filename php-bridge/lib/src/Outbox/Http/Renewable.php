<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/** Credentials that can be had anew when an endpoint no longer takes them. */
interface Renewable extends Auth
{
    /** Forgets the present ones. */
    public function forget(): void;
}
