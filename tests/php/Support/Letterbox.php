<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

use Ordino\Outbox\Mail;
use Ordino\Outbox\Mailer;

/** Takes mails, except for addresses that it is told to refuse. */
final class Letterbox implements Mailer
{
    /** @var list<Mail> */
    public array $mails = [];

    /** @var list<string> addresses */
    public array $refused = [];

    /** @var (\Closure(Mail): void)|null what happens while a mail is being sent */
    public ?\Closure $meanwhile = null;

    public function send(Mail $mail): void
    {
        if ($this->meanwhile !== null) {
            ($this->meanwhile)($mail);
        }
        if (array_intersect($mail->to, $this->refused) !== []) {
            throw new \RuntimeException('mailbox full');
        }
        $this->mails[] = $mail;
    }

    /** @return list<string> to whom the mails went */
    public function to(): array
    {
        return array_merge(...array_column($this->mails, 'to'));
    }
}
