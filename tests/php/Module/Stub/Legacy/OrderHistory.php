<?php

declare(strict_types=1);

use Ordino\Tests\Module\Replay;

/** A change of an order's status. What happens, and in which order, is data: `sequences/`. */
class OrderHistory extends ObjectModel
{
    public static $definition = [
        'table' => 'order_history',
        'primary' => 'id_order_history',
        'fields' => ['id_employee', 'id_order', 'id_order_state', 'date_add'],
    ];

    public $id_employee = 0;
    public $id_order;
    public $id_order_state;
    public $date_add;

    public function changeIdOrderState($state, $order, $usesPayment = false)
    {
        if (!$state || !$order) {
            return;
        }
        Replay::play('change', [
            'history' => $this,
            'order' => is_object($order) ? $order : new Order((int) $order),
            'to' => (int) $state,
            'usesPayment' => $usesPayment,
        ]);
    }

    public function add($hasDates = true, $hasNulls = false)
    {
        Replay::play('add', ['history' => $this]);
        return true;
    }

    public function addWithemail($hasDates = true, $variables = false, ?Context $context = null)
    {
        Replay::play('add-with-email', ['history' => $this]);
        return true;
    }

    public function sendEmail($order, $variables = false)
    {
        Replay::play('email', ['history' => $this]);
        return true;
    }

    /** What every object does when it is added; `add` has more. */
    public function insertRow(): void
    {
        parent::add();
    }
}
