<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Effect;

use Ordino\Exception\DoorException;
use Ordino\Outbox\State;
use PrestaShop\Module\Ordino\Record\Source;
use PrestaShop\Module\Ordino\Runtime;

/**
 * What happens when the shop refuses for ever to go where a case has gone: the case follows the shop back, as a step that
 * failed, and the lead is told, once. The engine takes its own move back then: what has fired has fired.
 */
final class Failures
{
    /** Why they are told, among the kinds of notifications. */
    public const KIND = 'failed';

    public function __construct(private readonly Runtime $runtime)
    {
    }

    /** The id of the command by which a case follows back what a task has not brought about. */
    public static function command(int $number): string
    {
        return "failed-{$number}";
    }

    /** @return int how many it has settled */
    public function settle(int $limit = 100): int
    {
        $rows = $this->runtime->database()->rows(
            'SELECT t.number, t.effect_id, t.case_id, t.error, t.body FROM {tasks} t LEFT JOIN {commands} c'
                . " ON c.case_id = t.case_id AND c.command_id = CONCAT('failed-', t.number)"
                . " WHERE t.route = ? AND t.state = ? AND c.case_id IS NULL ORDER BY t.number LIMIT ?",
            [SetStatus::ROUTE, State::Dead->value, $limit],
        );
        $settled = 0;
        foreach ($rows as $row) {
            try {
                $effect = json_decode((string) $row['body']);
                $this->settleOne((int) $row['number'], (string) $row['case_id'], (string) $row['error'], $effect);
                $settled++;
            } catch (DoorException $exception) {
                throw $exception;
            } catch (\Throwable $exception) {
                $order = (int) $row['case_id'];
                $this->runtime->log()->error("order {$order} cannot be followed back", $exception, $order);
            }
        }
        return $settled;
    }

    private function settleOne(int $number, string $case, string $error, object $effect): void
    {
        $order = (int) $case;
        $id = self::command($number);
        $wanted = $effect->status;
        $before = $this->runtime->host()->caseOf($case);
        $state = $this->runtime->orders()->state($order);
        // An order that is there no more, or a case that has gone on since, has nothing to go back to; saying where it is
        // anyway remembers that this was seen to.
        $status = $state === null || $state === 0 || $before->status !== $wanted
            ? $this->runtime->names()->stateOf($before->status) ?? $state
            : $state;
        $this->runtime->recorder()->recordState($order, (int) $status, Source::FAILED, $id);
        $about = ['id' => "{$case}/{$id}", 'type' => self::KIND, 'status' => $wanted, 'error' => $error];
        $to = $this->runtime->responsible($before->team, leadsOnly: true);
        $this->runtime->host()->inbox->add($about['id'], $case, self::KIND, (object) $about, $to);
    }
}
