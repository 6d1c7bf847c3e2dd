<?php

declare(strict_types=1);

namespace Ordino\Inbox;

/** English, without anything that only the shop knows. */
final class PlainWording implements Wording
{
    public function subject(array $notifications): string
    {
        return count($notifications) === 1 ? self::line($notifications[0]) : count($notifications) . ' notifications';
    }

    public function text(array $notifications): string
    {
        return implode("\n", array_map(self::line(...), $notifications)) . "\n";
    }

    private static function line(Notification $notification): string
    {
        return "{$notification->case}: " . match ($notification->kind) {
            'entered' => 'is now your team\'s',
            'assigned' => 'was assigned to you',
            'mentioned' => 'a comment mentions you',
            'watched' => 'has moved',
            'escalation' => 'takes too long',
            'reminder' => 'a reminder is due',
            'dead' => "{$notification->body->route} was not told of it: {$notification->body->error}",
            default => $notification->kind,
        };
    }
}
