<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Exception\StoreException;
use Ordino\Inbox\ArrayDirectory;
use Ordino\Inbox\Inbox;
use Ordino\Inbox\Post;
use Ordino\Inbox\Preferences;
use Ordino\Inbox\Staff;
use Ordino\Outbox\DeadLetters;
use Ordino\Outbox\InboxRoute;
use Ordino\Outbox\Outbox;
use Ordino\Outbox\Policy;
use Ordino\Outbox\Route;
use Ordino\Rollout\Rollouts;
use Ordino\Store\Batch;
use Ordino\Store\CaseRow;
use Ordino\Store\Database;
use Ordino\Store\Decider;
use Ordino\Store\Definitions;
use Ordino\Store\Histories;
use Ordino\Store\Intents;
use Ordino\Store\Ledger;
use Ordino\Store\Millis;
use Ordino\Store\Published;
use Ordino\Store\Schema;
use Ordino\Store\Ticked;
use Ordino\Store\Ticker;
use Ordino\Time\Clock;
use Ordino\Time\SystemClock;

/**
 * Order workflows in a shop: stored cases, decided by the engine, and what follows from that.
 *
 * ```php
 * $setStatus = fn (Task $task) => $shop->setStatus($task->case, $task->effect->status);
 * $host = new Host(Engine::start(), new Database($pdo, 'shop_ordino_'), routes: [
 *     new CallableRoute('shop', $setStatus, new Selection(['status'])),
 *     new HttpRoute('erp', new Endpoint($url, new CloudEvents('/shops/1'), [new StandardWebhooks($secret)])),
 * ], staff: new Staff($directory, $mailer));
 * $host->migrate();                                               // when the module is installed or brought up to date
 * $host->publish(file_get_contents('order-desk.json'));           // when the merchant has changed the workflow
 *
 * // An order came in.
 * $host->open('order-desk', 'order-1042', ['total' => 89.9, 'country' => 'IT']);
 * $host->describe('order-1042', ['Parcel for the second floor', 'Via Roma 1']);
 *
 * // An employee looks at it: one primary button, some others, and why some may not be pressed.
 * $actor = new Actor('shipping-2', teams: ['shipping']);
 * $options = $host->options('order-1042', $actor, language: 'it');
 * $button = $options->recommended();
 *
 * // They press it. The form's own id makes a double click harmless; its seq shows when somebody was faster.
 * $decision = $host->decide(
 *     'order-1042',
 *     Command::move($button->to, comment: 'fragile'),
 *     $actor,
 *     commandId: $form['id'],
 *     expectedSeq: $form['seq'],
 * );
 * foreach ($decision->refused as $blocker) {
 *     $page->warn($blocker->code, $blocker->parameters);
 * }
 *
 * // Every minute, in as many processes as there are.
 * $host->tick();
 * $host->outbox->deliver(limit: 1000, seconds: 50.0);
 *
 * // The bell of an employee.
 * $bell = $host->inbox->unread('shipping-2');
 *
 * // The board of a team: what is late first.
 * $page = $host->board->page(new Board\Filter(team: 'shipping', isOverdue: true), Board\Sort::NextDue);
 * ```
 *
 * A command is one transaction: the case is locked, the engine decides, and events, texts, snapshot and effects are
 * stored, or nothing is. Inside of a transaction of the shop's own, all that becomes part of it.
 */
final class Host
{
    public readonly Board $board;

    /** What decisions ask for, on its way. */
    public readonly Outbox $outbox;

    /** What employees are told; empty without a staff. */
    public readonly Inbox $inbox;

    /** How employees want to be told. */
    public readonly Preferences $preferences;

    /** Sends notifications by mail, such as every morning the digests; null without a mailer. */
    public readonly ?Post $post;

    public readonly Intents $intents;
    public readonly Definitions $definitions;

    /** New versions over cases that are open: what they would do, and how the cases come under them. */
    public readonly Rollouts $rollouts;
    private readonly Ledger $ledger;
    private readonly Decider $decider;
    private readonly Batch $batch;
    private readonly Ticker $ticker;

    /**
     * @param list<Route> $routes of effects; one that no route wants is not kept
     * @param Staff|null $staff is told in `inbox` what `notify` effects have for them, by a route named `inbox`
     * @param Policy $policy when deliveries that failed are tried again
     * @param callable(string): void|null $log hears of every failure that is tried again or given up; a line each
     */
    public function __construct(
        private readonly Engine $engine,
        private readonly Database $database,
        private readonly Clock $clock = new SystemClock(),
        array $routes = [],
        ?Staff $staff = null,
        Policy $policy = new Policy(),
        ?callable $log = null,
    ) {
        $log = $log === null ? null : $log(...);
        $this->board = new Board($database);
        $this->intents = new Intents($database, $clock);
        $this->definitions = new Definitions($database, $engine);
        $this->preferences = $this->preferencesOf($staff);
        $this->inbox = new Inbox($database, $clock, $staff?->directory ?? new ArrayDirectory([]), $this->preferences);
        $this->post = $this->postOf($staff);
        if ($staff !== null) {
            $routes[] = new InboxRoute($this->inbox, $this->post);
        }
        $deadLetters = new DeadLetters($database, $this->inbox, $staff?->support ?? [], $this->post);
        $this->outbox = new Outbox($database, $clock, $routes, $policy, $deadLetters, $log);
        $this->ledger = new Ledger($database, $engine, $this->outbox);
        $this->decider = new Decider($engine, $database, $clock, $this->definitions, $this->ledger);
        $this->batch = new Batch($database, $clock, $this->definitions, $this->ledger);
        $this->ticker = new Ticker($engine, $database, $clock, $this->definitions, $this->ledger, $log);
        $this->rollouts = new Rollouts($engine, $database, $clock, $this->definitions, $this->ledger, $log);
    }

