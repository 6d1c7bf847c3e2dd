<?php

// What a shop's module needs, by the library alone: `php examples/order.php`. The engine is found by itself.

declare(strict_types=1);

require __DIR__ . '/../vendor/autoload.php';

use Ordino\{Actor, Command, Engine, Host};
use Ordino\Inbox\{ArrayDirectory, Staff};
use Ordino\Outbox\{CallableRoute, Selection, Task};
use Ordino\Store\Database;
use Ordino\Time\FrozenClock;

// When the module is installed. A shop gives the PDO that it has, `new Database($pdo, 'shop_')`, and no clock.
$clock = new FrozenClock('2026-01-05T09:00:00+01:00');
$print = static fn (Task $task) => print("The shop does `{$task->effect->name}` for {$task->case}, once: {$task->effectId}.\n");
$host = new Host(Engine::start(), Database::memory(), $clock, routes: [
    new CallableRoute('shop', $print, new Selection(['emit'])),
], staff: new Staff(new ArrayDirectory(['shipping-1' => ['leads' => ['shipping']]])));
$host->migrate();
$host->publish(file_get_contents(__DIR__ . '/orders.json'));

// Orders come in, and an employee looks at one: a button for each option.
$host->open('orders', 'order-1042', ['total' => 129.9]);
$host->open('orders', 'order-1043', ['total' => 15]);
$packer = new Actor('shipping-2', teams: ['shipping']);
foreach ($host->options('order-1042', $packer, language: 'en') as $option) {
    echo "{$option->kind}: {$option->label}", $option->isOpen() ? "\n" : " ({$option->blockers[0]->code})\n";
}

// They press one. The form's own id makes a second click harmless; a refusal is an answer that says why.
$packed = $host->decide('order-1042', Command::move('packed'), $packer, commandId: 'form-17', withOptions: true);
$refused = $host->decide('order-1042', Command::move('shipped'), $packer, commandId: 'form-18');
echo "{$packed->case->status}, then {$packed->options->recommended()->to}: {$refused->refused[0]->code}\n";
$host->decide('order-1042', Command::move('shipped', 'By the evening van.'), $packer, commandId: 'form-18');

// Every minute by cron: timers act, and what follows is done. The other order has been waiting for too long.
$clock->advance('PT5H');
$host->tick();
$host->outbox->deliver();
[$bell] = $host->inbox->page('shipping-1', limit: 1);
echo "{$bell->employee} is told of {$bell->case}: {$bell->kind}\n";
