<?php

declare(strict_types=1);

namespace Desk\Web;

use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Exception\StoreException;
use Ordino\Exception\ValueException;

/** Why a request has no answer, in the words of admin/SERVER.md. */
final class Problem extends \RuntimeException
{
    /** Codes of the engine for requests that a page has made wrong. */
    private const ASKED_WRONGLY = ['invalid_request', 'too_large', 'out_of_range'];

    private function __construct(
        public readonly string $errorCode,
        public readonly int $status,
        string $message,
        public readonly ?int $retryAfter = null,
        ?\Throwable $previous = null,
    ) {
        parent::__construct($message, 0, $previous);
    }

    public static function session(): self
    {
        return new self('session', 401, 'the session has ended: log in again');
    }

    public static function forbidden(string $message): self
    {
        return new self('forbidden', 403, $message);
    }

    public static function notFound(string $message = 'there is nothing of that name'): self
    {
        return new self('not_found', 404, $message);
    }

    public static function stale(string $message): self
    {
        return new self('stale', 412, $message);
    }

    public static function tooLarge(int $bytes): self
    {
        return new self('too_large', 413, "that is more than {$bytes} bytes");
    }

    public static function invalid(string $message): self
    {
        return new self('invalid', 422, $message);
    }

    public static function tooMany(int $seconds): self
    {
        return new self('server', 429, "too many requests: wait {$seconds} s", $seconds);
    }

    /** What the library has thrown. Only what the one who asks can do something about is told in words. */
    public static function of(\Throwable $exception): self
    {
        if ($exception instanceof self) {
            return $exception;
        }
        $code = $exception->errorCode ?? null;
        $message = $exception->getMessage();
        return match (true) {
            $code === 'unknown_case' && $exception instanceof StoreException => self::notFound($message),
            $code === 'unknown_workflow' && $exception instanceof StoreException => self::notFound($message),
            $code === 'version_taken' => self::stale($message),
            $code === 'command_mismatch', $code === 'too_long' => self::invalid($message),
            $exception instanceof ValueException => self::invalid($message),
            $exception instanceof EngineException && in_array($code, self::ASKED_WRONGLY, true) => self::invalid($message),
            $code === 'busy', $exception instanceof DoorException
                => new self('server', 503, 'somebody else is busy with it, or the engine is: try again', 1, $exception),
            default => new self('server', 500, 'something is wrong here; it was written down', null, $exception),
        };
    }
}
