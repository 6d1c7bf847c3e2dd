<?php

declare(strict_types=1);

namespace Desk;

use Ordino\Command;
use Ordino\Host;

/** Something that somebody is going to do to an order, or that the shop learns of it. */
final class Moment
{
    public function __construct(
        /** Milliseconds since 1970. */
        public readonly int $at,
        public readonly string $case,
        /** Null for the shop itself. */
        public readonly ?string $employee,
        /** @var array<string, mixed> a command of the wire */
        public readonly array $command,
    ) {
    }

    /** Does it, if the engine lets it be done: meanwhile the order may have gone another way. */
    public function play(Shop $shop, Host $host): void
    {
        $facts = (array) ($this->command['facts'] ?? []);
        $type = $this->command['type'];
        if ($type === 'open') {
            $host->open(Shop::WORKFLOW, $this->case, $facts);
            $host->describe($this->case, $shop->orders()->titles([$this->case]));
            return;
        }
        $command = $type === 'setFacts' ? Command::setFacts($facts) : Commands::of((object) $this->command);
        $host->decide($this->case, $command, $this->employee === null ? null : $shop->employees->actor($this->employee));
    }
}
