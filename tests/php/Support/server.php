<?php

// A web server that misbehaves as it is told to: `php server.php FOLDER [ADDRESS [PORT [CERTIFICATE]]]`.
//
// It listens on a free port of the address, writes the port to FOLDER/port, and appends every request it has read to
// FOLDER/requests, a JSON object a line. Each connection has a process of its own. What it answers says the path:
// see `answer()`.

declare(strict_types=1);

require __DIR__ . '/http.php';

[, $folder] = $argv;
$address = $argv[2] ?? '127.0.0.1';
$port = $argv[3] ?? '0';
$certificate = $argv[4] ?? '';

$options = $certificate === '' ? [] : ['ssl' => ['local_cert' => $certificate, 'verify_peer' => false]];
$server = stream_socket_server(
    "tcp://{$address}:{$port}",
    $number,
    $message,
    STREAM_SERVER_BIND | STREAM_SERVER_LISTEN,
    stream_context_create($options),
);
if ($server === false) {
    fwrite(STDERR, "{$message}\n");
    exit(1);
}
pcntl_signal(SIGCHLD, SIG_IGN);
$name = stream_socket_get_name($server, false);
file_put_contents("{$folder}/port.new", substr($name, strrpos($name, ':') + 1));
rename("{$folder}/port.new", "{$folder}/port");

while (true) {
    $stream = @stream_socket_accept($server, 3600);
    if ($stream === false) {
        continue;
    }
    if (pcntl_fork() === 0) {
        // However long it hangs, it ends some time after the tests.
        pcntl_alarm(60);
        serve($stream, $certificate !== '', $folder);
        exit(0);
    }
    fclose($stream);
}

/** @param resource $stream */
function serve($stream, bool $isEncrypted, string $folder): void
{
    if ($isEncrypted && @stream_socket_enable_crypto($stream, true, STREAM_CRYPTO_METHOD_TLS_SERVER) !== true) {
        return;
    }
    $request = read($stream);
    if ($request === null) {
        return;
    }
    file_put_contents("{$folder}/requests", json_encode($request) . "\n", FILE_APPEND | LOCK_EX);
    answer($stream, $request, $folder);
}

/**
 * @param resource $stream
 * @param array<string, mixed> $request
 */
function answer($stream, array $request, string $folder): void
{
    [, $what, $detail] = explode('/', $request['target']) + [2 => ''];
    match ($what) {
        'status' => say($stream, (int) $detail),
        'retry-after' => say($stream, 429, ['Retry-After' => rawurldecode($detail)]),
        'redirect' => say($stream, (int) $detail, ['Location' => '/elsewhere']),
        // Until the other side has had enough.
        'hang' => stream_get_contents($stream),
        'trickle' => trickle($stream),
        'gigabyte' => flood($stream, $folder),
        'headers' => headers($stream),
        'half' => fwrite($stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf"),
        'nothing' => null,
        'die' => perish($stream, (int) $detail),
        'nonsense' => fwrite($stream, str_repeat("\0nonsense\n", 10)),
        'hints' => hints($stream),
        'echo' => say($stream, 400, [], json_encode($request['headers'])),
        'token' => token($stream, $folder),
        'guarded' => guarded($stream, $request, $folder),
        default => say($stream, 200, [], 'ok'),
    };
}

/**
 * Says so much of an answer, and then the whole server is killed.
 *
 * @param resource $stream
 */
function perish($stream, int $bytes): void
{
    fwrite($stream, substr("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 0, $bytes));
    posix_kill(posix_getppid(), SIGKILL);
    posix_kill(getmypid(), SIGKILL);
}

/** @param resource $stream */
function hints($stream): void
{
    fwrite($stream, "HTTP/1.1 103 Early Hints\r\nRetry-After: 9\r\n\r\n");
    say($stream, 503);
}

/** @param resource $stream */
function trickle($stream): void
{
    fwrite($stream, "HTTP/1.1 200 OK\r\n\r\n");
    while (@fwrite($stream, '.') === 1) {
        usleep(50_000);
    }
}

/**
 * Says in FOLDER/sent how many bytes were taken.
 *
 * @param resource $stream
 */
function flood($stream, string $folder): void
{
    fwrite($stream, "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
    $part = str_repeat('x', 65_536);
    $sent = 0;
    while ($sent < 1_073_741_824 && ($written = @fwrite($stream, $part)) > 0) {
        $sent += $written;
    }
    file_put_contents("{$folder}/sent.new", (string) $sent);
    rename("{$folder}/sent.new", "{$folder}/sent");
}

/** @param resource $stream */
function headers($stream): void
{
    fwrite($stream, "HTTP/1.1 200 OK\r\n");
    while (@fwrite($stream, 'X-Again: ' . str_repeat('x', 1000) . "\r\n") > 0) {
    }
}

/**
 * A token that is good for a minute; each has a number. FOLDER/token has the answer instead, if it is there.
 *
 * @param resource $stream
 */
function token($stream, string $folder): void
{
    if (is_file("{$folder}/token")) {
        say($stream, 400, [], file_get_contents("{$folder}/token"));
        return;
    }
    file_put_contents("{$folder}/tokens", '.', FILE_APPEND);
    clearstatcache();
    $number = filesize("{$folder}/tokens");
    say($stream, 200, [], "{\"access_token\":\"token-{$number}\",\"token_type\":\"Bearer\",\"expires_in\":100}");
}

/**
 * Takes the token of which FOLDER/good has the number.
 *
 * @param resource $stream
 * @param array<string, mixed> $request
 */
function guarded($stream, array $request, string $folder): void
{
    $good = 'Bearer token-' . (is_file("{$folder}/good") ? file_get_contents("{$folder}/good") : '1');
    say($stream, ($request['headers']['authorization'] ?? '') === $good ? 200 : 401);
}
