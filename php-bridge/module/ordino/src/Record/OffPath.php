<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Ordino\Decision;
use PrestaShop\Module\Ordino\Policy;
use PrestaShop\Module\Ordino\Runtime;

/** Tells people of an order that went where the workflow does not lead. */
final class OffPath
{
    /** Why they are told, among the kinds of notifications. */
    public const KIND = 'off_path';

    public function __construct(private readonly Runtime $runtime)
    {
    }

    /** @param int $employee who did it, and is not told; 0 for none */
    public function tell(Decision $decision, string $source, int $employee): void
    {
        // While the merchant only watches, what employees do is written down and nobody's alarm.
        if ($source === Source::EMPLOYEE && $this->runtime->publisher()->policy() === Policy::Observe) {
            return;
        }
        foreach ($decision->isRepeated ? [] : $decision->events as $event) {
            if ($event->type === 'moved' && ($event->allowed ?? true) === false) {
                $case = $decision->case;
                $id = "{$case->id}/{$event->seq}/off-path";
                $about = [
                    'id' => $id,
                    'type' => self::KIND,
                    'from' => $event->from,
                    'to' => $event->to,
                    'source' => $source,
                    'at' => $event->at,
                ];
                $to = $this->runtime->responsible($case->team, $employee === 0 ? null : (string) $employee);
                $this->runtime->host()->inbox->add($id, $case->id, self::KIND, (object) $about, $to);
            }
        }
    }
}
