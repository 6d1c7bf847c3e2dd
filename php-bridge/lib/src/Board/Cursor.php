<?php

declare(strict_types=1);

namespace Ordino\Board;

/**
 * Behind which case a page begins: its instant in the order of the board, and its number where several have the same.
 *
 * @internal
 */
final class Cursor
{
    public function __construct(public readonly int $instant, public readonly int $number)
    {
    }

    public function text(Sort $sort, bool $isReversed): string
    {
        $text = implode(':', [$sort->value, (int) $isReversed, $this->instant, $this->number]);
        return rtrim(strtr(base64_encode($text), '+/', '-_'), '=');
    }

    /** @throws \InvalidArgumentException for what is no cursor, or one of another order */
    public static function parse(string $text, Sort $sort, bool $isReversed): self
    {
        $plain = base64_decode(strtr($text, '-_', '+/'), true);
        $order = preg_quote($sort->value . ':' . (int) $isReversed);
        if ($plain === false || preg_match("/^{$order}:(-?\\d{1,18}):(\\d{1,18})$/D", $plain, $parts) !== 1) {
            throw new \InvalidArgumentException('this is no cursor of this order');
        }
        return new self((int) $parts[1], (int) $parts[2]);
    }
}
