<?php

// Plays a server at a socket that does not behave: `php played.php SOCKET`. What a request asks for as its `type` is done.

declare(strict_types=1);

$listener = stream_socket_server("unix://{$argv[1]}");
echo "ready\n";
$clients = [];
while (true) {
    $readable = [$listener, ...$clients];
    $none = null;
    stream_select($readable, $none, $none, null);
    foreach ($readable as $stream) {
        if ($stream === $listener) {
            $client = stream_socket_accept($listener);
            $clients[get_resource_id($client)] = $client;
            continue;
        }
        $line = fgets($stream);
        $request = $line === false ? null : json_decode($line);
        switch ($request->type ?? null) {
            case 'version':
                fwrite($stream, '{"ok":{"engine":"played","wire":1}}' . "\n");
                break;
            case 'huge':
                @fwrite($stream, '{"ok":{"text":"' . str_repeat('x', $request->bytes) . '"}}' . "\n");
                break;
            case 'late':
                // Somebody's process may be told something in the meantime.
                isset($request->process) && posix_kill($request->process, SIGALRM);
                usleep(($request->millis ?? 300) * 1_000);
                @fwrite($stream, '{"ok":{"late":true}}' . "\n");
                break;
            case 'twice':
                fwrite($stream, "{\"ok\":{}}\n{\"ok\":{}}\n");
                break;
            case 'prose':
                fwrite($stream, "it works!\n");
                break;
            case 'half':
                fwrite($stream, '{"ok":{"te');
                // no break: and then it has gone
            case null:
                unset($clients[get_resource_id($stream)]);
                fclose($stream);
        }
    }
}
