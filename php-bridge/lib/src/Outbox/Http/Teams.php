<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Json;
use Ordino\Outbox\PlainWording;
use Ordino\Outbox\Task;
use Ordino\Outbox\Wording;

/** A message for a webhook of Microsoft Teams: an adaptive card. */
final class Teams implements Body
{
    public function __construct(private readonly Wording $wording = new PlainWording())
    {
    }

    public function type(): string
    {
        return 'application/json; charset=utf-8';
    }

    public function text(Task $task): string
    {
        return Json::text([
            'type' => 'message',
            'attachments' => [[
                'contentType' => 'application/vnd.microsoft.card.adaptive',
                'contentUrl' => null,
                'content' => [
                    '$schema' => 'http://adaptivecards.io/schemas/adaptive-card.json',
                    'type' => 'AdaptiveCard',
                    'version' => '1.2',
                    'body' => [
                        self::paragraph($this->wording->subject($task), 'bolder'),
                        self::paragraph($this->wording->text($task), 'default'),
                    ],
                ],
            ]],
        ]);
    }

    /**
     * Text runs are shown as they are; a `TextBlock` would read Markdown in them, and make links.
     *
     * @return array<string, mixed>
     */
    private static function paragraph(string $text, string $weight): array
    {
        return ['type' => 'RichTextBlock', 'inlines' => [['type' => 'TextRun', 'text' => $text, 'weight' => $weight]]];
    }
}
