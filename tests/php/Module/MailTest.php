<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Command;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Page\BellPage;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Runtime;

/** Employees who want mails get them: the shop's own, in their language, at once or in the morning. */
final class MailTest extends TestCase
{
    private \Order $order;

    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
        \Db::getInstance()->update('employee', ['id_lang' => 2], 'id_employee = ' . Stage::SALESMAN);
        $this->order = Desk::order(3);
    }

    public function testWhoHasNotChosenGetsNone(): void
    {
        $this->mention();
        $this->cron();
        self::assertSame([], \Mail::$sent);
        self::assertContains('mentioned', Desk::told(Stage::SALESMAN, (int) $this->order->id));
    }

    public function testAMentionAtOnceInTheLanguageOfWhoIsMentioned(): void
    {
        $this->choose(['mentioned' => 'mail']);
        $this->mention();
        self::assertSame([], \Mail::$sent, 'a page waits for a mail server');
        $this->cron();
        $this->cron();
        self::assertCount(1, \Mail::$sent);
        $mail = \Mail::$sent[0];
        self::assertSame([2, 'ordino_news', 'salesman@shop.example'], [$mail['language'], $mail['template'], $mail['to']]);
        self::assertSame("Siete menzionati in un commento sull’ordine {$this->order->id}.", $mail['subject']);
        self::assertStringContainsString($mail['subject'], $mail['variables']['{news_txt}']);
        self::assertStringContainsString('<br', $mail['variables']['{news}']);
    }

    public function testADigestInTheMorningOnceADayWithWhatIsUnread(): void
    {
        $this->choose(['mentioned' => 'digest', 'unassigned' => 'digest', 'nonsense' => 'mail', 'assigned' => 'nonsense']);
        $this->cron();
        $this->mention();
        $this->mention();
        $this->cron();
        self::assertSame([], \Mail::$sent, 'it is no morning');
        // 5 and 7 o'clock of the next day, in the shop's zone.
        $next = (new \DateTimeImmutable('2026-01-06 05:00', new \DateTimeZone(date_default_timezone_get())))->getTimestamp();
        Stage::$clock->advance('PT' . ($next - Stage::$clock->now()->getTimestamp()) . 'S');
        $this->cron();
        self::assertSame([], \Mail::$sent, 'it is too early');
        Stage::$clock->advance('PT2H');
        $this->cron();
        $this->cron();
        self::assertCount(1, \Mail::$sent);
        self::assertSame(2, substr_count(\Mail::$sent[0]['variables']['{news_txt}'], '- '));
        self::assertStringStartsWith('2 ', \Mail::$sent[0]['subject']);
    }

    public function testWhatTheModuleTellsByItselfIsMailedToo(): void
    {
        $this->choose(['off_path' => 'mail']);
        // Today's digests have gone out.
        $this->cron();
        Stage::request();
        Replay::path('other-module', [$this->order], 7);
        $this->cron();
        $this->cron();
        self::assertSame(['salesman@shop.example'], array_column(\Mail::$sent, 'to'));
    }

    public function testAMailThatIsNotTakenIsTriedAgain(): void
    {
        $this->choose(['mentioned' => 'mail', 'off_path' => 'mail']);
        $this->mention();
        Stage::request();
        Replay::path('other-module', [$this->order], 7);
        \Mail::$isWorking = false;
        $this->cron();
        self::assertSame([], \Mail::$sent);
        \Mail::$isWorking = true;
        Stage::$clock->advance('PT1H');
        $this->cron();
        self::assertCount(2, \Mail::$sent);
    }

    public function testWhoWantsToHearNothingHearsNothing(): void
    {
        $this->choose(['mentioned' => 'none']);
        $this->mention();
        $this->cron();
        self::assertSame([], Desk::told(Stage::SALESMAN, (int) $this->order->id));
    }

    /** @param array<string, string> $channels by kind */
    private function choose(array $channels): void
    {
        Stage::request();
        Stage::login(Stage::SALESMAN);
        $bell = new BellPage(Runtime::get(), Here::now());
        $bell->choose($channels);
        foreach (array_intersect_key($channels, $bell->choices()['kinds']) as $kind => $channel) {
            $expected = $channel === 'nonsense' ? 'bell' : $channel;
            self::assertSame($expected, $bell->choices()['kinds'][$kind]['channel']);
        }
    }

    private function mention(): void
    {
        Stage::request();
        $actor = Runtime::get()->employees()->actor(Stage::LOGISTICIAN);
        Runtime::get()->host()->decide((string) $this->order->id, Command::comment('look at this, @3'), $actor);
    }

    private function cron(): void
    {
        Stage::$clock->advance('PT1M');
        Stage::console();
        Stage::cron();
    }
}
