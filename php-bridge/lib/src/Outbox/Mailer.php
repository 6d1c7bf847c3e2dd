<?php

declare(strict_types=1);

namespace Ordino\Outbox;

/** Sends mails: the shop's way of doing so. */
interface Mailer
{
    /** Returns when the mail has been handed over; throws when it has not. */
    public function send(Mail $mail): void;
}
