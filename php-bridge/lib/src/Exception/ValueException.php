<?php

declare(strict_types=1);

namespace Ordino\Exception;

/** A value that the engine was to be given cannot be written as JSON; `$errorCode` is `invalid_value`. */
final class ValueException extends OrdinoException
{
    /** @param string|null $path where in what was given, such as `$.facts.total` */
    public function __construct(string $message, public readonly ?string $path = null, ?\Throwable $previous = null)
    {
        parent::__construct('invalid_value', $message . ($path === null ? '' : " at {$path}"), $previous);
    }
}
