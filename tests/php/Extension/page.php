<?php

// A page of a shop, for the servers under test: decides about an order, or does what `do` says before it does.

declare(strict_types=1);

require __DIR__ . '/script.php';

parse_str($_SERVER['QUERY_STRING'] ?? '', $query);
$said = ['pid' => getmypid(), 'fuel' => ini_get('ordino.fuel')];
$workflow = load();
if (($query['do'] ?? '') === 'trap') {
    $said['trap'] = code(ordino_call(heavy()));
    $said['after'] = code(ordino_call(json_encode(opening($workflow))));
    load();
}
if (($query['do'] ?? '') === 'exhaust') {
    // Ends in PHP's own fatal error, while an answer is copied.
    $request = json_encode(opening($workflow, array_fill_keys(range('a', 'z'), str_repeat('x', 4_000))));
    exhaust(150_000);
    ordino_call($request);
}
$said['order'] = ask(opening($workflow))->ok->case->status;
$said['threads'] = count(scandir('/proc/self/task')) - 2;
$said['resident'] = resident();
header('Content-Type: application/json');
echo json_encode($said);
