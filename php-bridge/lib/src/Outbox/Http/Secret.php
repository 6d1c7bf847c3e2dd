<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/** A password, key, token or URL that dumps, logs, traces and sessions must not show. */
final class Secret
{
    // In a closure, because `var_export` and casts to arrays show private properties too. It cannot be serialised.
    private readonly \Closure $value;

    public function __construct(#[\SensitiveParameter] string $value)
    {
        $this->value = static fn (): string => $value;
    }

    /** The value, for the one place that needs it. */
    public function reveal(): string
    {
        return ($this->value)();
    }

    /** @return array{} */
    public function __debugInfo(): array
    {
        return [];
    }
}
