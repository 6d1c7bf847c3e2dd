<?php

declare(strict_types=1);

namespace Ordino\Exception;

/**
 * No answer came from the engine. `$errorCode` is
 *
 * - `unavailable`: no door can be opened;
 * - `busy`: the sidecar has as many clients as it may have;
 * - `disconnected`: the other side has gone;
 * - `timeout`: it takes too long;
 * - `garbled`: what came is no answer;
 * - `nested`: somebody asks while an answer is awaited, in a destructor or in a signal's handler.
 */
final class DoorException extends OrdinoException
{
}
