<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

use Desk\Moment;
use Desk\Settings;
use Desk\Shop;
use Ordino\Tests\Support\Folder;

require_once __DIR__ . '/../../../examples/desk/src/autoload.php';

/** The desk as `php desk.php` starts it, with a shop of few orders in which nobody works but the test. */
final class RunningDesk
{
    public const ORDERS = 300;

    private static ?self $shared = null;

    /** @param resource $process */
    private function __construct(private $process, public readonly string $origin, public readonly Shop $shop)
    {
    }

    /** One for the whole run. */
    public static function shared(): self
    {
        if (self::$shared === null) {
            $folder = Folder::make('desk');
            self::$shared = self::start($folder);
            $owner = getmypid();
            register_shutdown_function(static function () use ($folder, $owner): void {
                if (getmypid() === $owner) {
                    self::$shared?->stop();
                    Folder::remove($folder);
                }
            });
        }
        return self::$shared;
    }

    /** @param array<string, string> $environment beside that of this process */
    public static function start(string $folder, array $environment = []): self
    {
        $environment += ['DESK_DATA' => $folder, 'DESK_ORDERS' => (string) self::ORDERS, 'DESK_LIVING' => 'no'];
        $environment += ['DESK_WRITES' => '100000'] + getenv();
        $desk = dirname(__DIR__, 3) . '/examples/desk/desk.php';
        $log = ['file', "{$folder}/log", 'a'];
        $process = proc_open([PHP_BINARY, $desk, '127.0.0.1:0'], [['null'], ['pipe', 'w'], $log], $pipes, null, $environment);
        // Its first line is where it is.
        do {
            $line = fgets($pipes[1]);
            if ($line === false) {
                throw new \RuntimeException('the desk does not start: ' . file_get_contents("{$folder}/log"));
            }
        } while (preg_match('#http://[\d.:]+#', $line, $found) !== 1);
        $settings = new Settings($folder, $environment['DESK_DATABASE'] ?? '', $environment['DESK_USER'] ?? '');
        return new self($process, $found[0], new Shop($settings));
    }

    public function stop(): void
    {
        proc_terminate($this->process, SIGTERM);
        proc_close($this->process);
    }

    public function login(string $employee, string $language = 'en'): Visitor
    {
        $visitor = new Visitor($this->origin);
        $visitor->form('/login', ['employee' => $employee, 'language' => $language, 'to' => '/board']);
        $visitor->csrf = $visitor->get('/api/session')->ok()->csrf;
        return $visitor;
    }

    /** A new order of its own for a test, which is paid and lies on the shelf. */
    public function order(int $cents = 8990): string
    {
        $id = 'order-' . (9000 + $this->shop->orders()->count());
        $this->shop->orders()->add($id, 'Via Prova 1', 'IT', $cents);
        $facts = ['prepaid' => true, 'inStock' => true];
        (new Moment(0, $id, null, ['type' => 'open', 'facts' => $facts]))->play($this->shop, $this->shop->host());
        return $id;
    }
}
