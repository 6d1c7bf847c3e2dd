<?php

if (!defined('_PS_VERSION_')) {
    exit;
}

/** What a payment provider tells a shop later, for the story: it is put into the shop for a few chapters and taken out again. */
class StoryCallback extends Module
{
    public function __construct()
    {
        $this->name = 'storycallback';
        $this->tab = 'payments_gateways';
        $this->version = '1.0.0';
        $this->author = 'Ordino';
        $this->ps_versions_compliancy = ['min' => '8.1.0', 'max' => _PS_VERSION_];
        parent::__construct();
        $this->displayName = 'Story: callback of a payment';
        $this->description = 'Changes the status of an order, as payment modules do when their provider calls.';
    }
}
