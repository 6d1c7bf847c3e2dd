<?php

declare(strict_types=1);

/** Mails, which are kept here. */
class Mail
{
    /** @var list<array<string, mixed>> */
    public static array $sent = [];

    public static function send(
        $language,
        $template,
        $subject,
        $variables,
        $to,
        $toName = null,
        $from = null,
        $fromName = null,
        $files = null,
        $mode = null,
        $path = '',
        $dies = false,
        $shop = null,
        $bcc = null,
        $replyTo = null,
    ) {
        self::$sent[] = compact('language', 'template', 'subject', 'variables', 'to');
        return true;
    }
}
