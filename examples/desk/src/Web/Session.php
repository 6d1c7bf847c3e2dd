<?php

declare(strict_types=1);

namespace Desk\Web;

use Desk\Settings;

/**
 * Who is logged in. PHP keeps sessions as files in a folder of the desk's own, and a request has the file to itself only
 * as long as something in it changes: nobody waits for somebody's long query.
 */
final class Session
{
    private const COOKIE = 'desk';

    /** Seconds after which somebody has to log in again, whatever they do. */
    private const LONGEST = 43_200;

    /** The part of the time to be idle that passes before a session is written again because of reading alone. */
    private const STEP = 30;

    private function __construct(
        public readonly string $employee,
        public readonly string $language,
        /** Goes back with everything that changes something. */
        public readonly string $csrf,
    ) {
    }

    /**
     * The session of a request that only reads. One that no person has asked for does not keep it alive.
     *
     * @throws Problem `session`
     */
    public static function read(Settings $settings, bool $isByPerson = true): self
    {
        self::resume($settings, ['read_and_close' => true]);
        $session = self::current($settings);
        if ($isByPerson && time() - $_SESSION['seen'] > intdiv($settings->idle, self::STEP)) {
            self::resume($settings);
            $_SESSION['seen'] = time();
            session_write_close();
        }
        return $session;
    }

    /**
     * The session of a request that may change something.
     *
     * @throws Problem `session`, `forbidden` for one that no page of the desk has sent, or too many of them
     */
    public static function write(Settings $settings, ?string $csrf): self
    {
        self::resume($settings);
        try {
            $session = self::current($settings);
            if (!hash_equals($session->csrf, (string) $csrf)) {
                throw Problem::forbidden('the request has not the session\'s token');
            }
            $_SESSION['seen'] = time();
            self::spend($settings->writes);
            return $session;
        } finally {
            session_write_close();
        }
    }

    /** Logs an employee in: under an id that nobody has known before. */
    public static function begin(Settings $settings, string $employee, string $language): void
    {
        self::start($settings);
        session_regenerate_id(true);
        $_SESSION = [
            'employee' => $employee,
            'language' => $language,
            'csrf' => bin2hex(random_bytes(16)),
            'since' => time(),
            'seen' => time(),
            'left' => (float) $settings->writes,
            'at' => microtime(true),
        ];
        session_write_close();
    }

    public static function end(Settings $settings): void
    {
        self::start($settings);
        $_SESSION = [];
        session_destroy();
        setcookie(self::COOKIE, '', ['expires' => 1] + self::cookie());
    }

    /** @throws Problem */
    private static function current(Settings $settings): self
    {
        $isGood = isset($_SESSION['employee'])
            && time() - $_SESSION['seen'] <= $settings->idle
            && time() - $_SESSION['since'] <= self::LONGEST;
        if (!$isGood) {
            throw Problem::session();
        }
        return new self($_SESSION['employee'], $_SESSION['language'], $_SESSION['csrf']);
    }

    /** A bucket from which each request takes one, and into which so many come back in a minute. */
    private static function spend(int $writes): void
    {
        $now = microtime(true);
        $left = min($writes, $_SESSION['left'] + ($now - $_SESSION['at']) * $writes / 60);
        [$_SESSION['left'], $_SESSION['at']] = [max(0.0, $left - 1), $now];
        if ($left < 1) {
            throw Problem::tooMany((int) ceil(60 / $writes));
        }
    }

    /**
     * Goes on with a session that there is. Whoever has none is given none before they log in.
     *
     * @param array<string, mixed> $options
     * @throws Problem `session`
     */
    private static function resume(Settings $settings, array $options = []): void
    {
        $id = $_COOKIE[self::COOKIE] ?? null;
        $isId = is_string($id) && preg_match('/^[A-Za-z0-9,-]{22,256}$/D', $id) === 1;
        if (!$isId || !is_file("{$settings->data}/sessions/sess_{$id}")) {
            throw Problem::session();
        }
        self::start($settings, $options);
    }

    /** @param array<string, mixed> $options */
    private static function start(Settings $settings, array $options = []): void
    {
        $folder = "{$settings->data}/sessions";
        if (!is_dir($folder)) {
            mkdir($folder, 0o700, true);
        }
        session_set_cookie_params(['lifetime' => 0] + self::cookie());
        session_start($options + [
            'name' => self::COOKIE,
            'save_path' => $folder,
            'use_strict_mode' => '1',
            'use_only_cookies' => '1',
            'gc_maxlifetime' => (string) self::LONGEST,
            // Debian's cron takes away those of PHP's own folder alone.
            'gc_probability' => '1',
            'gc_divisor' => '100',
            'cache_limiter' => '',
        ]);
    }

    /** @return array<string, mixed> */
    private static function cookie(): array
    {
        return ['path' => '/', 'secure' => isset($_SERVER['HTTPS']), 'httponly' => true, 'samesite' => 'Strict'];
    }
}
