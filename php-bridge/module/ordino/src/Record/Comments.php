<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Exception\DoorException;
use Ordino\Exception\StoreException;
use Ordino\Store\Millis;
use PrestaShop\Module\Ordino\Runtime;

/**
 * What employees have written while the workflow could not be asked: there was no engine, or its definition was damaged.
 * It is shown all the same, and becomes part of the history when the workflow can be asked again.
 */
final class Comments
{
    public function __construct(private readonly Runtime $runtime)
    {
    }

    /** @param string $id of the form that it came with: sent twice, it is kept once */
    public function keep(int $order, int $employee, string $id, Command $command): void
    {
        $at = Millis::of($this->runtime->clock()->now());
        $this->runtime->database()->insertNew(
            'comments',
            ['id_order', 'id_employee', 'command_id', 'command', 'attempts', 'at'],
            [[$order, $employee, $id, (string) json_encode($command), 0, $at]],
        );
    }

    /** @return list<array{employee: int, at: \DateTimeImmutable, command: object}> of an order, in order */
    public function of(int $order): array
    {
        $rows = $this->runtime->database()->rows('SELECT * FROM {comments} WHERE id_order = ? ORDER BY number', [$order]);
        return array_map(static fn (array $row): array => [
            'employee' => (int) $row['id_employee'],
            'at' => Millis::instant((int) $row['at']),
            'command' => self::command($row),
        ], $rows);
    }

    public function count(): int
    {
        return (int) $this->runtime->database()->value('SELECT COUNT(*) FROM {comments}');
    }

    /** @return int how many have become part of their order's history */
    public function batch(int $limit): int
    {
        return $this->sayAll('1 = 1 ORDER BY attempts, number LIMIT ?', [$limit]);
    }

    /** Those on an order that were written before something else happened to it. */
    public function sayUntil(int $order, \DateTimeInterface $at): void
    {
        $this->sayAll('id_order = ? AND at < ? ORDER BY number', [$order, Millis::of($at)]);
    }

    /** @param list<int> $parameters */
    private function sayAll(string $where, array $parameters): int
    {
        $done = 0;
        $database = $this->runtime->database();
        foreach ($database->rows("SELECT * FROM {comments} WHERE {$where}", $parameters) as $row) {
            $order = (int) $row['id_order'];
            try {
                $this->say($order, $row);
                $database->run('DELETE FROM {comments} WHERE number = ?', [(int) $row['number']]);
                $done++;
            } catch (DoorException $exception) {
                throw $exception;
            } catch (\Throwable $exception) {
                $database->run('UPDATE {comments} SET attempts = attempts + 1 WHERE number = ?', [(int) $row['number']]);
                (int) $row['attempts'] > 0
                    || $this->runtime->log()->error("a comment on order {$order} waits", $exception, $order);
            }
        }
        return $done;
    }

    /** @param array<string, mixed> $row */
    private function say(int $order, array $row): void
    {
        $command = self::command($row);
        // They were let write it, so nobody is asked whether they might.
        $actor = new Actor((string) $row['id_employee'], roles: ['admin']);
        try {
            $this->runtime->host()->decide(
                (string) $order,
                Command::comment($command->text, $command->attachments ?? []),
                $actor,
                commandId: (string) $row['command_id'],
                at: Millis::instant((int) $row['at']),
            );
        } catch (StoreException $exception) {
            // The same words and files were taken already, when they were sent first.
            if ($exception->errorCode !== 'command_mismatch') {
                throw $exception;
            }
        }
    }

    /** @param array<string, mixed> $row */
    private static function command(array $row): object
    {
        return (object) json_decode((string) $row['command']);
    }
}
