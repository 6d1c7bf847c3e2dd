<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino;

use Ordino\Door\Extension;
use Ordino\Door\Sidecar;
use Ordino\Engine;
use Ordino\Exception\DoorException;
use Ordino\Host;
use Ordino\Inbox\Staff;
use Ordino\Outbox\CallableRoute;
use Ordino\Outbox\Policy as Deliveries;
use Ordino\Outbox\Selection;
use Ordino\Settings as Doors;
use Ordino\Store\Database;
use Ordino\Store\Intents;
use Ordino\Time\Clock;
use Ordino\Time\SystemClock;
use PrestaShop\Module\Ordino\Cron\Cron;
use PrestaShop\Module\Ordino\Cron\Lock;
use PrestaShop\Module\Ordino\Effect\Failures;
use PrestaShop\Module\Ordino\Effect\SetStatus;
use PrestaShop\Module\Ordino\Gate\Gate;
use PrestaShop\Module\Ordino\Gate\Input;
use PrestaShop\Module\Ordino\Page\MailWording;
use PrestaShop\Module\Ordino\Record\Backlog;
use PrestaShop\Module\Ordino\Record\Comments;
use PrestaShop\Module\Ordino\Record\FactKeeper;
use PrestaShop\Module\Ordino\Record\Links;
use PrestaShop\Module\Ordino\Record\OffPath;
use PrestaShop\Module\Ordino\Record\Opener;
use PrestaShop\Module\Ordino\Record\Reconciler;
use PrestaShop\Module\Ordino\Record\Recorder;
use PrestaShop\Module\Ordino\Record\Waiting;
use PrestaShop\Module\Ordino\Shop\Connection;
use PrestaShop\Module\Ordino\Shop\Employees;
use PrestaShop\Module\Ordino\Shop\Facts;
use PrestaShop\Module\Ordino\Shop\Log;
use PrestaShop\Module\Ordino\Shop\Mailer;
use PrestaShop\Module\Ordino\Shop\Orders;
use PrestaShop\Module\Ordino\Shop\Presence;
use PrestaShop\Module\Ordino\Shop\Settings;
use PrestaShop\Module\Ordino\Shop\Sql;
use PrestaShop\Module\Ordino\Shop\States;
use PrestaShop\Module\Ordino\Shop\StatusChange;
use PrestaShop\Module\Ordino\Workflow\Current;
use PrestaShop\Module\Ordino\Workflow\Draft;
use PrestaShop\Module\Ordino\Workflow\Migration;
use PrestaShop\Module\Ordino\Workflow\Names;
use PrestaShop\Module\Ordino\Workflow\Publisher;
use PrestaShop\Module\Ordino\Workflow\Rollout;
use PrestaShop\Module\Ordino\Workflow\Shelf;
use PrestaShop\Module\Ordino\Workflow\Steps;
use PrestaShop\Module\Ordino\Workflow\Takeover;

/**
 * Puts the module together, once a request and each part when it is first asked for: a page that needs none costs nothing.
 *
 * Symfony's services, hooks and the cron job all come through `get()`, because PrestaShop has three containers and hooks
 * are in none of them.
 */
final class Runtime
{
    private static ?self $shared = null;

    /** @var array<string, object|false> what was made, by class */
    private array $made = [];

    /** @param Engine|false|null $engine null: the one of this server is looked for; false: there is none */
    public function __construct(
        private readonly Database $database,
        private readonly Sql $sql,
        private readonly Clock $clock = new SystemClock(),
        private Engine|false|null $engine = null,
        private readonly StatusChange $change = new StatusChange(),
    ) {
    }

    public static function get(): self
    {
        return self::$shared ??= self::ofShop();
    }

    /** Another one from now on, such as a test's; null: the shop's own, made anew. */
    public static function use(?self $runtime): void
    {
        self::$shared = $runtime;
    }

    /** The engine of this server; null when it has none. */
    public function engine(): ?Engine
    {
        if ($this->engine === null) {
            try {
                $this->engine = Engine::start($this->doors());
            } catch (DoorException $exception) {
                $this->made['why'] = $exception;
                $this->engine = false;
            }
        }
        return $this->engine ?: null;
    }

    /** Which engine, and why no better one, in words for an administrator. */
    public function why(): string
    {
        $engine = $this->engine();
        return $engine?->why ?? (isset($this->made['why']) ? $this->made['why']->getMessage() : 'there is no engine');
    }

    public function mode(): Mode
    {
        $door = $this->engine()?->door;
        return match (true) {
            $door === null => Mode::Observe,
            $door instanceof Extension, $door instanceof Sidecar => Mode::Full,
            default => Mode::Process,
        };
    }

    /** @throws DoorException `unavailable` when this server has no engine */
    public function host(): Host
    {
        return $this->made[Host::class] ??= new Host(
            $this->engine() ?? throw new DoorException('unavailable', $this->why()),
            $this->database,
            $this->clock,
            [new CallableRoute(SetStatus::ROUTE, $this->setStatus()->deliver(...), new Selection(['status']))],
            $this->staff(),
            new Deliveries(),
            $this->log()->line(...),
        );
    }

