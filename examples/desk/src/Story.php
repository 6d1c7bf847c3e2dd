<?php

declare(strict_types=1);

namespace Desk;

use Ordino\Engine;
use Ordino\WorkingTime;

/**
 * What happens to an invented order, from the customer's click to the parcel at the door or to whatever goes wrong. The same
 * seed and number tell the same story.
 */
final class Story
{
    private const STREETS = [
        'IT' => ['Via Roma', 'Corso Italia', 'Via Garibaldi', 'Piazza Dante', 'Via Verdi', 'Viale Europa'],
        'PL' => ['ul. Długa', 'ul. Polna', 'ul. Leśna', 'al. Wolności'],
        'DE' => ['Hauptstraße', 'Bahnhofstraße', 'Gartenweg'],
        'FR' => ['rue de la Gare', 'avenue Victor-Hugo'],
    ];

    private const PROBLEMS = [
        'The customer says that one piece is missing.',
        'Il cliente ha ricevuto il colore sbagliato.',
        'Towar przyszedł uszkodzony.',
        'The customer asks where the parcel is; the courier has no news.',
        'Wrong size; the customer wants to exchange it.',
    ];

    private const REMARKS = [
        'Please pack it well, it is glass.',
        'The customer has called: after 17:00 only.',
        'Consegna al portiere, secondo piano.',
        'Proszę o fakturę na firmę.',
        'Checked on the shelf, all there.',
    ];

    /** @var array<string, WorkingTime> by calendar */
    private array $hours = [];

    /** @var list<Moment> */
    private array $moments = [];

    private \DateTimeImmutable $at;
    private string $case;

    public function __construct(Engine $engine, object $definition)
    {
        foreach ($definition->calendars as $calendar) {
            $this->hours[$calendar->id] = $engine->workingTime([
                'timeZone' => $definition->timeZone,
                'week' => $calendar->week,
                'holidays' => $calendar->holidays,
                'exceptions' => $calendar->exceptions ?? new \stdClass(),
            ]);
        }
    }

    /** @return array{address: string, country: string, cents: int} what the shop knows of an order */
    public static function order(int $number): array
    {
        mt_srand($number);
        $country = self::pick(['IT' => 70, 'PL' => 15, 'DE' => 10, 'FR' => 5]);
        $street = self::STREETS[$country][mt_rand(0, count(self::STREETS[$country]) - 1)];
        $cents = (int) round(100 * (12 + 45 * -log((mt_rand() + 1) / (mt_getrandmax() + 2)) * mt_rand(1, 5)));
        return ['address' => "{$street} " . mt_rand(1, 140), 'country' => $country, 'cents' => min($cents, 250_000)];
    }

    /** @return list<Moment> in their order, the first of which opens the order */
    public function of(int $number, \DateTimeImmutable $at): array
    {
        mt_srand($number * 7919);
        [$this->at, $this->case, $this->moments] = [$at, "order-{$number}", []];
        $isPrepaid = self::happens(75);
        $facts = ['prepaid' => $isPrepaid];
        if (self::happens(12)) {
            $facts['priority'] = 'express';
        }
        $this->add(null, ['type' => 'open', 'facts' => $facts]);
        if (!$isPrepaid) {
            if (self::happens(14)) {
                // Nobody pays: after seven days the order cancels itself.
                return $this->moments;
            }
            $this->by('finance-' . mt_rand(1, 2), 'office', 120, 1500, self::move('payment-received'));
        }
        $this->fulfil();
        return $this->moments;
    }

    private function fulfil(): void
    {
        if (self::happens(8)) {
            $this->by('finance-2', 'office', 20, 300, self::move('awaiting-supplier'));
            $this->by('shipping-1', 'warehouse', 300, 2400, self::move('ready-to-pack'));
        } else {
            $this->later('warehouse', 5, 150);
            $this->add(null, ['type' => 'setFacts', 'facts' => ['inStock' => true]]);
        }
        $packer = 'shipping-' . mt_rand(2, 3);
        if (self::happens(30)) {
            $this->by($packer, 'warehouse', 5, 60, ['type' => 'assign', 'to' => $packer]);
        }
        if (self::happens(12)) {
            $this->by('customer-care-2', 'care', 5, 60, self::remark("@{$packer} " . self::any(self::REMARKS)));
        }
        // Now and then something is forgotten on a shelf.
        $this->by($packer, 'warehouse', 20, self::happens(12) ? 1900 : 420, self::move('packed'));
        if (self::happens(6)) {
            $this->trouble();
        }
        $this->by($packer, 'warehouse', 10, 90, self::move('awaiting-courier'));
        $this->by($packer, 'warehouse', 60, self::happens(10) ? 1500 : 400, self::move('shipped'));
        if (self::happens(6)) {
            $fields = (object) ['reason' => self::any(['nobody-home', 'wrong-address', 'refused', 'damaged'])];
            $this->by($packer, 'warehouse', 400, 1200, self::move('delivery-failed') + ['fields' => $fields]);
            $this->by('customer-care-2', 'care', 20, 400, self::remark('Called the customer: another try tomorrow.'));
            $this->by('customer-care-2', 'care', 10, 300, self::move('awaiting-courier'));
            $this->by($packer, 'warehouse', 60, 400, self::move('shipped'));
        } elseif (self::happens(8)) {
            $this->trouble();
            return;
        }
        $this->by($packer, 'warehouse', 500, 1400, self::move('delivered'));
        if (self::happens(5)) {
            $this->trouble();
        }
    }

