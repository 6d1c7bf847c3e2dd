<?php

declare(strict_types=1);

namespace Ordino\Door;

use Ordino\Exception\DoorException;

/**
 * The engine behind a socket, `ordino serve`; the connection outlives this request of the shop, and is one for all doors
 * to the same socket.
 */
final class Sidecar implements Door
{
    /** What the server itself answers, and then ends the connection: by code, how such an answer begins. */
    private const REFUSALS = ['busy' => '{"error":{"code":"busy"', 'timeout' => '{"error":{"code":"timeout"'];

    /** @var array<string, int> by socket, the process that has connected to it while this program runs */
    private static array $processes = [];

    /** @var resource|null */
    private $stream = null;

    private int $replaced = 0;

    /**
     * @param string $socket its path
     * @param float $timeout seconds that an answer may take
     * @throws DoorException when no engine answers there
     */
    public function __construct(private readonly string $socket, private readonly float $timeout = 5.0)
    {
        $this->connect();
    }

    public function name(): string
    {
        return 'sidecar';
    }

    public function call(string $request): string
    {
        $wasKept = $this->isConnected();
        try {
            return $this->exchange($request);
        } catch (DoorException $exception) {
            if (!$wasKept || $exception->errorCode !== 'disconnected') {
                throw $exception;
            }
        }
        // A connection that was kept may have ended meanwhile. Requests change nothing outside of the engine, and a new one
        // holds no case, so that one may be asked again.
        return $this->exchange($request);
    }

    public function replaced(): int
    {
        $this->isConnected();
        return $this->replaced;
    }

    private function exchange(string $request): string
    {
        if ($this->stream === null) {
            $this->connect();
        }
        try {
            $answer = (new Lines($this->stream, $this->stream, $this->timeout))->call($request);
            foreach (self::REFUSALS as $code => $beginning) {
                if (str_starts_with($answer, $beginning)) {
                    throw new DoorException($code, "the server at `{$this->socket}` refuses: " . self::message($answer));
                }
            }
            return $answer;
        } catch (DoorException $exception) {
            if ($exception->errorCode !== 'nested') {
                // What comes later would be the answer to an earlier request.
                $this->close();
            }
            throw $exception;
        }
    }

    private function connect(): void
    {
        $this->stream = $this->open();
        $process = self::$processes[$this->socket] ?? null;
        if (Lines::isLeftHalfWay($this->stream) || ($process !== null && $process !== getmypid())) {
            // An answer to somebody else is on its way there; or the process of which this one is a copy goes on with it.
            fclose($this->stream);
            $this->stream = $this->open();
        }
        self::$processes[$this->socket] = getmypid();
        // Only a new connection stands at its beginning; one that was kept has been proved before.
        if (ftell($this->stream) === 0) {
            $answer = $this->exchange(Greeting::REQUEST);
            try {
                Greeting::prove($answer, "`{$this->socket}`");
            } catch (DoorException $exception) {
                $this->close();
                throw $exception;
            }
        }
    }

    /** @return resource */
    private function open()
    {
        if (!\function_exists('stream_socket_client')) {
            throw new DoorException('unavailable', '`stream_socket_client` is disabled on this server');
        }
        $flags = STREAM_CLIENT_CONNECT | STREAM_CLIENT_PERSISTENT;
        $stream = @stream_socket_client("unix://{$this->socket}", $number, $message, $this->timeout, $flags);
        if ($stream === false) {
            throw new DoorException('unavailable', "nobody answers at `{$this->socket}`: {$message}");
        }
        return $stream;
    }

    /** Whether the connection is there still, and this process's. */
    private function isConnected(): bool
    {
        if ($this->stream === null) {
            return false;
        }
        // Another door to the same socket may have closed it; or this process is a copy of the one that has opened it.
        $isOurs = is_resource($this->stream) && self::$processes[$this->socket] === getmypid();
        if (!$isOurs) {
            $this->close();
        }
        return $isOurs;
    }

    private function close(): void
    {
        if (is_resource($this->stream)) {
            fclose($this->stream);
        }
        $this->stream = null;
        $this->replaced++;
    }

    private static function message(string $answer): string
    {
        return json_decode($answer)->error->message ?? 'it does not say why';
    }
}
