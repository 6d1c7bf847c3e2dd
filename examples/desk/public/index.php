<?php

declare(strict_types=1);

// Every request of the desk: `php -S 127.0.0.1:8042 -t public public/index.php`, or any other server with this as its one script.

use Desk\Api\Api;
use Desk\Settings;
use Desk\Shop;
use Desk\Web\Assets;
use Desk\Web\Pages;
use Desk\Web\Problem;
use Desk\Web\Request;
use Desk\Web\Response;

require __DIR__ . '/../src/autoload.php';

// What is wrong here is written down, and told to nobody.
ini_set('display_errors', '0');
ini_set('log_errors', '1');

$request = Request::current();
$isApi = str_starts_with($request->path, Api::BASE);
$pages = null;
try {
    $request->check();
    $shop = new Shop(Settings::fromEnvironment());
    $pages = new Pages($shop);
    $response = Assets::find($request) ?? ($isApi ? (new Api($shop))->answer($request) : $pages->answer($request));
} catch (\Throwable $exception) {
    $problem = Problem::of($exception);
    if ($problem->getPrevious() !== null) {
        error_log((string) $exception);
    }
    $response = $isApi || $pages === null ? Response::problem($problem) : $pages->problem($request, $problem);
}
$response->send();
