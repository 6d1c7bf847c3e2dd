<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Desk;

use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Exception\ValueException;

/** Why a component's question has no answer: a code and a status as the components know them. */
final class Problem extends \RuntimeException
{
    private function __construct(
        public readonly string $errorCode,
        public readonly int $status,
        string $message,
        ?\Throwable $previous = null,
    ) {
        parent::__construct($message, 0, $previous);
    }

    public static function forbidden(string $message): self
    {
        return new self('forbidden', 403, $message);
    }

    public static function notFound(): self
    {
        return new self('not_found', 404, 'there is nothing of that name');
    }

    public static function tooLarge(int $bytes): self
    {
        return new self('too_large', 413, "that is more than {$bytes} bytes");
    }

    public static function stale(string $message): self
    {
        return new self('stale', 412, $message);
    }

    public static function invalid(string $message): self
    {
        return new self('invalid', 422, $message);
    }

    /** What was thrown. Only what the one who asks can do something about is told in words. */
    public static function of(\Throwable $exception): self
    {
        $code = $exception->errorCode ?? null;
        $isAskedWrongly = in_array($code, ['command_mismatch', 'too_long', 'too_large', 'out_of_range', 'invalid_request'], true);
        return match (true) {
            $exception instanceof self => $exception,
            in_array($code, ['unknown_case', 'unknown_workflow'], true) && !$exception instanceof EngineException
                => self::notFound(),
            $exception instanceof ValueException, $isAskedWrongly => self::invalid($exception->getMessage()),
            $code === 'busy', $exception instanceof DoorException
                => new self('server', 503, 'the workflow cannot be asked just now', $exception),
            default => new self('server', 500, 'something is wrong here; it was written down', $exception),
        };
    }
}
