<?php

declare(strict_types=1);

namespace Desk;

/** What a shop's cron does every minute, here every second: the shop's clock may run fast. */
final class Cron
{
    private const PAUSE = 1_000_000;

    public function __construct(private readonly Shop $shop)
    {
    }

    /**
     * Goes on as long as whoever started it lives; then ends those that it would leave behind.
     *
     * @param list<int> $others processes, each with a group of its own
     */
    public function run(array $others): void
    {
        $life = $this->shop->settings->isLiving ? new Life($this->shop) : null;
        $parent = posix_getppid();
        for ($round = 0; posix_getppid() === $parent; $round++) {
            try {
                $this->once($life);
                if ($round % 600 === 0) {
                    $this->shop->files()->prune();
                }
            } catch (\Throwable $exception) {
                // A database that is busy, or gone for a while: the next round tries again.
                $this->shop->log("cron: {$exception->getMessage()}");
            }
            usleep(self::PAUSE);
        }
        array_map(static fn (int $process): bool => posix_kill(-$process, SIGTERM), $others);
    }

    private function once(?Life $life): void
    {
        $host = $this->shop->host();
        // What people did in time is not late.
        if ($life === null || $life->go()) {
            $host->tick();
        }
        $this->shop->publishing()->carry();
        $host->outbox->deliver(500, 1.0);
    }
}