    /** A problem: asked about, solved, paid back, or left to a manager. */
    private function trouble(): void
    {
        $carer = 'customer-care-' . mt_rand(1, 3);
        $this->by($carer, 'care', 30, 600, self::move('problem-reported', self::any(self::PROBLEMS)));
        $this->by($carer, 'care', 5, 200, ['type' => 'assign', 'to' => $carer]);
        if (self::happens(15)) {
            // Nobody does anything: after 48 working hours a manager gets it, who nearly always decides.
            if (self::happens(85)) {
                $this->by('manager-1', 'care', 2900, 3400, self::move('problem-reported', 'Pay it back, at once please.'));
                $this->by($carer, 'care', 30, 400, self::move('refund-requested', 'As the manager says.'));
                $this->by('finance-1', 'office', 60, 900, self::move('refunded', 'Paid back.'));
            }
            return;
        }
        $this->by($carer, 'care', 5, 200, self::remark('@customer-care-1 I have written to the customer.'));
        $this->by($carer, 'care', 5, 60, self::move('awaiting-customer'));
        if (self::happens(10)) {
            return;
        }
        $this->by($carer, 'care', 60, 1500, self::move('problem-reported', 'The customer has answered.'));
        switch (self::pick(['solved' => 40, 'refund' => 35, 'manager' => 15, 'supplier' => 10])) {
            case 'solved':
                $this->by($carer, 'care', 30, 400, self::move('ready-to-pack', 'A replacement goes out.'));
                $this->by('shipping-2', 'warehouse', 30, 400, self::move('packed'));
                $this->by('shipping-2', 'warehouse', 10, 90, self::move('awaiting-courier'));
                $this->by('shipping-2', 'warehouse', 60, 400, self::move('shipped'));
                $this->by('shipping-2', 'warehouse', 500, 1400, self::move('delivered'));
                break;
            case 'refund':
                $this->by($carer, 'care', 30, 400, self::move('refund-requested', 'The customer wants the money back.'));
                $this->by('finance-1', 'office', 60, 4000, self::move('refunded', 'Checked and paid back.'));
                break;
            case 'manager':
                $this->by($carer, 'care', 30, 400, self::move('manager-review', 'Worth more than I may decide.'));
                if (self::happens(80)) {
                    $this->by('manager-2', 'office', 30, 900, self::move('problem-reported', 'Offer a voucher of a tenth.'));
                    $this->by($carer, 'care', 30, 400, self::move('delivered'));
                }
                break;
            default:
                $this->by($carer, 'care', 30, 400, self::move('awaiting-supplier'));
                $this->by($carer, 'care', 600, 2400, self::move('ready-to-pack'));
                $this->by('shipping-3', 'warehouse', 30, 400, self::move('packed'));
        }
    }

    /** @param array<string, mixed> $command */
    private function by(string $employee, string $calendar, int $least, int $most, array $command): void
    {
        $this->later($calendar, $least, $most);
        $this->add($employee, $command);
    }

    /** Waits for some working minutes. */
    private function later(string $calendar, int $least, int $most): void
    {
        $seconds = mt_rand($least * 60, $most * 60);
        $this->at = $this->hours[$calendar]->add($this->at, "PT{$seconds}S");
    }

    /** @param array<string, mixed> $command */
    private function add(?string $employee, array $command): void
    {
        $this->moments[] = new Moment((int) $this->at->format('Uv'), $this->case, $employee, $command);
    }

    /** @return array<string, mixed> */
    private static function move(string $to, ?string $comment = null): array
    {
        return ['type' => 'move', 'to' => $to] + ($comment === null ? [] : ['comment' => $comment]);
    }

    /** @return array<string, mixed> */
    private static function remark(string $text): array
    {
        return ['type' => 'comment', 'text' => $text];
    }

    private static function happens(int $percent): bool
    {
        return mt_rand(1, 100) <= $percent;
    }

    /** @param list<string> $texts */
    private static function any(array $texts): string
    {
        return $texts[mt_rand(0, count($texts) - 1)];
    }

    /** @param array<string, int> $weights that add up to 100 */
    private static function pick(array $weights): string
    {
        $left = mt_rand(1, 100);
        foreach ($weights as $name => $weight) {
            $left -= $weight;
            if ($left <= 0) {
                return $name;
            }
        }
        return (string) array_key_last($weights);
    }
}
