<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Exception\StoreException;

/**
 * All tables, as numbered migrations. What has been released never changes: a new number comes after it.
 *
 * Instants (`…_at`) are milliseconds since 1970 in UTC. Names are bytes and compared as such.
 */
final class Schema
{
    /** What a board counts cases by, in an index of their own. */
    public const PARTS = ['status', 'team', 'breached'];

    /** @var array<string, array<string, int>>|null bytes that names may have, by table and column */
    private static ?array $names = null;

    /** @var array<int, callable(Database): void> by number, from 1 without gaps */
    private readonly array $migrations;

    /** @param array<int, callable(Database): void>|null $migrations for tests; default this library's */
    public function __construct(private readonly Database $database, ?array $migrations = null)
    {
        $this->migrations = $migrations ?? [1 => self::first(...), 2 => self::second(...), 3 => self::third(...)];
    }

    /**
     * Brings the database to this library's schema. Processes may do so at once: one does it, the others wait.
     *
     * @throws StoreException `schema_newer` when a later library has been here
     */
    public function migrate(): void
    {
        if ($this->database->isInTransaction()) {
            throw new StoreException('in_transaction', 'the schema cannot be changed inside of a transaction');
        }
        if ($this->version() === count($this->migrations)) {
            return;
        }
        $this->database->dialect->alone($this->database, $this->database->prefix . 'schema', function (): void {
            self::make($this->database, [
                new Table('migrations', ['number' => 'count', 'done_at' => 'instant'], key: ['number']),
            ]);
            // Each is recorded when it is done; one that was interrupted is done again, so it has to bear that.
            for ($number = $this->version() + 1; $number <= count($this->migrations); $number++) {
                ($this->migrations[$number])($this->database);
                $this->database->run(
                    'INSERT INTO {migrations} (number, done_at) VALUES (?, ?)',
                    [$number, (int) (microtime(true) * 1000)],
                );
            }
        });
    }

    /**
     * The number of the last migration that was done; 0 for a database without tables.
     *
     * @throws StoreException `schema_newer` when this library does not know it
     */
    public function version(): int
    {
        $version = $this->isEmpty() ? 0 : (int) $this->database->value('SELECT MAX(number) FROM {migrations}');
        $known = count($this->migrations);
        if ($version > $known) {
            $message = "the schema has number {$version}, this library knows {$known}: it is too old for this database";
            throw new StoreException('schema_newer', $message);
        }
        return $version;
    }

    /**
     * Makes tables that are not there.
     *
     * @param list<Table> $tables
     */
    public static function make(Database $database, array $tables): void
    {
        foreach ($tables as $table) {
            foreach ($database->dialect->create($table, $database->prefix) as $statement) {
                $database->run($statement);
            }
        }
    }

    private function isEmpty(): bool
    {
        try {
            $this->database->rows('SELECT number FROM {migrations} LIMIT 1');
            return false;
        } catch (StoreException $exception) {
            if ($exception->errorCode !== 'unknown_table') {
                throw $exception;
            }
            return true;
        }
    }

    /**
     * How many bytes the names in a table may have.
     *
     * @return array<string, int> by column
     */
    public static function names(string $table): array
    {
        if (self::$names === null) {
            foreach ([...self::tables(), ...self::rollouts()] as $each) {
                self::$names[$each->name] = $each->names();
            }
        }
        return self::$names[$table] ?? [];
    }

    private static function first(Database $database): void
    {
        self::make($database, self::tables());
    }

    private static function second(Database $database): void
    {
        self::make($database, self::rollouts());
    }

    /** Counts of a board look at every case that it shows: here they stand close together. */
    private static function third(Database $database): void
    {
        $database->run($database->dialect->createIndex('cases', ['is_closed', ...self::PARTS]));
    }

    /** @return list<Table> */
    private static function tables(): array
    {
        return [...self::cases(), ...self::outbox(), ...self::inbox()];
    }

    /** @return list<Table> */
    private static function cases(): array
    {
        return [
            new Table(
                'definitions',
                [
                    'number' => 'number',
                    'workflow' => 'name(64)',
                    'version' => 'count',
                    'digest' => 'name(80)',
                    'edition' => 'name(80)',
                    'text' => 'body',
                    'published_at' => 'instant',
                ],
                unique: [['workflow', 'version']],
                indexes: [['digest'], ['edition']],
            ),
            new Table('cases', self::columnsOfCases(), unique: [['id']], indexes: self::indexesOfCases()),
            new Table(
                'events',
                ['case_id' => 'name(256)', 'seq' => 'count', 'type' => 'name(64)', 'at' => 'instant', 'body' => 'body'],
                key: ['case_id', 'seq'],
            ),
            new Table(
                'texts',
                ['text_id' => 'name(288)', 'case_id' => 'name(256)', 'text' => 'body?', 'erased_at' => 'instant?'],
                key: ['text_id'],
                indexes: [['case_id']],
            ),
            new Table(
                'commands',
                [
                    'case_id' => 'name(256)',
                    'command_id' => 'name(255)',
                    'fingerprint' => 'name(64)',
                    'first_seq' => 'count',
                    'last_seq' => 'count',
                    'answer' => 'body',
                    'at' => 'instant',
                ],
                key: ['case_id', 'command_id'],
                indexes: [['at']],
            ),
            new Table(
                'intents',
                [
                    'number' => 'number',
                    'case_id' => 'name(256)',
                    'status' => 'name(64)',
                    'employee' => 'name(256)?',
                    'command' => 'body',
                    'made_at' => 'instant',
                    'expires_at' => 'instant',
                    'met_by' => 'count?',
                    'met_at' => 'instant?',
                ],
                indexes: [['case_id', 'status'], ['met_at', 'expires_at']],
            ),
            new Table(
                'words',
                ['word' => 'name(64)', 'case_number' => 'count'],
                key: ['word', 'case_number'],
                indexes: [['case_number', 'word']],
            ),
        ];
    }

