<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Inbox\Notification;

/** What notifications say. */
final class News
{
    /** Kinds that the module tells of by itself, beside those of the engine. */
    public const OURS = ['off_path', 'failed', 'unassigned'];

    public static function text(Notification $one, Words $words): string
    {
        $order = ['%order%' => $one->case];
        $say = $words->say(...);
        return match ($one->kind) {
            'entered' => $say('Order %order% is now with your team.', $order),
            'assigned' => $say('Order %order% was assigned to you.', $order),
            'mentioned' => $say('You are mentioned in a comment on order %order%.', $order),
            'watched' => $say('Order %order%, which you watch, has moved.', $order),
            'escalation' => $say('Order %order% takes too long.', $order),
            'reminder' => $say('Reminder: order %order%', $order),
            'dead' => $say('Something about order %order% could not be delivered. The health page says what.', $order),
            'off_path' => $say('Order %order% has moved in a way that the workflow does not know.', $order),
            'failed' => $say('The status of order %order% could not be changed.', $order),
            'unassigned' => $say('Order %order% is assigned to nobody: the employee has left.', $order),
            default => $say('News about order %order%', $order),
        };
    }

    /** @return array<string, string> what each kind is about, in the order in which employees choose */
    public static function kinds(Words $words): array
    {
        $say = $words->say(...);
        return [
            'mentioned' => $say('I am mentioned'),
            'assigned' => $say('An order is assigned to me'),
            'entered' => $say('An order comes to my team'),
            'reminder' => $say('A reminder is due'),
            'escalation' => $say('An order takes too long'),
            'watched' => $say('An order that I watch moves'),
            'off_path' => $say('An order leaves the way'),
            'failed' => $say('A change of status fails'),
            'unassigned' => $say('An employee leaves who has orders'),
            'dead' => $say('Something is not delivered'),
        ];
    }
}
