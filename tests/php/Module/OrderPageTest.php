<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Command;
use Ordino\Engine;
use Ordino\Tests\Module\Page\Templates;
use Ordino\Tests\Support\Engines;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Page\OrderPage;
use PrestaShop\Module\Ordino\Runtime;

/** The parts of an order's page, whatever has happened to engine and definition: it opens, and shows all that was written. */
final class OrderPageTest extends TestCase
{
    private \Order $order;

    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
        $this->order = Desk::order(3);
        $this->say('parcel at the door');
    }

    protected function tearDown(): void
    {
        Stage::$engine = null;
    }

    /** @return iterable<string, array{\Closure(): void, string, string, bool}> what happens; the bar's kind and status, who asks */
    public static function days(): iterable
    {
        $damage = static fn () => Runtime::get()->database()->run("UPDATE {definitions} SET text = '{'");
        yield 'a good one' => [static fn () => null, 'case', 'Preparing', true];
        yield 'the engine is gone' => [static fn () => Stage::$engine = false, 'no_engine', 'Preparing', false];
        yield 'the engine does not answer' => [
            static fn () => Stage::$engine = new Engine(new Stub\DeafDoor()), 'no_engine', 'Preparing', true,
        ];
        yield 'the definition is damaged' => [$damage, 'damaged', 'Processing in progress', false];
        yield 'the definition is no definition' => [
            static fn () => Runtime::get()->database()->run("UPDATE {definitions} SET text = '{\"statuses\": []}'"),
            'damaged',
            'Processing in progress',
            false,
        ];
        yield 'the definition is that of another workflow' => [static function (): void {
            $other = str_replace('"recommended":"delivered"', '"recommended":"canceled"', Desk::definition());
            Runtime::get()->database()->run('UPDATE {definitions} SET text = ?', [$other]);
            // One that has not seen the right one.
            Stage::$engine = Engines::start();
        }, 'damaged', 'Processing in progress', true];
        yield 'the case is damaged' => [
            static fn () => Runtime::get()->database()->run("UPDATE {cases} SET snapshot = '{\"id\": 1}'"),
            'damaged',
            'Processing in progress',
            true,
        ];
        yield 'the case cannot even be read' => [
            static fn () => Runtime::get()->database()->run("UPDATE {cases} SET snapshot = '{'"),
            'damaged',
            'Processing in progress',
            true,
        ];
        yield 'both are gone' => [static function (): void {
            Stage::$engine = false;
            Runtime::get()->database()->run("UPDATE {definitions} SET text = ''");
        }, 'damaged', 'Processing in progress', false];
    }

    /** @dataProvider days */
    public function testTheOrderPageOpensAndShowsWhatWasWritten(\Closure $happen, string $kind, string $status, bool $isAsked): void
    {
        $happen();
        $page = $this->page();
        $bar = $page->bar();
        self::assertSame($kind, $bar['kind']);
        self::assertSame($status, $bar['status']['label']);
        $history = $page->history();
        self::assertContains('parcel at the door', array_column($history['entries'], 'text'));
        self::assertSame($isAsked, $history['isAsked']);
        if (Templates::isThere()) {
            self::assertStringContainsString($status, Templates::render('hook/bar.html.twig', ['bar' => $bar]));
            $html = Templates::render('hook/history.html.twig', ['page' => $history]);
            self::assertStringContainsString('parcel at the door', $html);
            self::assertStringContainsString('id="ordino-say-text"', $html);
        }
    }

    public function testWithoutAPublishedVersionTheOrderPageIsTheShops(): void
    {
        Runtime::get()->database()->run('DELETE FROM {definitions}');
        Runtime::get()->database()->run('DELETE FROM {cases}');
        self::assertSame('none', $this->page()->history()['kind']);
    }

    public function testACommentThatNobodyCouldTakeIsShownAndBecomesPartOfTheHistoryOnce(): void
    {
        Stage::$engine = false;
        $comment = Command::comment('the customer called, @3');
        $this->page();
        foreach ([1, 2] as $sent) {
            Runtime::get()->comments()->keep((int) $this->order->id, Stage::LOGISTICIAN, 'form-1', $comment);
        }
        $first = $this->page()->history()['entries'][0];
        self::assertSame('the customer called, @The Salesman', $first['text']);
        self::assertSame(['The Logistician', 'waits for the workflow'], [$first['by'], $first['note']]);
        Stage::console();
        Stage::cron();
        self::assertSame(1, Runtime::get()->comments()->count(), 'it is lost');

        Stage::$engine = null;
        foreach ([1, 2] as $run) {
            Stage::$clock->advance('PT1M');
            Stage::console();
            Stage::cron();
        }
        self::assertSame(0, Runtime::get()->comments()->count());
        $entries = $this->page()->history()['entries'];
        self::assertSame(['', ''], [$entries[0]['note'], $entries[1]['note']]);
        self::assertSame(['The Logistician', 'The Logistician'], array_column(array_slice($entries, 0, 2), 'by'));
        self::assertSame('the customer called, @The Salesman', $entries[0]['text']);
        self::assertContains('mentioned', Desk::told(Stage::SALESMAN, (int) $this->order->id));
    }

    /** One whose order is damaged waits, and holds up no other. */
    public function testACommentThatCannotBeTakenYetHoldsUpNoOther(): void
    {
        $other = Desk::order(3);
        $comments = Runtime::get()->comments();
        $comments->keep(999_999, Stage::LOGISTICIAN, 'form-1', Command::comment('of an order without a case'));
        $comments->keep((int) $other->id, Stage::LOGISTICIAN, 'form-2', Command::comment('of another order'));
        self::assertSame(1, $comments->batch(1) + $comments->batch(1));
        self::assertContains('of another order', Runtime::get()->host()->texts((string) $other->id));
        self::assertSame(1, $comments->count());
    }

    private function say(string $text): void
    {
        $actor = Runtime::get()->employees()->actor(Stage::LOGISTICIAN);
        Runtime::get()->host()->decide((string) $this->order->id, Command::comment($text), $actor);
    }

    private function page(): OrderPage
    {
        Stage::request();
        Stage::login(Stage::LOGISTICIAN);
        return new OrderPage(Runtime::get(), Here::now(), (int) $this->order->id);
    }
}
