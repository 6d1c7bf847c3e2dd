<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Blocker;
use Ordino\Outbox\Filter;
use Ordino\Outbox\State;
use Ordino\Outbox\Task;
use Ordino\Store\Millis;
use PrestaShop\Module\Ordino\Mode;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Settings;

/** How the module is doing, and what an administrator can do about it. Each part is asked on its own: one that fails says so. */
final class Health
{
    /** Seconds without a cron job from which on timers are late, and from which on something is wrong. */
    private const LATE = 600;
    private const DEAD = 86_400;

    private readonly Words $words;

    public function __construct(private readonly Runtime $runtime, private readonly Here $here)
    {
        $this->words = $here->words;
    }

    /** @return array<string, mixed> */
    public function of(string $cronAddress, string $cronCommand): array
    {
        return [
            'checks' => [
                $this->engine(),
                $this->definition(),
                ...$this->statuses(),
                ...$this->rollout(),
                $this->cron(),
                $this->gate(),
                $this->waiting(),
                ...$this->backup(),
                $this->dead(),
            ],
            'gateOff' => $this->runtime->settings()->gateOffUntil($this->runtime->clock()->now()) !== null,
            'keepsData' => $this->runtime->settings()->number(Settings::KEEP_DATA) === 1,
            'dead' => $this->safely(fn (): array => $this->deadTasks(), []),
            'queue' => $this->safely(fn (): array => $this->queue(), []),
            'expired' => $this->safely(fn (): array => $this->expired(), []),
            'observations' => $this->safely(fn (): array => $this->observations(), []),
            'cronAddress' => $cronAddress,
            'cronCommand' => $cronCommand,
            'said' => $this->said(),
        ];
    }

    /** @return array{name: string, level: string, text: string, advice: string} */
    private function engine(): array
    {
        $say = $this->words->say(...);
        $mode = $this->runtime->mode();
        [$level, $text, $advice] = match ($mode) {
            Mode::Full => ['good', $say('Full: the engine answers at the speed of a page.'), ''],
            Mode::Process => [
                'fair',
                $say('Process: every request starts an engine of its own, which is slower.'),
                $say('The extension or the sidecar would make it faster.'),
            ],
            Mode::Observe => [
                'bad',
                $say('Observe: this server has no engine. Steps are recorded, nothing is refused, times wait.'),
                $say('Install the extension, start the sidecar, or put the program where the shop finds it. What was missed is'
                    . ' made up for then.'),
            ],
        };
        $id = $this->safely(fn (): string => $this->runtime->engine()?->version()->engineId ?? '', '');
        $text .= $id === '' ? '' : ' ' . $say('Engine %id%', ['%id%' => substr($id, 0, 16)]);
        return $this->check($say('Way of working'), $level, "{$text} ({$this->runtime->why()})", $advice);
    }

    private function definition(): array
    {
        $say = $this->words->say(...);
        $current = $this->runtime->current();
        $error = $current->error() ?? ($current->isThere() && !$this->isWhatWasPublished()
            ? $say('What is stored as version %version% is not what was published.', ['%version%' => $current->version()])
            : null);
        if ($error !== null) {
            $advice = $say('Go back to the version before, or publish the draft. Until then every step passes.');
            return $this->check($say('Workflow'), 'bad', $error, $advice);
        }
        return $current->isThere()
            ? $this->check($say('Workflow'), 'good', $say('Version %version%', ['%version%' => $current->version()]))
            : $this->check($say('Workflow'), 'fair', $say('Nothing is published yet.'), $say('Publish the draft.'));
    }

    /** Whether the engine, if there is one, finds in the text what its digest says. */
    private function isWhatWasPublished(): bool
    {
        $current = $this->runtime->current();
        $load = fn (): ?string => $this->runtime->engine()?->load((string) $current->text())->digest ?? $current->digest();
        return $this->safely($load, null) === $current->digest();
    }

    /**
     * What the shop has taken away; nothing, mostly.
     *
     * @return list<array{name: string, level: string, text: string, advice: string}>
     */
    private function statuses(): array
    {
        $say = $this->words->say(...);
        $states = $this->runtime->states();
        $isGone = static fn (string $status, int $state): bool => $states->of($state)?->isDeleted ?? true;
        $gone = $this->safely(fn (): array => array_filter($this->runtime->names()->all(), $isGone, ARRAY_FILTER_USE_BOTH), []);
        if ($gone === []) {
            return [];
        }
        $outline = $this->here->outline($this->runtime);
        $names = implode(', ', array_map(static fn (string $status): string => $outline->status($status)['label'], $gone));
        return [$this->check(
            $say('Statuses'),
            'fair',
            $say('The shop has deleted statuses that the workflow has: %names%.', ['%names%' => $names]),
            $say('Orders leave them as before, but none can be brought there. Take out of the definition what leads to them.'),
        )];
    }

