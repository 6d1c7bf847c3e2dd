<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox\Http;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\Http\Address;
use Ordino\Outbox\Http\Network;
use Ordino\Tests\Support\FixedResolver;
use PHPUnit\Framework\TestCase;

/**
 * Blocks are those of IANA's registries of special-purpose addresses, as RFC 6890, 2.2.2 and 2.2.3, and after it
 * RFC 8215 (64:ff9b:1::/48), RFC 9602 (5f00::/16), RFC 9637 (3fff::/20), RFC 5771 and 4291 (multicast) list them.
 */
final class AddressTest extends TestCase
{
    /** @dataProvider specialBlocks */
    public function testEndsOfSpecialBlocksAreSpecial(string $first, string $last): void
    {
        self::assertNotNull(Address::parse($first)->special(), $first);
        self::assertNotNull(Address::parse($last)->special(), $last);
    }

    /** @return iterable<string, array{string, string}> */
    public static function specialBlocks(): iterable
    {
        $blocks = [
            '0.0.0.0/8' => ['0.0.0.0', '0.255.255.255'],
            '10.0.0.0/8' => ['10.0.0.0', '10.255.255.255'],
            '100.64.0.0/10' => ['100.64.0.0', '100.127.255.255'],
            '127.0.0.0/8' => ['127.0.0.0', '127.255.255.255'],
            '169.254.0.0/16' => ['169.254.0.0', '169.254.255.255'],
            '172.16.0.0/12' => ['172.16.0.0', '172.31.255.255'],
            '192.0.0.0/24' => ['192.0.0.0', '192.0.0.255'],
            '192.0.2.0/24' => ['192.0.2.0', '192.0.2.255'],
            '192.168.0.0/16' => ['192.168.0.0', '192.168.255.255'],
            '198.18.0.0/15' => ['198.18.0.0', '198.19.255.255'],
            '198.51.100.0/24' => ['198.51.100.0', '198.51.100.255'],
            '203.0.113.0/24' => ['203.0.113.0', '203.0.113.255'],
            '224.0.0.0/4' => ['224.0.0.0', '239.255.255.255'],
            '240.0.0.0/4' => ['240.0.0.0', '255.255.255.255'],
            '::1/128' => ['::1', '::1'],
            '::/128' => ['::', '::'],
            '64:ff9b:1::/48' => ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
            '100::/64' => ['100::', '100::ffff:ffff:ffff:ffff'],
            '2001::/23' => ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
            '2001:db8::/32' => ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
            '3fff::/20' => ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
            '5f00::/16' => ['5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
            'fc00::/7' => ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
            'fe80::/10' => ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
            'fec0::/10' => ['fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
            'ff00::/8' => ['ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
            'IPv4-mapped' => ['::ffff:127.0.0.1', '::ffff:a9fe:a9fe'],
            'IPv4-compatible' => ['::127.0.0.1', '::8.8.8.8'],
            'NAT64 (RFC 6052)' => ['64:ff9b::10.0.0.1', '64:ff9b::c0a8:1'],
            '6to4 (RFC 3056)' => ['2002:7f00:1::', '2002:a00:1:ffff::1'],
        ];
        foreach ($blocks as $block => $ends) {
            yield $block => $ends;
        }
    }

    /** @dataProvider publicAddresses */
    public function testNeighboursOfSpecialBlocksAreNotSpecial(string $address): void
    {
        self::assertNull(Address::parse($address)->special());
    }

    /** @return iterable<array{string}> */
    public static function publicAddresses(): iterable
    {
        $addresses = [
            '1.0.0.0', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0',
            '169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0', '192.0.1.0', '192.0.3.0',
            '192.167.255.255', '192.169.0.0', '198.17.255.255', '198.20.0.0', '198.51.99.255', '198.51.101.0',
            '203.0.112.255', '203.0.114.0', '223.255.255.255', '8.8.8.8', '2001:200::', '2001:4860:4860::8888',
            '2600::', '2a00:1450::1',
            '2001:db7:ffff::', '2001:db9::', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8', '2002:808:808::1', '3ffe::1',
        ];
        foreach ($addresses as $address) {
            yield $address => [$address];
        }
    }

    /** @dataProvider noAddresses */
    public function testOtherSpellingsAreNoAddresses(string $text): void
    {
        self::assertNull(Address::parse($text));
    }

    /** @return iterable<array{string}> */
    public static function noAddresses(): iterable
    {
        $texts = ['', '127.1', '0177.0.0.1', '1.2.3.4.5', '::1%lo', '[::1]', '1.2.3.256', ' 1.2.3.4', "1.2.3.4\n"];
        foreach ($texts as $text) {
            yield [$text];
        }
    }

    /** @dataProvider blocks */
    public function testIsInABlock(bool $isIn, string $address, string $block): void
    {
        self::assertSame($isIn, Address::parse($address)->isIn($block));
    }

    /** @return iterable<array{bool, string, string}> */
    public static function blocks(): iterable
    {
        yield [true, '10.1.2.3', '10.1.2.3'];
        yield [true, '10.1.2.3', '10.1.2.3/32'];
        yield [false, '10.1.2.4', '10.1.2.3/32'];
        yield [true, '10.1.2.4', '10.1.2.3/29'];
        yield [false, '10.1.2.8', '10.1.2.3/29'];
        yield [true, '10.1.2.8', '0.0.0.0/0'];
        yield [false, '10.1.2.8', '::/0'];
        yield [true, 'fd12::1', 'fd00::/8'];
        yield [false, 'fc12::1', 'fd00::/8'];
        yield [false, '10.1.2.3', '10.0.0.0/33'];
        yield [false, '10.1.2.3', '10.0.0.0/-1'];
        yield [false, '10.1.2.3', '10.0.0.0/'];
        yield [false, '10.1.2.3', 'erp.internal'];
    }

    public function testANameWithAPrivateAddressIsRefused(): void
    {
        $network = new Network([], new FixedResolver(['hooks.example' => [['192.168.1.1']]]));
        self::assertFailure('address_refused', fn () => $network->addresses('hooks.example'));
    }

    public function testOneAddressThatIsPrivateRefusesAll(): void
    {
        $network = new Network([], new FixedResolver(['hooks.example' => [['8.8.8.8', 'fd00::1']]]));
        self::assertFailure('address_refused', fn () => $network->addresses('hooks.example'));
    }

    public function testANameWithoutAddressesIsUnknown(): void
    {
        $network = new Network([], new FixedResolver([]));
        self::assertFailure('address_unknown', fn () => $network->addresses('hooks.example'));
    }

    /** @dataProvider allowLists */
    public function testTheMerchantsListAllows(string $allowed): void
    {
        $network = new Network([$allowed], new FixedResolver(['erp.internal' => [['10.1.2.3']]]));
        self::assertSame(['10.1.2.3'], $network->addresses('erp.internal'));
        self::assertFailure('address_refused', fn () => $network->addresses('10.9.9.9'));
    }

    /** @return iterable<array{string}> */
    public static function allowLists(): iterable
    {
        yield ['erp.internal'];
        yield ['ERP.internal'];
        yield ['10.1.2.3'];
        yield ['10.1.0.0/16'];
    }

    private static function assertFailure(string $code, callable $work): void
    {
        try {
            $work();
            self::fail('it was allowed');
        } catch (DeliveryException $exception) {
            self::assertSame([$code, 'address'], [$exception->errorCode, $exception->stage]);
        }
    }
}
