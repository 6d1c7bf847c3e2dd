<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Gate;

use Ordino\Actor;
use Ordino\Blocker;
use Ordino\Command;
use Ordino\Json;
use Ordino\Store\Millis;
use PrestaShop\Module\Ordino\Policy;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Workflow\Current;

/**
 * Asks the workflow before the shop changes a status for an employee, and notes what the employee wants.
 *
 * It stores no decision: the shop may still fail. What it leaves is an intent, which the recorder turns into the move when
 * it sees the row of history that the shop writes. Whatever goes wrong in here lets the change pass: a page of an order
 * never breaks because of the workflow.
 */
final class Gate
{
    /** Seconds that the shop has to do what it was allowed to. */
    private const LIFE = 120;

    public function __construct(private readonly Runtime $runtime)
    {
    }

    /** What the workflow says to a change of status by an employee. Nothing happens. */
    public function verdict(int $order, int $state, int $employee, Input $input): Verdict
    {
        $status = null;
        try {
            $status = $this->runtime->names()->statusOf($state);
            return match (true) {
                $this->runtime->engine() === null => Verdict::unknown($status),
                $status === null => Verdict::refused(null, [self::unknownStatus($state)]),
                default => $this->judge($order, $status, $employee, $input),
            };
        } catch (\Throwable $exception) {
            $this->runtime->log()->error("no verdict on order {$order}", $exception, $order);
            return Verdict::unknown($status);
        }
    }

    /**
     * Lets employees' changes of status pass, or not: the whole set first, and when one is refused, none happens.
     *
     * @param list<int> $orders
     * @throws Refusal when the policy is to enforce
     */
    public function pass(array $orders, int $state, int $employee): void
    {
        // Nobody at the back office: the webservice, a cron job, another module. They are recorded, never blocked.
        if ($employee === 0) {
            return;
        }
        $refused = $this->refused($orders, $state, $employee);
        if ($refused !== []) {
            throw new Refusal($refused, count($orders));
        }
    }

    /**
     * Whether what is not allowed is refused now.
     *
     * @param Current|null $current by which definition, such as the one at a glance; default the one that is stored
     */
    public function isEnforcing(?Current $current = null): bool
    {
        $current ??= $this->runtime->current();
        return $this->isOn($current) && $current->policy() === Policy::Enforce;
    }

    /**
     * Whether an employee may change an order's status. The core asks for the right to edit orders; a team may move its orders
     * without it, since that is what teams are for.
     */
    public function mayChange(int $order, int $employee, bool $mayEdit): bool
    {
        return $mayEdit || $this->isEntitled($order, $this->runtime->employees()->actor($employee));
    }

    /** Of whom the core lets change no order: one of their team's, or their own, and only where the workflow judges the step. */
    private function isEntitled(int $order, Actor $actor): bool
    {
        $row = $this->runtime->database()->row('SELECT team, assignee FROM {cases} WHERE id = ?', [(string) $order]);
        $isTheirs = $row !== null
            && (in_array($row['team'], [...$actor->teams, ...$actor->leads], true) || $row['assignee'] === $actor->id);
        return $isTheirs && $this->isEnforcing();
    }

    /** Whether anything is judged at all: not without an engine, and not while an administrator has switched it off. */
    private function isOn(Current $current): bool
    {
        $now = $this->runtime->clock()->now();
        return $this->runtime->settings()->gateOffUntil($now) === null
            && $current->isThere()
            && $this->runtime->engine() !== null;
    }

    /**
     * @param list<int> $orders
     * @return array<int, list<Blocker>> why not, by order; empty when all may pass
     */
    private function refused(array $orders, int $state, int $employee): array
    {
        try {
            if (!$this->runtime->current()->isThere()) {
                return [];
            }
            $isOn = $this->isOn($this->runtime->current());
            $input = $this->runtime->input();
            // An order that is there already is the core's to complain about.
            $isOther = fn (int $order): bool => $this->runtime->orders()->state($order) !== $state;
            $orders = array_values(array_filter($orders, $isOther));
            $verdicts = [];
            foreach ($orders as $order) {
                $verdicts[$order] = $isOn ? $this->verdict($order, $state, $employee, $input) : Verdict::unknown();
            }
            $refused = array_filter($verdicts, static fn (Verdict $verdict): bool => !$verdict->isAllowed);
            if ($refused !== [] && $this->runtime->publisher()->policy() === Policy::Enforce) {
                return array_map(static fn (Verdict $verdict): array => $verdict->blockers, $refused);
            }
            foreach ($refused as $order => $verdict) {
                $this->observe($order, $state, $employee, $verdict);
            }
            foreach ($orders as $order) {
                $this->intend($order, $state, $employee, $input);
            }
        } catch (\Throwable $exception) {
            $this->runtime->log()->error('the gate let pass what it could not judge', $exception);
        }
        return [];
    }

    private function judge(int $order, string $status, int $employee, Input $input): Verdict
    {
        $case = $this->runtime->recorder()->ready($order);
        if ($case === null) {
            return Verdict::unknown($status);
        }
        $command = Command::move($status, $input->comment, $input->fields, $input->attachments);
        $decision = $this->runtime->host()->preview($case, $command, $this->runtime->employees()->actor($employee));
        if ($decision->isRefusedFor('overdue')) {
            // More timers are due than one call fires; the tick sees to them.
            return Verdict::unknown($status);
        }
        if ($decision->isRefused()) {
            return Verdict::refused($status, $decision->refused);
        }
        $ways = array_column(array_filter($decision->events, static fn ($event) => $event->type === 'moved'), 'via');
        return Verdict::allowed($status, in_array('exception', $ways, true));
    }

    /** Of a state that the merchant has left out: nothing leads there, and the engine cannot be asked about it. */
    private static function unknownStatus(int $state): Blocker
    {
        return Blocker::of((object) ['code' => 'unknown_status', 'parameters' => (object) ['status' => (string) $state]]);
    }

    private function intend(int $order, int $state, int $employee, Input $input): void
    {
        $status = $this->runtime->names()->statusOf($state);
        if ($status !== null) {
            $command = Command::move($status, $input->comment, $input->fields, $input->attachments);
            $this->runtime->intents()->add((string) $order, $status, (string) $employee, $command, self::LIFE);
        }
    }

    /** Writes down what would have been refused. */
    private function observe(int $order, int $state, int $employee, Verdict $verdict): void
    {
        $this->runtime->database()->insert(
            'observations',
            ['version', 'id_order', 'id_state', 'id_employee', 'blockers', 'at'],
            [[
                $this->runtime->current()->version(),
                $order,
                $state,
                $employee,
                Json::text($verdict->blockers),
                Millis::of($this->runtime->clock()->now()),
            ]],
        );
    }
}
