<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/**
 * An answer while it comes in. What exceeds the limit ends the connection.
 *
 * @internal
 */
final class Reading
{
    private int $status = 0;
    private ?string $retryAfter = null;
    private string $body = '';
    private int $headers = 0;
    private bool $hasHeaders = false;
    private bool $tooLong = false;

    /** @param int $limit bytes of the headers, and of the body */
    public function __construct(private readonly int $limit)
    {
    }

    /** Takes a line of the headers; curl goes on when the answer is its length. */
    public function header(string $line): int
    {
        $this->headers += strlen($line);
        if ($this->headers > $this->limit) {
            $this->tooLong = true;
            return 0;
        }
        if (preg_match('~^HTTP/\S+ (\d{3})~', $line, $found) === 1) {
            // What came before was only provisional, such as `103 Early Hints`.
            $this->status = (int) $found[1];
            $this->retryAfter = null;
            $this->hasHeaders = false;
        } elseif (rtrim($line, "\r\n") === '') {
            $this->hasHeaders = true;
        } elseif (preg_match('~^retry-after:\s*(.*?)\s*$~i', $line, $found) === 1) {
            $this->retryAfter = $found[1];
        }
        return strlen($line);
    }

    /** Takes a part of the body; curl goes on when the answer is its length. */
    public function body(string $bytes): int
    {
        if (strlen($this->body) + strlen($bytes) > $this->limit) {
            $this->tooLong = true;
            return 0;
        }
        $this->body .= $bytes;
        return strlen($bytes);
    }

    /** Whether all headers have come: curl takes a connection that ends before for an answer. */
    public function hasHeaders(): bool
    {
        return $this->hasHeaders;
    }

    public function isTooLong(): bool
    {
        return $this->tooLong;
    }

    public function answer(): Answer
    {
        return new Answer($this->status, $this->body, $this->retryAfter);
    }
}
