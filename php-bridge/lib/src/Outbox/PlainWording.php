<?php

declare(strict_types=1);

namespace Ordino\Outbox;

/** English, without anything that only the shop knows. */
final class PlainWording implements Wording
{
    public function subject(Task $task): string
    {
        return "{$task->case}: " . match ($task->type) {
            'status' => "new status {$task->effect->status}",
            'notify' => "{$task->effect->about->reason} ({$task->effect->about->event})",
            'emit' => $task->effect->name,
            default => $task->type,
        };
    }

    public function text(Task $task): string
    {
        return match ($task->type) {
            'status' => "{$task->case} must now have the status {$task->effect->status}.",
            'notify' => "{$task->case}: {$task->effect->about->reason} ({$task->effect->about->event}), for "
                . implode(', ', $task->effect->to) . '.',
            'emit' => "{$task->case}: {$task->effect->name}.",
            'test' => 'This is a test message. It asks for nothing.',
            default => "{$task->case}: {$task->type}.",
        };
    }
}
