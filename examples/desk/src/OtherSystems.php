<?php

declare(strict_types=1);

namespace Desk;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\LogRoute;
use Ordino\Outbox\Route;
use Ordino\Outbox\Selection;
use Ordino\Outbox\Task;
use Ordino\Time\Clock;

/** Where the desk's effects go. They are only written down; a shop would have an `HttpRoute` or a `MailRoute` here. */
final class OtherSystems
{
    /** Hours of the shop's day in which the courier's system does not answer, so that one sees tasks that wait and fail. */
    private const DOWN = [12, 15];

    /** @return list<Route> */
    public static function routes(string $log, Clock $clock): array
    {
        $write = static function (string $line) use ($log): void {
            file_put_contents($log, $line . "\n", FILE_APPEND | LOCK_EX);
        };
        $courier = new LogRoute('courier', $write);
        $book = static function (Task $task) use ($courier, $clock): void {
            $hour = (int) $clock->now()->setTimezone(new \DateTimeZone('Europe/Rome'))->format('G');
            if ($hour >= self::DOWN[0] && $hour < self::DOWN[1]) {
                throw new DeliveryException('unavailable', "the courier's system does not answer until " . self::DOWN[1] . ':00');
            }
            $courier->deliver($task);
        };
        $emitted = static fn (string ...$names): Selection => new Selection(['emit'], array_values($names));
        return [
            new LogRoute('accounts', $write, $emitted('send-invoice', 'send-credit-note', 'legal-term-missed')),
            new LogRoute('warehouse', $write, $emitted('print-packing-slip', 'void-packing-slip', 'release-stock')),
            new CallableRoute('courier', $book, $emitted('book-courier', 'cancel-courier', 'send-tracking'), true),
        ];
    }
}
