<?php

declare(strict_types=1);

namespace Ordino\Tests\Extension;

/** A PHP of its own that has run to its end. */
final class Child
{
    private function __construct(
        /** 0 when it ended well, 255 after a fatal error, 128 and more after a signal. */
        public readonly int $code,
        public readonly string $output,
        public readonly string $errors,
    ) {
    }

    /** The extension under test. */
    public static function extension(): string
    {
        $file = getenv('ORDINO_EXTENSION');
        if ($file === false || !is_file($file)) {
            throw new \RuntimeException('ORDINO_EXTENSION names no file: `cargo xtask extension` builds it');
        }
        return $file;
    }

    /**
     * Runs PHP code with the extension, without the settings of this machine, and with the functions of `script.php`.
     *
     * @param array<string, string> $settings of `php.ini`
     * @param string $limit a command of the shell that goes before, such as `ulimit -v 400000`
     */
    public static function run(string $code, array $settings = [], string $limit = ':'): self
    {
        $code = 'require ' . var_export(__DIR__ . '/script.php', true) . ";\n" . $code;
        $options = ['-n', '-d', 'extension=' . self::extension(), ...self::options($settings)];
        return self::php([...$options, '-r', $code], $limit);
    }

    /** @param list<string> $arguments */
    public static function php(array $arguments, string $limit = ':'): self
    {
        $command = ['/bin/sh', '-c', "{$limit} && exec \"\$@\"", 'sh', PHP_BINARY, ...$arguments];
        $files = [['file', '/dev/null', 'r'], tmpfile(), tmpfile()];
        $process = proc_open($command, $files, $pipes);
        $code = proc_close($process);
        [$output, $errors] = array_map(static function ($file): string {
            rewind($file);
            return stream_get_contents($file);
        }, [$files[1], $files[2]]);
        return new self($code, $output, $errors);
    }

    /**
     * @param array<string, string> $settings
     * @return list<string>
     */
    public static function options(array $settings): array
    {
        $settings += ['display_errors' => 'stderr', 'error_reporting' => '-1', 'memory_limit' => '512M'];
        $option = static fn (string $name): array => ['-d', "{$name}={$settings[$name]}"];
        return array_merge(...array_map($option, array_keys($settings)));
    }
}
