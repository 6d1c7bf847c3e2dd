<?php

declare(strict_types=1);

namespace Desk;

use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Store\Table;
use Ordino\Upload;

/** Files of orders: outside of what the web server shows, under random names, and of kinds that an office sends around. */
final class Files
{
    public const MOST_BYTES = Upload::MOST_BYTES;

    private const COLUMNS = ['file_key', 'case_id', 'name', 'media_type', 'bytes', 'digest', 'employee', 'at', 'is_used'];

    public function __construct(private readonly Database $database, private readonly string $folder)
    {
    }

    public function migrate(): void
    {
        Schema::make($this->database, [new Table('files', [
            'file_key' => 'name(32)',
            'case_id' => 'name(64)',
            'name' => 'body',
            'media_type' => 'name(100)',
            'bytes' => 'count',
            'digest' => 'name(71)',
            'employee' => 'name(64)',
            'at' => 'instant',
            'is_used' => 'flag',
        ], key: ['file_key'])]);
        if (!is_dir($this->folder)) {
            mkdir($this->folder, 0o700, true);
        }
    }

    /**
     * Keeps a file; what it answers is an attachment as the engine takes it.
     *
     * @return array{name: string, mediaType: string, bytes: int, digest: string, key: string}
     * @throws Web\Problem
     */
    public function keep(string $case, string $employee, string $name, string $content): array
    {
        $key = bin2hex(random_bytes(16));
        if (file_put_contents($this->path($key), $content) !== strlen($content)) {
            throw new \RuntimeException('a file cannot be kept');
        }
        $upload = Upload::of($this->path($key), $name);
        if (is_string($upload)) {
            unlink($this->path($key));
            throw $upload === 'too_large'
                ? Web\Problem::tooLarge(self::MOST_BYTES)
                : Web\Problem::invalid("`{$name}` is empty, or not what its name says, or none of " . Upload::endings());
        }
        [$name, $type, $bytes] = [$upload->name, $upload->mediaType, $upload->bytes];
        $digest = 'sha256:' . hash('sha256', $content);
        $row = [$key, $case, $name, $type, $bytes, $digest, $employee, (int) (microtime(true) * 1000), 0];
        $this->database->insert('files', self::COLUMNS, [$row]);
        return ['name' => $name, 'mediaType' => $type, 'bytes' => $bytes, 'digest' => $digest, 'key' => $key];
    }

    /**
     * Files of an order as attachments, by their keys: what a page says of them beside that is not believed.
     *
     * @param list<string> $keys
     * @return list<array{name: string, mediaType: string, bytes: int, digest: string, key: string}>
     * @throws Web\Problem when one is of another order, or not there
     */
    public function attachments(string $case, array $keys): array
    {
        return array_map(function (string $key) use ($case): array {
            $row = $this->find($key);
            if ($row === null || $row['case_id'] !== $case) {
                throw Web\Problem::invalid("`{$key}` is no file of `{$case}`: upload it first");
            }
            return [
                'name' => (string) $row['name'],
                'mediaType' => (string) $row['media_type'],
                'bytes' => (int) $row['bytes'],
                'digest' => (string) $row['digest'],
                'key' => $key,
            ];
        }, $keys);
    }

    /** Says that files are part of a history now. @param list<string> $keys */
    public function use(array $keys): void
    {
        foreach ($keys as $key) {
            $this->database->run('UPDATE {files} SET is_used = 1 WHERE file_key = ?', [$key]);
        }
    }

    /** Takes files away that nobody has used for a day after they came. */
    public function prune(): void
    {
        $until = (int) (microtime(true) * 1000) - 86_400_000;
        $rows = $this->database->rows('SELECT file_key FROM {files} WHERE is_used = 0 AND at < ?', [$until]);
        foreach (array_column($rows, 'file_key') as $key) {
            $this->database->run('DELETE FROM {files} WHERE file_key = ?', [$key]);
            @unlink($this->path($key));
        }
    }

    /** @return array<string, mixed>|null */
    public function find(string $key): ?array
    {
        return preg_match('/^[0-9a-f]{32}$/D', $key) === 1
            ? $this->database->row('SELECT * FROM {files} WHERE file_key = ?', [$key])
            : null;
    }

    public function path(string $key): string
    {
        return "{$this->folder}/{$key}";
    }
}
