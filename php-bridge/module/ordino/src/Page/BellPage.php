<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Inbox\Channel;
use Ordino\Inbox\Inbox;
use Ordino\Inbox\Notification;
use Ordino\Inbox\Preferences;
use Ordino\Store\Database;
use PrestaShop\Module\Ordino\Runtime;

/** What the bell rings for. It needs no engine, and one query. */
final class BellPage
{
    /** More unread ones than these are `99+`. */
    private const MOST = 100;

    public function __construct(private readonly Runtime $runtime, private readonly Here $here)
    {
    }

    public function inbox(): Inbox
    {
        $database = $this->runtime->database();
        return new Inbox($database, $this->runtime->clock(), $this->runtime->employees(), $this->preferences());
    }

    /** @return list<Notification> unread, the newest first */
    public function unread(): array
    {
        return $this->page(null, self::MOST, true);
    }

    /**
     * What stands for an answer until another would be given.
     *
     * @param list<Notification> $unread
     */
    public function tag(array $unread): string
    {
        $numbers = array_map(static fn (Notification $one): int => $one->number, $unread);
        return substr(hash('sha256', implode(',', [$this->here->employee, $this->words()->language, ...$numbers])), 0, 32);
    }

    /**
     * @param list<Notification> $unread
     * @param \Closure(int): string $link to an order
     * @return array{unread: int, more: bool, until: int, items: list<array<string, mixed>>}
     */
    public function answer(array $unread, \Closure $link): array
    {
        return [
            'unread' => min(count($unread), self::MOST - 1),
            'more' => count($unread) >= self::MOST,
            'until' => $unread === [] ? 0 : $unread[0]->number,
            'items' => array_map(fn (Notification $one): array => $this->item($one, $link), array_slice($unread, 0, 20)),
        ];
    }

    /**
     * All of them, for a page.
     *
     * @return array{items: list<array<string, mixed>>, next: int|null}
     */
    public function all(?int $before, \Closure $link): array
    {
        $page = $this->page($before, 51);
        $shown = array_slice($page, 0, 50);
        return [
            'items' => array_map(fn (Notification $one): array => $this->item($one, $link), $shown),
            'next' => count($page) > 50 ? $shown[49]->number : null,
        ];
    }

    /** @return array{kinds: array<string, array{label: string, channel: string}>, channels: array<string, string>} */
    public function choices(): array
    {
        $say = $this->words()->say(...);
        $chosen = $this->preferences()->of((string) $this->here->employee);
        $kinds = [];
        foreach (News::kinds($this->words()) as $kind => $label) {
            $kinds[$kind] = ['label' => $label, 'channel' => ($chosen[$kind] ?? Channel::Bell)->value];
        }
        return ['kinds' => $kinds, 'channels' => [
            Channel::Bell->value => $say('Bell'),
            Channel::Mail->value => $say('Bell, and a mail at once'),
            Channel::Digest->value => $say('Bell, and a mail in the morning unless read'),
            Channel::None->value => $say('Not at all'),
        ]];
    }

    /** @param array<string, mixed> $channels by kind, as a form has them */
    public function choose(array $channels): void
    {
        foreach (array_intersect_key($channels, News::kinds($this->words())) as $kind => $channel) {
            $channel = is_string($channel) ? Channel::tryFrom($channel) : null;
            $channel === null || $this->preferences()->set((string) $this->here->employee, $kind, $channel);
        }
    }

    /**
     * The newest ones, of orders of the shops that the employee works in.
     *
     * @return list<Notification>
     */
    private function page(?int $before, int $limit, bool $unreadOnly = false): array
    {
        $employee = (string) $this->here->employee;
        if ($this->here->theirs === null) {
            return $this->inbox()->page($employee, $before, $limit, $unreadOnly);
        }
        // Nobody's shop has the number 0: an employee of none sees nothing.
        $shops = $this->here->theirs === [] ? [0] : $this->here->theirs;
        $rows = $this->runtime->sql()->rows(
            'SELECT n.* FROM {notifications} n JOIN [orders] o ON o.id_order = CAST(n.case_id AS UNSIGNED)'
                . ' WHERE n.employee = ? AND n.number < ? AND o.id_shop IN (' . Database::marks(count($shops)) . ')'
                . ($unreadOnly ? ' AND n.read_at IS NULL' : '') . ' ORDER BY n.number DESC LIMIT ?',
            [$employee, $before ?? PHP_INT_MAX, ...$shops, $limit],
        );
        return array_map(Notification::of(...), $rows);
    }

    private function preferences(): Preferences
    {
        return new Preferences($this->runtime->database());
    }

    /** @return array<string, mixed> */
    private function item(Notification $one, \Closure $link): array
    {
        return [
            'number' => $one->number,
            'text' => News::text($one, $this->words()),
            'at' => $this->words()->at($one->madeAt),
            'isRead' => $one->readAt !== null,
            'kind' => $one->kind,
            'link' => ctype_digit($one->case) ? $link((int) $one->case) : null,
        ];
    }

    private function words(): Words
    {
        return $this->here->words;
    }
}
