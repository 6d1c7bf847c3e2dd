<?php

declare(strict_types=1);

namespace Ordino\Exception;

use Ordino\Diagnostic;

/** A definition breaks rules; `$errorCode` is `invalid_definition`, `$path` and `$help` are those of the first error. */
final class DefinitionException extends EngineException
{
    /** @var list<Diagnostic> everything that is wrong with it, or may be */
    private array $diagnostics = [];

    /** @internal */
    public static function withDiagnostics(object $error): self
    {
        $diagnostics = array_map(Diagnostic::of(...), $error->diagnostics ?? []);
        $errors = array_values(array_filter($diagnostics, static fn (Diagnostic $found) => $found->isError()));
        $first = $errors[0] ?? null;
        $message = $first === null ? $error->message : $first->message;
        $exception = new self($error->code, $message, $first?->path, $first?->help);
        $exception->diagnostics = $diagnostics;
        return $exception;
    }

    /** @return list<Diagnostic> everything that is wrong with the definition, or may be */
    public function diagnostics(): array
    {
        return $this->diagnostics;
    }
}
