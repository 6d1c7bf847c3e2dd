<?php

declare(strict_types=1);

// Does one job in a shop, also when the database goes and comes back:
//
// php worker.php PLAN RECEIVER decide NUMBER PROGRESS
//     gives the commands of one worker, one after the other, until each has been answered; also when this process was
//     killed before: the file PROGRESS tells how far it was
// php worker.php PLAN RECEIVER tick
// php worker.php PLAN RECEIVER deliver
//     until it is killed

namespace Ordino\Tests\Crash;

use Ordino\Exception\StoreException;
use Ordino\Host;

require __DIR__ . '/../bootstrap.php';

/** Does work with a host, and with another one as often as the database was away. */
function withHost(Plan $plan, string $receiver, \Closure $work): void
{
    static $host = null;
    while (true) {
        try {
            $host ??= Shop::open($plan->place, $receiver);
            $work($host);
            return;
        } catch (\PDOException) {
            // It does not answer yet.
        } catch (StoreException $exception) {
            if (!in_array($exception->errorCode, ['busy', 'disconnected', 'lost'], true)) {
                throw $exception;
            }
            $host = $exception->errorCode === 'busy' ? $host : null;
        }
        usleep(20_000);
    }
}

[, $plan, $receiver, $job] = $argv;
$plan = Plan::parse($plan);
while ($job !== 'decide') {
    withHost($plan, $receiver, static fn (Host $host) => match ($job) {
        'tick' => $host->tick(100, 10),
        'deliver' => $host->outbox->deliver(),
    });
    usleep(10_000);
}
[, , , , $worker, $progress] = $argv;
$done = is_file($progress) ? (int) file_get_contents($progress) : 0;
foreach (array_slice($plan->of((int) $worker), $done) as $number) {
    $case = $plan->case($number);
    withHost($plan, $receiver, static function (Host $host) use ($plan, $number, $case): void {
        try {
            $host->open('desk', $case, commandId: 'open');
        } catch (StoreException $exception) {
            if ($exception->errorCode !== 'case_exists') {
                throw $exception;
            }
        }
        $decision = $host->decide($case, $plan->command($number), commandId: Plan::name($number));
        if ($decision->isRefused()) {
            throw new \LogicException("{$decision->refused[0]->code} of command {$number}");
        }
    });
    file_put_contents("{$progress}.new", (string) ++$done);
    rename("{$progress}.new", $progress);
}
