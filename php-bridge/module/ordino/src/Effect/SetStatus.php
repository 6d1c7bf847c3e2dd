<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Effect;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\Task;
use PrestaShop\Module\Ordino\Runtime;

/**
 * Brings the shop's order to where its case is: after an escalation, an automatic step, an undo or a new version.
 *
 * The cron job delivers it, one order after another and never inside of another change of status: the core mixes up history
 * and mails when changes are nested. So does an undo, at the end of its request and never beside the cron job.
 */
final class SetStatus
{
    public const ROUTE = 'shop';

    public function __construct(private readonly Runtime $runtime)
    {
    }

    /** @throws DeliveryException when the shop has not done it */
    public function deliver(Task $task): void
    {
        $order = (int) $task->case;
        $status = (string) $task->effect->status;
        if ($this->runtime->host()->caseOf($task->case)->status !== $status && !$this->isTriedAgain($task)) {
            // The case has gone on since: what brought it there brings the shop's order along, or has already.
            return;
        }
        $now = $this->runtime->orders()->state($order)
            ?? throw new DeliveryException('no_order', "there is no order {$order}", retry: false);
        $state = $this->runtime->names()->stateOf($status);
        $found = $state === null ? null : $this->runtime->states()->of($state);
        if ($found === null || $found->isDeleted) {
            throw new DeliveryException('no_status', "the shop has no status for `{$status}`", retry: false);
        }
        if ($this->runtime->presence()->among([$order]) === []) {
            throw new DeliveryException('off', "the module is switched off in the shop of order {$order}", retry: false);
        }
        if ($now !== $state) {
            $this->runtime->change()->to($order, $state);
        }
    }

    /** Whether an administrator wants once more what had failed for good, and nothing has happened to the case since. */
    private function isTriedAgain(Task $task): bool
    {
        $settled = $this->runtime->database()->value(
            'SELECT last_seq FROM {commands} WHERE case_id = ? AND command_id = ?',
            [$task->case, Failures::command($task->number)],
        );
        return $settled !== null && (int) $settled === (int) $this->runtime->host()->caseOf($task->case)->seq;
    }
}
