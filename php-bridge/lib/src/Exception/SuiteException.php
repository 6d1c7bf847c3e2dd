<?php

declare(strict_types=1);

namespace Ordino\Exception;

use Ordino\Diagnostic;

/** A test file breaks rules, or does not fit its definition; `$errorCode` is `invalid_suite`. */
final class SuiteException extends EngineException
{
    /** @var list<Diagnostic> everything that is wrong with it */
    private array $diagnostics = [];

    /** @internal */
    public static function withDiagnostics(object $error): self
    {
        $exception = new self($error->code, $error->message, $error->path ?? null, $error->help ?? null);
        $exception->diagnostics = array_map(Diagnostic::of(...), $error->diagnostics ?? []);
        return $exception;
    }

    /** @return list<Diagnostic> everything that is wrong with the test file, with paths of its own */
    public function diagnostics(): array
    {
        return $this->diagnostics;
    }
}