    /**
     * Makes the tables, or brings them up to date.
     *
     * @throws StoreException `schema_newer` when a later library has been here
     */
    public function migrate(): void
    {
        (new Schema($this->database))->migrate();
    }

    /**
     * Publishes a version of a definition: cases that are opened from now on run under it.
     *
     * @param string|array<string, mixed>|object $definition JSON text, or what it holds
     * @throws Exception\DefinitionException when it breaks rules
     * @throws StoreException `version_taken` when that version was published with other rules or words: count it up
     */
    public function publish(string|array|object $definition): Published
    {
        return $this->definitions->publish($definition, Millis::of($this->clock->now()));
    }

    /**
     * Opens a case under the newest version of a workflow.
     *
     * @param string $case the host's name for it: 1 to 256 bytes without `/`, each of which counts
     * @param array<string, mixed> $facts what it knows from its beginning
     * @param string|null $commandId under which it may be asked again, and is done once
     * @param \DateTimeInterface|string|null $at when it was opened, if that was before now
     * @param string|null $status the status it began in; default the definition's `initial`
     * @param list<array{status: string, at: \DateTimeInterface|string, employee?: string|null}> $history
     *     what it went through before, in order
     * @throws StoreException `case_exists`, `unknown_workflow`, and those of `decide`
     * @throws DoorException|EngineException
     */
    public function open(
        string $workflow,
        string $case,
        array $facts = [],
        ?Actor $actor = null,
        ?string $commandId = null,
        \DateTimeInterface|string|null $at = null,
        ?string $status = null,
        array $history = [],
        bool $withOptions = false,
        ?string $language = null,
    ): Decision {
        $item = new Item($case, Command::open($case, $facts, $at, $status, $history), commandId: $commandId);
        return $this->decider->open($this->definitions->current($workflow), $item, $actor, $withOptions, $language);
    }

    /**
     * Does what a command asks of a case, if it may be done; else the decision says why not.
     *
     * Of timers that were due, events may have happened before the command's own, also when it was refused.
     *
     * @param array<string, mixed> $facts facts of this call, above the stored ones
     * @param string|null $commandId at most 255 bytes: the same command under the same id is done once, however often
     *     it is asked
     * @param int|null $expectedSeq the number of the last event that the host knows of; another is refused as `stale`
     * @param bool $withOptions whether to answer the next options too
     * @param \DateTimeInterface|null $at when it happened, such as while there was no engine; later ones count as now. What
     *     was due by then has happened before it, and what came due since happens at the next tick
     * @throws StoreException `unknown_case`, `command_mismatch`, `unknown_workflow`, `damaged`, and those of the
     *     database; nothing has happened then, except for `lost`: ask again with the same commandId
     * @throws DoorException|EngineException nothing has happened then
     */
    public function decide(
        string $case,
        Command $command,
        ?Actor $actor = null,
        array $facts = [],
        ?string $commandId = null,
        ?int $expectedSeq = null,
        bool $withOptions = false,
        ?string $language = null,
        ?\DateTimeInterface $at = null,
    ): Decision {
        $item = new Item($case, $command, $facts, $commandId, $expectedSeq, $at);
        return $this->decider->decide($item, $actor, $withOptions, $language);
    }

    /**
     * Does what commands ask of many cases, in one transaction.
     *
     * @param list<Item> $items of different cases
     * @param bool $onlyValid false: where one command is refused, none happens
     * @return list<Decision> in the order of the items
     * @throws StoreException|DoorException|EngineException as of `decide`; no command has happened then
     */
    public function decideMany(array $items, ?Actor $actor = null, bool $onlyValid = true): array
    {
        return $this->batch->decide($items, $actor, $onlyValid);
    }

    /**
     * Brings a case under another version of its workflow, or under another workflow.
     *
     * @param string|null $workflow whose newest version; default its own
     * @param array<string, string> $statuses new names of statuses by the old ones
     * @param array<string, string> $teams new names of teams by the old ones
     */
    public function upgrade(
        string $case,
        ?string $workflow = null,
        array $statuses = [],
        array $teams = [],
        ?Actor $actor = null,
        ?string $commandId = null,
    ): Decision {
        $row = $this->find($case);
        $published = $this->definitions->current($workflow ?? $row->workflow);
        $item = new Item($case, Command::migrate($row->digest, $statuses, $teams), commandId: $commandId);
        return $this->decider->decide($item, $actor, false, null, $published);
    }

