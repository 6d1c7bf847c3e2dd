<?php

// Who receives the effects of the crash test: `php receiver.php FOLDER ADDRESS PORT`, see `server.php`.
//
// What an effect asks for it does once: it appends the effect's id to FOLDER/receipts, lasting before it answers. An id
// that it knows it appends to FOLDER/repeats instead. Every eighth effect it turns away when it comes first.

declare(strict_types=1);

require __DIR__ . '/../Support/http.php';

[, $folder, $address, $port] = $argv;
$server = stream_socket_server("tcp://{$address}:{$port}");
$receipts = fopen("{$folder}/receipts", 'a');
$repeats = fopen("{$folder}/repeats", 'a');
$known = [];
$refused = [];
$name = stream_socket_get_name($server, false);
file_put_contents("{$folder}/port.new", substr($name, strrpos($name, ':') + 1));
rename("{$folder}/port.new", "{$folder}/port");

while (true) {
    $stream = @stream_socket_accept($server, 3600);
    if ($stream === false) {
        continue;
    }
    // Who is killed while asking keeps nobody waiting.
    stream_set_timeout($stream, 1);
    $request = read($stream);
    $event = json_decode($request['body'] ?? '');
    if (is_object($event) && crc32($event->id) % 8 === 0 && !isset($refused[$event->id])) {
        $refused[$event->id] = true;
        @say($stream, 503);
    } elseif (is_object($event)) {
        $isNew = !isset($known[$event->id]);
        $known[$event->id] = true;
        fwrite($isNew ? $receipts : $repeats, "{$event->id}\n");
        fsync($isNew ? $receipts : $repeats);
        @say($stream, 204);
    }
    fclose($stream);
}
