<?php

declare(strict_types=1);

namespace Ordino\Exception;

/**
 * The engine cannot answer a request. `$errorCode` is that of the wire, such as `invalid_request` or `unknown_workflow`;
 * all of them stand in the `ErrorCode` of `schema/wire.json`.
 */
class EngineException extends OrdinoException
{
    /**
     * @param string|null $path where in the request, such as `$.command.to`
     * @param string|null $help what would be right
     */
    final public function __construct(
        string $errorCode,
        string $message,
        public readonly ?string $path = null,
        public readonly ?string $help = null,
    ) {
        $place = $path === null ? '' : " at {$path}";
        parent::__construct($errorCode, $message . $place . ($help === null ? '' : " ({$help})"));
    }

    /** The exception for the `error` of an answer. */
    final public static function of(object $error): self
    {
        if ($error->code === 'invalid_definition') {
            return DefinitionException::withDiagnostics($error);
        }
        if ($error->code === 'invalid_suite') {
            return SuiteException::withDiagnostics($error);
        }
        return new self($error->code, $error->message, $error->path ?? null, $error->help ?? null);
    }
}
