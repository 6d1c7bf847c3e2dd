<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Exception\StoreException;
use Ordino\Time\Clock;

/**
 * Reports that many people look at: made once, by whoever asks first, and kept in a file for a while.
 *
 * A report reads every event of every case, a bounded part of them at a time: its memory does not grow with the shop, its time
 * does. So nobody waits while another one makes it, where there is one that was good a while ago.
 *
 * ```php
 * $reports = new Reports($host, new SystemClock(), "{$cache}/ordino");
 * $report = $reports->of('order-desk', 'month');
 * ```
 *
 * @phpstan-import-type SummaryShape from Shapes
 */
final class Reports
{
    /**
     * @param string $folder of its own, which only the shop can read; made where it is not there
     * @param int $seconds for which a report is as good as a new one
     */
    public function __construct(
        private readonly Host $host,
        private readonly Clock $clock,
        private readonly string $folder,
        private readonly int $seconds = 300,
    ) {
    }

    /**
     * What all cases of a workflow add up to, as of `settings.until`, which is at most `$seconds` ago unless somebody is just
     * making it anew.
     *
     * @param string|null $period `month`, `quarter` or `year`; default a month
     * @param int|null $version only cases that run under what this version decides
     * @return SummaryShape
     * @throws StoreException `unknown_workflow` when that was not published
     * @throws DoorException|EngineException
     */
    public function of(string $workflow, ?string $period = null, ?int $version = null): object
    {
        $published = $this->host->definitions->published($workflow, $version);
        $which = [$published->workflow, $published->digest, $version === null, $period ?? 'month'];
        $path = "{$this->folder}/" . hash('sha256', Json::text($which)) . '.json';
        $kept = self::read($path);
        if ($kept !== null && $this->isFresh($kept)) {
            return $kept;
        }
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true) && !is_dir($this->folder)) {
            return $this->make($workflow, $period, $version);
        }
        $lock = @fopen("{$path}.lock", 'c');
        if ($lock === false) {
            return $this->make($workflow, $period, $version);
        }
        try {
            if (!flock($lock, LOCK_EX | LOCK_NB)) {
                if ($kept !== null) {
                    return $kept;
                }
                flock($lock, LOCK_EX);
            }
            // Somebody may have made it meanwhile.
            $kept = self::read($path);
            if ($kept !== null && $this->isFresh($kept)) {
                return $kept;
            }
            $report = $this->make($workflow, $period, $version);
            self::write($path, $report);
            return $report;
        } finally {
            fclose($lock);
        }
    }

    /** @return SummaryShape */
    private function make(string $workflow, ?string $period, ?int $version): object
    {
        return $this->host->report($workflow, $period, until: $this->clock->now(), version: $version);
    }

    private function isFresh(object $report): bool
    {
        $age = $this->clock->now()->getTimestamp() - (new \DateTimeImmutable($report->settings->until))->getTimestamp();
        // A clock that was turned back makes an old report one of the future.
        return $age >= 0 && $age < $this->seconds;
    }

    private static function read(string $path): ?object
    {
        $text = @file_get_contents($path);
        $report = $text === false ? null : json_decode($text);
        return is_string($report->settings->until ?? null) ? $report : null;
    }

    /** Whoever reads meanwhile reads the one before. */
    private static function write(string $path, object $report): void
    {
        $new = "{$path}." . bin2hex(random_bytes(4));
        if (@file_put_contents($new, Json::text($report)) === false || !@rename($new, $path)) {
            @unlink($new);
        }
    }
}
