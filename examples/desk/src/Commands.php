<?php

declare(strict_types=1);

namespace Desk;

use Desk\Web\Problem;
use Ordino\Command;
use Ordino\Exception\ValueException;
use Ordino\PageCommand;

/** Commands as a page sends them, and what a page is told of those that are none. */
final class Commands
{
    /** @throws Problem */
    public static function of(mixed $value): Command
    {
        $type = is_object($value) ? $value->type ?? null : null;
        if (is_string($type) && !PageCommand::isOfPages($value)) {
            throw Problem::forbidden("`{$type}` is no command of a page");
        }
        try {
            return PageCommand::of($value);
        } catch (ValueException $exception) {
            throw Problem::invalid($exception->getMessage());
        }
    }
}
