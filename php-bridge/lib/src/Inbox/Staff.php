<?php

declare(strict_types=1);

namespace Ordino\Inbox;

use Ordino\Outbox\Mailer;

/** Who works in a shop, and how they are told. */
final class Staff
{
    /**
     * @param Mailer|null $mailer sends the mails; without one there are none
     * @param Wording $wording of these mails
     * @param array<string, Channel> $channels by kind (`Preferences::KINDS`), for those who have not chosen
     * @param Channel $channel for kinds that are not among them
     * @param list<string> $support principals that are told of deliveries that are given up, such as `team:support`
     */
    public function __construct(
        public readonly Directory $directory,
        public readonly ?Mailer $mailer = null,
        public readonly Wording $wording = new PlainWording(),
        public readonly array $channels = [],
        public readonly Channel $channel = Channel::Bell,
        public readonly array $support = [],
    ) {
    }
}
