<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Json;
use Ordino\Outbox\Task;
use Ordino\Time\Instant;

/**
 * A CloudEvents 1.0 event in structured JSON: the effect as its `data`, the effect's id as its `id`, the case as its
 * `subject`.
 */
final class CloudEvents implements Body
{
    /**
     * @param string $source which shop is speaking: a URI, or the path of one
     * @param string $prefix what stands before the type of the effect
     */
    public function __construct(private readonly string $source, private readonly string $prefix = 'ordino.')
    {
    }

    public function type(): string
    {
        return 'application/cloudevents+json; charset=utf-8';
    }

    public function text(Task $task): string
    {
        return Json::text([
            'specversion' => '1.0',
            'id' => $task->effectId,
            'source' => $this->source,
            'type' => $this->prefix . $task->type,
            'subject' => $task->case,
            'time' => Instant::text($task->madeAt),
            'datacontenttype' => 'application/json',
            'data' => $task->effect,
        ]);
    }
}
