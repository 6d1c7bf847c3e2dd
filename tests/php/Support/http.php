<?php

// What the servers of these tests know of HTTP.

declare(strict_types=1);

/**
 * Reads a request; null when the other side has gone.
 *
 * @param resource $stream
 * @return array<string, mixed>|null
 */
function read($stream): ?array
{
    $line = fgets($stream);
    if ($line === false) {
        return null;
    }
    [$method, $target] = explode(' ', $line);
    $headers = [];
    while (($line = fgets($stream)) !== false && trim($line) !== '') {
        [$name, $value] = explode(':', trim($line), 2);
        $headers[strtolower($name)] = trim($value);
    }
    $body = '';
    $length = (int) ($headers['content-length'] ?? 0);
    while (strlen($body) < $length && ($part = fread($stream, $length - strlen($body))) !== false && $part !== '') {
        $body .= $part;
    }
    return ['method' => $method, 'target' => $target, 'headers' => $headers, 'body' => $body];
}

/**
 * Answers it.
 *
 * @param resource $stream
 * @param array<string, string> $headers
 */
function say($stream, int $status, array $headers = [], string $body = ''): void
{
    $lines = ["HTTP/1.1 {$status} Said", 'Content-Length: ' . strlen($body), 'Connection: close'];
    foreach (array_filter($headers, 'strlen') as $name => $value) {
        $lines[] = "{$name}: {$value}";
    }
    fwrite($stream, implode("\r\n", $lines) . "\r\n\r\n" . $body);
}
