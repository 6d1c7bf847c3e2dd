<?php

declare(strict_types=1);

use Ordino\Tests\Module\Stage;

/** Who asks, in which language and shop. */
class Context
{
    public $employee;
    public $customer;
    public $cart;
    public $cookie;
    public $currency;
    public $language;
    public $link;
    public $shop;
    public $controller;
    public $container;
    public $smarty;

    private static ?self $instance = null;

    public static function getContext()
    {
        return self::$instance ??= new self();
    }

    public static function reset(): self
    {
        return self::$instance = new self();
    }

    public function getTranslator()
    {
        return Stage::translator();
    }

    public function getTranslatorFromLocale($locale)
    {
        return Stage::translator($locale);
    }

    /** A change of status asks for it, and dies of a context without a currency. */
    public function getComputingPrecision()
    {
        return $this->currency->getPrecision();
    }
}
