<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

final class BellTest extends DeskTestCase
{
    public function testAMentionReachesTheOthersBell(): void
    {
        $id = $this->desk->order();
        $reader = $this->desk->login('finance-2');
        $writer = $this->desk->login('shipping-2');
        // The new order rings first.
        [, $entered] = $this->await($reader, $id, 'entered');
        self::assertSame('Payment received', $entered->text);
        $before = $reader->get('/api/bell');
        $tag = (string) $before->header('etag');
        $same = $reader->get('/api/bell', ['If-None-Match' => $tag]);
        self::assertSame([304, ''], [$same->status, $same->body]);
        $writer->send($id, ['type' => 'comment', 'text' => 'Is it paid, @finance-2? <b>'])->ok();
        [$bell, $notice] = $this->await($reader, $id, 'mentioned');
        self::assertSame(['Is it paid, @finance-2? <b>', false], [$notice->text, $notice->read]);
        self::assertSame('Order ' . substr($id, 6) . ', Via Prova 1', $notice->title);
        self::assertSame(200, $reader->get('/api/bell', ['If-None-Match' => $tag])->status);
        // Somebody else's notices are not theirs to read.
        self::assertNull($writer->post('/api/bell/read', ['ids' => [$notice->id]])->ok());
        self::assertSame($bell->unread, $reader->get('/api/bell')->ok()->unread);
        self::assertNull($reader->post('/api/bell/read', ['ids' => [$notice->id]])->ok());
        self::assertSame($bell->unread - 1, $reader->get('/api/bell')->ok()->unread);
        foreach ([null, 'all', [7], [['x']], array_fill(0, 1001, '1')] as $ids) {
            self::assertSame('422 invalid', $reader->post('/api/bell/read', ['ids' => $ids])->error());
        }
    }

    public function testABellSaysWhatItIsAbout(): void
    {
        $visitor = $this->desk->login('customer-care-2', 'it');
        $id = $this->desk->order();
        $this->desk->login('shipping-2')->send($id, ['type' => 'move', 'to' => 'problem-reported'])->ok();
        [, $notice] = $this->await($visitor, $id, 'entered');
        self::assertSame('Problema segnalato', $notice->text);
    }

    /**
     * Waits for cron.
     *
     * @return array{object, object} the bell, and what it says of an order
     */
    private function await(Visitor $visitor, string $order, string $kind): array
    {
        for ($tries = 0; $tries < 200; $tries++) {
            $bell = $visitor->get('/api/bell')->ok();
            foreach ($bell->notices as $notice) {
                if ($notice->case === $order && $notice->kind === $kind) {
                    return [$bell, $notice];
                }
            }
            usleep(50_000);
        }
        self::fail('the bell does not ring');
    }
}
