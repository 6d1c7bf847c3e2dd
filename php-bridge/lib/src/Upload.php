<?php

declare(strict_types=1);

namespace Ordino;

/** A file as it came with a form, looked at before it is kept: what it is by its contents, not by what it says. */
final class Upload
{
    public const MOST_BYTES = 10 * 1024 * 1024;

    /** Media types of contents by the ending of a name. */
    private const TYPES = [
        'pdf' => ['application/pdf'],
        'png' => ['image/png'],
        'jpg' => ['image/jpeg'],
        'jpeg' => ['image/jpeg'],
        'gif' => ['image/gif'],
        'webp' => ['image/webp'],
        'txt' => ['text/plain'],
        'csv' => ['text/plain', 'text/csv', 'application/csv'],
        'eml' => ['message/rfc822', 'text/plain'],
        'docx' => ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/zip'],
        'xlsx' => ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip'],
        'odt' => ['application/vnd.oasis.opendocument.text', 'application/zip'],
        'ods' => ['application/vnd.oasis.opendocument.spreadsheet', 'application/zip'],
        'zip' => ['application/zip'],
    ];

    private function __construct(
        public readonly string $path,
        public readonly string $name,
        public readonly string $mediaType,
        public readonly int $bytes,
    ) {
    }

    /**
     * @param string $path of the file as PHP has received it
     * @param string $name that the browser said
     * @return self|string a code: `empty`, `too_large` or `type`
     */
    public static function of(string $path, string $name): self|string
    {
        $bytes = (int) @filesize($path);
        if ($bytes === 0 || $bytes > self::MOST_BYTES) {
            return $bytes === 0 ? 'empty' : 'too_large';
        }
        $name = self::named($name);
        $type = (string) (new \finfo(FILEINFO_MIME_TYPE))->file($path);
        $ending = strtolower(pathinfo($name, PATHINFO_EXTENSION));
        return in_array($type, self::TYPES[$ending] ?? [], true) ? new self($path, $name, $type, $bytes) : 'type';
    }

    /** What a form may offer to choose. */
    public static function endings(): string
    {
        return '.' . implode(',.', array_keys(self::TYPES));
    }

    /** A name without folders, without what cannot be seen or turns the direction of letters, and not too long. */
    private static function named(string $name): string
    {
        $name = mb_scrub(basename(str_replace('\\', '/', $name)), 'UTF-8');
        $name = (string) preg_replace('/[\p{C}\p{Zl}\p{Zp}"<>|:*?]+/u', '_', $name);
        $ending = mb_substr(pathinfo($name, PATHINFO_EXTENSION), 0, 10);
        return mb_strcut(pathinfo($name, PATHINFO_FILENAME), 0, 120, 'UTF-8') . ($ending === '' ? '' : ".{$ending}");
    }
}
