<?php

declare(strict_types=1);

namespace Ordino\Inbox;

use Ordino\Exception\DeliveryException;
use Ordino\Exception\StoreException;
use Ordino\Outbox\Mail;
use Ordino\Outbox\Mailer;
use Ordino\Store\Database;
use Ordino\Store\Millis;
use Ordino\Time\Clock;

/**
 * Sends notifications by mail: at once, or many in one, in as many processes as there are.
 *
 * Each mail is claimed before it is sent, so that processes which overlap do not send it twice, and its notifications
 * are marked when it has been handed over. A crash between the two makes a second mail once the claim has ended, never
 * none.
 */
final class Post
{
    /** Notifications of one mail. */
    private const MOST = 200;

    /** Milliseconds for which a process has what it sends. */
    private const LEASE = 300_000;

    /** What nobody sends just now: claims end, also one that a clock which went back would let last for days. */
    private const FREE = '(mail_until IS NULL OR mail_until <= ? OR mail_until > ?)';

    public function __construct(
        private readonly Database $database,
        private readonly Clock $clock,
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
            "SELECT number FROM {notifications} WHERE effect_id = ? AND mail = 'now' ORDER BY number",
            [$effectId],
        );
        $failure = null;
        foreach ($rows as $row) {
            try {
                $isOurs = $this->send([(int) $row['number']], ['now']) !== null;
                // Who has it may die: then this one asks again.
                $failure ??= $isOurs ? null : 'another process is sending one of them';
            } catch (\Throwable $exception) {
                // One address that is not taken must not keep the others from being told.
                $failure = $exception::class . ': ' . $exception->getMessage();
            }
        }
        if ($failure !== null) {
            throw new DeliveryException('mail', $failure);
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
            "SELECT number FROM {notifications} WHERE mail IN ('digest', 'now') AND employee = ? AND " . self::FREE
                . ' ORDER BY number LIMIT ' . self::MOST,
            [$employee, ...$this->ends()],
        );
        return $this->send(array_map('intval', array_column($rows, 'number')), ['digest', 'now']) ?? 0;
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
     * Sends one mail about those of an employee's notifications that nobody else is sending.
     *
     * @param list<int> $numbers
     * @param list<string> $mail what their column `mail` may say
     * @return int|null how many are in it, none without an address; null when others send all of them
     */
    private function send(array $numbers, array $mail): ?int
    {
        $until = Millis::of($this->clock->now()) + self::LEASE;
        $rows = $this->claim($numbers, $mail, $until);
        if ($rows === []) {
            return null;
        }
        $address = $this->directory->address($rows[0]['employee']);
        try {
            if ($address !== null) {
                $this->mailer->send($this->mail($address, $rows));
            }
        } catch (\Throwable $exception) {
            $this->release($rows, $until);
            throw $exception;
        }
        $mark = ['mail' => $address === null ? 'none' : 'sent', 'mail_until' => null];
        $this->database->transaction(fn (): int => $this->update($rows, $mark));
        return $address === null ? 0 : count($rows);
    }

    /**
     * Takes notifications for this process.
     *
     * @param list<int> $numbers
     * @param list<string> $mail
     * @return list<array<string, mixed>> the rows that it has now
     */
    private function claim(array $numbers, array $mail, int $until): array
    {
        return $numbers === [] ? [] : $this->database->transaction(function () use ($numbers, $mail, $until): array {
            $rows = $this->database->rows(
                'SELECT * FROM {notifications} WHERE number IN (' . Database::marks(count($numbers)) . ')'
                    . ' AND mail IN (' . Database::marks(count($mail)) . ') AND ' . self::FREE
                    . ' ORDER BY number' . $this->database->dialect->forUpdate(),
                [...$numbers, ...$mail, ...$this->ends()],
            );
            if ($rows !== []) {
                $this->update($rows, ['mail_until' => $until]);
            }
            return $rows;
        });
    }

    /**
     * Leaves what could not be sent to whoever asks next.
     *
     * @param list<array<string, mixed>> $rows
     */
    private function release(array $rows, int $until): void
    {
        try {
            // Another one's claim, where it has taken too long, is not ours to end.
            $release = fn (): int => $this->update($rows, ['mail_until' => null], ' AND mail_until = ?', [$until]);
            $this->database->transaction($release);
        } catch (StoreException) {
            // It ends by itself.
        }
    }

    /**
     * @param list<array<string, mixed>> $rows
     * @param array<string, int|string|null> $values by column
     * @param list<int> $parameters of the condition
     */
    private function update(array $rows, array $values, string $condition = '', array $parameters = []): int
    {
        $columns = implode(' = ?, ', array_keys($values)) . ' = ?';
        $marks = Database::marks(count($rows));
        $numbers = array_map('intval', array_column($rows, 'number'));
        return $this->database->run(
            "UPDATE {notifications} SET {$columns} WHERE number IN ({$marks}){$condition}",
            [...array_values($values), ...$numbers, ...$parameters],
        );
    }

    /** @param non-empty-list<array<string, mixed>> $rows */
    private function mail(string $address, array $rows): Mail
    {
        $notifications = array_map(Notification::of(...), $rows);
        $id = "{$rows[0]['effect_id']}/{$rows[0]['employee']}/" . count($rows);
        return new Mail($id, [$address], $this->wording->subject($notifications), $this->wording->text($notifications));
    }

    /** @return array{int, int} what `FREE` compares with: claims until now have ended, none is given for so long */
    private function ends(): array
    {
        $now = Millis::of($this->clock->now());
        return [$now, $now + 2 * self::LEASE];
    }
}
