<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PrestaShop\Module\Ordino\Runtime;

/**
 * A workflow of the shop's 13 statuses, of which one team owns all. An order that is being prepared may be cancelled, may
 * be shipped when it has a tracking number, and may go nowhere else.
 */
final class Desk
{
    /** Statuses by the shop's ids. */
    public const STATUSES = [
        1 => 'cheque', 2 => 'paid', 3 => 'preparing', 4 => 'shipped', 5 => 'delivered', 6 => 'canceled', 7 => 'refunded',
        8 => 'error', 9 => 'backorder-paid', 10 => 'bankwire', 11 => 'remote', 12 => 'backorder', 13 => 'cod',
    ];

    private const CLOSED = ['delivered', 'canceled', 'refunded', 'error'];

    /** @param array<string, mixed> $more beside what it has anyway */
    public static function definition(array $more = []): string
    {
        $shipped = ['to' => 'shipped', 'when' => ['fact' => 'tracking', 'eq' => true]];
        $statuses = [];
        foreach (self::STATUSES as $state => $id) {
            $statuses[] = [
                'id' => $id,
                'label' => ucfirst($id),
                'aliases' => [(string) $state],
                'team' => 'shipping',
                'stage' => in_array($id, self::CLOSED, true) ? 'closed' : 'open',
                // So that whoever is told is told of what left its way.
                'notify' => false,
            ] + match ($id) {
                'paid' => ['recommended' => 'preparing', 'suggested' => ['canceled', $shipped]],
                'preparing' => ['recommended' => $shipped, 'suggested' => ['canceled']],
                'shipped' => ['recommended' => 'delivered'],
                'canceled', 'delivered', 'refunded', 'error' => [],
                default => ['recommended' => 'paid', 'suggested' => [['to' => 'canceled', 'require' => ['comment' => true]]]],
            };
        }
        return json_encode($more + [
            'id' => 'orders',
            'version' => 1,
            'timeZone' => 'UTC',
            'teams' => [['id' => 'shipping', 'label' => 'Shipping']],
            'statuses' => $statuses,
        ]);
    }

    /** Puts it in force: the Logistician and the Salesman are the team, SuperAdmin leads it. */
    public static function publish(bool $isEnforced = true, array $more = [], ?object $definition = null): void
    {
        $runtime = Runtime::get();
        $runtime->employees()->save('shipping', [Stage::LOGISTICIAN, Stage::SALESMAN], [Stage::SUPER_ADMIN]);
        $text = $definition === null ? self::definition($more) : (string) json_encode($definition);
        $runtime->draft()->save($text, Stage::SUPER_ADMIN);
        $runtime->publisher()->publish(Stage::SUPER_ADMIN);
        if ($isEnforced) {
            $runtime->publisher()->enforce(Stage::SUPER_ADMIN);
        }
        Stage::request();
    }

    /** An order of the shop's whose case is there already. */
    public static function order(int $state): \Order
    {
        $order = Stage::order($state, Stage::now());
        Runtime::get()->recorder()->follow((int) $order->id);
        Stage::$clock->advance('PT1M');
        return $order;
    }

    /**
     * What happened to the status of an order's case, each as `FROM>TO BY VIA`, and for what came from outside `allowed`
     * or `off-path` instead of the way; what was only written down as `=STATUS`.
     *
     * @return list<string>
     */
    public static function moves(int $order): array
    {
        $moves = [];
        foreach (Runtime::get()->host()->history((string) $order) as $event) {
            if ($event->type === 'opened') {
                $moves[] = "*{$event->status}";
            } elseif ($event->type === 'recorded') {
                $moves[] = "={$event->status}";
            } elseif ($event->type === 'moved') {
                $way = isset($event->allowed) ? ($event->allowed ? 'allowed' : 'off-path') : $event->via;
                $moves[] = "{$event->from}>{$event->to} " . ($event->by ?? 'nobody') . " {$way}";
            }
        }
        return $moves;
    }

    /** @return list<string> kinds of what an employee was told of an order */
    public static function told(int $employee, int $order): array
    {
        $kinds = [];
        foreach (Runtime::get()->host()->inbox->page((string) $employee, limit: 200) as $notification) {
            if ($notification->case === (string) $order) {
                $kinds[] = $notification->kind;
            }
        }
        return $kinds;
    }

    /** Rows of the shop's history of an order, as states. @return list<int> */
    public static function rows(int $order): array
    {
        return array_map('intval', array_column(\Db::getInstance()->executeS(
            "SELECT id_order_state FROM ps_order_history WHERE id_order = {$order} ORDER BY id_order_history",
        ), 'id_order_state'));
    }

    public static function state(int $order): int
    {
        return (int) \Db::getInstance()->getValue("SELECT current_state FROM ps_orders WHERE id_order = {$order}");
    }
}
