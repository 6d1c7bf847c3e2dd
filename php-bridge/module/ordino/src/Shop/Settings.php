<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Configuration;

/** What the merchant has chosen and what the module has to remember, in the shop's own settings. For all shops at once. */
final class Settings
{
    public const KEEP_DATA = 'ORDINO_KEEP_DATA';
    public const TOKEN = 'ORDINO_TOKEN';
    public const SOCKET = 'ORDINO_SOCKET';
    public const PROGRAM = 'ORDINO_PROGRAM';

    /** Until when the gate is off, in seconds since 1970. */
    public const GATE_OFF = 'ORDINO_GATE_OFF';

    /** When a run of the cron job came to its end last, in seconds since 1970. */
    public const CRON_AT = 'ORDINO_CRON_AT';

    /** When a page of the back office helped out last, in seconds since 1970. */
    public const HELPED_AT = 'ORDINO_HELPED_AT';

    /** When what nobody needs any more was taken away last, in seconds since 1970. */
    public const PRUNED_AT = 'ORDINO_PRUNED_AT';

    /** The day on whose morning the digests were sent last. */
    public const DIGEST = 'ORDINO_DIGEST';

    /** Which version is in force, for `Workflow\Shelf`. */
    public const CURRENT = 'ORDINO_CURRENT';

    /** What it had to say, as JSON. */
    public const CRON_SAID = 'ORDINO_CRON_SAID';

    /** The newest row of the shop's order history that was looked at. */
    public const HISTORY_SEEN = 'ORDINO_HISTORY_SEEN';

    /** Where the walk over all orders is. */
    public const WALK = 'ORDINO_WALK';

    /** How often the shop was found restored from a backup: rows of its history get their numbers once more then. */
    public const EPOCH = 'ORDINO_EPOCH';

    /** Where the migration of open orders to the newest version is; 0 at its end. */
    public const MIGRATION = 'ORDINO_MIGRATION';

    /** Where the look at the facts of open orders is. */
    public const FACTS = 'ORDINO_FACTS';

    /** When every order of the shop was last found to have a case, in seconds since 1970. */
    public const BACKLOG = 'ORDINO_BACKLOG';

    public const ALL = [
        self::KEEP_DATA,
        self::TOKEN,
        self::SOCKET,
        self::PROGRAM,
        self::GATE_OFF,
        self::CRON_AT,
        self::HELPED_AT,
        self::PRUNED_AT,
        self::CRON_SAID,
        self::CURRENT,
        self::DIGEST,
        self::HISTORY_SEEN,
        self::WALK,
        self::EPOCH,
        self::MIGRATION,
        self::FACTS,
        self::BACKLOG,
    ];

    public function text(string $key, string $default = ''): string
    {
        $value = Configuration::getGlobalValue($key);
        return is_string($value) && $value !== '' ? $value : $default;
    }

    public function number(string $key): int
    {
        return (int) $this->text($key, '0');
    }

    public function set(string $key, string|int|bool $value): void
    {
        Configuration::updateGlobalValue($key, is_string($value) ? $value : (string) (int) $value);
    }

    /** Takes all of them away. */
    public function forget(): void
    {
        foreach (self::ALL as $key) {
            Configuration::deleteByName($key);
        }
    }

    /** The secret in the address of the cron job. */
    public function token(): string
    {
        $token = $this->text(self::TOKEN);
        if ($token === '') {
            $token = bin2hex(random_bytes(20));
            $this->set(self::TOKEN, $token);
        }
        return $token;
    }

    /** Makes another, such as when somebody knows this one who should not. */
    public function renewToken(): void
    {
        $this->set(self::TOKEN, '');
        $this->token();
    }

    /** Until when the gate is off; null when it is not. */
    public function gateOffUntil(\DateTimeInterface $now): ?\DateTimeImmutable
    {
        $until = $this->number(self::GATE_OFF);
        return $until > $now->getTimestamp() ? new \DateTimeImmutable('@' . $until) : null;
    }

    /** Seconds since a run of the cron job came to its end; null when none ever did. */
    public function cronAge(\DateTimeInterface $now): ?int
    {
        $at = $this->number(self::CRON_AT);
        return $at === 0 ? null : max(0, $now->getTimestamp() - $at);
    }
}
