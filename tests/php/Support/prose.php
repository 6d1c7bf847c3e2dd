<?php

// Plays another program at a socket, which has one answer for everybody: `php prose.php SOCKET [ANSWER]`.

declare(strict_types=1);

$listener = stream_socket_server("unix://{$argv[1]}");
echo "ready\n";
while ($client = stream_socket_accept($listener, -1)) {
    fgets($client);
    fwrite($client, ($argv[2] ?? '220 mail.example.com ready') . "\n");
}
