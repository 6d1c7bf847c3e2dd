<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\PrestaShop\Core\Module\Exception\ModuleErrorException;

/**
 * Every way by which a status changes, times what the workflow says to it, times an employee with and without the right to
 * `view` the module, times two generations of shops.
 *
 * What must come of it is not what the module was seen to do, but what was promised:
 * - only what an employee does in the back office by the core's commands is refused, and then nothing has happened;
 * - what is allowed there is one move by that employee, whoever sees its row first;
 * - everything else happens, is recorded once, is marked when it was off the path, and then the owning team is told;
 * - an employee without rights makes no difference, but that before 9.1 it may take until the cron job.
 */
final class GateMatrixTest extends TestCase
{
    /** From `preparing`, or from `paid` where the checkout itself made the step before: what the workflow says to it. */
    private const TARGETS = ['allowed' => 6, 'blocked' => 4, 'off-path' => 7];

    public static function setUpBeforeClass(): void
    {
        Stage::installed();
        Desk::publish();
    }

    /** @return iterable<string, array{string, array<string, mixed>, string, bool, string}> */
    public static function cells(): iterable
    {
        foreach (Replay::paths() as $name => $path) {
            foreach (array_keys(self::TARGETS) as $kind) {
                foreach (['with rights' => true, 'without' => false] as $words => $hasRight) {
                    foreach (['8.2.0', '9.0.3', '9.1.4'] as $version) {
                        yield "{$name}, {$kind}, {$words}, {$version}" => [$name, $path, $kind, $hasRight, $version];
                    }
                }
            }
        }
    }

    /**
     * @dataProvider cells
     * @param array<string, mixed> $path
     */
    public function testWhatComesOfAChange(string $name, array $path, string $kind, bool $hasRight, string $version): void
    {
        Stage::become($version);
        Stage::request();
        Stage::allow(profile: 2, isAllowed: $hasRight);
        $order = Desk::order(3);
        Stage::request();
        Stage::login(Stage::LOGISTICIAN);
        $before = Desk::rows((int) $order->id);
        $to = self::TARGETS[$kind];
        Stage::$hooks = Stage::$swallowed = [];
        $refusal = null;
        try {
            Replay::path($name, [$order], $to);
        } catch (ModuleErrorException $exception) {
            $refusal = $exception->getMessage();
        }
        // At checkout it is another order now.
        $id = (int) $order->id;
        self::assertSame([], Stage::$swallowed, 'the module threw in a hook');

        if ($path['isGated'] && $kind !== 'allowed') {
            self::assertNotEmpty($refusal, 'nobody was told why not');
            self::assertSame([], Stage::$hooks, 'other modules have heard of a change that did not happen');
            self::assertSame([3, $before], [Desk::state($id), Desk::rows($id)]);
            self::assertSame(['*preparing'], Desk::moves($id));
            self::assertSame([], Runtime::get()->intents()->waiting((string) $id));
            return;
        }
        self::assertNull($refusal);
        self::assertSame($to, Desk::state($id));
        $expected = self::expected($name, $path, $kind);
        $isSeen = $path['hooks'] !== 'none' && ($hasRight || !$path['employee'] || !Stage::isBefore('9.1'));
        self::assertSame($isSeen ? $expected : array_slice($expected, 0, 1), Desk::moves($id), 'at once');

        Stage::$clock->advance('PT1M');
        Stage::console();
        Stage::cron();
        Stage::console();
        Stage::cron();
        self::assertSame($expected, Desk::moves($id), 'after the cron job');
        self::assertSame([], Runtime::get()->intents()->waiting((string) $id));
        $isOff = str_ends_with(end($expected), 'off-path');
        self::assertSame($isOff ? ['off_path'] : [], Desk::told(Stage::SALESMAN, $id), 'the team');
    }

    /**
     * What must have happened to the case in the end.
     *
     * @return list<string>
     */
    private static function expected(string $name, array $path, string $kind): array
    {
        $to = Desk::STATUSES[self::TARGETS[$kind]];
        if ($path['opens']) {
            return ["*{$to}"];
        }
        $from = $name === 'checkout-backorder' ? 'paid' : 'preparing';
        $outside = $kind === 'allowed' ? 'allowed' : 'off-path';
        return ["*{$from}", match (true) {
            $path['isGated'] => "{$from}>{$to} " . Stage::LOGISTICIAN . ' suggested',
            $name === 'delete-product' => "{$from}>{$to} " . Stage::LOGISTICIAN . " {$outside}",
            default => "{$from}>{$to} nobody {$outside}",
        }];
    }
}
