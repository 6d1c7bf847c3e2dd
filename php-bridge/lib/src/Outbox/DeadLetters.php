<?php

declare(strict_types=1);

namespace Ordino\Outbox;

use Ordino\Inbox\Inbox;
use Ordino\Inbox\Post;
use Ordino\Store\Database;
use Ordino\Store\Millis;

/** Tells a team when tasks are given up: of each route at most once in 24 hours. */
final class DeadLetters
{
    private const DAY = 86_400_000;

    /**
     * @param list<string> $to principals, such as `team:support`
     * @param Post|null $post sends mails to those who want them at once
     */
    public function __construct(
        private readonly Database $database,
        private readonly Inbox $inbox,
        private readonly array $to,
        private readonly ?Post $post = null,
    ) {
    }

    /**
     * What tells them of one, to be called in the transaction that gives it up. Who they are is found out before.
     *
     * @return \Closure(): ?string it answers the notification's id, or null when nobody is told
     */
    public function notice(Task $task, string $error, \DateTimeImmutable $now): \Closure
    {
        $employees = $this->inbox->employees($this->to);
        $milliseconds = Millis::of($now);
        return function () use ($task, $error, $employees, $milliseconds): ?string {
            if ($employees === [] || !$this->isNext($task->route, $milliseconds)) {
                return null;
            }
            $body = (object) [
                'id' => "dead/{$task->route}/{$milliseconds}",
                'type' => 'dead',
                'route' => $task->route,
                'effect' => $task->effectId,
                'error' => $error,
            ];
            $this->inbox->add($body->id, $task->case, 'dead', $body, $employees);
            return $body->id;
        };
    }

    /** Sends the mails about one, once it has been stored. */
    public function send(string $id): void
    {
        $this->post?->sendAtOnce($id);
    }

    /** Whether a day has passed since the last one, which this is from now on; a clock that went back counts as one. */
    private function isNext(string $route, int $now): bool
    {
        $this->database->insertNew('dead_endpoints', ['endpoint', 'told_at'], [[$route, 0]]);
        return $this->database->run(
            'UPDATE {dead_endpoints} SET told_at = ? WHERE endpoint = ? AND (told_at <= ? OR told_at > ?)',
            [$now, $route, $now - self::DAY, $now + self::DAY],
        ) === 1;
    }
}
