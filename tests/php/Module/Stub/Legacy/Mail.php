<?php

declare(strict_types=1);

/** Mails, which are kept here. */
class Mail
{
    /** @var list<array<string, mixed>> */
    public static array $sent = [];

    /** Whether the mail server takes them. */
    public static bool $isWorking = true;

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
        $iso = Language::getIsoById($language);
        if (!is_file("{$path}{$iso}/{$template}.html") || !is_file("{$path}{$iso}/{$template}.txt")) {
            return false;
        }
        if (self::$isWorking) {
            self::$sent[] = compact('language', 'template', 'subject', 'variables', 'to');
        }
        return self::$isWorking;
    }
}