    /** @return array<string, string> */
    private static function columnsOfCases(): array
    {
        return [
            'number' => 'number',
            'id' => 'name(256)',
            'workflow' => 'name(64)',
            'version' => 'count',
            'digest' => 'name(80)',
            'seq' => 'count',
            'snapshot' => 'body',
            'status' => 'name(64)',
            'stage' => 'name(8)',
            'is_closed' => 'flag', // whether the stage is `closed`
            'team' => 'name(64)?',
            'assignee' => 'name(256)?',
            'priority' => 'name(64)?',
            'opened_at' => 'instant',
            'entered_at' => 'instant',
            'closed_at' => 'instant?',
            'last_at' => 'instant',
            'next_due_at' => 'instant', // `CaseRow::NEVER` when nothing is ever due: NULL would come first
            'tick_at' => 'instant', // when to tick: `next_due_at`, or later after a failure
            'failures' => 'count', // ticks that failed since the last that did not
            'breached' => 'flag', // whether an open clock is
        ];
    }

    /** @return list<list<string>> one for each way in which the board filters and sorts */
    private static function indexesOfCases(): array
    {
        $indexes = [['tick_at'], ['failures', 'tick_at']];
        foreach ([[], ['status'], ['team'], ['assignee']] as $filter) {
            foreach (['opened_at', 'entered_at', 'next_due_at'] as $sort) {
                $indexes[] = ['is_closed', ...$filter, $sort];
            }
        }
        return [...$indexes, ['is_closed', 'breached', 'next_due_at'], ['is_closed', 'priority', 'next_due_at']];
    }

    /** @return list<Table> */
    private static function outbox(): array
    {
        return [
            new Table(
                'tasks',
                [
                    'number' => 'number',
                    'effect_id' => 'name(512)',
                    'route' => 'name(64)',
                    'case_id' => 'name(256)',
                    'type' => 'name(64)',
                    'body' => 'body',
                    'state' => 'name(8)', // `waiting`, `running`, `done` or `dead`
                    'attempts' => 'count',
                    'available_at' => 'instant',
                    'lease_until' => 'instant?',
                    'worker' => 'name(64)?',
                    'error' => 'body?',
                    'made_at' => 'instant',
                    'finished_at' => 'instant?',
                ],
                unique: [['effect_id', 'route']],
                indexes: [
                    ['state', 'available_at'],
                    ['state', 'lease_until'],
                    ['case_id', 'route', 'state'],
                    ['state', 'finished_at'],
                    ['state', 'number'],
                    ['route', 'state', 'number'],
                ],
            ),
            new Table('dead_endpoints', ['endpoint' => 'name(255)', 'told_at' => 'instant'], key: ['endpoint']),
        ];
    }

    /** @return list<Table> */
    private static function inbox(): array
    {
        return [
            new Table(
                'notifications',
                [
                    'number' => 'number',
                    'effect_id' => 'name(512)',
                    'employee' => 'name(256)',
                    'case_id' => 'name(256)',
                    'kind' => 'name(64)',
                    'body' => 'body',
                    'made_at' => 'instant',
                    'read_at' => 'instant?',
                    'mail' => 'name(8)', // `none`, `now`, `digest` or `sent`
                    'mail_until' => 'instant?', // until when a process has it that is sending it
                ],
                unique: [['effect_id', 'employee']],
                indexes: [
                    ['employee', 'read_at'],
                    ['employee', 'number'],
                    ['mail', 'employee'],
                    ['case_id'],
                    ['made_at'],
                ],
            ),
            new Table(
                'preferences',
                ['employee' => 'name(256)', 'kind' => 'name(64)', 'channel' => 'name(16)'],
                key: ['employee', 'kind'],
            ),
        ];
    }

    /** @return list<Table> since the second migration */
    private static function rollouts(): array
    {
        return [
            new Table(
                'rollouts',
                [
                    'number' => 'number',
                    'workflow' => 'name(64)',
                    'version' => 'count',
                    'digest' => 'name(80)',
                    'mapping' => 'body',
                    'state' => 'name(8)', // `running`, `done` or `left`
                    'begun_at' => 'instant',
                    'finished_at' => 'instant?',
                ],
                indexes: [['workflow', 'state']],
            ),
            new Table(
                'rollout_refusals',
                ['rollout' => 'count', 'case_id' => 'name(256)', 'seq' => 'count', 'refused' => 'body', 'at' => 'instant'],
                key: ['rollout', 'case_id'],
            ),
        ];
    }
}
