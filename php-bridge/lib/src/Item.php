<?php

declare(strict_types=1);

namespace Ordino;

/** A command to a stored case. */
final class Item
{
    /**
     * @param string $case the host's name for the case
     * @param array<string, mixed> $facts facts of this call, above the stored ones
     * @param string|null $commandId at most 255 bytes: the same command under the same id is done once, however often
     *     it is asked
     * @param int|null $expectedSeq the number of the last event that the host knows of; another is refused as `stale`
     * @param \DateTimeInterface|null $at when it happened, if that was before now; never before the case's last event
     */
    public function __construct(
        public readonly string $case,
        public readonly Command $command,
        public readonly array $facts = [],
        public readonly ?string $commandId = null,
        public readonly ?int $expectedSeq = null,
        public readonly ?\DateTimeInterface $at = null,
    ) {
        if ($commandId !== null && ($commandId === '' || strlen($commandId) > 255)) {
            throw new \InvalidArgumentException('a commandId has 1 to 255 bytes');
        }
    }

    /** The same once timers have made events that the host could not know of. */
    public function after(int $seq): self
    {
        $expected = $this->expectedSeq === null ? null : $seq;
        return new self($this->case, $this->command, $this->facts, $this->commandId, $expected, $this->at);
    }
}
