<?php

declare(strict_types=1);

// What tests do to the shop beside its pages: `php shop.php order` answers a new order that lies on the shelf; after
// `php shop.php publish STATUS` new orders leave that status with a file alone; after `php shop.php fail ORDER` its deliveries
// have failed for too long; after `php shop.php damage ORDER` its case cannot be read. DESK_DATA names the shop.

use Desk\Moment;
use Desk\Settings;
use Desk\Shop;
use Ordino\Outbox\Filter;
use Ordino\Outbox\State;

require __DIR__ . '/../../../examples/desk/src/autoload.php';

$shop = new Shop(Settings::fromEnvironment());
if ($argv[1] === 'order') {
    $id = 'order-' . (9000 + $shop->orders()->count());
    $shop->orders()->add($id, 'Via Prova 1', 'IT', 8990);
    $facts = ['prepaid' => true, 'inStock' => true];
    (new Moment(0, $id, null, ['type' => 'open', 'facts' => $facts]))->play($shop, $shop->host());
    echo $id;
} elseif ($argv[1] === 'fail') {
    // Once cron has them no more.
    $waiting = new Filter(State::Waiting, case: $argv[2]);
    for ($tries = 0; $shop->host()->outbox->recent($waiting) !== [] && $tries < 200; $tries++) {
        usleep(50_000);
    }
    $shop->database()->run(
        "UPDATE {tasks} SET state = ?, attempts = 4, error = 'out of paper' WHERE case_id = ? AND route = 'warehouse'",
        [State::Dead->value, $argv[2]],
    );
} elseif ($argv[1] === 'damage') {
    $shop->database()->run('UPDATE {cases} SET snapshot = ? WHERE id = ?', ['[]', $argv[2]]);
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
