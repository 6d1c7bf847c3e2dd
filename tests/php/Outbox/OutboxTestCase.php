<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\Outbox;
use Ordino\Outbox\Policy;
use Ordino\Outbox\Queue;
use Ordino\Outbox\Route;
use Ordino\Outbox\Selection;
use Ordino\Outbox\Task;
use Ordino\Store\Database;
use Ordino\Store\Millis;
use Ordino\Tests\Support\StoreTestCase;

/** A test of an outbox on every database, with routes that remember. */
abstract class OutboxTestCase extends StoreTestCase
{
    /** @var list<string> what was delivered: `route id` */
    protected array $delivered = [];

    /** @var list<string> */
    protected array $log = [];

    /**
     * @param list<Route> $routes
     * @param-out Database $database
     */
    protected function outbox(string $kind, array $routes, ?Policy $policy = null, ?Database &$database = null): Outbox
    {
        $database = $this->database($kind);
        return $this->over($database, $routes, $policy);
    }

    /** @param list<Route> $routes */
    protected function over(Database $database, array $routes, ?Policy $policy = null): Outbox
    {
        $log = function (string $line): void {
            $this->log[] = $line;
        };
        return new Outbox($database, $this->clock, $routes, $policy ?? new Policy(), log: $log);
    }

    protected function route(string $name, ?Selection $selection = null, bool $ordered = false): Route
    {
        return new CallableRoute($name, function (Task $task) use ($name): void {
            $this->delivered[] = "{$name} {$task->effectId}";
        }, $selection ?? new Selection(), $ordered);
    }

    protected function failing(string $name, ?\Throwable $exception = null): Route
    {
        return new CallableRoute($name, function (Task $task) use ($name, $exception): void {
            $this->delivered[] = "{$name} {$task->effectId}";
            throw $exception ?? new DeliveryException('no', 'not now');
        });
    }

    /** Leaves a task as a worker does that dies while it has it. */
    protected function take(Database $database): void
    {
        $queue = new Queue($database, []);
        self::assertNotNull($queue->claim(['a'], Millis::of($this->clock->now()), 120_000));
    }
}
