<?php

declare(strict_types=1);

namespace Ordino\Tests\Crash;

use Ordino\Host;
use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\Http\Client;
use Ordino\Outbox\Http\CloudEvents;
use Ordino\Outbox\Http\Endpoint;
use Ordino\Outbox\Http\Limits;
use Ordino\Outbox\Http\Network;
use Ordino\Outbox\HttpRoute;
use Ordino\Outbox\Policy;
use Ordino\Outbox\Route;
use Ordino\Outbox\Selection;
use Ordino\Outbox\Task;
use Ordino\Store\Database;
use Ordino\Tests\Support\Connections;
use Ordino\Tests\Support\Engines;

/** The shop whose workers are killed. Each effect goes along one route to one receiver. */
final class Shop
{
    /** @param string $receiver a URL */
    public static function open(string $place, string $receiver): Host
    {
        $client = new Client(new Network(['127.0.0.1']), new Limits(1.0, 1.0));
        $endpoint = new Endpoint($receiver, new CloudEvents('/shops/1'), [], $client);
        $routes = [
            self::paused(new HttpRoute('statuses', $endpoint, ordered: true), new Selection(['status'])),
            self::paused(new HttpRoute('others', $endpoint), new Selection(['notify', 'emit'])),
        ];
        // Never given up, and soon taken over from who was killed.
        $policy = new Policy(first: 0.1, cap: 1.0, attempts: 10_000, lease: 3.0);
        return new Host(Engines::shared(), self::database($place), routes: $routes, policy: $policy);
    }

    public static function database(string $place): Database
    {
        return new Database(Connections::open($place), 'shop_');
    }

    /** Takes as long as a network would, so that workers are killed before it has sent, and after. */
    private static function paused(Route $route, Selection $selection): Route
    {
        return new CallableRoute($route->name(), static function (Task $task) use ($route): void {
            usleep(random_int(0, 5_000));
            $route->deliver($task);
            usleep(random_int(0, 5_000));
        }, $selection, $route->isOrdered());
    }
}
