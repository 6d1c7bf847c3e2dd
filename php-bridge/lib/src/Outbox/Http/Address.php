<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/**
 * An IPv4 or IPv6 address, and whether the public internet has it.
 *
 * What is special stands in IANA's registries of special-purpose addresses (RFC 6890 and its successors).
 */
final class Address
{
    private const SPECIAL = [
        '0.0.0.0/8' => 'unspecified',
        '10.0.0.0/8' => 'private',
        '100.64.0.0/10' => 'shared by a provider\'s customers',
        '127.0.0.0/8' => 'loopback',
        '168.63.129.16/32' => 'a cloud\'s own service',
        '169.254.0.0/16' => 'link-local',
        '172.16.0.0/12' => 'private',
        '192.0.0.0/24' => 'reserved',
        '192.0.2.0/24' => 'documentation',
        '192.88.99.0/24' => 'reserved',
        '192.168.0.0/16' => 'private',
        '198.18.0.0/15' => 'benchmarking',
        '198.51.100.0/24' => 'documentation',
        '203.0.113.0/24' => 'documentation',
        '224.0.0.0/4' => 'multicast',
        '240.0.0.0/4' => 'reserved',
        '::/128' => 'unspecified',
        '::1/128' => 'loopback',
        '64:ff9b:1::/48' => 'private',
        '2001::/23' => 'reserved',
        '2001:db8::/32' => 'documentation',
        '3fff::/20' => 'documentation',
        'fc00::/7' => 'private',
        'fe80::/10' => 'link-local',
        'ff00::/8' => 'multicast',
    ];

    /** Where an IPv6 address has an IPv4 address in it, and from which byte on: IPv4-mapped, NAT64, 6to4. */
    private const EMBEDDED = ['::ffff:0:0/96' => 12, '64:ff9b::/96' => 12, '2002::/16' => 2];

    /** @param string $bytes four or sixteen, the most significant first */
    private function __construct(private readonly string $bytes)
    {
    }

    /** The address that a text is; null when it is none. */
    public static function parse(string $text): ?self
    {
        if (filter_var($text, FILTER_VALIDATE_IP) === false) {
            return null;
        }
        $bytes = inet_pton($text);
        return $bytes === false ? null : new self($bytes);
    }

    /** The address in its shortest form. */
    public function text(): string
    {
        return (string) inet_ntop($this->bytes);
    }

    /** Why nobody outside may be reached under it, such as `private`; null for an address of the public internet. */
    public function special(): ?string
    {
        foreach (self::EMBEDDED as $block => $offset) {
            if ($this->isIn($block)) {
                return (new self(substr($this->bytes, $offset, 4)))->special();
            }
        }
        foreach (self::SPECIAL as $block => $kind) {
            if ($this->isIn($block)) {
                return $kind;
            }
        }
        return strlen($this->bytes) === 4 || $this->isIn('2000::/3') ? null : 'reserved';
    }

    /** Whether a block such as `10.0.0.0/8`, or an address, has this one in it. */
    public function isIn(string $block): bool
    {
        [$first, $length] = explode('/', $block) + [1 => null];
        $first = self::parse($first)?->bytes;
        if ($first === null || strlen($first) !== strlen($this->bytes)) {
            return false;
        }
        $bits = 8 * strlen($first);
        $length ??= (string) $bits;
        if (!ctype_digit($length) || (int) $length > $bits) {
            return false;
        }
        $whole = intdiv((int) $length, 8);
        $mask = chr(0xff << 8 - (int) $length % 8 & 0xff);
        return substr($first, 0, $whole) === substr($this->bytes, 0, $whole)
            && (($first[$whole] ?? "\0") & $mask) === (($this->bytes[$whole] ?? "\0") & $mask);
    }
}
