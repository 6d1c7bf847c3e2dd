<?php

declare(strict_types=1);

namespace Ordino\Door;

use Ordino\Exception\DoorException;

/** The engine inside this PHP: the extension `ordino`. */
final class Extension implements Door
{
    /**
     * What an answer begins with after which the extension has put another instance in the place of the one that answered.
     * One with too little memory for a request goes on, and has forgotten nothing.
     */
    private const REPLACED = '{"error":{"code":"stopped"';

    /** There is one instance a process, whichever door leads to it. */
    private static int $replaced = 0;

    /** @throws DoorException when the extension is not loaded */
    public function __construct()
    {
        if (!\function_exists('ordino_call')) {
            throw new DoorException('unavailable', 'the extension `ordino` is not loaded');
        }
        Greeting::prove($this->call(Greeting::REQUEST), 'the extension `ordino`');
    }

    public function name(): string
    {
        return 'extension';
    }

    public function call(string $request): string
    {
        $answer = \ordino_call($request);
        if (str_starts_with($answer, self::REPLACED)) {
            self::$replaced++;
        }
        return $answer;
    }

    public function replaced(): int
    {
        return self::$replaced;
    }
}
