<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

use Ordino\Json;
use Ordino\Outbox\State;
use Ordino\Outbox\Task;
use Ordino\Time\Instant;

/** Effects and tasks as tests need them. */
final class Tasks
{
    /** An effect of a type, as the engine writes it. */
    public static function effect(string $type, string $id = 'order-1/3/0', string $value = ''): object
    {
        return Json::value(match ($type) {
            'status' => Json::text(['type' => 'status', 'id' => $id, 'status' => $value ?: 'shipped']),
            'emit' => Json::text(['type' => 'emit', 'id' => $id, 'name' => $value ?: 'print-label']),
            'notify' => Json::text([
                'type' => 'notify',
                'id' => $id,
                'to' => ['team:shipping'],
                'about' => ['event' => 'moved', 'seq' => 3, 'reason' => $value ?: 'entered'],
            ]),
        });
    }

    /** A task that is being delivered. */
    public static function task(object $effect, string $case = 'order-1', string $route = 'erp'): Task
    {
        $now = Instant::parse('2026-01-05T09:00:00Z');
        $state = State::Running;
        return new Task(1, $effect->id, $route, $case, $effect->type, $effect, $state, 1, $now, null, $now, null);
    }
}
