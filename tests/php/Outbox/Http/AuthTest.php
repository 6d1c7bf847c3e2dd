<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox\Http;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\Http\Auth;
use Ordino\Outbox\Http\Basic;
use Ordino\Outbox\Http\Bearer;
use Ordino\Outbox\Http\Client;
use Ordino\Outbox\Http\Hmac;
use Ordino\Outbox\Http\Request;
use Ordino\Outbox\Http\StandardWebhooks;
use PHPUnit\Framework\TestCase;

final class AuthTest extends TestCase
{
    private const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

    /** The published example of Standard Webhooks, which the tests of its libraries have. */
    public function testStandardWebhooksExample(): void
    {
        self::assertSame([
            'webhook-id' => 'msg_p5jXN8AQM9LWM0D4loKWxJek',
            'webhook-timestamp' => '1614265330',
            'webhook-signature' => 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
        ], self::headers(new StandardWebhooks(self::SECRET), '{"test": 2432232314}'));
    }

    public function testSeveralSecretsSignOneAfterTheOther(): void
    {
        $other = StandardWebhooks::newSecret();
        $both = self::headers(new StandardWebhooks($other, self::SECRET), '{"test": 2432232314}')['webhook-signature'];
        $one = self::headers(new StandardWebhooks($other), '{"test": 2432232314}')['webhook-signature'];
        self::assertSame("{$one} v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", $both);
    }

    /** The specification: ids must "not be allowed to include any `.`", which delimits what is signed. */
    public function testIdsCannotReachBeyondTheirField(): void
    {
        $id = static fn (string $id): string
            => self::headers(new StandardWebhooks(self::SECRET), '', $id)['webhook-id'];
        self::assertSame('order-1/3/0', $id('order-1/3/0'));
        self::assertSame('a%2E1%0D%0AX%3A%20b%C3%A9/1/0', str_replace(':', '%3A', $id("a.1\r\nX: bé/1/0")));
        self::assertNotSame($id('a.b'), $id('a%2Eb'));
    }

    /** @dataProvider badSecrets */
    public function testASecretOfAnotherFormIsRefusedWithoutBeingSaid(string $secret): void
    {
        try {
            self::headers(new StandardWebhooks($secret), '');
            self::fail('it was taken');
        } catch (DeliveryException $exception) {
            self::assertSame('auth', $exception->stage);
            self::assertStringNotContainsString('hunter2', $exception->getMessage());
        }
    }

    /** @return iterable<array{string}> */
    public static function badSecrets(): iterable
    {
        yield ['hunter2'];
        yield ['whsec_'];
        yield ['whsec_!hunter2hunter2hunter2hunter2hunter2hunter2'];
        yield ['whsec_' . base64_encode('hunter2 is too short')];
        yield ['whsec_' . base64_encode(str_repeat('x', 65))];
    }

    public function testNoSecretIsNoSignature(): void
    {
        $this->expectException(DeliveryException::class);
        self::headers(new StandardWebhooks(), '');
    }

    /** RFC 4231, 4.2 to 4.8: test cases for HMAC-SHA-256; the fifth is about truncation. */
    public function testHmacVectors(): void
    {
        $vectors = [
            [str_repeat("\x0b", 20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
            [
                'Jefe',
                'what do ya want for nothing?',
                '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
            ],
            [
                str_repeat("\xaa", 20),
                str_repeat("\xdd", 50),
                '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
            ],
            [
                implode('', array_map('chr', range(1, 25))),
                str_repeat("\xcd", 50),
                '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
            ],
            [
                str_repeat("\xaa", 131),
                'Test Using Larger Than Block-Size Key - Hash Key First',
                '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
            ],
        ];
        foreach ($vectors as [$key, $body, $digest]) {
            self::assertSame(['X-Signature-256' => "sha256={$digest}"], self::headers(new Hmac($key), $body));
        }
    }

    /** GitHub's documentation, "Validating webhook deliveries": testing the webhook payload validation. */
    public function testHmacAsGitHubHasIt(): void
    {
        self::assertSame(
            ['X-Hub-Signature-256' => 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'],
            self::headers(new Hmac("It's a Secret to Everybody", 'X-Hub-Signature-256'), 'Hello, World!'),
        );
    }

    /** RFC 7617, 2 and 2.1. */
    public function testBasicVectors(): void
    {
        self::assertSame(
            ['Authorization' => 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
            self::headers(new Basic('Aladdin', 'open sesame'), ''),
        );
        self::assertSame(['Authorization' => 'Basic dGVzdDoxMjPCow=='], self::headers(new Basic('test', '123£'), ''));
    }

    /** RFC 6750, 2.1. */
    public function testBearerVector(): void
    {
        $headers = self::headers(new Bearer('mF_9.B5f-4.1JqM'), '');
        self::assertSame(['Authorization' => 'Bearer mF_9.B5f-4.1JqM'], $headers);
    }

    public function testDumpsDoNotShowSecrets(): void
    {
        $signature = new StandardWebhooks(self::SECRET);
        foreach ([$signature, new Hmac('hunter2'), new Basic('u', 'hunter2'), new Bearer('hunter2')] as $auth) {
            $shown = print_r($auth, true) . var_export($auth, true) . json_encode($auth) . print_r((array) $auth, true);
            self::assertStringNotContainsString('hunter2', $shown);
            self::assertStringNotContainsString('MfKQ9r8', $shown);
        }
    }

    /** @return array<string, string> */
    private static function headers(Auth $auth, string $body, string $id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'): array
    {
        return $auth->headers(new Request($id, $body, new \DateTimeImmutable('@1614265330')), new Client());
    }
}
