<?php

// What scripts with the extension need again and again.

declare(strict_types=1);

const VERSION = '{"type":"version"}';

const NOW = '2026-01-05T09:00:00Z';

/** Asks the engine; the answer as it is. */
function ask(array $request): object
{
    return json_decode(ordino_call(json_encode($request, JSON_THROW_ON_ERROR)), false, 512, JSON_THROW_ON_ERROR);
}

/** The code of an answer that is an error, `ok` of another. */
function code(string $answer): string
{
    return json_decode($answer, false, 512, JSON_THROW_ON_ERROR)->error->code ?? 'ok';
}

/** The example definition of PrestaShop's statuses. */
function definition(): object
{
    return json_decode(file_get_contents(__DIR__ . '/../../../examples/definitions/prestashop.json'));
}

/** Loads it, and answers its digest. */
function load(): string
{
    return ask(['type' => 'load', 'definition' => definition()])->ok->workflow;
}

/** Opens an order in it. */
function opening(string $workflow, array $facts = []): array
{
    return [
        'type' => 'decide',
        'workflow' => $workflow,
        'now' => NOW,
        'actor' => ['id' => 'sales-1', 'teams' => [], 'leads' => [], 'roles' => ['admin']],
        'command' => ['type' => 'open', 'id' => 'order-1042', 'facts' => (object) $facts],
        'withOptions' => true,
    ];
}

/** That definition with more statuses, each with a label of so many bytes. */
function larger(int $statuses, int $bytes = 200): object
{
    $definition = definition();
    for ($i = 0; $i < $statuses; $i++) {
        $label = str_repeat('x', $bytes);
        $definition->statuses[] = ['id' => "more-{$i}", 'label' => $label, 'recommended' => 'shipped'];
    }
    return $definition;
}

/** A request that takes several times as much work as everything else here. */
function heavy(): string
{
    return json_encode(['type' => 'check', 'definition' => larger(300)]);
}

/** Uses memory up until there is none left for a text of so many bytes. */
function exhaust(int $bytes): void
{
    static $used = [];
    while (memory_get_usage(true) - memory_get_usage() > $bytes) {
        $used[] = str_repeat('x', intdiv($bytes, 2));
    }
    ini_set('memory_limit', (string) memory_get_usage(true));
}

/** A line of `/proc/self/status`, without its name. */
function status(string $name): string
{
    preg_match("/^{$name}:\s*(.*)$/m", file_get_contents('/proc/self/status'), $found);
    return $found[1];
}

/** Kilobytes of memory that this process has. */
function resident(): int
{
    return (int) status('VmRSS');
}
