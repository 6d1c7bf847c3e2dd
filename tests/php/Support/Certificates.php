<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** Certificates of this run, made by the program `openssl`. Each file has the certificate and its key. */
final class Certificates
{
    public function __construct(private readonly string $folder)
    {
    }

    /** One that vouches for itself, for a name. */
    public function selfSigned(string $name): string
    {
        $file = "{$this->folder}/" . str_replace('*', '_', $name) . '.pem';
        $key = "{$file}.key";
        exec(
            'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'
                . ' -subj ' . escapeshellarg("/CN={$name}") . ' -addext ' . escapeshellarg("subjectAltName=DNS:{$name}")
                . ' -keyout ' . escapeshellarg($key) . ' -out ' . escapeshellarg($file) . ' 2>&1',
            $output,
            $status,
        );
        if ($status !== 0) {
            throw new \RuntimeException("openssl failed:\n" . implode("\n", $output));
        }
        file_put_contents($file, file_get_contents($key), FILE_APPEND);
        return $file;
    }
}
