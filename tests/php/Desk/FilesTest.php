<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

use Desk\Files;

final class FilesTest extends DeskTestCase
{
    private const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n";

    public function testAFileIsKeptAttachedAndSavedAgain(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order();
        $file = $this->upload($visitor, $id, 'lettera di vettura.pdf', self::PDF)->ok();
        self::assertEquals((object) [
            'name' => 'lettera di vettura.pdf',
            'mediaType' => 'application/pdf',
            'bytes' => strlen(self::PDF),
            'digest' => 'sha256:' . hash('sha256', self::PDF),
            'key' => $file->key,
        ], $file);
        self::assertMatchesRegularExpression('/^[0-9a-f]{32}$/', $file->key);
        // What the page says of it does not count.
        $said = ['name' => 'invoice.exe', 'mediaType' => 'text/html', 'bytes' => 1, 'key' => $file->key];
        $sent = $visitor->send($id, ['type' => 'comment', 'text' => 'see there', 'attachments' => [$said]])->ok();
        self::assertEquals([$file], end($sent->order->events)->attachments);
        $download = $this->desk->login('finance-2')->get("/api/files/{$file->key}");
        self::assertSame(self::PDF, $download->body);
        self::assertSame(
            "attachment; filename=\"lettera_di_vettura.pdf\"; filename*=UTF-8''lettera%20di%20vettura.pdf",
            $download->header('content-disposition'),
        );
        self::assertSame('nosniff', $download->header('x-content-type-options'));
        self::assertSame("default-src 'none'; sandbox; frame-ancestors 'none'", $download->header('content-security-policy'));
    }

    public function testAFileIsWhatItIsAndNotWhatItsNameSays(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order();
        foreach ([
            'page.html' => '<!doctype html><script>alert(1)</script>',
            'page.pdf' => '<!doctype html><script>alert(1)</script>',
            'picture.svg' => '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
            'picture.png' => "GIF89a<?php echo 1;",
            'shell.php' => '<?php system("id");',
            'shell.php.txt' => '<?php system("id");',
            'program.pdf' => "\x7fELF\x02\x01\x01" . str_repeat("\0", 60),
            'none' => 'plain text',
            'empty.txt' => '',
        ] as $name => $content) {
            self::assertSame('422 invalid', $this->upload($visitor, $id, $name, $content)->error(), $name);
        }
        self::assertSame('422 invalid', $this->upload($visitor, $id, '', 'text')->error());
        self::assertSame('404 not_found', $this->upload($visitor, 'order-none', 'a.txt', 'text')->error());
        self::assertSame('403 forbidden', $visitor->ask('POST', "/api/orders/{$id}/files?name=a.txt", 'text')->error());
    }

    public function testANameLeadsNowhereAndHidesNothing(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order();
        foreach ([
            '../../../public/index.txt' => 'index.txt',
            '..\\..\\boot.txt' => 'boot.txt',
            "a\r\nSet-Cookie: x=1.txt" => 'a_Set-Cookie_ x=1.txt',
            "in\u{202e}voice.txt" => 'in_voice.txt',
            'a"b;c.txt' => 'a_b;c.txt',
            str_repeat('ż', 400) . '.txt' => str_repeat('ż', 60) . '.txt',
        ] as $name => $kept) {
            $file = $this->upload($visitor, $id, (string) $name, 'text')->ok();
            self::assertSame($kept, $file->name);
            $download = $visitor->get("/api/files/{$file->key}");
            self::assertSame('text', $download->body);
            self::assertArrayNotHasKey('set-cookie', $download->headers);
        }
    }

    public function testWhatIsTooLargeIsRefused(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order();
        $largest = str_pad(self::PDF, Files::MOST_BYTES, ' ');
        self::assertSame(Files::MOST_BYTES, $this->upload($visitor, $id, 'large.pdf', $largest)->ok()->bytes);
        self::assertSame('413 too_large', $this->upload($visitor, $id, 'larger.pdf', $largest . ' ')->error());
        // More than PHP itself takes.
        self::assertSame('413 too_large', $this->upload($visitor, $id, 'larger.pdf', str_repeat(' ', 17 * 1024 * 1024))->error());
    }

    public function testAFileBelongsToItsOrder(): void
    {
        $visitor = $this->desk->login('shipping-2');
        [$one, $other] = [$this->desk->order(), $this->desk->order()];
        $file = $this->upload($visitor, $one, 'a.txt', 'text')->ok();
        $comment = ['type' => 'comment', 'text' => 'x', 'attachments' => [$file]];
        self::assertSame('422 invalid', $visitor->send($other, $comment)->error());
        foreach ([str_repeat('0', 32), '..%2F..%2Fdesk.sqlite', strtoupper($file->key), $file->key . '%00'] as $key) {
            self::assertSame('404 not_found', $visitor->get("/api/files/{$key}")->error());
        }
    }

    public function testWhatNobodyUsesGoesAfterADay(): void
    {
        $visitor = $this->desk->login('shipping-2');
        $id = $this->desk->order();
        [$used, $old, $new] = array_map(fn () => $this->upload($visitor, $id, 'a.txt', 'text')->ok(), [1, 2, 3]);
        $visitor->send($id, ['type' => 'comment', 'text' => 'x', 'attachments' => [$used]]);
        foreach ([$used, $old] as $file) {
            $this->desk->shop->database()->run('UPDATE {files} SET at = at - 90000000 WHERE file_key = ?', [$file->key]);
        }
        $this->desk->shop->files()->prune();
        self::assertSame([200, 404, 200], array_map(
            static fn (object $file): int => $visitor->get("/api/files/{$file->key}")->status,
            [$used, $old, $new],
        ));
    }

    public function testOnlyFilesOfTheDeskAreServed(): void
    {
        $visitor = new Visitor($this->desk->origin);
        self::assertSame('text/css; charset=utf-8', $visitor->get('/static/desk.css')->header('content-type'));
        foreach ([
            '/static/../index.php', '/static/..%2Findex.php', '/static/%2e%2e/index.php', '/index.php', '/src/Shop.php',
            '/.htaccess',
            '/static/desk.css%00.js', '/assets/../../README.md', '/assets//etc/passwd.js', '/static/', '/static', '/../desk.php',
        ] as $path) {
            $answer = $visitor->get($path);
            self::assertContains($answer->status, [303, 404], $path);
            self::assertStringNotContainsString('<?php', $answer->body, $path);
        }
    }

    private function upload(Visitor $visitor, string $order, string $name, string $content): Answer
    {
        $headers = ['X-Csrf-Token' => $visitor->csrf, 'Content-Type' => 'application/octet-stream'];
        return $visitor->ask('POST', "/api/orders/{$order}/files?name=" . rawurlencode($name), $content, $headers);
    }
}
