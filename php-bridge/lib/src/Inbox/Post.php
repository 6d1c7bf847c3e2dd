<?php

declare(strict_types=1);

namespace Ordino\Inbox;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\Mail;
use Ordino\Outbox\Mailer;
use Ordino\Store\Database;

/**
 * Sends notifications by mail: at once, or many in one.
 *
 * They are marked when the mail has been handed over. A crash between the two makes a second mail, never none.
 */
final class Post
{
    /** Notifications of one mail. */
    private const MOST = 200;

    public function __construct(
        private readonly Database $database,
        private readonly Directory $directory,
        private readonly Mailer $mailer,
        private readonly Wording $wording = new PlainWording(),
    ) {
    }

    /**
     * Sends what employees want to hear of at once, about one effect.
     *
     * @throws DeliveryException when it was not sent to all of them; it will be, when this is called again
     */
    public function sendAtOnce(string $effectId): void
    {
        $rows = $this->database->rows(
            "SELECT * FROM {notifications} WHERE effect_id = ? AND mail = 'now' ORDER BY number",
            [$effectId],
        );
        $failure = null;
        foreach ($rows as $row) {
            try {
                $this->send([$row]);
            } catch (\Throwable $exception) {
                // One address that is not taken must not keep the others from being told.
                $failure = $exception;
            }
        }
        if ($failure !== null) {
            throw new DeliveryException('mail', $failure::class . ': ' . $failure->getMessage());
        }
    }

    /**
     * Sends an employee one mail with everything unread that waits for a digest, and what could not be sent at once.
     *
     * @return int how many notifications are in it; none makes no mail
     */
    public function sendDigest(string $employee): int
    {
        $rows = $this->database->rows(
            "SELECT * FROM {notifications} WHERE mail IN ('digest', 'now') AND employee = ? ORDER BY number"
                . ' LIMIT ' . self::MOST,
            [$employee],
        );
        return $rows === [] ? 0 : $this->send($rows);
    }

    /**
     * Sends every employee their digest. One that fails does not keep the others waiting.
     *
     * @param (\Closure(string): void)|null $log hears of each failure
     * @return int how many mails
     */
    public function sendDigests(?\Closure $log = null): int
    {
        $count = 0;
        $employees = $this->database->rows(
            "SELECT DISTINCT employee FROM {notifications} WHERE mail IN ('digest', 'now')",
        );
        foreach (array_column($employees, 'employee') as $employee) {
            try {
                $count += $this->sendDigest($employee) > 0 ? 1 : 0;
            } catch (\Throwable $exception) {
                $log === null || $log("no digest for {$employee}: {$exception->getMessage()}");
            }
        }
        return $count;
    }

    /**
     * @param non-empty-list<array<string, mixed>> $rows of one employee
     * @return int how many were sent
     */
    private function send(array $rows): int
    {
        $address = $this->directory->address($rows[0]['employee']);
        if ($address !== null) {
            $notifications = array_map(Notification::of(...), $rows);
            $id = "{$rows[0]['effect_id']}/{$rows[0]['employee']}/" . count($rows);
            $subject = $this->wording->subject($notifications);
            $this->mailer->send(new Mail($id, [$address], $subject, $this->wording->text($notifications)));
        }
        $numbers = array_map('intval', array_column($rows, 'number'));
        $mark = 'UPDATE {notifications} SET mail = ? WHERE number IN (' . Database::marks(count($numbers)) . ')';
        $mail = $address === null ? 'none' : 'sent';
        $this->database->transaction(fn (): int => $this->database->run($mark, [$mail, ...$numbers]));
        return $address === null ? 0 : count($rows);
    }
}
