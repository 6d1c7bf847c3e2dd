<?php

declare(strict_types=1);

namespace Ordino\Inbox;

/** Says in a language what notifications are about, for mails to the employee who has them. */
interface Wording
{
    /**
     * One line.
     *
     * @param non-empty-list<Notification> $notifications all of one employee
     */
    public function subject(array $notifications): string;

    /**
     * Plain text.
     *
     * @param non-empty-list<Notification> $notifications all of one employee
     */
    public function text(array $notifications): string;
}