    /**
     * For a week after one was restored.
     *
     * @return list<array{name: string, level: string, text: string, advice: string}>
     */
    private function backup(): array
    {
        $at = $this->runtime->settings()->number(Settings::EPOCH);
        if ($at < $this->runtime->clock()->now()->getTimestamp() - 7 * self::DEAD) {
            return [];
        }
        $say = $this->words->say(...);
        return [$this->check(
            $say('Backup'),
            'fair',
            $say('The shop was restored from a backup, which was seen at %time%.', ['%time%' => $this->words->at("@{$at}")]),
            $say('Every order is compared with its history. Look at those whose history says “found in the database”.'),
        )];
    }

    /**
     * While open orders come under a new version, and where some cannot.
     *
     * @return list<array{name: string, level: string, text: string, advice: string}>
     */
    private function rollout(): array
    {
        $progress = $this->safely(fn () => $this->runtime->rollout()->progress(), null);
        if ($progress === null || $progress->left + $progress->refused === 0) {
            return [];
        }
        $say = $this->words->say(...);
        $text = $say('Version %version%: %there% open orders have come, %left% are still to come, %refused% cannot.', [
            '%version%' => $progress->rollout->version,
            '%there%' => $progress->there,
            '%left%' => $progress->left,
            '%refused%' => $progress->refused,
        ]);
        $advice = $progress->refused === 0
            ? $say('The cron job catches up.')
            : $say('These go on under the version before. Publish a version that has their statuses and teams, or says what they'
                . ' are called now.');
        return [$this->check($say('Open orders'), 'fair', $text, $advice)];
    }

    private function cron(): array
    {
        $say = $this->words->say(...);
        $age = $this->runtime->settings()->cronAge($this->runtime->clock()->now());
        $advice = $say('Let the command or the address below be called every minute. Until then, open pages of the back office do'
            . ' a little of its work.');
        if ($age === null) {
            return $this->check($say('Cron job'), 'bad', $say('It has never run.'), $advice);
        }
        $text = $say('It ran %time% ago.', ['%time%' => (new Spans($this->words))->elapsed(1000 * $age)]);
        $level = $age < self::LATE ? 'good' : ($age < self::DEAD ? 'fair' : 'bad');
        return $this->check($say('Cron job'), $level, $text, $level === 'good' ? '' : $advice);
    }

    private function gate(): array
    {
        $say = $this->words->say(...);
        $until = $this->runtime->settings()->gateOffUntil($this->runtime->clock()->now());
        if ($until !== null) {
            $text = $say('Off until %time%: every step passes and is recorded.', ['%time%' => $this->words->at($until)]);
            return $this->check($say('Gate'), 'fair', $text);
        }
        if ($this->runtime->mode() === Mode::Observe) {
            return $this->check($say('Gate'), 'fair', $say('Off without an engine: every step passes and is recorded.'));
        }
        return $this->runtime->gate()->isEnforcing()
            ? $this->check($say('Gate'), 'good', $say('On: what the workflow does not allow is refused.'))
            : $this->check($say('Gate'), 'good', $say('Watching: what it would refuse is written down, and passes.'));
    }

    private function waiting(): array
    {
        $say = $this->words->say(...);
        return $this->safely(function () use ($say): array {
            $rows = (int) $this->runtime->database()->value('SELECT COUNT(*) FROM {waiting}');
            $seen = $this->runtime->settings()->number(Settings::HISTORY_SEEN);
            $newest = $this->runtime->orders()->newestHistory();
            $comments = $this->runtime->comments()->count();
            $text = $say('History of the shop seen up to row %seen% of %newest%; rows that wait to be recorded: %rows%, comments:'
                . ' %comments%.', ['%seen%' => $seen, '%newest%' => $newest, '%rows%' => $rows, '%comments%' => $comments]);
            $level = $rows + $comments === 0 && $newest - $seen < 100 ? 'good' : 'fair';
            return $this->check($say('Reconciliation'), $level, $text, $level === 'good' ? '' : $say('The cron job catches up.'));
        }, $this->check($say('Reconciliation'), 'bad', $say('The database does not answer.')));
    }

