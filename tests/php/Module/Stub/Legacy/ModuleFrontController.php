<?php

declare(strict_types=1);

/** A page of a module in the shop itself. */
class ModuleFrontController
{
    public $module;
    public $ajax = false;
    public $auth = false;
    public $ssl = false;
    public $context;
    protected $content_only = false;

    public function __construct()
    {
        $this->context = Context::getContext();
        $this->module = Module::getInstanceByName('ordino');
    }

    public function init(): void
    {
    }

    public function initContent(): void
    {
    }

    public function postProcess(): void
    {
    }

    public function ajaxRender($value = null, $controller = null, $method = null): void
    {
        echo $value;
    }
}
