<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Store\Database;
use Ordino\Upload;

/** Files of orders: outside of what the web server shows, under random names. */
final class Files
{
    public function __construct(private readonly Database $database, private readonly string $folder)
    {
    }

    /** Where a shop keeps them. */
    public static function folder(string $root): string
    {
        return "{$root}/var/modules/ordino";
    }

    /**
     * Keeps a file; what it answers is an attachment as the engine takes it.
     *
     * @return array{name: string, mediaType: string, bytes: int, digest: string, key: string}
     */
    public function keep(int $order, Upload $upload, int $employee): array
    {
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0o750, true) && !is_dir($this->folder)) {
            throw new \RuntimeException('the folder for files cannot be made');
        }
        $key = bin2hex(random_bytes(16));
        $digest = 'sha256:' . hash_file('sha256', $upload->path);
        if (!copy($upload->path, $this->path($key))) {
            throw new \RuntimeException('the file cannot be kept');
        }
        $this->database->run(
            'INSERT INTO {files} (file_key, id_order, name, media_type, bytes, uploaded_by, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
            [$key, $order, $upload->name, $upload->mediaType, $upload->bytes, $employee, (int) (microtime(true) * 1000)],
        );
        return [
            'name' => $upload->name,
            'mediaType' => $upload->mediaType,
            'bytes' => $upload->bytes,
            'digest' => $digest,
            'key' => $key,
        ];
    }

    /** Takes files away again that came with what was then refused. */
    public function forget(string ...$keys): void
    {
        foreach ($keys as $key) {
            $this->database->run('DELETE FROM {files} WHERE file_key = ?', [$key]);
            @unlink($this->path($key));
        }
    }

    /** @return array{order: int, name: string, mediaType: string, path: string}|null */
    public function find(string $key): ?array
    {
        $row = preg_match('/^[0-9a-f]{32}$/D', $key) === 1
            ? $this->database->row('SELECT id_order, name, media_type FROM {files} WHERE file_key = ?', [$key])
            : null;
        return $row === null || !is_file($this->path($key)) ? null : [
            'order' => (int) $row['id_order'],
            'name' => (string) $row['name'],
            'mediaType' => (string) $row['media_type'],
            'path' => $this->path($key),
        ];
    }

    public static function size(int $bytes): string
    {
        return match (true) {
            $bytes < 1024 => "{$bytes} B",
            $bytes < 1024 * 1024 => round($bytes / 1024) . ' kB',
            default => round($bytes / 1024 / 1024, 1) . ' MB',
        };
    }

    private function path(string $key): string
    {
        return "{$this->folder}/{$key}";
    }
}
