<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Json;
use Ordino\Outbox\PlainWording;
use Ordino\Outbox\Task;
use Ordino\Outbox\Wording;

/** A message for an incoming webhook of Slack, and of what understands the same. */
final class Slack implements Body
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
        // Slack's three special characters. Without this a text could mention a whole channel: `<!channel>`.
        $escapes = ['&' => '&amp;', '<' => '&lt;', '>' => '&gt;'];
        return Json::text(['text' => strtr($this->wording->text($task), $escapes)]);
    }
}
