<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Gate;

use Ordino\Blocker;
use PrestaShop\Module\Ordino\Page\Wording;
use PrestaShop\Module\Ordino\Runtime;

/** A refusal in words: for one order its reasons, for several each order with its own. */
final class RefusalText
{
    public static function of(Refusal $refusal): string
    {
        $lines = [];
        foreach ($refusal->blockers as $order => $blockers) {
            $reasons = implode(' ', array_map(self::sentence(...), $blockers));
            $name = $refusal->asked === 1 ? '' : (Runtime::get()->orders()->head($order)['reference'] ?? '') . " (#{$order}): ";
            $lines[] = $name . $reasons;
        }
        return implode(' ', $lines);
    }

    private static function sentence(Blocker $blocker): string
    {
        return class_exists(Wording::class) ? Wording::blocker($blocker) : $blocker->code;
    }
}
