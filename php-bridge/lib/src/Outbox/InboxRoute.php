<?php

declare(strict_types=1);

namespace Ordino\Outbox;

use Ordino\Inbox\Inbox;
use Ordino\Inbox\Post;

/** Tells employees what `notify` effects have for them: in the back office, and by mail those who want it at once. */
final class InboxRoute implements Route
{
    /** @param Post|null $post sends the mails; without one there are none at once */
    public function __construct(
        private readonly Inbox $inbox,
        private readonly ?Post $post = null,
        private readonly string $name = 'inbox',
    ) {
    }

    public function name(): string
    {
        return $this->name;
    }

    public function wants(object $effect): bool
    {
        return $effect->type === 'notify';
    }

    public function isOrdered(): bool
    {
        return false;
    }

    public function deliver(Task $task): void
    {
        // Both may be repeated: who was told is not told again, and what was sent is not sent again.
        $this->inbox->tell($task->case, $task->effect);
        $this->post?->sendAtOnce($task->effectId);
    }
}
