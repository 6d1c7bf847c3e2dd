<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** Small definitions for tests. */
final class Definitions
{
    /**
     * A desk where anyone may move an order: new, packed, shipped, or on hold. Packing may take two hours: at half of
     * them a name is emitted, and then the team is told every hour.
     */
    public static function desk(int $version = 1, string $target = 'PT2H'): object
    {
        return (object) [
            'id' => 'desk',
            'version' => $version,
            'timeZone' => 'Europe/Rome',
            'teams' => [['id' => 'shipping'], ['id' => 'care']],
            'statuses' => [
                [
                    'id' => 'new',
                    'label' => 'New',
                    'team' => 'shipping',
                    'stage' => 'open',
                    'onEnter' => ['reserve'],
                    'recommended' => 'packed',
                    'suggested' => ['hold'],
                ],
                [
                    'id' => 'packed',
                    'label' => 'Packed',
                    'team' => 'shipping',
                    'stage' => 'open',
                    'recommended' => ['to' => 'shipped', 'reversible' => true],
                    'suggested' => ['new'],
                ],
                ['id' => 'hold', 'label' => 'Hold', 'team' => 'care', 'stage' => 'waiting', 'recommended' => 'new'],
                ['id' => 'shipped', 'label' => 'Shipped', 'stage' => 'closed', 'suggested' => ['packed']],
            ],
            'rights' => ['move' => ['anyone'], 'assign' => ['anyone'], 'undo' => ['anyone']],
            'slas' => [[
                'id' => 'pack',
                'runIn' => ['new', 'packed'],
                'pauseIn' => ['hold'],
                'target' => $target,
                'ladder' => [
                    ['id' => 'half', 'at' => ['percent' => 50], 'do' => [['emit' => 'half']]],
                    [
                        'id' => 'late',
                        'at' => ['after' => 'PT0S'],
                        'do' => [['notify' => ['team:owner']]],
                        'repeat' => ['every' => 'PT1H', 'times' => 3, 'until' => 'closed'],
                    ],
                ],
            ]],
        ];
    }

    /** More timers in an hour than one call fires: 1,300 repetitions. */
    public static function busy(): object
    {
        $step = static fn (int $number): array => [
            'id' => "step-{$number}",
            'at' => ['after' => 'PT0S'],
            'do' => [['emit' => "step-{$number}"]],
            'repeat' => ['every' => 'PT30S', 'times' => 100, 'until' => 'closed'],
        ];
        return (object) [
            'id' => 'busy',
            'version' => 1,
            'timeZone' => 'UTC',
            'teams' => [['id' => 'shipping']],
            'statuses' => [
                ['id' => 'new', 'label' => 'New', 'team' => 'shipping', 'stage' => 'open', 'recommended' => 'done'],
                ['id' => 'done', 'label' => 'Done', 'team' => 'shipping', 'stage' => 'closed'],
            ],
            'rights' => ['move' => ['anyone']],
            'slas' => [[
                'id' => 'pack',
                'runIn' => ['new'],
                'target' => 'PT1M',
                'ladder' => array_map($step, range(1, 13)),
            ]],
        ];
    }
}
