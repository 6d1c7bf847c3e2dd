<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Cron;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Exception\DoorException;
use Ordino\Store\Database;
use Ordino\Store\Intent;
use Ordino\Store\Millis;
use PrestaShop\Module\Ordino\Page\News;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Settings;

/**
 * What has to be done every minute, and may be done later: the shop is followed first, then timers act and effects are
 * delivered, then what only catches up. Each part is bounded, and one that fails does not keep the others from their turn.
 *
 * It comes from a console command, from a secret address, or from the bell of a page when neither has come for a while.
 */
final class Cron
{
    /** Seconds after which the bell's poll helps out. */
    public const ASLEEP = 600;

    /** Seconds between two such helps. */
    public const HELP = 60;

    /** Effects that an employee waits for after an undo, and seconds: for them, and for a run to finish. */
    private const FEW = 5;
    private const SOON = 5.0;
    private const PATIENCE = 3;

    private const DAY = 86_400;

    /** The hour of the shop's day from which on digests are sent. */
    private const MORNING = 7;

    /** Orders whose facts are looked at each time. */
    private const SWEEP = 100;

    /** Orders with rows that wait, from which on no intent expires. */
    private const MOST_WAITING = 1000;

    private float $end = 0.0;

    public function __construct(private readonly Runtime $runtime)
    {
    }

    /** @param float $seconds after which nothing further is begun */
    public function run(float $seconds = 50.0, int $limit = 500): Report
    {
        return $this->begin($seconds, $limit, isHelp: false);
    }

    /** A little of it, for the end of a page's request; nothing while the real one is awake. */
    public function help(): ?Report
    {
        $now = $this->runtime->clock()->now();
        $age = $this->runtime->settings()->cronAge($now);
        $isAwake = $age !== null && $age <= self::ASLEEP;
        $isHelped = $now->getTimestamp() - $this->runtime->settings()->number(Settings::HELPED_AT) < self::HELP;
        return $isAwake || $isHelped ? null : $this->begin(2.0, 20, isHelp: true);
    }

    /**
     * What follows of an undo for the order itself, at once and not in a minute; but never beside a run, which may be
     * comparing this order just now. What takes long or fails is left to the next run: the undo has happened.
     */
    public function deliverSoon(int $order): void
    {
        try {
            $deliver = fn () => $this->runtime->host()->outbox->deliver(self::FEW, self::SOON, (string) $order);
            $this->runtime->lock()->alone($deliver, self::PATIENCE);
        } catch (\Throwable $exception) {
            $this->runtime->log()->error("an undo of order {$order} is delivered later", $exception, $order);
        }
    }

    private function begin(float $seconds, int $limit, bool $isHelp): Report
    {
        $report = new Report();
        if (!$this->runtime->presence()->isOn()) {
            // The merchant has switched the module off, and its services and addresses may be there still.
            $report->hasRun = false;
            return $report;
        }
        $begin = microtime(true);
        $this->end = $begin + $seconds;
        $report->hasRun = $this->runtime->lock()->alone(function () use ($report, $limit, $isHelp): void {
            // A help that ends half-way is one: the next page need not try at once. A run that does not end is none.
            $isHelp && $this->note(Settings::HELPED_AT);
            $this->work($report, $limit);
            $isHelp || $this->note(Settings::CRON_AT);
        });
        $report->seconds = microtime(true) - $begin;
        if ($report->hasRun) {
            $this->runtime->settings()->set(Settings::CRON_SAID, $report->json());
        }
        return $report;
    }

    private function note(string $what): void
    {
        $this->runtime->settings()->set($what, $this->runtime->clock()->now()->getTimestamp());
    }

    private function work(Report $report, int $limit): void
    {
        if ($this->runtime->engine() === null) {
            $report->errors['engine'] = $this->runtime->why();
            return;
        }
        // Settings may have come from a backup.
        $this->part($report, 'shelved', fn (): int => (int) $this->runtime->current()->mark($this->runtime->shelf()));
        $isComplete = false;
        $this->part($report, 'reconcile', function (Report $report) use ($limit, &$isComplete): int {
            $found = $this->runtime->reconciler()->run($limit);
            $isComplete = $found->isComplete;
            $report->counts += ['moved' => $found->moved, 'failed' => $found->failed];
            return $found->rows;
        });
        // What somebody waits for comes before what only catches up, which may take all the time there is.
        $this->act($report, $limit);
        $this->catchUp($report, $limit);
        $this->part($report, 'given up', fn (): int => $this->runtime->failures()->settle($limit));
        $this->part($report, 'mailed', fn (): int => $this->mail($limit));
        // An intent has expired when all rows are seen, and none met it.
        $isComplete && $this->part($report, 'expired', fn (): int => $this->expire($limit));
        $this->daily($report);
    }

    private function catchUp(Report $report, int $limit): void
    {
        $this->part($report, 'migrated', fn (): int => $this->runtime->migration()->batch($limit));
        $this->part($report, 'opened', fn (): int => $this->runtime->backlog()->batch($limit));
        $this->part($report, 'comments', fn (): int => $this->runtime->comments()->batch($limit));
        $this->part($report, 'unassigned', fn (): int => $this->unassign($limit));
        $this->part($report, 'facts', function () use ($limit): int {
            $this->runtime->factKeeper()->flush();
            return $this->runtime->factKeeper()->sweep(min($limit, self::SWEEP));
        });
    }

