<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Exception\DeliveryException;

/**
 * The address of an endpoint: `http` or `https`, a host, no credentials.
 *
 * Programs disagree about unusual URLs, and what one has checked another may read as a different host. So only the
 * plain form is taken, and what is requested is put together again from the parts that were checked.
 */
final class Url
{
    private const PATTERN = '~^(?<scheme>https?)://(?<host>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(?<port>\d{1,5}))?'
        . '(?<target>[/?][\x21\x24-\x3b\x3d\x3f-\x5a\x5f\x61-\x7a\x7e\x5b\x5d]*)?(?:#[\x21-\x7e]*)?$~Di';

    private function __construct(
        public readonly string $scheme,
        /** A name in lower case, an IPv4 address, or an IPv6 address without its brackets. */
        public readonly string $host,
        public readonly int $port,
        private readonly Secret $target,
    ) {
    }

    /** @throws DeliveryException `url` */
    public static function parse(#[\SensitiveParameter] string $url): self
    {
        if (preg_match('~^[^/?#]*//[^/?#]*@~', $url) === 1) {
            throw self::refused('the URL has credentials in it: give them as authentication instead');
        }
        if (preg_match('~^https?:~i', $url) !== 1) {
            throw self::refused('the URL must begin with `https://` or `http://`');
        }
        if (preg_match(self::PATTERN, $url, $part) !== 1) {
            throw self::refused('the URL is not of the form `https://host/path`, with an ASCII host');
        }
        $scheme = strtolower($part['scheme']);
        $port = ($part['port'] ?? '') === '' ? ($scheme === 'https' ? 443 : 80) : (int) $part['port'];
        if ($port < 1 || $port > 65535) {
            throw self::refused('the port of the URL is not between 1 and 65535');
        }
        $target = $part['target'] ?? '';
        $target = str_starts_with($target, '/') ? $target : '/' . $target;
        return new self($scheme, self::host(strtolower($part['host'])), $port, new Secret($target));
    }

    public function isEncrypted(): bool
    {
        return $this->scheme === 'https';
    }

    /** The URL for the request. */
    public function reveal(): string
    {
        return $this->origin() . $this->target->reveal();
    }

    /** Scheme, host and port: what may be shown. */
    public function origin(): string
    {
        $host = str_contains($this->host, ':') ? "[{$this->host}]" : $this->host;
        return "{$this->scheme}://{$host}:{$this->port}";
    }

    private static function host(string $host): string
    {
        if ($host[0] === '[') {
            $address = Address::parse(substr($host, 1, -1));
            return $address?->text() ?? throw self::refused('the host of the URL is no IPv6 address');
        }
        // With a dot at its end a name is the same, but would not be found among those that were resolved.
        $host = str_ends_with($host, '.') ? substr($host, 0, -1) : $host;
        $labels = explode('.', $host);
        if (in_array('', $labels, true) || strlen($host) > 253) {
            throw self::refused('the host of the URL is no name');
        }
        // `127.1`, `0x7f.1` and `2130706433` are addresses to some programs and names to others.
        if (preg_match('/^(\d+|0x[0-9a-f]*)$/', end($labels)) === 1) {
            $address = Address::parse($host);
            return $address?->text() ?? throw self::refused('the host of the URL is no IPv4 address of four numbers');
        }
        return $host;
    }

    private static function refused(string $message): DeliveryException
    {
        return new DeliveryException('url', $message, retry: false, stage: 'url');
    }
}
