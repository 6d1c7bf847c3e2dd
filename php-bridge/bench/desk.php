<?php

declare(strict_types=1);

// How long the desk takes for its pages and answers, over HTTP, with 2,000 orders and every commit durable: the median and what
// 95 of 100 take at most.
//
// php desk.php [--orders=N] [--rounds=N]; ends with 1 when a target is missed.

namespace Ordino\Bench;

use Ordino\Tests\Desk\RunningDesk;
use Ordino\Tests\Support\Folder;

require __DIR__ . '/../../tests/php/bootstrap.php';

/**
 * Asks again and again, and answers whether the target holds.
 *
 * @param \Closure(int): \Ordino\Tests\Desk\Answer $ask
 * @param float|null $target milliseconds that 95 of 100 may take
 */
function measure(string $name, int $rounds, ?float $target, \Closure $ask): bool
{
    $times = [];
    for ($round = -20; $round < $rounds; $round++) {
        $began = hrtime(true);
        $answer = $ask($round);
        $time = (hrtime(true) - $began) / 1e6;
        if ($answer->status >= 400) {
            throw new \RuntimeException("{$name}: {$answer->status} {$answer->body}");
        }
        if ($round >= 0) {
            $times[] = $time;
        }
    }
    sort($times);
    $late = $times[(int) (0.95 * ($rounds - 1))];
    $holds = $target === null || $late <= $target;
    $told = $target === null ? '' : sprintf('  (target: %3.0f)  %s', $target, $holds ? '' : 'MISSED');
    printf("  %-34s %8.2f ms  95 %%: %7.2f ms%s\n", $name, $times[intdiv($rounds, 2)], $late, $told);
    return $holds;
}

['orders' => $orders, 'rounds' => $rounds] = getopt('', ['orders:', 'rounds:']) + ['orders' => '2000', 'rounds' => '300'];
$rounds = (int) $rounds;
$folder = Folder::make('desk-bench');
$began = hrtime(true);
$desk = RunningDesk::start($folder, ['DESK_ORDERS' => $orders]);
$door = getenv('ORDINO_EXTENSION') === false ? 'sidecar' : 'extension';
printf("%s orders, their past played in %.1f s; engine by the %s\n", $orders, (hrtime(true) - $began) / 1e9, $door);
try {
    $visitor = $desk->login('shipping-2');
    $order = static fn (int $round): string => 'order-' . (1000 + $orders - 20 - abs($round) % 100);
    $packed = array_map(static fn (): string => $desk->order(), range(0, $rounds + 20));
    $holds = [
        measure('order page', $rounds, 30.0, static fn (int $round) => $visitor->get('/orders/' . $order($round))),
        measure('order', $rounds, 30.0, static fn (int $round) => $visitor->get('/api/orders/' . $order($round))),
        measure('board, 200 of them', $rounds, null, static fn () => $visitor->get('/api/board')),
        measure('bell', $rounds, null, static fn () => $visitor->get('/api/bell')),
        measure('move', $rounds, null, static fn (int $round) => $visitor->send(
            $packed[$round + 20],
            ['type' => 'move', 'to' => 'packed'],
            4,
        )),
        measure('plan of 200', 20, null, static fn () => $visitor->post('/api/plan', [
            'cases' => array_slice($packed, 0, 200),
            'to' => 'awaiting-courier',
        ])),
    ];
} finally {
    $desk->stop();
    Folder::remove($folder);
}
exit(in_array(false, $holds, true) ? 1 : 0);
