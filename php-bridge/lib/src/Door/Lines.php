<?php

declare(strict_types=1);

namespace Ordino\Door;

use Ordino\Exception\DoorException;

/**
 * Requests and answers over two streams, a line each: what `ordino call` and `ordino serve` speak.
 *
 * The lines carry no numbers, so an answer must never be left behind: it would be taken for that of the next request. A
 * request of the shop may end at any place, by a fatal error or by `exit`, and a stream that is kept open survives it. So
 * the stream itself remembers: it is set to not block before the first byte is written, and back after the last one was read.
 *
 * @internal
 */
final class Lines
{
    /** Bytes that are read at once. */
    private const CHUNK = 1 << 16;

    /** Microseconds to wait when waiting itself fails, as it does for a stream whose number is too high for it. */
    private const PAUSE = 1_000;

    /** @var array<int, true> the streams on which this process waits for an answer, by their numbers */
    private static array $underWay = [];

    /**
     * @param resource $requests one that does not block, or the same stream
     * @param resource $answers
     * @param float $timeout seconds that an answer may take
     */
    public function __construct(private $requests, private $answers, private readonly float $timeout)
    {
    }

    /**
     * Whether somebody has asked on a stream who then was ended, so that an answer is, or will be, left on it.
     *
     * @param resource $answers
     */
    public static function isLeftHalfWay($answers): bool
    {
        return !stream_get_meta_data($answers)['blocked'] && !isset(self::$underWay[get_resource_id($answers)]);
    }

    /** @throws DoorException */
    public function call(string $request): string
    {
        $number = get_resource_id($this->answers);
        if (isset(self::$underWay[$number])) {
            // A destructor or a signal's handler asks while an answer is awaited.
            throw new DoorException('nested', 'a request cannot be asked within another one');
        }
        self::$underWay[$number] = true;
        try {
            return $this->exchange($request);
        } finally {
            unset(self::$underWay[$number]);
        }
    }

    private function exchange(string $request): string
    {
        $until = hrtime(true) + (int) ($this->timeout * 1e9);
        stream_set_blocking($this->answers, false);
        // A line break inside of JSON is white space.
        $this->write(strtr($request, "\r\n", '  ') . "\n", $until);
        $answer = $this->read($until);
        stream_set_blocking($this->answers, true);
        return $answer;
    }

    private function write(string $line, int $until): void
    {
        for ($written = 0, $length = strlen($line); $written < $length;) {
            $count = @fwrite($this->requests, $written === 0 ? $line : substr($line, $written));
            if ($count === false) {
                // The other side has gone. Perhaps it has said why.
                return;
            }
            $written += $count;
            if ($count === 0) {
                $this->wait(null, [$this->requests], $until);
            }
        }
    }

    private function read(int $until): string
    {
        $answer = '';
        while (true) {
            $part = @fread($this->answers, self::CHUNK);
            if ($part === '' || $part === false) {
                if (feof($this->answers)) {
                    throw new DoorException('disconnected', 'the engine has ended the connection');
                }
                $this->wait([$this->answers], null, $until);
                continue;
            }
            $answer .= $part;
            $end = strpos($part, "\n");
            if ($end === strlen($part) - 1) {
                return substr($answer, 0, -1);
            }
            if ($end !== false) {
                throw new DoorException('garbled', 'more than one answer came');
            }
        }
    }

    /**
     * @param list<resource>|null $readable
     * @param list<resource>|null $writable
     */
    private function wait(?array $readable, ?array $writable, int $until): void
    {
        $micros = intdiv($until - hrtime(true), 1_000);
        $except = null;
        if ($micros <= 0) {
            throw new DoorException('timeout', "no answer came within {$this->timeout} s");
        }
        // Whatever ends the waiting, who waits looks for themselves, and waits again.
        if (@stream_select($readable, $writable, $except, 0, $micros) === false) {
            usleep(self::PAUSE);
        }
    }
}
