<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Context;
use Language;
use Ordino\Inbox\Wording;
use PrestaShop\Module\Ordino\Shop\Employees;

/** What mails to an employee say, in the language that they have chosen for the back office. */
final class MailWording implements Wording
{
    public function __construct(private readonly Employees $employees)
    {
    }

    public function subject(array $notifications): string
    {
        $words = $this->words($notifications[0]->employee);
        return count($notifications) === 1
            ? News::text($notifications[0], $words)
            : $words->say('%n% news of orders', ['%n%' => count($notifications)]);
    }

    public function text(array $notifications): string
    {
        $words = $this->words($notifications[0]->employee);
        $lines = [];
        foreach ($notifications as $one) {
            $lines[] = '- ' . $words->at($one->madeAt) . ': ' . News::text($one, $words);
        }
        return implode("\n", $lines) . "\n";
    }

    private function words(string $employee): Words
    {
        $language = new Language($this->employees->language($employee) ?: (int) Context::getContext()->language->id);
        return Here::words($language, Context::getContext()->getTranslatorFromLocale((string) $language->locale));
    }
}
