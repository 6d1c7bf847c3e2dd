<?php

declare(strict_types=1);

namespace Ordino\Outbox;

/** A mail in plain text. */
final class Mail
{
    /** One line. */
    public readonly string $subject;

    /**
     * @param string $id what it is about, the same for every try: a mailer may make its `Message-ID` of it
     * @param non-empty-list<string> $to addresses
     */
    public function __construct(
        public readonly string $id,
        public readonly array $to,
        string $subject,
        public readonly string $text,
    ) {
        foreach ($to as $address) {
            if (preg_match('/^[^\s\x00-\x1f\x7f]+@[^\s\x00-\x1f\x7f]+$/D', $address) !== 1) {
                throw new \InvalidArgumentException('an address of a mail is none');
            }
        }
        // The name of a case may have the end of a line in it, and a mailer would go on with another header.
        $this->subject = trim((string) preg_replace('/[\x00-\x1f\x7f]+/', ' ', $subject));
    }
}
