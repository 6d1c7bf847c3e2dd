<?php

declare(strict_types=1);

namespace Ordino\Tests\Crash;

use Ordino\Engine;
use Ordino\Json;
use Ordino\Store\Database;

/** What has come of a round: in the database, and where the effects went. */
final class Check
{
    /** @var array<string, int> */
    public array $counts = [
        'cases' => 0,
        'events' => 0,
        'effects expected' => 0,
        'queued' => 0,
        'received' => 0,
        'repeated deliveries' => 0,
    ];

    /** @var array<string, int> each of them none when all is well */
    public array $faults = [
        'commands lost' => 0,
        'commands doubled' => 0,
        'commands unknown' => 0,
        'sequences broken' => 0,
        'snapshots wrong' => 0,
        'timers doubled' => 0,
        'effects not queued' => 0,
        'effects queued twice' => 0,
        'effects queued unasked' => 0,
        'effects not received' => 0,
        'effects received twice' => 0,
        'effects received unqueued' => 0,
        'effects not done' => 0,
        'statuses out of order' => 0,
    ];

    /** @var array<string, int> how often each command has happened */
    private array $happened = [];

    /** @var array<string, string> the types of effects that have to be there, by their ids; cases in their order */
    private array $expected = [];

    private function __construct(private readonly Database $database, private readonly Engine $engine)
    {
    }

    /**
     * @param list<string> $receipts ids of effects that the receiver has acted on
     * @param list<string> $repeats ids of those that it knew
     */
    public static function of(Plan $plan, Database $database, Engine $engine, array $receipts, array $repeats): self
    {
        $check = new self($database, $engine);
        foreach ($database->rows('SELECT id, seq, snapshot FROM {cases}') as $row) {
            $check->case((string) $row['id'], (int) $row['seq'], (string) $row['snapshot']);
        }
        $check->commands($plan);
        $check->effects($receipts, $repeats);
        return $check;
    }

    public function isGood(): bool
    {
        return array_sum($this->faults) === 0;
    }

    /** Two lines. */
    public function text(): string
    {
        $faults = array_filter($this->faults);
        return self::list($this->counts) . "\nfaults: " . ($faults === [] ? 'none' : self::list($faults));
    }

    private function case(string $id, int $seq, string $snapshot): void
    {
        $rows = $this->database->rows('SELECT seq, body FROM {events} WHERE case_id = ? ORDER BY seq', [$id]);
        $events = array_map(static fn (array $row) => Json::value((string) $row['body']), $rows);
        $this->counts['cases']++;
        $this->counts['events'] += count($events);
        $seqs = array_column($events, 'seq');
        $stored = array_map(intval(...), array_column($rows, 'seq'));
        $this->faults['sequences broken'] += (int) ($seqs !== range(1, $seq) || $stored !== $seqs);
        $this->faults['snapshots wrong'] += (int) (Json::text($this->engine->replay($events)) !== $snapshot);
        $sql = 'SELECT text_id, text FROM {texts} WHERE case_id = ?';
        $texts = array_column($this->database->rows($sql, [$id]), 'text', 'text_id');
        $timers = [];
        $entered = 0;
        foreach ($events as $event) {
            $command = $event->type === 'commented' ? explode(' ', $texts[$event->textId] ?? '')[0] : $event->source ?? null;
            $timer = match (true) {
                $event->type === 'stepFired' => "step/pack/{$event->cycle}/{$event->step}/{$event->repetition}",
                $event->type === 'breached' => "breach/pack/{$event->cycle}",
                ($event->via ?? '') === 'auto' => "auto/{$entered}",
                default => null,
            };
            $entered = in_array($event->type, ['opened', 'moved'], true) ? $event->seq : $entered;
            $this->faults['commands doubled'] += self::isAgain($this->happened, $command);
            $this->faults['timers doubled'] += self::isAgain($timers, $timer);
            foreach (Plan::effects($event) as $number => $type) {
                $this->expected["{$id}/" . ($timer ?? $event->seq) . "/{$number}"] = $type;
            }
        }
    }

    private function commands(Plan $plan): void
    {
        $names = array_map(Plan::name(...), range(1, $plan->commands));
        $this->faults['commands lost'] = count(array_diff($names, array_keys($this->happened)));
        $this->faults['commands unknown'] = count(array_diff(array_keys($this->happened), $names));
    }

    /**
     * @param list<string> $receipts
     * @param list<string> $repeats
     */
    private function effects(array $receipts, array $repeats): void
    {
        $queued = array_column($this->database->rows('SELECT effect_id FROM {tasks}'), 'effect_id');
        $expected = array_map(strval(...), array_keys($this->expected));
        $this->counts['effects expected'] = count($expected);
        $this->counts['queued'] = count(array_unique($queued));
        $this->counts['received'] = count(array_unique($receipts));
        $this->counts['repeated deliveries'] = count($repeats);
        $this->faults['effects not queued'] = count(array_diff($expected, $queued));
        $this->faults['effects queued twice'] = count($queued) - $this->counts['queued'];
        $this->faults['effects queued unasked'] = count(array_diff($queued, $expected));
        $this->faults['effects not received'] = count(array_diff($queued, $receipts));
        $this->faults['effects received twice'] = count($receipts) - $this->counts['received'];
        $this->faults['effects received unqueued'] = count(array_diff([...$receipts, ...$repeats], $queued));
        $this->faults['effects not done'] = (int) $this->database->value("SELECT COUNT(*) FROM {tasks} WHERE state <> 'done'");
        $statuses = array_keys($this->expected, 'status', true);
        $wanted = self::byCase($statuses);
        $came = self::byCase(array_intersect($receipts, $statuses));
        foreach ($wanted as $case => $ids) {
            $this->faults['statuses out of order'] += (int) ($ids !== ($came[$case] ?? []));
        }
    }

    /**
     * Counts one more of a key.
     *
     * @param array<string, int> $counts
     * @return int 1 when it was there before
     */
    private static function isAgain(array &$counts, ?string $key): int
    {
        if ($key === null) {
            return 0;
        }
        $counts[$key] = ($counts[$key] ?? 0) + 1;
        return (int) ($counts[$key] > 1);
    }

    /**
     * @param array<string> $ids of effects
     * @return array<string, list<string>> in the same order, by case
     */
    private static function byCase(array $ids): array
    {
        $cases = [];
        foreach ($ids as $id) {
            $cases[strstr($id, '/', true)][] = $id;
        }
        return $cases;
    }

    /** @param array<string, int> $counts */
    private static function list(array $counts): string
    {
        $text = static fn (string $name, int $count): string => "{$name} {$count}";
        return implode(', ', array_map($text, array_keys($counts), $counts));
    }
}
