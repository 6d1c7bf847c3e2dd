<?php

declare(strict_types=1);

/** A status of the shop's. */
class OrderState extends ObjectModel
{
    public static $definition = [
        'table' => 'order_state',
        'primary' => 'id_order_state',
        'fields' => [
            'invoice', 'send_email', 'module_name', 'color', 'unremovable', 'hidden', 'logable', 'delivery', 'shipped', 'paid',
            'pdf_invoice', 'pdf_delivery', 'deleted',
        ],
        'lang' => ['name', 'template'],
    ];

    public const FLAG_NO_HIDDEN = 1;
    public const FLAG_LOGABLE = 2;
    public const FLAG_DELIVERY = 4;
    public const FLAG_SHIPPED = 8;
    public const FLAG_PAID = 16;

    public $name;
    public $template;
    public $invoice = 0;
    public $send_email = 0;
    public $module_name = '';
    public $color = '';
    public $unremovable = 0;
    public $hidden = 0;
    public $logable = 0;
    public $delivery = 0;
    public $shipped = 0;
    public $paid = 0;
    public $pdf_invoice = 0;
    public $pdf_delivery = 0;
    public $deleted = 0;

    public static function getOrderStates($language, $isFiltered = true)
    {
        return Db::getInstance()->executeS(
            'SELECT * FROM ps_order_state s LEFT JOIN ps_order_state_lang l ON l.id_order_state = s.id_order_state'
                . ' AND l.id_lang = ' . (int) $language . ($isFiltered ? ' WHERE s.deleted = 0' : '') . ' ORDER BY l.name ASC',
        );
    }

    public function isRemovable()
    {
        return !$this->unremovable;
    }
}
