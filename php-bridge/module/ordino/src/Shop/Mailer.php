<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Context;
use Language;
use Ordino\Outbox\Mail;
use Ordino\Outbox\Mailer as Sending;

/** Sends mails to employees as the shop sends its own: with its server, its name, and its look. */
final class Mailer implements Sending
{
    private const TEMPLATE = 'ordino_news';

    public function __construct(private readonly Employees $employees)
    {
    }

    public function send(Mail $mail): void
    {
        Surroundings::complete();
        foreach ($mail->to as $address) {
            $employee = $this->employees->at($address);
            $language = $employee['language'] ?? (int) Context::getContext()->language->id;
            $html = nl2br(htmlspecialchars($mail->text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8'));
            $isSent = \Mail::send(
                $this->known($language),
                self::TEMPLATE,
                $mail->subject,
                ['{news}' => $html, '{news_txt}' => $mail->text],
                $address,
                $employee['name'] ?? null,
                null,
                null,
                null,
                null,
                dirname(__DIR__, 2) . '/mails/',
            );
            if ($isSent === false) {
                throw new \RuntimeException("the shop's mail did not take it");
            }
        }
    }

    /** The shop says no more than an error in its log where a template has no such language. */
    private function known(int $language): int
    {
        $iso = (string) Language::getIsoById($language);
        $isThere = $iso !== '' && is_dir(dirname(__DIR__, 2) . '/mails/' . basename($iso));
        return $isThere ? $language : ((int) Language::getIdByIso('en') ?: $language);
    }
}
