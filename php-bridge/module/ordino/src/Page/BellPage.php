<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Inbox\Inbox;
use Ordino\Inbox\Notification;
use Ordino\Inbox\Preferences;
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
        $preferences = new Preferences($database);
        return new Inbox($database, $this->runtime->clock(), $this->runtime->employees(), $preferences);
    }

    /** @return list<Notification> unread, the newest first */
    public function unread(): array
    {
        return $this->inbox()->page((string) $this->here->employee, null, self::MOST, true);
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
        $page = $this->inbox()->page((string) $this->here->employee, $before, 51);
        $shown = array_slice($page, 0, 50);
        return [
            'items' => array_map(fn (Notification $one): array => $this->item($one, $link), $shown),
            'next' => count($page) > 50 ? $shown[49]->number : null,
        ];
    }

    /** @return array<string, mixed> */
    private function item(Notification $one, \Closure $link): array
    {
        return [
            'number' => $one->number,
            'text' => $this->text($one),
            'at' => $this->words()->at($one->madeAt),
            'isRead' => $one->readAt !== null,
            'kind' => $one->kind,
            'link' => ctype_digit($one->case) ? $link((int) $one->case) : null,
        ];
    }

    private function text(Notification $one): string
    {
        $order = ['%order%' => $one->case];
        $say = $this->words()->say(...);
        return match ($one->kind) {
            'entered' => $say('Order %order% is now with your team.', $order),
            'assigned' => $say('Order %order% was assigned to you.', $order),
            'mentioned' => $say('You are mentioned in a comment on order %order%.', $order),
            'watched' => $say('Order %order%, which you watch, has moved.', $order),
            'escalation' => $say('Order %order% takes too long.', $order),
            'reminder' => $say('Reminder: order %order%', $order),
            'dead' => $say('Something about order %order% could not be delivered. The health page says what.', $order),
            'off_path' => $say('Order %order% has moved in a way that the workflow does not know.', $order),
            'failed' => $say('The status of order %order% could not be changed.', $order),
            'unassigned' => $say('Order %order% is assigned to nobody: the employee has left.', $order),
            default => $say('News about order %order%', $order),
        };
    }

    private function words(): Words
    {
        return $this->here->words;
    }
}
