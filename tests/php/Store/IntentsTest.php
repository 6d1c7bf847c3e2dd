<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Command;
use Ordino\Json;
use Ordino\Store\Database;
use Ordino\Store\Intent;
use Ordino\Store\Intents;
use Ordino\Store\Schema;
use Ordino\Tests\Support\StoreTestCase;

final class IntentsTest extends StoreTestCase
{
    /** @dataProvider everywhere */
    public function testAnIntentIsMetOnceByTheMoveItIsFor(string $kind): void
    {
        $intents = new Intents($this->database($kind), $this->clock);
        $command = Command::move('packed', 'fragile', ['weight' => 1.5]);
        $first = $intents->add('order-1', 'packed', 'shipping-2', $command);
        $second = $intents->add('order-1', 'packed', null, Command::move('packed'));
        $intents->add('order-2', 'packed', 'shipping-3', $command);
        self::assertNull($intents->take('order-1', 'shipped'));
        self::assertNull($intents->take('order-1 ', 'packed'));
        self::assertSame([$first, $second], array_column($intents->waiting('order-1'), 'number'));

        $taken = $intents->take('order-1', 'packed', 7);
        self::assertSame(
            [$first, 'order-1', 'packed', 'shipping-2', '2026-01-05T09:15:00+00:00'],
            [$taken->number, $taken->case, $taken->status, $taken->employee, $taken->expiresAt->format(DATE_ATOM)],
        );
        self::assertSame(Json::text($command), Json::text($taken->command));
        self::assertSame($second, $intents->take('order-1', 'packed')->number);
        self::assertNull($intents->take('order-1', 'packed'));
        self::assertSame([], $intents->waiting('order-1'));
        self::assertCount(1, $intents->waiting('order-2'));
    }

    /** @dataProvider everywhere */
    public function testWhatNothingMeetsExpires(string $kind): void
    {
        $intents = new Intents($this->database($kind), $this->clock);
        $late = $intents->add('order-1', 'packed', null, Command::move('packed'), 120);
        $soon = $intents->add('order-1', 'packed', null, Command::move('packed'), 60);
        $met = $intents->add('order-2', 'packed', null, Command::move('packed'), 60);
        self::assertSame($met, $intents->take('order-2', 'packed')->number);
        self::assertSame([], $intents->expire());
        $this->clock->advance('PT1M');
        $numbers = static fn (array $expired): array => array_map(static fn (Intent $intent) => $intent->number, $expired);
        self::assertSame($late, $intents->waiting('order-1')[0]->number);
        self::assertSame([$soon], $numbers($intents->expire()));
        self::assertSame([], $intents->expire());
        $this->clock->advance('PT1M');
        self::assertNull($intents->take('order-1', 'packed'));
        self::assertSame([$late], $numbers($intents->expire()));
    }

    /** @dataProvider everywhere */
    public function testWhatIsNoticedLateIsMetByWhoWantedItThen(string $kind): void
    {
        $intents = new Intents($this->database($kind), $this->clock);
        $hers = $intents->add('order-1', 'packed', 'shipping-2', Command::move('packed'), 120);
        $his = $intents->add('order-1', 'packed', 'shipping-3', Command::move('packed'), 120);
        $moved = $this->clock->now()->modify('+1 minute');
        $this->clock->advance('P7D');
        $later = $intents->add('order-1', 'packed', 'shipping-2', Command::move('packed'), 120);
        self::assertNull($intents->take('order-1', 'packed', employee: 'shipping-4', at: $moved));
        self::assertSame($his, $intents->take('order-1', 'packed', employee: 'shipping-3', at: $moved)->number);
        self::assertNull($intents->take('order-1', 'packed', at: $moved->modify('+1 minute')));
        self::assertSame($hers, $intents->take('order-1', 'packed', at: $moved)->number);
        self::assertNull($intents->take('order-1', 'packed', at: $moved));
        self::assertSame($later, $intents->take('order-1', 'packed', employee: 'shipping-2')->number);
    }

    public function testATransactionThatBeganEarlierTakesWhatIsLeft(): void
    {
        $place = $this->place('mariadb');
        $pdo = $this->pdo($place);
        $database = new Database($pdo, 'shop_');
        (new Schema($database))->migrate();
        $intents = new Intents($database, $this->clock);
        $first = $intents->add('order-1', 'packed', null, Command::move('packed'));
        $second = $intents->add('order-1', 'packed', null, Command::move('packed'));
        $pdo->beginTransaction();
        self::assertCount(2, $intents->waiting('order-1'));
        $other = new Intents($this->connect($place), $this->clock);
        self::assertSame($first, $other->take('order-1', 'packed')->number);
        pcntl_async_signals(true);
        pcntl_signal(SIGALRM, static fn () => throw new \RuntimeException('it asks again for ever'));
        pcntl_alarm(20);
        try {
            self::assertSame($second, $intents->take('order-1', 'packed')->number);
            self::assertNull($intents->take('order-1', 'packed'));
        } finally {
            pcntl_alarm(0);
            pcntl_signal(SIGALRM, SIG_DFL);
            $pdo->rollBack();
        }
    }

    public function testSeveralProcessesTakeEachIntentOnce(): void
    {
        $place = $this->place('mariadb');
        $database = $this->connect($place);
        (new Schema($database))->migrate();
        $intents = new Intents($database, $this->clock);
        for ($number = 0; $number < 60; $number++) {
            $intents->add('order-1', 'packed', null, Command::move('packed'));
        }
        $children = [];
        for ($worker = 1; $worker <= 4; $worker++) {
            $children[] = $this->fork(function () use ($place, $worker): void {
                $own = new Intents($this->connect($place), $this->clock);
                while (($intent = $own->take('order-1', 'packed', $worker)) !== null) {
                    $this->connect($place)->insert('words', ['word', 'case_number'], [["{$intent->number}", $worker]]);
                }
            });
        }
        foreach ($children as $child) {
            pcntl_waitpid($child, $status);
            self::assertSame(SIGTERM, pcntl_wtermsig($status), 'a process failed');
        }
        self::assertEquals(60, $database->value('SELECT COUNT(*) FROM {words}'));
        self::assertEquals(60, $database->value('SELECT COUNT(DISTINCT word) FROM {words}'));
    }
}
