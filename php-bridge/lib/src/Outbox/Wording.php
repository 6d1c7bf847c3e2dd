<?php

declare(strict_types=1);

namespace Ordino\Outbox;

/** Says in a language what an effect is about, for people who read it in a mail or a chat. */
interface Wording
{
    /** One line. */
    public function subject(Task $task): string;

    /** Plain text; whoever shows it escapes it. */
    public function text(Task $task): string;
}
