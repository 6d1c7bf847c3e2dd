<?php

declare(strict_types=1);

/** An order. */
class Order extends ObjectModel
{
    public static $definition = [
        'table' => 'orders',
        'primary' => 'id_order',
        'fields' => [
            'reference', 'id_shop_group', 'id_shop', 'id_carrier', 'id_lang', 'id_customer', 'id_cart', 'id_currency',
            'id_address_delivery', 'id_address_invoice', 'current_state', 'payment', 'module', 'total_paid',
            'total_paid_tax_incl', 'total_paid_real', 'conversion_rate', 'invoice_number', 'delivery_number',
            'shipping_number', 'valid', 'note', 'date_add', 'date_upd',
        ],
    ];

    public $reference;
    public $id_shop_group = 1;
    public $id_shop = 1;
    public $id_carrier = 1;
    public $id_lang = 1;
    public $id_customer = 1;
    public $id_cart = 0;
    public $id_currency = 1;
    public $id_address_delivery = 1;
    public $id_address_invoice = 1;
    public $current_state = 0;
    public $payment = 'Bank wire';
    public $module = 'ps_wirepayment';
    public $total_paid = 0;
    public $total_paid_tax_incl = 0;
    public $total_paid_real = 0;
    public $conversion_rate = 1;
    public $invoice_number = 0;
    public $delivery_number = 0;
    public $shipping_number;
    public $valid = 0;
    public $note;
    public $date_add;
    public $date_upd;

    public function getCurrentState()
    {
        return $this->current_state;
    }

    public function getCurrentOrderState()
    {
        return $this->current_state ? new OrderState((int) $this->current_state) : null;
    }

    /** As carriers' and other modules do it. */
    public function setCurrentState($state, $employee = 0)
    {
        if (empty($state)) {
            return false;
        }
        $history = new OrderHistory();
        $history->id_order = (int) $this->id;
        $history->id_employee = (int) $employee;
        $history->changeIdOrderState((int) $state, $this, !$this->hasInvoice());
        $history->addWithemail();
        return true;
    }

    public function hasInvoice()
    {
        return (int) $this->invoice_number > 0;
    }

    public function setInvoice($usesPayment = false)
    {
        if ($this->hasInvoice()) {
            return;
        }
        $invoice = new OrderInvoice();
        $invoice->id_order = (int) $this->id;
        $invoice->number = (int) $this->id;
        $invoice->total_paid_tax_incl = $this->total_paid_tax_incl;
        $invoice->add();
        $this->invoice_number = (int) $this->id;
        Hook::exec('actionSetInvoice', ['Order' => $this, 'OrderInvoice' => $invoice, 'use_existing_payment' => $usesPayment]);
        $this->update();
    }

    public function getTotalPaid($currency = null)
    {
        return (float) $this->total_paid_real;
    }

    public function getHistory($language, $state = false, $isHiddenShown = false, $filters = 0)
    {
        return Db::getInstance()->executeS(
            'SELECT h.*, s.*, l.name AS ostate_name, e.firstname AS employee_firstname, e.lastname AS employee_lastname'
                . ' FROM ps_order_history h LEFT JOIN ps_order_state s ON s.id_order_state = h.id_order_state'
                . ' LEFT JOIN ps_order_state_lang l ON l.id_order_state = h.id_order_state AND l.id_lang = ' . (int) $language
                . ' LEFT JOIN ps_employee e ON e.id_employee = h.id_employee WHERE h.id_order = ' . (int) $this->id
                . ' ORDER BY h.date_add DESC, h.id_order_history DESC',
        );
    }

    public function getProducts($products = false)
    {
        return Db::getInstance()->executeS('SELECT * FROM ps_order_detail WHERE id_order = ' . (int) $this->id);
    }

    public function getShippingNumber()
    {
        return (string) Db::getInstance()->getValue(
            'SELECT tracking_number FROM ps_order_carrier WHERE id_order = ' . (int) $this->id
                . " AND tracking_number <> '' ORDER BY id_order_carrier DESC",
        );
    }

    public function getCustomer()
    {
        return new Customer((int) $this->id_customer);
    }

    public function getAssociatedLanguage()
    {
        return new Language((int) $this->id_lang);
    }

    public static function cleanHistoryCache(): void
    {
    }
}
