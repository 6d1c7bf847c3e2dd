<?php

declare(strict_types=1);

namespace Desk\Api;

use Desk\Shop;
use Desk\Web\Problem;
use Desk\Web\Request;
use Desk\Web\Response;
use Ordino\Actor;
use Ordino\Inbox\Notification;
use Ordino\Time\Instant;

/** What an employee is told. */
final class BellApi
{
    private const NOTICES = 50;

    public function __construct(
        private readonly Shop $shop,
        private readonly Actor $actor,
        private readonly string $language,
    ) {
    }

    /** @return array<string, \Closure> */
    public function routes(): array
    {
        return ['GET /api/bell' => $this->show(...), 'POST /api/bell/read' => $this->read(...)];
    }

    private function show(Request $request): Response
    {
        $inbox = $this->shop->host()->inbox;
        $unread = $inbox->unread($this->actor->id);
        $newest = $inbox->page($this->actor->id, limit: 1)[0]->number ?? 0;
        return Response::tagged($request, "{$this->actor->id}-{$newest}-{$unread}-{$this->language}", fn (): array => [
            'unread' => $unread,
            'notices' => $this->notices($inbox->page($this->actor->id, limit: self::NOTICES)),
        ]);
    }

    private function read(Request $request): Response
    {
        $ids = $request->json()->ids ?? null;
        if (!is_array($ids) || count($ids) > 1000 || array_filter($ids, is_string(...)) !== $ids) {
            throw Problem::invalid('`ids` are those of notices');
        }
        $this->shop->host()->inbox->read($this->actor->id, ...array_map('intval', array_values($ids)));
        return Response::ok(null);
    }

    /**
     * @param list<Notification> $notifications
     * @return list<array<string, mixed>>
     */
    private function notices(array $notifications): array
    {
        $titles = $this->shop->orders()->titles(array_values(array_unique(array_column($notifications, 'case'))));
        return array_map(fn (Notification $notification): array => [
            'id' => (string) $notification->number,
            'case' => $notification->case,
            'title' => $titles[$notification->case],
            'kind' => $notification->kind === 'dead' ? 'task' : $notification->kind,
            'text' => $this->text($notification),
            'at' => Instant::text($notification->madeAt),
            'read' => $notification->readAt !== null,
        ], $notifications);
    }

    /** What was written, where somebody wrote something; else what it is about. */
    private function text(Notification $notification): string
    {
        if ($notification->kind === 'dead') {
            return $notification->body->error;
        }
        $seq = $notification->body->about->seq;
        [$event] = $this->shop->host()->history($notification->case, $seq, $seq) + [null];
        $text = match ($notification->kind) {
            'mentioned' => "{$notification->case}/{$seq}",
            'reminder' => "{$notification->case}/" . ($event->reminder ?? $seq),
            default => null,
        };
        return match (true) {
            $text !== null => $this->shop->host()->texts($notification->case)[$text] ?? '',
            isset($event->sla) => $this->labelOf('slas', $event->sla),
            isset($event->to) => $this->labelOf('statuses', $event->to),
            // An order that has been opened in it.
            isset($event->status) => $this->labelOf('statuses', $event->status),
            default => '',
        };
    }

    private function labelOf(string $list, string $id): string
    {
        static $definition;
        $definition ??= json_decode($this->shop->host()->definitions->current(Shop::WORKFLOW)->text);
        foreach ($definition->{$list} as $item) {
            if ($item->id === $id) {
                return $item->label->{$this->language} ?? $item->label->en ?? $id;
            }
        }
        return $id;
    }
}
