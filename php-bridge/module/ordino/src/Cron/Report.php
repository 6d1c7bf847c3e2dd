<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Cron;

/** What one run of the cron job has done. */
final class Report
{
    /** @var array<string, int> by what was done */
    public array $counts = [];

    /** @var array<string, string> by what failed */
    public array $errors = [];

    /** False when another process was at it, or the module is switched off. */
    public bool $hasRun = true;

    public float $seconds = 0.0;

    /** Whether nothing failed; that a server has no engine is its way of working, and nobody has to be woken for it. */
    public function isFine(): bool
    {
        return array_diff_key($this->errors, ['engine' => '']) === [];
    }

    public function json(): string
    {
        $said = ['ran' => $this->hasRun, 'seconds' => round($this->seconds, 3), 'done' => (object) $this->counts];
        return (string) json_encode($said + ['errors' => (object) $this->errors], JSON_UNESCAPED_UNICODE);
    }
}
