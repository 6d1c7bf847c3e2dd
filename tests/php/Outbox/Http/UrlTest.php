<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox\Http;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\Http\Url;
use PHPUnit\Framework\TestCase;

final class UrlTest extends TestCase
{
    /** @dataProvider urls */
    public function testIsTakenApart(string $url, string $origin, string $whole): void
    {
        $parsed = Url::parse($url);
        self::assertSame($origin, $parsed->origin());
        self::assertSame($whole, $parsed->reveal());
    }

    /** @return iterable<array{string, string, string}> */
    public static function urls(): iterable
    {
        yield ['https://Example.com', 'https://example.com:443', 'https://example.com:443/'];
        yield ['http://example.com./x', 'http://example.com:80', 'http://example.com:80/x'];
        yield ['https://example.com:81/a?b=c&d=%20#f', 'https://example.com:81', 'https://example.com:81/a?b=c&d=%20'];
        yield ['https://example.com?x=1', 'https://example.com:443', 'https://example.com:443/?x=1'];
        yield ['HTTPS://192.0.2.1/', 'https://192.0.2.1:443', 'https://192.0.2.1:443/'];
        yield ['http://[2001:DB8::1]:81/', 'http://[2001:db8::1]:81', 'http://[2001:db8::1]:81/'];
        yield ['https://example.com/a@b:c', 'https://example.com:443', 'https://example.com:443/a@b:c'];
    }

    /** @dataProvider refusedUrls */
    public function testIsRefused(string $url): void
    {
        try {
            Url::parse($url);
            self::fail("`{$url}` was taken");
        } catch (DeliveryException $exception) {
            self::assertSame(['url', 'url', false], [$exception->errorCode, $exception->stage, $exception->retry]);
            self::assertStringNotContainsString('hunter2', $exception->getMessage());
        }
    }

    /** @return iterable<string, array{string}> */
    public static function refusedUrls(): iterable
    {
        $urls = [
            '', 'example.com', '/path', '//example.com/', 'ftp://example.com/', 'file:///etc/passwd', 'gopher://x/',
            'javascript:alert(1)', 'https://', 'https:///x', 'https://user:hunter2@example.com/',
            'https://hunter2@x.example/', 'https://example.com:0/', 'https://example.com:65536/',
            'https://example.com:x/', 'https://exa mple.com/', "https://example.com/\r\nX: y", "https://example.com\n",
            'https://example.com\\@evil.example/', 'https://bücher.example/',
            // Other spellings of 127.0.0.1, which programs read in different ways.
            'http://127.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://0x7f000001/', 'http://0177.0.0.1/',
            'http://127.0.0.1.1/', 'http://[::1', 'http://[::1%25eth0]/', 'http://[x]/', 'http://[1.2.3.4]x/',
            'http://a..b/', 'http://%31%32%37.0.0.1/', 'http://127。0。0。1/', 'http://example.com/{a,b}|c',
            'http://.../', 'http://256.0.0.1/',
        ];
        foreach ($urls as $url) {
            yield $url => [$url];
        }
    }
}
