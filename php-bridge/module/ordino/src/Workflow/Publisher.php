<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

use Ordino\Exception\StoreException;
use Ordino\Json;
use Ordino\Rollout\Mapping;
use Ordino\Store\Millis;
use Ordino\Store\Published;
use PrestaShop\Module\Ordino\Policy;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\State;

/**
 * Brings versions of the workflow into force.
 *
 * A new version first only watches (`Policy::Observe`); when the merchant has seen what it would have refused, it is
 * enforced. Versions only count up: going back publishes the text of the version before under a new number.
 */
final class Publisher
{
    /** Tries when somebody else publishes at the same time. */
    private const TRIES = 3;

    public function __construct(private readonly Runtime $runtime)
    {
    }

    /**
     * Publishes the draft, to watch.
     *
     * @param Mapping $given what the merchant says of names that the draft does not have any more
     * @throws \Ordino\Exception\OrdinoException `invalid_definition` with what is wrong; `unavailable` without an engine
     */
    public function publish(int $employee, string $note = '', Mapping $given = new Mapping()): Published
    {
        $text = $this->runtime->draft()->text();
        return $this->publishText(static fn (): string => $text, Policy::Observe, $employee, $note, $given)
            ?? throw new \LogicException('a text was not published');
    }

    /** From now on, what the current version does not allow is refused. */
    public function enforce(int $employee, string $note = ''): void
    {
        $this->release($this->runtime->current()->version(), Policy::Enforce, $employee, $note);
    }

    /** From now on, it is only written down. */
    public function observe(int $employee, string $note = ''): void
    {
        $this->release($this->runtime->current()->version(), Policy::Observe, $employee, $note);
    }

    /**
     * What there is to go back to: the last release before the version that somebody published last. Those of the module itself
     * are nobody's step.
     */
    public function before(): ?Release
    {
        $row = $this->runtime->database()->row(
            'SELECT * FROM {releases} WHERE published_by <> 0 AND version < ('
                . 'SELECT MAX(version) FROM {releases} WHERE published_by <> 0'
                . ') ORDER BY version DESC, number DESC LIMIT 1',
        );
        return $row === null ? null : Release::of($row);
    }

    /**
     * Publishes once more what was in force before the current version, with the policy that it had then. The draft stays.
     *
     * @return Published|null null when there is nothing to go back to
     */
    public function back(int $employee, string $note = ''): ?Published
    {
        $before = $this->before();
        if ($before === null) {
            return null;
        }
        $text = $this->runtime->host()->definitions->published(Current::WORKFLOW, $before->version)->text;
        $definition = json_decode($text);
        // The shop does not lose a status that it has got since.
        foreach (array_keys($this->runtime->names()->all()) as $state) {
            $found = $this->runtime->states()->of($state);
            $definition = $found === null ? $definition : $this->runtime->takeover()->with($definition, $found);
        }
        $note = $note === '' ? "back to {$before->version}" : $note;
        return $this->publishText(static fn (): string => Draft::pretty($definition), $before->policy, $employee, $note);
    }

    /** What is done about a step that is not allowed. */
    public function policy(): Policy
    {
        return $this->runtime->current()->policy();
    }

    /** @return list<Release> the newest first */
    public function releases(int $limit = 50): array
    {
        $rows = $this->runtime->database()->rows('SELECT * FROM {releases} ORDER BY number DESC LIMIT ?', [$limit]);
        return array_map(Release::of(...), $rows);
    }

    /**
     * Sees to it that the workflow has a status for a state that an order is in: one that is new in the shop, or that the
     * merchant has left out. It leads everywhere, and nothing leads to it.
     */
    public function include(int $state): string
    {
        $found = $this->runtime->states()->of($state) ?? self::lost($state);
        $this->take($found);
        return $this->runtime->names()->statusOf($state)
            ?? throw new StoreException('unknown_workflow', "no status was made for state {$state}");
    }

    /**
     * Takes a state, as the shop has it now, into the draft and into what is in force.
     *
     * @param State|null $before as it was until now; null when nobody knows
     */
    public function take(State $state, ?State $before = null): void
    {
        $this->runtime->draft()->take($state, $before);
        $text = function () use ($state, $before): ?string {
            // A long run of the cron job may remember what a merchant has replaced since.
            $this->runtime->current()->refresh();
            $current = $this->runtime->current()->value();
            if ($current === null) {
                return null;
            }
            $takeover = $this->runtime->takeover();
            $changed = $takeover->refreshed($takeover->with($current, $state), $state, $before);
            return Json::text($changed) === Json::text($current) ? null : Draft::pretty($changed);
        };
        $this->publishText($text, null, 0, "status {$state->id} of the shop");
    }

    /**
     * @param \Closure(): (string|null) $make the text, made anew when somebody else was faster; null when there is nothing to do
     * @param Policy|null $policy null: that of the version that the text was made of
     */
    private function publishText(
        \Closure $make,
        ?Policy $policy,
        int $employee,
        string $note,
        Mapping $given = new Mapping(),
    ): ?Published {
        for ($try = 1;; $try++) {
            $version = $this->runtime->rollout()->next();
            $text = $make();
            if ($text === null) {
                return null;
            }
            $definition = json_decode($text);
            $as = $policy ?? $this->policy();
            try {
                if (!is_object($definition)) {
                    $published = $this->runtime->host()->publish($text);
                    break;
                }
                $definition->id = Current::WORKFLOW;
                $definition->version = $version;
                $this->runtime->rollout()->begin($definition, $given);
                $published = $this->runtime->host()->definitions->published(Current::WORKFLOW, $version);
                break;
            } catch (StoreException $exception) {
                if ($exception->errorCode !== 'version_taken' || $try === self::TRIES) {
                    throw $exception;
                }
            }
        }
        $this->release($published->version, $as, $employee, $note);
        $this->runtime->current()->refresh();
        $this->runtime->steps()->compile($this->runtime->current()->value() ?? (object) []);
        $this->runtime->migration()->again();
        return $published;
    }

    private function release(int $version, Policy $policy, int $employee, string $note): void
    {
        $this->runtime->database()->insert(
            'releases',
            ['version', 'mode', 'published_by', 'published_at', 'note'],
            [[$version, $policy->value, $employee, Millis::of($this->runtime->clock()->now()), $note]],
        );
        $this->runtime->current()->refresh();
        $this->runtime->current()->mark($this->runtime->shelf());
        $this->runtime->glance()->refresh();
    }

    /** A state of which the shop knows nothing any more. */
    private static function lost(int $state): State
    {
        return new State($state, ['en' => "Status {$state}"], '', false, false, false, false, false, true, '', true);
    }
}
