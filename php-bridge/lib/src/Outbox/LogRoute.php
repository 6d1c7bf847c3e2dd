<?php

declare(strict_types=1);

namespace Ordino\Outbox;

use Ordino\Exception\DeliveryException;
use Ordino\Json;

/** Writes effects down, one line of JSON each: the case, and the effect as the engine wrote it. */
final class LogRoute implements Route
{
    /** @var \Closure(string): void */
    private readonly \Closure $write;

    /** @param callable(string): void $write is given a line without its end */
    public function __construct(
        private readonly string $name,
        callable $write,
        private readonly Selection $selection = new Selection(),
    ) {
        $this->write = \Closure::fromCallable($write);
    }

    /**
     * Writes to an open file.
     *
     * @param resource $stream
     */
    public static function to(string $name, $stream, Selection $selection = new Selection()): self
    {
        return new self($name, static function (string $line) use ($stream): void {
            $line .= "\n";
            if (@fwrite($stream, $line) !== strlen($line)) {
                throw new DeliveryException('log', 'the log cannot be written');
            }
        }, $selection);
    }

    public function name(): string
    {
        return $this->name;
    }

    public function wants(object $effect): bool
    {
        return $this->selection->has($effect);
    }

    public function isOrdered(): bool
    {
        return false;
    }

    public function deliver(Task $task): void
    {
        ($this->write)(Json::text(['case' => $task->case, 'effect' => $task->effect]));
    }
}
