<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Exception\DeliveryException;

/**
 * Where deliveries may go: to addresses of the public internet, and to what the merchant has listed.
 *
 * Without this, who may enter a URL could make the shop's server talk to what stands behind its firewall.
 */
final class Network
{
    /**
     * @param list<string> $allowed hosts such as `erp.internal`, addresses, or blocks such as `10.0.0.0/8`, that may be
     *     reached although they are private
     */
    public function __construct(
        private readonly array $allowed = [],
        private readonly Resolver $resolver = new SystemResolver(),
    ) {
    }

    /**
     * The addresses of a host, each of which may be reached. A host with one that may not be is refused as a whole.
     *
     * @param string $host as `Url` has it
     * @return non-empty-list<string>
     * @throws DeliveryException `address_unknown` or `address_refused`
     */
    public function addresses(string $host): array
    {
        $found = Address::parse($host) === null ? $this->resolver->addresses($host) : [$host];
        $addresses = [];
        foreach ($found as $text) {
            $address = Address::parse($text) ?? throw self::failure('address_unknown', "`{$text}` is no address");
            $special = $address->special();
            if ($special !== null && !$this->isAllowed($host, $address)) {
                $message = "`{$host}` is at {$address->text()} ({$special}), and not on the list of allowed hosts";
                throw self::failure('address_refused', $message);
            }
            $addresses[$address->text()] = $address->text();
        }
        if ($addresses === []) {
            throw self::failure('address_unknown', "`{$host}` has no address");
        }
        return array_values($addresses);
    }

    private function isAllowed(string $host, Address $address): bool
    {
        foreach ($this->allowed as $allowed) {
            if (strtolower($allowed) === $host || $address->isIn($allowed)) {
                return true;
            }
        }
        return false;
    }

    // Names are corrected, and lists of allowed hosts completed, so that both are worth another try.
    private static function failure(string $code, string $message): DeliveryException
    {
        return new DeliveryException($code, $message, stage: 'address');
    }
}
