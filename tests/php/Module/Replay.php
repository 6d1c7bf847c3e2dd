<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PrestaShop\PrestaShop\Core\Domain\Order\Command\BulkChangeOrderStatusCommand;
use PrestaShop\PrestaShop\Core\Domain\Order\Command\UpdateOrderStatusCommand;

/**
 * Does what a shop does when an order's status changes: the hooks and the writes of `sequences/`, in their order.
 *
 * A step is one of `hook` (with arguments), `write` (of the core's tables), `play` (another sequence), `command` (through
 * the core's handler and whatever decorates it), `order` (a method of the order) and `sql`. It is left out unless its
 * `when` holds of the new status, and its `since` of the shop's version.
 */
final class Replay
{
    /** @var \Closure(string): void|null called before each step of a sequence, so that a test can let the core fail there */
    public static ?\Closure $before = null;

    /** @return array<string, array<string, mixed>> every way by which a status changes, by name */
    public static function paths(): array
    {
        $paths = [];
        foreach (glob(__DIR__ . '/sequences/path/*.json') as $file) {
            $paths[basename($file, '.json')] = self::read('path/' . basename($file, '.json'));
        }
        return $paths;
    }

    /**
     * A status changes in one of these ways.
     *
     * @param list<\Order> $orders several only where the way takes several
     */
    public static function path(string $name, array $orders, int $to): void
    {
        $path = self::read("path/{$name}");
        $context = \Context::getContext();
        $employee = $path['employee'] ? (int) $context->employee->id : 0;
        if (!$path['employee']) {
            Stage::logout();
        }
        $history = new \OrderHistory();
        $history->id_order = $orders[0]->id;
        self::play("path/{$name}", [
            'orders' => $orders,
            'order' => $orders[0],
            'history' => $history,
            'to' => $to,
            'employee' => $employee,
        ]);
    }

    /** @param array<string, mixed> $scene who and what it is about */
    public static function play(string $name, array $scene): void
    {
        if ($name === 'change') {
            $scene['was'] = (int) $scene['order']->current_state;
        }
        foreach (self::read($name)['steps'] as $step) {
            if (!self::isTaken($step, $scene)) {
                continue;
            }
            $kind = array_key_first($step);
            if (self::$before !== null) {
                (self::$before)("{$kind} {$step[$kind]}");
            }
            match ($kind) {
                'hook' => \Hook::exec($step['hook'], self::arguments($step['with'], $scene)),
                'write' => self::write($step['write'], $scene),
                'play' => self::play($step['play'], isset($step['to']) ? ['to' => Stage::state($step['to'])] + $scene : $scene),
                'command' => self::command($step['command'], $scene),
                'order' => $scene['order']->{$step['order']}($scene['to'], $scene['employee']),
                'sql' => \Db::getInstance()->execute(strtr($step['sql'], [
                    '{to}' => (string) $scene['to'],
                    '{order}' => (string) $scene['order']->id,
                ])),
            };
        }
    }

    /** @return array<string, mixed> */
    private static function read(string $name): array
    {
        static $read = [];
        return $read[$name] ??= json_decode(
            file_get_contents(__DIR__ . "/sequences/{$name}.json"),
            true,
            flags: JSON_THROW_ON_ERROR,
        );
    }

    private static function isTaken(array $step, array $scene): bool
    {
        if (isset($step['since']) && Stage::isBefore($step['since'])) {
            return false;
        }
        $state = new \OrderState((int) ($scene['to'] ?? $scene['history']->id_order_state));
        return match ($step['when'] ?? null) {
            null => true,
            'isPayment' => in_array($state->id, [Stage::state('PAYMENT'), Stage::state('WS_PAYMENT')], true),
            'hasInvoice' => (bool) $state->invoice && !$scene['order']->hasInvoice(),
            'isPaid' => (bool) $state->paid,
            'isDelivery' => (bool) $state->delivery,
            'isMailed' => (bool) $state->send_email,
        };
    }

    /**
     * @param list<string> $names
     * @return array<string, mixed>
     */
    private static function arguments(array $names, array $scene): array
    {
        $value = static fn (string $name): mixed => match ($name) {
            'id_order' => (int) ($scene['order']->id ?? $scene['history']->id_order),
            'newOrderStatus', 'orderStatus' => new \OrderState($scene['to'], 1),
            'oldOrderStatus' => new \OrderState($scene['was'], 1),
            'id_order_state' => $scene['to'],
            'order' => $scene['order'],
            'order_history' => $scene['history'],
        };
        return array_combine($names, array_map($value, $names));
    }

    private static function write(string $what, array $scene): void
    {
        switch ($what) {
            case 'new order':
                $scene['order']->id = null;
                $scene['order']->current_state = 0;
                $scene['order']->add();
                $scene['history']->id_order = $scene['order']->id;
                break;
            case 'new history':
                $scene['history']->id = $scene['history']->id_order_state = $scene['history']->date_add = null;
                break;
            case 'status':
                \Context::getContext()->getComputingPrecision();
                self::moveStock($scene);
                $scene['history']->id_order_state = $scene['to'];
                $scene['order']->current_state = $scene['to'];
                $scene['order']->valid = (int) (new \OrderState($scene['to']))->logable;
                $scene['order']->update();
                break;
            case 'invoice':
                $scene['order']->setInvoice();
                break;
            case 'order':
                $scene['order']->update();
                break;
            case 'row':
                $scene['history']->id_order_state ??= $scene['to'];
                $scene['history']->insertRow();
                break;
            case 'current':
                $order = new \Order((int) $scene['history']->id_order);
                $order->current_state = $scene['history']->id_order_state;
                $order->update();
        }
    }

    /** As stock leaves or comes back, who is at work in the back office or on the console is written down: null is refused. */
    private static function moveStock(array $scene): void
    {
        $isShipped = static fn (int $state): bool => (bool) (new \OrderState($state))->shipped;
        $employee = \Context::getContext()->employee;
        if (isset($scene['was']) && $isShipped($scene['was']) !== $isShipped((int) $scene['to']) && $employee !== null) {
            $employee->id ?? throw new \RuntimeException("Column 'id_employee' cannot be null");
        }
    }

    private static function command(string $kind, array $scene): void
    {
        $ids = array_map(static fn (\Order $order): int => (int) $order->id, $scene['orders']);
        $command = $kind === 'bulk'
            ? new BulkChangeOrderStatusCommand($ids, $scene['to'])
            : new UpdateOrderStatusCommand($ids[0], $scene['to']);
        Stage::handler($kind)->handle($command);
    }
}
