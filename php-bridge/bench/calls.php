<?php

declare(strict_types=1);

// What a command costs an author, with what may happen next: through the library and its extension, and through Symfony's
// Workflow on a machine of the same statuses and transitions, in turns of one run.
//
//     php -d extension=/path/to/ordino.so php-bridge/bench/calls.php
//
// Medians of processor time. Symfony's machine has no clocks, rights, teams, reasons or history; the engine always has.

namespace Ordino\Bench;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Engine;
use Ordino\Json;
use Symfony\Component\Workflow\DefinitionBuilder;
use Symfony\Component\Workflow\StateMachine;
use Symfony\Component\Workflow\Transition;

require __DIR__ . '/../lib/vendor/autoload.php';
require '/usr/share/php/Symfony/Component/Workflow/autoload.php';

const ROUNDS = 101;
const CALLS = 100;

/** An order as Symfony knows it. */
final class Order
{
    public string $status = 'awaiting-check-payment';

    public function getMarking(): string
    {
        return $this->status;
    }

    public function setMarking(string $status): void
    {
        $this->status = $status;
    }
}

/** Seconds of this process's processor time. */
function used(): float
{
    $usage = getrusage();
    return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']
        + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
}

/** The statuses and transitions of a definition. */
function machine(object $definition): StateMachine
{
    $builder = new DefinitionBuilder(array_column($definition->statuses, 'id'));
    foreach ($definition->statuses as $status) {
        foreach ([$status->recommended ?? null, ...($status->suggested ?? [])] as $transition) {
            $to = is_object($transition) ? $transition->to : $transition;
            if ($to !== null && $to !== '$previous') {
                $builder->addTransition(new Transition($to, $status->id, $to));
            }
        }
    }
    return new StateMachine($builder->build());
}

$text = file_get_contents(__DIR__ . '/../../examples/definitions/prestashop.json');
$symfony = machine(json_decode($text));
$engine = Engine::start();
$workflow = $engine->load($text);
$now = new \DateTimeImmutable('2026-01-05T09:00:00Z');
$actor = new Actor('sales-1', roles: ['admin']);
$stored = Json::text($workflow->decide(null, Command::open('order-1042'), $now, $actor)->case);

$decide = ['type' => 'decide', 'now' => '2026-01-05T09:00:00Z', 'withOptions' => true];
$move = ['workflow' => $workflow->digest, 'case' => Json::value($stored), 'actor' => $actor];
$move = Json::text($decide + $move + ['command' => Command::move('payment-accepted')]);

// A case that is held goes to and fro.
$targets = ['payment-accepted', 'awaiting-check-payment'];
$record = static fn (string $to): Command => Command::record($to, 'bench');
$held = $engine->ask(['type' => 'hold', 'workflow' => $workflow->digest, 'case' => Json::value($stored)])->held;
$records = array_map(static fn (string $to) => Json::text($decide + ['held' => $held, 'command' => $record($to)]), $targets);
$file = $workflow->case($stored);

$symfonys = static function () use ($symfony): void {
    $order = new Order();
    $symfony->getEnabledTransitions($order);
    $symfony->apply($order, 'payment-accepted');
};
$fromJson = static fn () => $workflow->decide(
    $stored,
    Command::move('payment-accepted'),
    $now,
    $actor,
    withOptions: true,
);
$calls = [
    ['Symfony: getEnabledTransitions and apply', $symfonys],
    ['decide and options, a JSON case, text to text', static fn () => $engine->call($move)],
    ['  the same with objects', $fromJson],
    ['decide and options, a held case, text to text', static fn (int $turn) => $engine->call($records[$turn % 2])],
    ['  the same with objects', static fn (int $turn) => $file->decide($record($targets[$turn % 2]), $now, withOptions: true)],
];
$times = array_fill(0, count($calls), []);
for ($round = 0; $round < ROUNDS; $round++) {
    foreach ($calls as $index => [, $call]) {
        $began = used();
        for ($turn = 0; $turn < CALLS; $turn++) {
            $call($turn);
        }
        $times[$index][] = (used() - $began) / CALLS * 1e6;
    }
}
echo "through the door {$engine->door->name()}\n";
foreach ($calls as $index => [$name]) {
    sort($times[$index]);
    printf("%-48s %8.1f µs\n", $name, $times[$index][intdiv(ROUNDS, 2)]);
}
