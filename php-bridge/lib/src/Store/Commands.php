<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Decision;
use Ordino\Exception\StoreException;
use Ordino\Json;

/**
 * Which commands were done, under the ids that hosts have given them.
 *
 * What was refused is not kept: nothing happened, and the id is free for the command that comes next, such as the same
 * form with the comment that it lacked.
 */
final class Commands
{
    public function __construct(private readonly Database $database)
    {
    }

    /** What tells one command from another: its words and who gave it. */
    public static function fingerprint(Command $command, ?Actor $actor): string
    {
        // From where a case migrates is nobody's wish: the case has left it when the same is asked again.
        $words = array_diff_key($command->jsonSerialize(), ['from' => null]);
        return hash('sha256', Json::text([$words, $actor?->id]));
    }

    /**
     * @param bool $isLocking whether to see what others have stored since a transaction around this one began
     * @return array<string, mixed>|null the row, when the command was done
     * @throws StoreException `command_mismatch` when the id was another command's
     */
    public function find(string $case, string $id, string $fingerprint, bool $isLocking): ?array
    {
        $lock = $isLocking ? $this->database->dialect->forUpdate() : '';
        $row = $this->database->row(
            'SELECT fingerprint, first_seq, last_seq, answer FROM {commands}'
                . " WHERE case_id = ? AND command_id = ?{$lock}",
            [$case, $id],
        );
        if ($row !== null && (string) $row['fingerprint'] !== $fingerprint) {
            throw new StoreException('command_mismatch', "the id `{$id}` was that of another command on `{$case}`");
        }
        return $row;
    }

    public function add(string $case, string $id, string $fingerprint, Decision $decision, int $now): void
    {
        $last = $decision->case->seq;
        $first = $last + 1;
        foreach (array_reverse($decision->events) as $event) {
            // What was done in several calls may have another's between them: that is not this command's.
            $first -= (int) ($event->seq === $first - 1);
        }
        $columns = ['case_id', 'command_id', 'fingerprint', 'first_seq', 'last_seq', 'answer', 'at'];
        $answer = Json::text((object) ['effects' => $decision->effects, 'nextDue' => $decision->nextDue]);
        $this->database->insert('commands', $columns, [[$case, $id, $fingerprint, $first, $last, $answer, $now]]);
    }

    /** Forgets commands that were done before an instant; a repetition of one would be done again. */
    public function prune(int $before): int
    {
        return $this->database->run('DELETE FROM {commands} WHERE at < ?', [$before]);
    }
}
