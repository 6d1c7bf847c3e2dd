<?php

declare(strict_types=1);

// What tests do to the shop beside its pages: `php shop.php order`, which answers a new order that lies on the shelf, and
// `php shop.php publish STATUS`, after which new orders leave that status with a file alone. DESK_DATA names the shop.

use Desk\Moment;
use Desk\Settings;
use Desk\Shop;

require __DIR__ . '/../../../examples/desk/src/autoload.php';

$shop = new Shop(Settings::fromEnvironment());
if ($argv[1] === 'order') {
    $id = 'order-' . (9000 + $shop->orders()->count());
    $shop->orders()->add($id, 'Via Prova 1', 'IT', 8990);
    $facts = ['prepaid' => true, 'inStock' => true];
    (new Moment(0, $id, null, ['type' => 'open', 'facts' => $facts]))->play($shop, $shop->host());
    echo $id;
} else {
    $definition = json_decode($shop->host()->definitions->current(Shop::WORKFLOW)->text);
    $definition->version++;
    foreach ($definition->statuses as $status) {
        if ($status->id === $argv[2]) {
            $step = is_string($status->recommended) ? ['to' => $status->recommended] : (array) $status->recommended;
            $status->recommended = ['require' => ['attachments' => 1]] + $step;
        }
    }
    $shop->host()->publish($definition);
}
