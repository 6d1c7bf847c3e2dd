<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Page;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Json;
use Ordino\Tests\Support\Engines;
use PrestaShop\Module\Ordino\Page\Clocks;
use PrestaShop\Module\Ordino\Page\Handles;
use PrestaShop\Module\Ordino\Page\Outline;
use PrestaShop\Module\Ordino\Page\Steps;
use PrestaShop\Module\Ordino\Page\Timeline;
use PrestaShop\Module\Ordino\Page\Wording;
use PrestaShop\Module\Ordino\Page\Words;

/** An order as its page shows it, decided by a real engine, in a shop that is hostile or not. */
final class Shown
{
    /** @return array<string, mixed> what components are told of it: `session`, `people`, `definition`, `order`, … */
    public static function told(): array
    {
        [$definition, $case, $events, $texts] = self::played('', 'Look, @2.');
        $workflow = Engines::shared()->load($definition);
        return [
            'session' => [
                'actor' => new Actor('1', leads: ['office']),
                'name' => 'Anna',
                'language' => 'en',
                'csrf' => 'token-of-ordino',
                'engineId' => Engines::shared()->version()->engineId,
                'now' => '2026-01-05T14:00:00Z',
                'speed' => 1,
                'can' => ['publish' => false, 'tasks' => false],
            ],
            'people' => [['id' => '1', 'name' => 'Anna'], ['id' => '2', 'name' => 'Bea']],
            'definition' => Json::value($definition),
            'order' => [
                'case' => $case,
                'workflow' => $workflow->edition,
                'title' => '#7',
                'events' => $events,
                'texts' => $texts,
                'facts' => new \stdClass(),
                'names' => ['1' => 'Anna', '2' => 'Bea'],
            ],
            'board' => [
                'cards' => [[
                    'case' => '7', 'title' => '#7 ABC, Maria', 'workflow' => $workflow->edition, 'seq' => $case->seq,
                    'status' => $case->status, 'stage' => 'open', 'team' => $case->team, 'assignee' => '2', 'priority' => null,
                    'overdue' => true, 'openedAt' => $case->openedAt, 'enteredAt' => $case->enteredAt, 'closedAt' => null,
                    'nextDue' => null,
                ]],
                'next' => null,
                'names' => ['1' => 'Anna', '2' => 'Bea'],
                'counts' => [['status' => $case->status, 'team' => $case->team, 'cases' => 1, 'overdue' => 1]],
            ],
            'draft' => [
                'draft' => ['version' => 2] + (array) Json::value($definition),
                'revision' => '1',
                'live' => Json::value($definition),
                'versions' => [[
                    'version' => 1, 'digest' => $workflow->digest, 'at' => '2026-01-05T08:00:00Z', 'by' => 'Anna', 'openCases' => 1,
                ]],
            ],
            'report' => [
                'summary' => $workflow->report([$events], until: new \DateTimeImmutable('2026-01-05T14:00:00Z')),
                'workflow' => $workflow->edition,
                'names' => ['1' => 'Anna', '2' => 'Bea'],
                'versions' => [['version' => 1, 'at' => '2026-01-05T08:00:00Z']],
            ],
        ];
    }

    /** @return array{string, object, list<object>, array<string, string>} definition, case, events and texts */
    private static function played(string $evil, string $comment): array
    {
        $definition = self::definition($evil);
        $workflow = Engines::shared()->load($definition);
        $actor = new Actor('1', leads: ['office']);
        $at = static fn (string $time): \DateTimeImmutable => new \DateTimeImmutable("2026-01-05T{$time}:00Z");
        $events = $texts = [];
        $case = null;
        foreach ([
            ['09:00', Command::open('7', ['total' => 5])],
            ['09:10', Command::comment("{$comment} {$evil}", [['name' => "slip{$evil}.pdf", 'mediaType' => 'application/pdf',
                'bytes' => 2000,
                'key' => str_repeat('a', 32)]])],
            ['09:20', Command::assign('2')],
            ['09:30', Command::move('packed', "Two boxes {$evil}", ['box' => "small{$evil}"])],
            ['10:00', Command::remindAt($at('15:00'), ['team:owner'], "call {$evil}")],
            ['14:00', Command::tick()],
        ] as [$time, $command]) {
            $decision = $workflow->decide($case, $command, $at($time), $actor);
            assert($decision->refused === []);
            [$case, $events] = [$decision->case, [...$events, ...$decision->events]];
            $texts += array_column($decision->texts, 'text', 'textId');
        }
        return [$definition, $case, $events, $texts];
    }

