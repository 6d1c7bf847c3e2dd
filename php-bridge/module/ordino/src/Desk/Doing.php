<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Desk;

use Ordino\Blocker;
use Ordino\Command;
use PrestaShop\Module\Ordino\Gate\Refusal;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\PrestaShop\Core\Domain\Order\Command\UpdateOrderStatusCommand;

/** Does what a component sends. A step goes the core's own way, through the gate; everything else is the workflow's alone. */
final class Doing
{
    /**
     * @param object $bus of the core
     * @param bool $mayEdit whether the core lets this employee change orders
     */
    public function __construct(
        private readonly Runtime $runtime,
        private readonly object $bus,
        private readonly int $employee,
        private readonly bool $mayEdit,
    ) {
    }

    /**
     * @return list<Blocker> why not; none where it is done
     * @throws \Throwable when nobody knows
     */
    public function do(int $order, Sending $sending): array
    {
        $case = $this->runtime->recorder()->ready($order) ?? throw Problem::notFound();
        if ($sending->type === 'move') {
            return $this->move($order, $case, $sending);
        }
        if ($sending->type === 'undo') {
            $this->checkRight($order);
        }
        $actor = $this->runtime->employees()->actor($this->employee);
        $decision = $this->runtime->host()->decide(
            $case,
            $sending->command,
            $actor,
            commandId: $sending->id,
            expectedSeq: $sending->expectedSeq,
        );
        if (!$decision->isRefused() && $sending->type === 'undo') {
            $this->runtime->cron()->deliverSoon($order);
        }
        return $decision->refused;
    }

    /** @return list<Blocker> */
    private function move(int $order, string $case, Sending $sending): array
    {
        $seq = (int) $this->runtime->host()->caseOf($case)->seq;
        if ($seq !== $sending->expectedSeq) {
            // Sent again because the answer was lost, it has happened already.
            return $this->isDone($case, $sending) ? [] : [self::stale($seq, $sending->expectedSeq)];
        }
        $this->checkRight($order);
        $this->runtime->input()->set($sending->comment(), $sending->fields(), $sending->attachments());
        return $this->take($order, $case, $sending->command, $sending->to());
    }

    /**
     * Moves an order whatever has happened to it, unless it is there already by the same employee.
     *
     * @return list<Blocker>
     */
    public function moveOn(int $order, string $to, ?string $comment): array
    {
        $case = $this->runtime->recorder()->ready($order) ?? throw Problem::notFound();
        $now = $this->runtime->host()->caseOf($case);
        if ($now->status === $to && $now->mover === (string) $this->employee) {
            return [];
        }
        $barred = $this->barred($order);
        if ($barred !== []) {
            return $barred;
        }
        $this->runtime->input()->set($comment);
        return $this->take($order, $case, Command::move($to, $comment), $to);
    }

    /** @return list<Blocker> why no step of an order is theirs, whichever it is; none where one may be */
    public function barred(int $order): array
    {
        if ($this->runtime->gate()->mayChange($order, $this->employee, $this->mayEdit)) {
            return [];
        }
        return [Blocker::of((object) ['code' => 'not_permitted', 'parameters' => (object) ['needs' => ['team:owner']]])];
    }

    private function checkRight(int $order): void
    {
        if ($this->barred($order) !== []) {
            throw Problem::forbidden('you may look at orders, but not change them');
        }
    }

    /** @return list<Blocker> */
    private function take(int $order, string $case, Command $command, string $to): array
    {
        $actor = $this->runtime->employees()->actor($this->employee);
        $decision = $this->runtime->host()->preview($case, $command, $actor);
        if ($decision->isRefused() && $this->runtime->gate()->isEnforcing()) {
            return $decision->refused;
        }
        $state = $this->runtime->names()->stateOf($to);
        if ($state === null) {
            throw Problem::invalid('the shop has no such status');
        }
        try {
            $this->bus->handle(new UpdateOrderStatusCommand($order, $state));
        } catch (\Throwable $exception) {
            return $this->judge($order, $state, $exception);
        }
        return [];
    }

    /**
     * What the core has said while it did it.
     *
     * @return list<Blocker>
     */
    private function judge(int $order, int $state, \Throwable $exception): array
    {
        if ($this->runtime->orders()->state($order) === $state) {
            // To the core it is an error, too, when the customer could not be told.
            $this->runtime->log()->error("order {$order} has moved, but not all was done", $exception, $order);
            return [];
        }
        for ($cause = $exception; $cause !== null; $cause = $cause->getPrevious()) {
            if ($cause instanceof Refusal) {
                return $cause->blockers[$order] ?? throw $exception;
            }
        }
        throw $exception;
    }

    /** Whether the order was moved so, by the same employee, since the page has looked. */
    private function isDone(string $case, Sending $sending): bool
    {
        foreach ($this->runtime->host()->history($case, $sending->expectedSeq + 1) as $event) {
            if ($event->type === 'moved') {
                return $event->to === $sending->to() && ($event->by ?? null) === (string) $this->employee;
            }
        }
        return false;
    }

    private static function stale(int $actual, int $expected): Blocker
    {
        return Blocker::of((object) ['code' => 'stale', 'parameters' => (object) ['actual' => $actual, 'expected' => $expected]]);
    }
}
