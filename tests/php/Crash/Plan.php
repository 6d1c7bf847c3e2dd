<?php

declare(strict_types=1);

namespace Ordino\Tests\Crash;

use Ordino\Command;
use Ordino\Tests\Support\Definitions;

/** Which commands there are, and which worker gives them. Each leaves one event that says which it was. */
final class Plan implements \JsonSerializable
{
    private const STATUSES = ['new', 'packed', 'hold', 'shipped'];

    public function __construct(
        public readonly string $place,
        public readonly int $commands,
        public readonly int $cases,
        public readonly int $workers,
    ) {
    }

    public static function parse(string $text): self
    {
        return new self(...json_decode($text, true, 8, JSON_THROW_ON_ERROR));
    }

    /** @return array<string, int|string> */
    public function jsonSerialize(): array
    {
        return get_object_vars($this);
    }

    /** A desk whose clocks run out while the test runs. What is paid is new by itself, and then the shop has to know. */
    public static function definition(): object
    {
        $desk = Definitions::desk(1, 'PT1S');
        $next = ['to' => 'new', 'auto' => true];
        $desk->statuses[] = ['id' => 'paid', 'label' => 'Paid', 'team' => 'care', 'stage' => 'open', 'recommended' => $next];
        return $desk;
    }

    /**
     * What an event of this desk asks for, in order.
     *
     * @return list<string> types of effects
     */
    public static function effects(object $event): array
    {
        $isNew = ($event->to ?? $event->status ?? null) === 'new';
        return match ($event->type) {
            // Whom a comment mentions is told.
            'commented' => ['notify'],
            'stepFired' => [$event->step === 'half' ? 'emit' : 'notify'],
            'opened', 'moved' => [
                ...($event->via ?? '') === 'auto' ? ['status'] : [],
                ...$isNew ? ['emit'] : [],
                'notify',
            ],
            default => [],
        };
    }

    /** @return list<int> the numbers of the commands of a worker; some are also another's */
    public function of(int $worker): array
    {
        $isTheirs = fn (int $number): bool => $number % $this->workers === $worker
            || ($number % 7 === 0 && ($number + 1) % $this->workers === $worker);
        return array_values(array_filter(range(1, $this->commands), $isTheirs));
    }

    public function case(int $number): string
    {
        return 'order-' . crc32("case {$number}") % $this->cases;
    }

    public function command(int $number): Command
    {
        return match (true) {
            $number % 6 === 0 => Command::record('paid', self::name($number)),
            $number % 3 === 0 => Command::record(self::STATUSES[crc32("status {$number}") % 4], self::name($number)),
            default => Command::comment(self::name($number) . ' @shipping-1'),
        };
    }

    public static function name(int $number): string
    {
        return "command-{$number}";
    }
}