    /** @return array{bar: array<string, mixed>, page: array<string, mixed>} models of the two parts */
    public static function order(string $evil = '', string $comment = 'Look, @2.', bool $hasComponents = false): array
    {
        [$definition, $case, $events, $texts] = self::played($evil, $comment);
        $workflow = Engines::shared()->load($definition);
        $actor = new Actor('1', leads: ['office']);
        $now = new \DateTimeImmutable('2026-01-05T14:00:00Z');
        $words = Words::plain();
        $outline = Outline::ofText($definition, $words);
        $name = static fn (string $id): string => "Employee {$id}{$evil}";
        $wording = new Wording($words, $outline, $name);
        $handles = new Handles([1 => "Anna{$evil}", 2 => 'Bea']);
        $timeline = new Timeline($outline, $wording, $words, $handles, $name);
        $employees = [1 => $name('1'), 2 => $name('2')];
        $options = $workflow->options($case, $now, $actor);
        $common = ['order' => 7, 'kind' => 'case', 'isAsked' => true, 'hasComponents' => $hasComponents, 'accept' => '.pdf',
            'most' => '10 MB', 'employees' => $employees];
        return [
            'bar' => $common + [
                'seq' => $case->seq,
                'status' => $outline->status($case->status),
                'team' => $outline->team($case->team),
                'assignee' => $name('2'),
                'assigneeId' => 2,
                'isMine' => false,
                'clocks' => (new Clocks(Engines::shared(), $outline, $words))->of($case, $now),
                'isClosed' => false,
                'inStatus' => '4 h',
                'openFor' => '5 h',
                'isWatching' => false,
                'gateOff' => '',
                'undo' => ['status' => $outline->status('new'), 'isOpen' => true, 'reasons' => []],
                'can' => array_map($wording->all(...), $options->can),
            ] + (new Steps($outline, $wording, $words))->of($options),
            'page' => $common + [
                'entries' => $timeline->of($events, $texts),
                'stays' => $timeline->stays($events, $now, false),
                'reminders' => [['id' => 9, 'due' => '15:00', 'isDue' => true, 'to' => $evil, 'text' => "call {$evil}",
                    'untilMoved' => false]],
                'handles' => $handles->all(),
                'team' => "Office{$evil}",
                'me' => 1,
                'earliest' => '2026-01-05T15:00',
            ],
        ];
    }

    private static function definition(string $evil): string
    {
        return (string) json_encode([
            'id' => 'orders',
            'version' => 1,
            'timeZone' => 'Europe/Rome',
            'teams' => [['id' => 'office', 'label' => "Office{$evil}", 'calendar' => 'day']],
            'calendars' => [['id' => 'day', 'week' => ['mon' => ['10:00-12:00', '13:00-18:00']]]],
            'statuses' => [
                ['id' => 'new', 'label' => "New{$evil}", 'team' => 'office', 'description' => "Take it {$evil}", 'suggested' => [
                    ['to' => 'packed', 'require' => ['comment' => true, 'fields' => [['name' => 'box', 'type' => 'text']]]],
                ]],
                ['id' => 'packed', 'label' => "Packed{$evil}", 'color' => '#3498d8', 'team' => 'office', 'others' => 'any',
                    'recommended' => ['to' => 'shipped', 'label' => "Hand over{$evil}", 'require' => [
                        'comment' => true,
                        'attachments' => 1,
                        'fields' => [
                            ['name' => 'parcels', 'type' => 'number', 'label' => "Parcels{$evil}"],
                            ['name' => 'box', 'type' => 'text', 'oneOf' => ['small', "large{$evil}"]],
                            ['name' => 'sealed', 'type' => 'bool'],
                        ],
                    ]],
                    'suggested' => ['canceled', ['to' => 'new', 'when' => ['fact' => 'note', 'eq' => "x{$evil}"]]]],
                ['id' => 'shipped', 'label' => "Shipped{$evil}", 'stage' => 'closed'],
                ['id' => 'canceled', 'label' => "Canceled{$evil}", 'stage' => 'closed'],
                ['id' => 'refunded', 'label' => "Refunded{$evil}", 'stage' => 'closed'],
            ],
            'slas' => [['id' => 'pack', 'label' => "In time{$evil}", 'runIn' => ['packed'], 'target' => 'PT3H',
                'calendar' => 'team:owner']],
        ]);
    }
}
