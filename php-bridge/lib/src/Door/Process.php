<?php

declare(strict_types=1);

namespace Ordino\Door;

use Ordino\Exception\DoorException;

/** The engine in a process of its own, `ordino call`, which lives as long as this request of the shop. */
final class Process implements Door
{
    private const SIGKILL = 9;

    /** @var resource|null */
    private $process = null;

    private ?Lines $lines = null;

    /** @var array<int, resource> what the program reads, and what it writes */
    private array $pipes = [];

    /** The process that has started the program: a copy of that one must leave it alone. */
    private int $starter = 0;

    private int $replaced = 0;

    /**
     * @param string $program a path, or a name that is looked up in `PATH`
     * @param float $timeout seconds that an answer may take
     * @throws DoorException when it does not start
     */
    public function __construct(private readonly string $program = 'ordino', private readonly float $timeout = 5.0)
    {
        if (!\function_exists('proc_open')) {
            throw new DoorException('unavailable', '`proc_open` is disabled on this server');
        }
        $this->start();
    }

    public function name(): string
    {
        return 'process';
    }

    public function call(string $request): string
    {
        if (!$this->isRunning()) {
            $this->start();
        }
        return $this->exchange($request);
    }

    public function replaced(): int
    {
        $this->isRunning();
        return $this->replaced;
    }

    public function __destruct()
    {
        if ($this->isRunning()) {
            $this->stop(false);
        }
    }

    private function exchange(string $request): string
    {
        try {
            return $this->lines->call($request);
        } catch (DoorException $exception) {
            if ($exception->errorCode !== 'nested') {
                // What comes later would be the answer to this request.
                $this->stop(true);
            }
            throw $exception;
        }
    }

    private function start(): void
    {
        $process = @proc_open([$this->program, 'call'], [['pipe', 'r'], ['pipe', 'w'], ['null']], $pipes);
        if ($process === false) {
            throw new DoorException('unavailable', "`{$this->program}` does not start");
        }
        $this->process = $process;
        $this->pipes = $pipes;
        stream_set_blocking($pipes[0], false);
        $this->lines = new Lines($pipes[0], $pipes[1], $this->timeout);
        $this->starter = getmypid();
        // A program that is missing, or another one, is noticed now and not at the first question.
        try {
            $answer = $this->exchange(Greeting::REQUEST);
        } catch (DoorException $exception) {
            throw new DoorException('unavailable', "`{$this->program}` does not start or does not answer", $exception);
        }
        try {
            Greeting::prove($answer, "`{$this->program}`");
        } catch (DoorException $exception) {
            $this->stop(true);
            throw $exception;
        }
    }

    /** Whether the program runs, as far as one knows, and is this process's own. */
    private function isRunning(): bool
    {
        if ($this->lines !== null && $this->starter !== getmypid()) {
            $this->forget();
        }
        return $this->lines !== null;
    }

    /** The end of its input ends the program; one that does not listen is killed. */
    private function stop(bool $byForce): void
    {
        if ($byForce && \function_exists('proc_terminate')) {
            proc_terminate($this->process, self::SIGKILL);
        }
        $process = $this->process;
        $this->forget();
        proc_close($process);
    }

    private function forget(): void
    {
        foreach ($this->pipes as $pipe) {
            fclose($pipe);
        }
        $this->pipes = [];
        $this->lines = null;
        $this->process = null;
        $this->replaced++;
    }
}
