<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Desk;

use Ordino\Command;
use Ordino\PageCommand;
use PrestaShop\Module\Ordino\Page\Files;
use PrestaShop\Module\Ordino\Page\Handles;

/** A command as a component sends it, with what the shop knows of its files and of whom it mentions. */
final class Sending
{
    /** Bytes of JSON; what people write has far fewer. */
    private const MOST_BYTES = 512 * 1024;

    private function __construct(
        public readonly string $type,
        public readonly Command $command,
        /** Under which it is done once, however often it is sent. */
        public readonly string $id,
        /** The number of the last event that the page knows of. */
        public readonly int $expectedSeq,
        private readonly object $value,
    ) {
    }

    /**
     * @param int $employee who sends it, so that nobody's number is another one's
     * @throws Problem
     */
    public static function of(string $body, int $order, int $employee, Files $files, Handles $handles): self
    {
        if (strlen($body) > self::MOST_BYTES) {
            throw Problem::tooLarge(self::MOST_BYTES);
        }
        $sent = json_decode($body, false, 32);
        $value = $sent->command ?? null;
        $type = is_object($value) ? $value->type ?? null : null;
        if (!is_string($type) || !PageCommand::isOfPages($value)) {
            throw Problem::invalid('this is no command of a page');
        }
        if ($type === 'force') {
            // The shop's own status would not follow.
            throw Problem::forbidden('orders of this shop are not forced');
        }
        foreach (['comment', 'text'] as $words) {
            if (is_string($value->{$words} ?? null)) {
                $value->{$words} = $handles->stored($value->{$words});
            }
        }
        if (($keys = PageCommand::files($value)) !== []) {
            $value->attachments = array_map(static fn (string $key): array => self::file($key, $order, $files), $keys);
        }
        $id = is_string($sent->commandId ?? null) ? $sent->commandId : '';
        $seq = $sent->expectedSeq ?? null;
        if (preg_match('/^[\w-]{8,64}$/D', $id) !== 1 || !is_int($seq)) {
            throw Problem::invalid('`commandId` is 8 to 64 letters, digits, `-` and `_`; `expectedSeq` is a number');
        }
        return new self($type, PageCommand::of($value), "desk-{$order}-{$employee}-{$id}", $seq, $value);
    }

    /** Where a move leads. */
    public function to(): string
    {
        return (string) ($this->value->to ?? '');
    }

    public function comment(): ?string
    {
        return $this->value->comment ?? null;
    }

    /** @return array<string, bool|int|float|string> */
    public function fields(): array
    {
        return get_object_vars($this->value->fields ?? new \stdClass());
    }

    /** @return list<array{name: string, mediaType: string, bytes: int, digest: string, key: string}> */
    public function attachments(): array
    {
        return $this->value->attachments ?? [];
    }

    /**
     * What was kept under a key; a page's own word for it counts nothing.
     *
     * @return array{name: string, mediaType: string, bytes: int, digest: string, key: string}
     */
    private static function file(string $key, int $order, Files $files): array
    {
        $file = $files->find($key);
        if ($file === null || $file['order'] !== $order) {
            throw Problem::invalid('a file is not there any more: attach it again');
        }
        return [
            'name' => $file['name'],
            'mediaType' => $file['mediaType'],
            'bytes' => (int) filesize($file['path']),
            'digest' => 'sha256:' . hash_file('sha256', $file['path']),
            'key' => $key,
        ];
    }
}