    /**
     * What may happen next to a case, and why something may not.
     *
     * @param array<string, mixed> $facts facts of this call, above the stored ones
     * @throws StoreException|DoorException|EngineException
     */
    public function options(string $case, ?Actor $actor = null, array $facts = [], ?string $language = null): Options
    {
        $row = $this->find($case);
        $workflow = $this->definitions->worded($row->digest);
        return $workflow->options($row->snapshot, $this->clock->now(), $actor, $facts, $language);
    }

    /**
     * What a command would do now, as `decide` would; nothing happens.
     *
     * @param array<string, mixed> $facts facts of this call, above the stored ones
     * @throws StoreException|DoorException|EngineException
     */
    public function preview(string $case, Command $command, ?Actor $actor = null, array $facts = []): Decision
    {
        $row = $this->find($case);
        return $this->definitions->workflow($row->digest)
            ->decide($row->snapshot, $command, $this->clock->now(), $actor, $facts);
    }

    /**
     * A case as it is, such as its `seq` and `status`.
     *
     * @throws StoreException `unknown_case`
     */
    public function caseOf(string $case): object
    {
        return $this->find($case)->value();
    }

    /**
     * What has happened to a case, in order.
     *
     * @param int $from the number of the first event
     * @return list<object>
     */
    public function history(string $case, int $from = 1, int $to = PHP_INT_MAX): array
    {
        return $this->ledger->events->of($case, $from, $to);
    }

    /** @return array<string, string|null> what people wrote about a case, by `textId`; null where it was erased */
    public function texts(string $case): array
    {
        return $this->ledger->texts->of($case);
    }

    /**
     * Erases what people wrote about a case, also in intents. Every event stays as it was. By which words it is found is
     * the host's to say: `describe` without any takes them away.
     *
     * @param list<string>|null $textIds default all
     * @return int how many texts were there
     */
    public function erase(string $case, ?array $textIds = null): int
    {
        return $this->database->transaction(function () use ($case, $textIds): int {
            $this->intents->erase($case, $textIds);
            return $this->ledger->texts->erase($case, Millis::of($this->clock->now()), $textIds);
        });
    }

    /**
     * Says by which words a case is found, beside those of its name.
     *
     * @param list<string> $texts such as the customer's name; they take the place of earlier ones
     */
    public function describe(string $case, array $texts): void
    {
        $this->database->transaction(function () use ($case, $texts): void {
            $row = $this->ledger->cases->lock($case) ?? throw self::unknown($case);
            $this->ledger->words->replace($row->number, [$case, ...$texts]);
        });
    }

    /**
     * Lets timers act that are due: in bounded batches, each a transaction, in as many processes at once as one likes.
     *
     * A case that cannot be ticked is put off, longer each time, and logged; the others go on.
     *
     * @param int $limit cases at most
     * @param int $batch cases of one transaction, one at least
     * @throws StoreException `busy`, `disconnected`, `lost` or `full`
     * @throws DoorException when the engine has gone
     */
    public function tick(int $limit = 1000, int $batch = 50): Ticked
    {
        return $this->ticker->tick($limit, $batch);
    }

    /**
     * What the histories of all cases of a workflow add up to, under whatever version they run; opening hours and the order
     * of statuses are those of the newest.
     *
     * @param string|null $period `month`, `quarter` or `year`; default a month
     * @param string|null $timeZone in which periods begin; default the workflow's
     * @param \DateTimeInterface|null $until as of when; default each case's last event
     * @param int|null $version only cases that run under what this version decides
     */
    public function report(
        string $workflow,
        ?string $period = null,
        ?string $timeZone = null,
        ?\DateTimeInterface $until = null,
        ?int $version = null,
    ): object {
        $published = $this->definitions->published($workflow, $version);
        $digest = $version === null ? null : $published->digest;
        $histories = (new Histories($this->database))->of($workflow, $digest);
        return $this->definitions->workflow($published->digest)->report($histories, $period, $timeZone, $until);
    }

    /**
     * Makes a case's snapshot, and what it is found by, anew from its events, which are the truth; answers the case.
     *
     * @throws StoreException `unknown_case`
     */
    public function repair(string $case): object
    {
        return $this->decider->repair($case);
    }

    /** Forgets which commands were done before an instant: one of them would be done again. */
    public function forgetCommands(\DateTimeInterface $before): int
    {
        return $this->ledger->commands->prune(Millis::of($before));
    }

    private function preferencesOf(?Staff $staff): Preferences
    {
        return $staff === null
            ? new Preferences($this->database)
            : new Preferences($this->database, $staff->channels, $staff->channel);
    }

    private function postOf(?Staff $staff): ?Post
    {
        return $staff?->mailer === null
            ? null
            : new Post($this->database, $this->clock, $staff->directory, $staff->mailer, $staff->wording);
    }

    private function find(string $case): CaseRow
    {
        return $this->ledger->cases->find($case) ?? throw self::unknown($case);
    }

    private static function unknown(string $case): StoreException
    {
        return new StoreException('unknown_case', "there is no case `{$case}`");
    }
}
