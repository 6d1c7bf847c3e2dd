<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

use Ordino\Exception\DoorException;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Settings;

/**
 * Brings orders under the newest version of the workflow: open ones by and by from the cron job, any other when something
 * next happens to it. One that cannot be brought goes on under its own.
 */
final class Migration
{
    /** @var array<string, array<int, string>> statuses by state, of earlier versions, by digest */
    private array $names = [];

    public function __construct(private readonly Runtime $runtime)
    {
    }

    /** Brings one; answers whether it runs under the newest version then. */
    public function bring(string $case): bool
    {
        $digest = $this->runtime->current()->digest();
        $row = $this->runtime->database()->row('SELECT digest FROM {cases} WHERE id = ?', [$case]);
        if ($row === null || $digest === null || (string) $row['digest'] === $digest) {
            return $row !== null;
        }
        try {
            $given = $this->runtime->rollout()->given();
            $map = $given->statuses + $this->statuses((string) $row['digest']);
            return !$this->runtime->host()->upgrade($case, statuses: $map, teams: $given->teams)->isRefused();
        } catch (DoorException $exception) {
            throw $exception;
        } catch (\Throwable $exception) {
            $this->runtime->log()->error("order {$case} stays under its version", $exception, (int) $case);
            return false;
        }
    }

    /** Open orders come under the version by and by; also once more, when some could not. */
    public function again(): void
    {
        $this->runtime->settings()->set(Settings::MIGRATION, 1);
    }

    /**
     * Brings some of the open ones.
     *
     * @return int how many it has dealt with; 0 when all that can have come
     */
    public function batch(int $limit = 200): int
    {
        $digest = $this->runtime->current()->digest();
        if ($this->runtime->settings()->number(Settings::MIGRATION) === 0 || $digest === null) {
            return 0;
        }
        $count = $this->runtime->rollout()->batch($limit);
        // A version that was published meanwhile begins anew.
        if ($count < $limit && $this->runtime->current()->digest() === $digest) {
            $this->runtime->settings()->set(Settings::MIGRATION, 0);
        }
        return $count;
    }

    /** How many open orders run under an earlier version. */
    public function left(): int
    {
        return (int) $this->runtime->database()->value(
            'SELECT COUNT(*) FROM {cases} WHERE is_closed = 0 AND digest <> ?',
            [(string) $this->runtime->current()->digest()],
        );
    }

    /** @return array<string, string> new names by old ones, of statuses of the same state that were renamed */
    private function statuses(string $digest): array
    {
        $this->names[$digest] ??= Names::in($this->definition($digest));
        $map = [];
        foreach ($this->names[$digest] as $state => $old) {
            $new = $this->runtime->names()->statusOf($state);
            if ($new !== null && $new !== $old) {
                $map[$old] = $new;
            }
        }
        return $map;
    }

    private function definition(string $digest): ?object
    {
        $text = $this->runtime->database()->value(
            'SELECT text FROM {definitions} WHERE digest = ? ORDER BY version DESC LIMIT 1',
            [$digest],
        );
        $value = json_decode((string) $text);
        return is_object($value) ? $value : null;
    }
}
