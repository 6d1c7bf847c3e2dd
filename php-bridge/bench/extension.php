<?php

// How fast the extension answers and what it costs a process, from inside of PHP: medians of this process's own time.
//
//     php -n -d extension=/path/to/ordino.so php-bridge/bench/extension.php
//
// Times are of the processor, not of the clock: what else the machine does counts less.

declare(strict_types=1);

const TURNS = 200;
const CALLS = 50;
const STARTS = 60;

/** Microseconds of the processor: this process's own, or its children's. */
function used(int $of = 0): float
{
    $usage = getrusage($of);
    return 1e6 * ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'])
        + $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'];
}

/** @param list<float> $times */
function median(array $times): float
{
    sort($times);
    return $times[intdiv(count($times), 2)];
}

function row(string $name, float $number, string $unit): void
{
    printf("%-44s %9.1f %s\n", $name, $number, $unit);
}

/** What one run of something takes, in a median of many turns. */
function measure(string $name, callable $once): void
{
    $times = [];
    for ($turn = 0; $turn < TURNS; $turn++) {
        $start = used();
        for ($call = 0; $call < CALLS; $call++) {
            $once();
        }
        $times[] = (used() - $start) / CALLS;
    }
    row($name, median($times), 'µs');
}

function ask(array $request): object
{
    $answer = json_decode(ordino_call(json_encode($request)));
    return $answer->ok ?? throw new RuntimeException($answer->error->message);
}

/** What one start of PHP takes, in turns with and without the extension. */
function starts(string $extension): void
{
    $times = ['without' => [], 'with' => []];
    for ($turn = 0; $turn < STARTS; $turn++) {
        foreach (['without' => [], 'with' => ['-d', "extension={$extension}"]] as $name => $options) {
            $start = used(1);
            proc_close(proc_open([PHP_BINARY, '-n', ...$options, '-r', '1;'], [], $pipes));
            $times[$name][] = used(1) - $start;
        }
    }
    row('a start of PHP without the extension', median($times['without']), 'µs');
    row('the same with it', median($times['with']), 'µs');
}

function resident(): int
{
    preg_match('/^VmRSS:\s*(\d+)/m', file_get_contents('/proc/self/status'), $found);
    return (int) $found[1];
}

$extension = getenv('ORDINO_EXTENSION') ?: exit("ORDINO_EXTENSION names no extension\n");
starts($extension);

$before = resident();
$start = hrtime(true);
ordino_call('{"type":"version"}');
row('the first call of a process, by the clock', (hrtime(true) - $start) / 1e3, 'µs');

$definition = json_decode(file_get_contents(__DIR__ . '/../../examples/definitions/prestashop.json'));
$start = hrtime(true);
$workflow = ask(['type' => 'load', 'definition' => $definition])->workflow;
row('the definition of PrestaShop loaded, by the clock', (hrtime(true) - $start) / 1e3, 'µs');

$about = ['now' => '2026-01-05T09:00:00Z', 'actor' => ['id' => 'sales-1', 'teams' => [], 'roles' => ['admin']]];
$open = ['type' => 'open', 'id' => 'order-1042'];
$opened = ask(['type' => 'decide', 'workflow' => $workflow, 'command' => $open, 'withOptions' => true] + $about);
$to = $opened->options->recommended->to ?? $opened->case->status;
$held = ask(['type' => 'hold', 'workflow' => $workflow, 'case' => $opened->case])->held;

$comment = ['type' => 'comment', 'text' => 'The customer has called.'];
$record = ['type' => 'record', 'to' => 'payment-accepted', 'source' => 'shop'];
$requests = [
    'nothing: the way there and back' => [],
    'version' => ['type' => 'version'],
    'options of a JSON case' => ['type' => 'options', 'workflow' => $workflow, 'case' => $opened->case] + $about,
    'decide and options, a JSON case' =>
        ['type' => 'decide', 'workflow' => $workflow, 'case' => $opened->case]
        + ['command' => $record, 'withOptions' => true] + $about,
    'options of a held case' => ['type' => 'options', 'held' => $held] + $about,
    'decide and options, a held case' =>
        ['type' => 'decide', 'held' => $held, 'command' => $comment, 'withOptions' => true] + $about,
];
foreach ($requests as $name => $request) {
    $text = $request === [] ? '' : json_encode($request);
    $answer = ordino_call($text);
    if ($request !== [] && isset(json_decode($answer)->error)) {
        throw new RuntimeException("{$name}: {$answer}");
    }
    measure(sprintf('%s (%d → %d bytes)', $name, strlen($text), strlen($answer)), static fn () => ordino_call($text));
}
row('resident before the first call', $before / 1024, 'MiB');
row('resident now', resident() / 1024, 'MiB');
