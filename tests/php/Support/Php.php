<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** PHP in a process of its own, with settings of its own. */
final class Php
{
    /**
     * Runs code to its end and answers what it prints.
     *
     * @param array<string, string> $settings as in `php.ini`
     * @param array<string, string> $environment beside that of this process
     */
    public static function run(string $code, array $settings = [], array $environment = []): string
    {
        $prepared = 'require ' . var_export(dirname(__DIR__) . '/bootstrap.php', true) . ';' . $code;
        $command = [PHP_BINARY, ...self::flags($settings), '-r', $prepared];
        $process = proc_open($command, [['null'], ['pipe', 'w'], ['redirect', 1]], $pipes, null, $environment + getenv());
        $printed = stream_get_contents($pipes[1]);
        proc_close($process);
        return $printed;
    }

    /**
     * @param array<string, string> $settings
     * @return list<string>
     */
    public static function flags(array $settings): array
    {
        $flags = [];
        foreach ($settings + ['display_errors' => 'stderr', 'error_reporting' => '-1'] as $name => $value) {
            array_push($flags, '-d', "{$name}={$value}");
        }
        return $flags;
    }
}
