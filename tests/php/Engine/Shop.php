<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Tests\Support\Php;

/** One process that serves page after page, `php -S`. */
final class Shop
{
    /** @param resource $process */
    private function __construct(private $process, private readonly string $address)
    {
    }

    /** @param array<string, string> $settings as in `php.ini` */
    public static function open(string $page, array $settings = []): self
    {
        $free = stream_socket_server('tcp://127.0.0.1:0');
        $address = stream_socket_get_name($free, false);
        fclose($free);
        $flags = Php::flags($settings + ['display_errors' => '1', 'html_errors' => '0']);
        $process = proc_open([PHP_BINARY, ...$flags, '-S', $address, $page], [['null'], ['null'], ['null']], $pipes);
        for ($tries = 0; @stream_socket_client("tcp://{$address}") === false; $tries++) {
            if ($tries === 500) {
                throw new \RuntimeException('`php -S` does not start');
            }
            usleep(20_000);
        }
        return new self($process, $address);
    }

    public function get(string $path): string
    {
        $context = stream_context_create(['http' => ['ignore_errors' => true]]);
        return file_get_contents("http://{$this->address}{$path}", false, $context);
    }

    public function __destruct()
    {
        proc_terminate($this->process, SIGKILL);
        proc_close($this->process);
    }
}
