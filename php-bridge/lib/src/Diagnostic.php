<?php

declare(strict_types=1);

namespace Ordino;

/**
 * Something that is wrong with a definition, or may be.
 *
 * @phpstan-import-type DiagnosticShape from Shapes
 */
final class Diagnostic
{
    private function __construct(
        /** What kind of problem; stable. */
        public readonly string $code,
        /** `error`, `warning` or `hint`. */
        public readonly string $severity,
        /** Where in the definition, such as `$.statuses[2].team`. */
        public readonly string $path,
        /** What is wrong. */
        public readonly string $message,
        /** What would be right, where that is known. */
        public readonly ?string $help,
    ) {
    }

    /**
     * @internal
     * @param DiagnosticShape $found
     */
    public static function of(object $found): self
    {
        return new self($found->code, $found->severity, $found->path, $found->message, $found->help ?? null);
    }

    /** Whether no workflow comes of the definition. */
    public function isError(): bool
    {
        return $this->severity === 'error';
    }
}
