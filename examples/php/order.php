<?php

// One order's life, by the library alone: `php examples/php/order.php`. The engine is found by itself.

declare(strict_types=1);

require __DIR__ . '/../../php-bridge/lib/vendor/autoload.php';

use Ordino\Actor;
use Ordino\Command;
use Ordino\Engine;
use Ordino\Option;
use Ordino\Time\FrozenClock;

$clock = new FrozenClock('2026-01-05T09:00:00+01:00');
$packer = new Actor('shipping-2', teams: ['shipping']);
$workflow = Engine::start()->load(file_get_contents(__DIR__ . '/orders.json'));

$order = $workflow->decide(null, Command::open('order-1042', ['total' => 129.9]), $clock->now())->case;
$names = static fn (Option ...$options): string => implode(', ', array_column($options, 'label'));
$options = $workflow->options($order, $clock->now(), $packer, language: 'en');
echo "New. Next: {$options->recommended()->label}; also {$names(...$options->suggested())}.\n";

$clock->advance('PT5H');
$ticked = $workflow->decide($order, Command::tick(), $clock->now());
foreach ($ticked->effects as $effect) {
    echo "Five hours later. Tell {$effect->to[0]}: {$effect->about->reason}.\n";
}
$packed = $workflow->decide($ticked->case, Command::move('packed'), $clock->now(), $packer);
$shipped = $workflow->decide($packed->case, Command::move('shipped'), $clock->now(), $packer);
echo "Then {$packed->case->status}; shipping is refused: {$shipped->refused[0]->code}.\n";
$shipped = $workflow->decide($packed->case, Command::move('shipped', 'By the evening van.'), $clock->now(), $packer);
echo "Then {$shipped->case->status}; store `{$shipped->texts[0]->text}` as {$shipped->texts[0]->textId}.\n";
