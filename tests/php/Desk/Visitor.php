<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

/** Somebody's browser: it keeps the cookie, and says what it is told to say. */
final class Visitor
{
    public string $cookie = '';
    public string $csrf = '';

    public function __construct(private readonly string $origin)
    {
    }

    /** @param array<string, string> $headers */
    public function get(string $path, array $headers = []): Answer
    {
        return $this->ask('GET', $path, null, $headers);
    }

    /** @param array<string, string> $headers */
    public function post(string $path, mixed $value, array $headers = []): Answer
    {
        $headers += ['Content-Type' => 'application/json', 'X-Csrf-Token' => $this->csrf];
        return $this->ask('POST', $path, is_string($value) ? $value : json_encode($value, JSON_THROW_ON_ERROR), $headers);
    }

    /** @param array<string, string> $fields */
    public function form(string $path, array $fields, array $headers = []): Answer
    {
        return $this->ask('POST', $path, http_build_query($fields), $headers);
    }

    /**
     * Sends a command as a page does.
     *
     * @param array<string, mixed> $command
     * @param int|null $seq default the one that the order has now
     */
    public function send(string $order, array $command, ?int $seq = null, ?string $id = null): Answer
    {
        return $this->post("/api/orders/{$order}/commands", [
            'command' => $command,
            'commandId' => $id ?? bin2hex(random_bytes(8)),
            'expectedSeq' => $seq ?? $this->get("/api/orders/{$order}")->ok()->case->seq,
        ]);
    }

    /** @param array<string, string> $headers */
    public function ask(string $method, string $path, ?string $body, array $headers = []): Answer
    {
        $curl = curl_init($this->origin . $path);
        $received = [];
        $lines = array_map(static fn (string $name, string $value) => "{$name}: {$value}", array_keys($headers), $headers);
        curl_setopt_array($curl, [
            CURLOPT_CUSTOMREQUEST => $method,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_PATH_AS_IS => true,
            CURLOPT_TIMEOUT => 60,
            CURLOPT_HTTPHEADER => [...$lines, 'Expect:', ...($this->cookie === '' ? [] : ["Cookie: {$this->cookie}"])],
            CURLOPT_HEADERFUNCTION => static function ($curl, string $line) use (&$received): int {
                if (str_contains($line, ': ')) {
                    [$name, $value] = explode(': ', trim($line), 2);
                    $received[strtolower($name)][] = $value;
                }
                return strlen($line);
            },
        ] + ($body === null ? [] : [CURLOPT_POSTFIELDS => $body]));
        $text = curl_exec($curl);
        if ($text === false) {
            throw new \RuntimeException(curl_error($curl));
        }
        foreach ($received['set-cookie'] ?? [] as $cookie) {
            $this->cookie = (string) strtok($cookie, ';');
        }
        return new Answer((int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE), $received, (string) $text);
    }
}