    private function act(Report $report, int $limit): void
    {
        $this->part($report, 'ticked', fn (): int => $this->runtime->host()->tick($limit)->events);
        $this->part($report, 'delivered', fn (): int => $this->deliver($limit));
    }

    /** The first run of a day that has the time. */
    private function daily(Report $report): void
    {
        $now = $this->runtime->clock()->now()->getTimestamp();
        $settings = $this->runtime->settings();
        if (intdiv($settings->number(Settings::PRUNED_AT), self::DAY) !== intdiv($now, self::DAY)) {
            $this->part($report, 'pruned', $this->prune(...));
            isset($report->counts['pruned']) && $settings->set(Settings::PRUNED_AT, $now);
        }
    }

    /** @param \Closure(Report): int $work */
    private function part(Report $report, string $name, \Closure $work): void
    {
        if (microtime(true) >= $this->end) {
            return;
        }
        try {
            $report->counts[$name] = $work($report);
        } catch (\Throwable $exception) {
            $report->errors[$name] = mb_substr($exception->getMessage(), 0, 500);
            $this->runtime->log()->error("cron: {$name}", $exception);
        }
    }

    private function deliver(int $limit): int
    {
        return $this->runtime->host()->outbox->deliver($limit, max(0.1, $this->end - microtime(true)))->done;
    }

    /** Mails of what the module itself tells, and in the morning what waits for a digest. The outbox sends the others. */
    private function mail(int $limit): int
    {
        $post = $this->runtime->host()->post;
        $count = 0;
        foreach ($this->runtime->database()->rows(
            "SELECT DISTINCT effect_id FROM {notifications} WHERE mail = 'now' AND kind IN ("
                . Database::marks(count(News::OURS)) . ') LIMIT ?',
            [...News::OURS, $limit],
        ) as $row) {
            $post?->sendAtOnce((string) $row['effect_id']);
            $count++;
        }
        $zone = new \DateTimeZone(date_default_timezone_get());
        $now = \DateTimeImmutable::createFromInterface($this->runtime->clock()->now())->setTimezone($zone);
        $settings = $this->runtime->settings();
        if ((int) $now->format('G') >= self::MORNING && $settings->text(Settings::DIGEST) !== $now->format('Y-m-d')) {
            $settings->set(Settings::DIGEST, $now->format('Y-m-d'));
            $count += $post?->sendDigests($this->runtime->log()->line(...)) ?? 0;
        }
        return $count;
    }

    /** Takes orders from employees who are not there any more, and tells those who lead. */
    private function unassign(int $limit): int
    {
        $here = array_map('strval', array_keys($this->runtime->employees()->all()));
        $rows = $this->runtime->database()->rows(
            'SELECT id, assignee, team FROM {cases} WHERE is_closed = 0 AND assignee IS NOT NULL'
                . ($here === [] ? '' : ' AND assignee NOT IN (' . implode(', ', array_fill(0, count($here), '?')) . ')')
                . ' LIMIT ?',
            [...$here, $limit],
        );
        foreach ($rows as $row) {
            try {
                $this->take((string) $row['id'], (string) $row['assignee'], $row['team'] === null ? null : (string) $row['team']);
            } catch (DoorException $exception) {
                throw $exception;
            } catch (\Throwable $exception) {
                // One that is damaged does not keep the others from their turn.
                $this->runtime->log()->error("order {$row['id']} stays with somebody who has gone", $exception, (int) $row['id']);
            }
        }
        return count($rows);
    }

    private function take(string $case, string $assignee, ?string $team): void
    {
        $actor = new Actor('ordino', roles: ['admin']);
        $decision = $this->runtime->host()->decide($case, Command::assign(null), $actor);
        $id = "{$case}/{$decision->case->seq}/unassigned";
        $about = ['id' => $id, 'type' => 'unassigned', 'employee' => $assignee];
        $to = $this->runtime->responsible($team, leadsOnly: true);
        $this->runtime->host()->inbox->add($id, $case, 'unassigned', (object) $about, $to);
    }

    /** Lists what employees wanted and the shop has not done. */
    private function expire(int $limit): int
    {
        $columns = ['id_order', 'status', 'employee', 'command', 'made_at'];
        return $this->runtime->database()->transaction(function () use ($columns, $limit): int {
            // What they wanted may have happened in a row that could not be recorded yet.
            $waiting = array_map('strval', $this->runtime->waiting()->orders(self::MOST_WAITING));
            $expired = count($waiting) < self::MOST_WAITING ? $this->runtime->intents()->expire($limit, $waiting) : [];
            $rows = array_map(static fn (Intent $intent): array => [
                (int) $intent->case,
                $intent->status,
                $intent->employee,
                (string) json_encode($intent->command),
                Millis::of($intent->madeAt),
            ], $expired);
            $this->runtime->database()->insert('expired', $columns, $rows);
            return count($rows);
        });
    }

    /** Once a day: what nobody needs any more. */
    private function prune(): int
    {
        $now = $this->runtime->clock()->now();
        $month = \DateTimeImmutable::createFromInterface($now)->modify('-30 days');
        $host = $this->runtime->host();
        $this->runtime->employees()->remember();
        $database = $this->runtime->database();
        $database->run('DELETE FROM {expired} WHERE made_at < ?', [Millis::of($month)]);
        $database->run('DELETE FROM {observations} WHERE at < ?', [Millis::of($month->modify('-60 days'))]);
        return $host->outbox->prune() + $host->inbox->prune() + $host->intents->forget($month)
            + $host->forgetCommands($month->modify('-60 days'));
    }
}