    /** Who is told what, and how: each as they have chosen, in the bell if they have not. */
    private function staff(): Staff
    {
        $employees = $this->employees();
        return new Staff($employees, new Mailer($employees), new MailWording($employees));
    }

    public function database(): Database
    {
        return $this->database;
    }

    public function sql(): Sql
    {
        return $this->sql;
    }

    public function clock(): Clock
    {
        return $this->clock;
    }

    public function log(): Log
    {
        return $this->made[Log::class] ??= new Log();
    }

    public function settings(): Settings
    {
        return $this->made[Settings::class] ??= new Settings();
    }

    public function presence(): Presence
    {
        return $this->made[Presence::class] ??= new Presence($this->sql);
    }

    public function states(): States
    {
        return $this->made[States::class] ??= new States($this->sql);
    }

    public function orders(): Orders
    {
        return $this->made[Orders::class] ??= new Orders($this->sql);
    }

    public function employees(): Employees
    {
        return $this->made[Employees::class] ??= new Employees($this->sql, $this->database);
    }

    public function facts(): Facts
    {
        return $this->made[Facts::class] ??= new Facts($this->sql);
    }

    public function current(): Current
    {
        return $this->made[Current::class] ??= new Current($this->database);
    }

    public function shelf(): Shelf
    {
        return $this->made[Shelf::class] ??= new Shelf($this->settings(), Shelf::folder());
    }

    /** The same as `current`, for what is only shown: mostly without a query, and perhaps a minute old after a backup. */
    public function glance(): Current
    {
        return $this->made['glance'] ??= new Current($this->database, $this->shelf());
    }

    public function names(): Names
    {
        return $this->made[Names::class] ??= new Names($this->current());
    }

    public function takeover(): Takeover
    {
        return $this->made[Takeover::class] ??= new Takeover($this->states());
    }

    public function draft(): Draft
    {
        return $this->made[Draft::class] ??= new Draft($this);
    }

    public function publisher(): Publisher
    {
        return $this->made[Publisher::class] ??= new Publisher($this);
    }

    public function steps(): Steps
    {
        return $this->made[Steps::class] ??= new Steps($this->database, $this->glance());
    }

    public function migration(): Migration
    {
        return $this->made[Migration::class] ??= new Migration($this);
    }

    public function rollout(): Rollout
    {
        return $this->made[Rollout::class] ??= new Rollout($this);
    }

    public function input(): Input
    {
        return $this->made[Input::class] ??= new Input();
    }

    /** Intents can be noted without an engine. */
    public function intents(): Intents
    {
        return $this->made[Intents::class] ??= new Intents($this->database, $this->clock);
    }

    public function gate(): Gate
    {
        return $this->made[Gate::class] ??= new Gate($this);
    }

    public function links(): Links
    {
        return $this->made[Links::class] ??= new Links($this->database);
    }

    public function waiting(): Waiting
    {
        return $this->made[Waiting::class] ??= new Waiting($this->database);
    }

    public function offPath(): OffPath
    {
        return $this->made[OffPath::class] ??= new OffPath($this);
    }

    public function opener(): Opener
    {
        return $this->made[Opener::class] ??= new Opener($this);
    }

    public function recorder(): Recorder
    {
        return $this->made[Recorder::class] ??= new Recorder($this);
    }

    public function factKeeper(): FactKeeper
    {
        return $this->made[FactKeeper::class] ??= new FactKeeper($this);
    }

    public function reconciler(): Reconciler
    {
        return $this->made[Reconciler::class] ??= new Reconciler($this);
    }

    public function backlog(): Backlog
    {
        return $this->made[Backlog::class] ??= new Backlog($this);
    }

    public function comments(): Comments
    {
        return $this->made[Comments::class] ??= new Comments($this);
    }

    public function change(): StatusChange
    {
        return $this->change;
    }

    public function setStatus(): SetStatus
    {
        return $this->made[SetStatus::class] ??= new SetStatus($this);
    }

    public function failures(): Failures
    {
        return $this->made[Failures::class] ??= new Failures($this);
    }

    public function lock(): Lock
    {
        return $this->made[Lock::class] ??= new Lock($this->database);
    }

    public function cron(): Cron
    {
        return $this->made[Cron::class] ??= new Cron($this);
    }

    /** How often a backup was restored, as far as was noticed. */
    public function epoch(): int
    {
        return $this->settings()->number(Settings::EPOCH);
    }

    /**
     * Who has to know when something is wrong with an order: its team and those who lead it, or else the administrators.
     *
     * @param string|null $except who knows already
     * @return list<string> employees
     */
    public function responsible(?string $team, ?string $except = null, bool $leadsOnly = false): array
    {
        $inbox = $this->host()->inbox;
        $who = $team === null ? [] : $inbox->employees([($leadsOnly ? 'lead:' : 'team:') . $team], $except);
        return $who === [] ? $inbox->employees(['role:admin'], $except) : $who;
    }

    private function doors(): Doors
    {
        $default = Doors::fromEnvironment();
        return new Doors(
            $this->settings()->text(Settings::SOCKET, $default->socket),
            $this->settings()->text(Settings::PROGRAM, $default->program),
        );
    }

    private static function ofShop(): self
    {
        $database = Connection::open();
        return new self($database, new Sql($database, _DB_PREFIX_));
    }
}