    private function dead(): array
    {
        $say = $this->words->say(...);
        $count = $this->safely(fn (): int => (int) $this->runtime->database()->value(
            'SELECT COUNT(*) FROM {tasks} WHERE state = ?',
            [State::Dead->value],
        ), 0);
        return $count === 0
            ? $this->check($say('Deliveries'), 'good', $say('None has failed for good.'))
            : $this->check(
                $say('Deliveries'),
                'bad',
                $say('%count% have failed for good.', ['%count%' => $count]),
                $say('Look at the reasons below, and try again when they are gone.'),
            );
    }

    /** @return list<array{route: string, waiting: int, running: int, dead: int, since: string}> */
    private function queue(): array
    {
        $rows = $this->runtime->database()->rows(
            'SELECT route, state, COUNT(*) AS tasks, MIN(made_at) AS first FROM {tasks} WHERE state <> ? GROUP BY route, state',
            [State::Done->value],
        );
        $none = ['waiting' => 0, 'running' => 0, 'dead' => 0, 'since' => ''];
        $queue = [];
        foreach ($rows as $row) {
            $queue[$row['route']] ??= $none + ['route' => (string) $row['route']];
            $queue[$row['route']][$row['state']] = (int) $row['tasks'];
            if ($row['state'] === State::Waiting->value) {
                $queue[$row['route']]['since'] = $this->words->at(Millis::instant((int) $row['first']));
            }
        }
        return array_values($queue);
    }

    /** @return list<array<string, mixed>> */
    private function deadTasks(): array
    {
        if ($this->runtime->engine() === null) {
            return [];
        }
        return array_map(fn (Task $task): array => [
            'number' => $task->number,
            'order' => $task->case,
            'what' => $task->type,
            'route' => $task->route,
            'at' => $this->words->at($task->finishedAt),
            'attempts' => $task->attempts,
            'error' => (string) $task->error,
        ], $this->runtime->host()->outbox->recent(new Filter(state: State::Dead)));
    }

    /** @return list<array<string, mixed>> */
    private function expired(): array
    {
        $outline = $this->here->outline($this->runtime);
        return array_map(fn (array $row): array => [
            'order' => (int) $row['id_order'],
            'status' => $outline->status((string) $row['status']),
            'by' => $row['employee'] === null ? '' : $this->runtime->employees()->name((string) $row['employee']),
            'comment' => self::comment((string) $row['command']),
            'at' => $this->words->at(Millis::instant((int) $row['made_at'])),
        ], $this->runtime->database()->rows('SELECT * FROM {expired} ORDER BY number DESC LIMIT 50'));
    }

    /** What they wrote and attached, which is nowhere else. */
    private static function comment(string $command): string
    {
        $command = (object) json_decode($command);
        $files = implode(', ', array_column((array) ($command->attachments ?? []), 'name'));
        return trim(($command->comment ?? '') . ($files === '' ? '' : " ({$files})"));
    }

    /** @return list<array<string, mixed>> what the workflow would have refused */
    private function observations(): array
    {
        $outline = $this->here->outline($this->runtime);
        $names = $this->runtime->names();
        $wording = $this->here->wording($this->runtime);
        return array_map(fn (array $row): array => [
            'order' => (int) $row['id_order'],
            'status' => $outline->status((string) ($names->statusOf((int) $row['id_state']) ?? "#{$row['id_state']}")),
            'by' => $this->runtime->employees()->name((string) $row['id_employee']),
            'why' => $wording->all(Blocker::all((array) json_decode((string) $row['blockers']))),
            'at' => $this->words->at(Millis::instant((int) $row['at'])),
        ], $this->runtime->database()->rows(
            'SELECT * FROM {observations} WHERE version = ? ORDER BY number DESC LIMIT 50',
            [$this->runtime->current()->version()],
        ));
    }

    /** What the cron job has done last, and what failed. @return array<string, string> */
    private function said(): array
    {
        $said = json_decode($this->runtime->settings()->text(Settings::CRON_SAID), true);
        $parts = is_array($said) ? [...array_filter((array) ($said['done'] ?? [])), ...(array) ($said['errors'] ?? [])] : [];
        return array_map(static fn (mixed $value): string => is_scalar($value) ? (string) $value : '', $parts);
    }

    /** @return array{name: string, level: string, text: string, advice: string} */
    private function check(string $name, string $level, string $text, string $advice = ''): array
    {
        return ['name' => $name, 'level' => $level, 'text' => $text, 'advice' => $advice];
    }

    /**
     * @template T
     * @param \Closure(): T $work
     * @param T $else
     * @return T
     */
    private function safely(\Closure $work, mixed $else): mixed
    {
        try {
            return $work();
        } catch (\Throwable $exception) {
            $this->runtime->log()->error('the health page', $exception);
            return $else;
        }
    }
}
