<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Rollout\Mapping;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Page\RolloutPage;
use PrestaShop\Module\Ordino\Page\Words;
use PrestaShop\Module\Ordino\Runtime;

/** What publishing does to the orders that are open: told before, done by and by, seen on the health page. */
final class RolloutTest extends TestCase
{
    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish(isEnforced: false);
    }

    public function testThePageSaysInWordsWhatChangesAndWhatIsMissing(): void
    {
        Desk::order(3);
        Desk::order(2);
        self::withoutPreparing();
        $page = (new RolloutPage(Runtime::get(), Words::plain()))->of();
        self::assertContains('The status Preparing is gone', $page['changes']);
        self::assertContains('Shipping may no longer move Paid to Preparing', $page['changes']);
        self::assertNotContains('The version is now 2 instead of 1', $page['changes']);
        self::assertSame(
            ['Open orders: 2', 'Stay in their status: 1', 'Need a new name first: 1'],
            $page['counts'],
        );
        self::assertSame([['statuses', 'preparing', 'Preparing', 1]], array_map(
            static fn (array $row): array => [$row['kind'], $row['id'], $row['label'], $row['orders']],
            $page['missing'],
        ));
        self::assertArrayHasKey('paid', $page['missing'][0]['choices']);
        self::assertSame(1, Runtime::get()->current()->version(), 'nothing has happened');
    }

    public function testOrdersComeUnderTheNameThatTheMerchantSays(): void
    {
        $order = Desk::order(3);
        self::withoutPreparing();
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN, '', new Mapping(['preparing' => 'paid', 'gone' => 'nowhere']));
        self::assertSame(1, Runtime::get()->rollout()->progress()->left);
        self::assertSame(['preparing' => 'paid'], Runtime::get()->rollout()->given()->statuses);
        Stage::console();
        Stage::cron();
        self::assertSame(0, Runtime::get()->migration()->left());
        self::assertSame('paid', Runtime::get()->host()->caseOf((string) $order->id)->status);
    }

    public function testAnOrderThatCannotComeIsSeenOnTheHealthPage(): void
    {
        Desk::order(3);
        self::withoutPreparing();
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        Runtime::get()->rollout()->batch(100);
        $progress = Runtime::get()->rollout()->progress();
        self::assertSame([0, 0, 1], [$progress->there, $progress->left, $progress->refused]);
    }

    /** The desk without the status in which orders are prepared. */
    private static function withoutPreparing(): void
    {
        $definition = json_decode(Desk::definition());
        array_splice($definition->statuses, 2, 1);
        $definition->statuses[1]->recommended = 'canceled';
        $definition->statuses[1]->suggested = ['shipped'];
        Runtime::get()->draft()->saveValue($definition, Stage::SUPER_ADMIN);
        Stage::request();
    }
}
