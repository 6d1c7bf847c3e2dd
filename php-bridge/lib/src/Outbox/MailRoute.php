<?php

declare(strict_types=1);

namespace Ordino\Outbox;

/** Tells fixed addresses of effects by mail. What employees are told of goes through the inbox instead. */
final class MailRoute implements Route
{
    /** @param non-empty-list<string> $to addresses */
    public function __construct(
        private readonly string $name,
        private readonly Mailer $mailer,
        private readonly array $to,
        private readonly Selection $selection = new Selection(),
        private readonly Wording $wording = new PlainWording(),
    ) {
    }

    public function name(): string
    {
        return $this->name;
    }

    public function wants(object $effect): bool
    {
        return $this->selection->has($effect);
    }

    public function isOrdered(): bool
    {
        return false;
    }

    public function deliver(Task $task): void
    {
        $subject = $this->wording->subject($task);
        $this->mailer->send(new Mail($task->effectId, $this->to, $subject, $this->wording->text($task)));
    }
}
