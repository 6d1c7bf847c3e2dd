<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/**
 * The resolver of this computer.
 *
 * How long a name server may take to answer is the system's setting (`resolv.conf`), not ours.
 */
final class SystemResolver implements Resolver
{
    public function addresses(string $host): array
    {
        return \function_exists('socket_addrinfo_lookup') ? self::lookup($host) : self::query($host);
    }

    /** @return list<string> */
    private static function lookup(string $host): array
    {
        $addresses = [];
        foreach (@socket_addrinfo_lookup($host, null, ['ai_socktype' => SOCK_STREAM]) ?: [] as $found) {
            $explained = socket_addrinfo_explain($found)['ai_addr'];
            $addresses[] = $explained['sin_addr'] ?? $explained['sin6_addr'];
        }
        return $addresses;
    }

    /**
     * Without ext-sockets.
     *
     * @return list<string>
     */
    private static function query(string $host): array
    {
        $addresses = @gethostbynamel($host) ?: [];
        foreach (@dns_get_record($host, DNS_AAAA) ?: [] as $record) {
            $addresses[] = $record['ipv6'];
        }
        return $addresses;
    }
}
