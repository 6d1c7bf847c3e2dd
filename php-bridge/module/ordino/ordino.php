<?php

declare(strict_types=1);

require_once __DIR__ . '/vendor/autoload.php';

use PrestaShop\Module\Ordino\Hook\EmployeeHooks;
use PrestaShop\Module\Ordino\Hook\GridHooks;
use PrestaShop\Module\Ordino\Hook\OrderHooks;
use PrestaShop\Module\Ordino\Hook\PageHooks;
use PrestaShop\Module\Ordino\Hook\StateHooks;
use PrestaShop\Module\Ordino\Install\Containers;
use PrestaShop\Module\Ordino\Install\Hooks;
use PrestaShop\Module\Ordino\Install\Installer;
use PrestaShop\Module\Ordino\Install\Tabs;

/**
 * The module as PrestaShop knows it. It only says what it is: each hook is one line that hands over to the class of its
 * family, and a test asserts that the list in `Install\Hooks` and the methods here agree.
 *
 * The shop's list of modules reads this file on whatever PHP it runs: what is here, and what it needs at once, is of 7.2.
 */
class Ordino extends Module
{
    /** @var int the version of PHP that the shop runs on */
    protected $php = PHP_VERSION_ID;

    public function __construct()
    {
        $this->name = 'ordino';
        $this->tab = 'shipping_logistics';
        $this->version = '0.1.0';
        $this->author = 'Ordino';
        $this->need_instance = 0;
        $this->bootstrap = true;
        $this->ps_versions_compliancy = ['min' => '8.1.0', 'max' => '9.99.99'];
        $this->tabs = Tabs::ALL;
        parent::__construct();
        $this->displayName = 'Ordino';
        $this->description = $this->trans(
            'What may happen next to an order, who has to do it, and by when.',
            [],
            'Modules.Ordino.Admin'
        );
        $this->confirmUninstall = $this->trans('Orders stay as they are. Go on?', [], 'Modules.Ordino.Admin');
    }

    public function isUsingNewTranslationSystem(): bool
    {
        return true;
    }

    public function install(): bool
    {
        // PrestaShop 8 also runs on versions that cannot even read the module's classes: nothing may be registered there.
        if ($this->php < 80100) {
            $this->_errors[] = $this->trans('Ordino needs PHP 8.1 or newer.', [], 'Modules.Ordino.Admin');
            return false;
        }
        return parent::install() && $this->registerHook(Hooks::ALL) && Installer::of($this)->install();
    }

    public function uninstall(): bool
    {
        Containers::forgetLater();
        // What of it fails keeps nobody from getting rid of the module.
        Installer::of($this)->uninstall();
        return parent::uninstall();
    }

    public function enable($force_all = false): bool
    {
        // A part of installing, too.
        Containers::forgetLater();
        return parent::enable($force_all) && Installer::of($this)->enable();
    }

    public function disable($force_all = false): bool
    {
        Containers::forgetLater();
        return (bool) parent::disable($force_all);
    }

    /** The link beside the module in the back office's list. */
    public function getContent(): void
    {
        Tools::redirectAdmin($this->context->link->getAdminLink(Tabs::SETTINGS));
    }

    public function hookActionOrderHistoryAddAfter(array $params): void
    {
        OrderHooks::historyAdded($params);
    }

    public function hookActionObjectOrderUpdateAfter(array $params): void
    {
        OrderHooks::orderChanged($params);
    }

    public function hookActionObjectOrderCarrierUpdateAfter(array $params): void
    {
        OrderHooks::carrierChanged($params);
    }

    public function hookActionObjectCustomerMessageAddAfter(array $params): void
    {
        OrderHooks::messageAdded($params);
    }

    public function hookActionObjectOrderStateAddAfter(array $params): void
    {
        StateHooks::added($params);
    }

    public function hookActionObjectOrderStateUpdateBefore(array $params): void
    {
        StateHooks::changing($params);
    }

    public function hookActionObjectOrderStateUpdateAfter(array $params): void
    {
        StateHooks::changed($params);
    }

    public function hookActionObjectProfileAddAfter(array $params): void
    {
        EmployeeHooks::profileAdded($params);
    }

    public function hookActionObjectEmployeeUpdateAfter(array $params): void
    {
        EmployeeHooks::changed($params);
    }

    public function hookActionObjectEmployeeDeleteAfter(array $params): void
    {
        EmployeeHooks::deleted($params);
    }

    public function hookActionAdminControllerSetMedia(array $params): void
    {
        PageHooks::media($this, $params);
    }

    public function hookDisplayBackOfficeTop(array $params): string
    {
        return PageHooks::bell($this, $params);
    }

    public function hookDisplayAdminOrderTop(array $params): string
    {
        return PageHooks::bar($this, $params);
    }

    public function hookDisplayAdminOrderMainBottom(array $params): string
    {
        return PageHooks::history($this, $params);
    }

    public function hookActionOrderGridDefinitionModifier(array $params): void
    {
        GridHooks::definition($params);
    }

    public function hookActionOrderGridQueryBuilderModifier(array $params): void
    {
        GridHooks::query($params);
    }

    public function hookActionOrderGridDataModifier(array $params): void
    {
        GridHooks::data($params);
    }
}
