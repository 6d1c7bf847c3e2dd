<?php

declare(strict_types=1);

namespace Ordino\Exception;

/** What this library throws. `$errorCode` is stable, and what a program should look at; messages are for people. */
abstract class OrdinoException extends \RuntimeException
{
    public function __construct(public readonly string $errorCode, string $message, ?\Throwable $previous = null)
    {
        parent::__construct($message, 0, $previous);
    }
}
