<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Gate;

/**
 * What an employee gives along with a change of status: the comment, fields and files of the module's own form.
 *
 * It lives as long as the request. The core's own buttons give nothing.
 */
final class Input
{
    public ?string $comment = null;

    /** @var array<string, bool|int|float|string> */
    public array $fields = [];

    /** @var list<array{name: string, mediaType: string, bytes: int, key: string}> */
    public array $attachments = [];

    /** @param array<string, bool|int|float|string> $fields */
    public function set(?string $comment, array $fields = [], array $attachments = []): void
    {
        $this->comment = $comment === null || trim($comment) === '' ? null : $comment;
        $this->fields = $fields;
        $this->attachments = array_values($attachments);
    }
}
