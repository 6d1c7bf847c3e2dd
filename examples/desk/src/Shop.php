<?php

declare(strict_types=1);

namespace Desk;

use Ordino\Engine;
use Ordino\Host;
use Ordino\Inbox\Staff;
use Ordino\Outbox\Policy;
use Ordino\Reports;
use Ordino\Store\Database;
use Ordino\Time\Clock;

/** The parts of the desk, each made when it is first needed. */
final class Shop
{
    public const WORKFLOW = 'order-desk';

    /** Tried again after about half a minute, two and eight; then somebody has to look. */
    private const POLICY = ['first' => 30.0, 'factor' => 4.0, 'attempts' => 4];

    public readonly ShopClock $clock;
    public readonly Employees $employees;
    private ?Engine $engine = null;
    private ?Database $database = null;
    private ?Host $host = null;

    public function __construct(public readonly Settings $settings)
    {
        $this->clock = new ShopClock("{$settings->data}/clock.json");
        $this->employees = new Employees();
    }

    /** The extension where it is loaded, else a sidecar, else a process. */
    public function engine(): Engine
    {
        return $this->engine ??= Engine::start();
    }

    public function database(): Database
    {
        return $this->database ??= $this->settings->database === ''
            ? Database::sqlite("{$this->settings->data}/desk.sqlite", 'desk_')
            : new Database($this->connect(), 'desk_');
    }

    public function host(): Host
    {
        return $this->host ??= $this->hostAt($this->clock);
    }

    /** The same shop at another time. Without routes, what follows from its decisions is not done. */
    public function hostAt(Clock $clock, bool $hasRoutes = true): Host
    {
        if (!$hasRoutes) {
            return new Host($this->engine(), $this->database(), $clock);
        }
        $routes = OtherSystems::routes("{$this->settings->data}/deliveries.log", $clock);
        $staff = new Staff($this->employees, support: ['lead:managers']);
        // Without chance, so that every run is the same.
        $policy = new Policy(...self::POLICY, random: static fn (): float => 0.5);
        return new Host($this->engine(), $this->database(), $clock, $routes, $staff, $policy, $this->log(...));
    }

    public function orders(): Orders
    {
        return new Orders($this->database());
    }

    public function reports(): Reports
    {
        return new Reports($this->host(), $this->clock, "{$this->settings->data}/reports");
    }

    public function files(): Files
    {
        return new Files($this->database(), "{$this->settings->data}/files");
    }

    public function drafts(): Drafts
    {
        return new Drafts($this->database(), $this->host()->definitions);
    }

    public function publishing(): Publishing
    {
        return new Publishing($this->database(), $this->host(), $this->engine(), $this->orders());
    }

    public function log(string $line): void
    {
        error_log("{$line}\n", 3, "{$this->settings->data}/desk.log");
    }

    /** Makes the tables, and the first time all that has been before. */
    public function install(): void
    {
        $this->host()->migrate();
        $this->orders()->migrate();
        $this->files()->migrate();
        $this->drafts()->migrate();
        $this->publishing()->migrate();
        Life::migrate($this->database());
        if ($this->orders()->count() > 0) {
            return;
        }
        $this->clock->begin();
        $this->host()->publish(self::definition());
        (new Life($this))->begin($this->settings->orders);
        $this->clock->begin();
    }

    /** The workflow of the shop as JSON text, as it was first. */
    public static function definition(): string
    {
        return (string) file_get_contents(dirname(__DIR__) . '/order-desk.json');
    }

    private function connect(): \PDO
    {
        $settings = $this->settings;
        return new \PDO($settings->database, $settings->user, $settings->password, [\PDO::ATTR_EMULATE_PREPARES => false]);
    }
}
