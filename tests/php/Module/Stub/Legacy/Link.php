<?php

declare(strict_types=1);

/** Addresses of pages. */
class Link
{
    public function getAdminLink($controller, $hasToken = true, $route = [], $parameters = [])
    {
        $query = ['controller' => $controller] + $route + $parameters + ($hasToken ? ['_token' => 'stub'] : []);
        return 'https://shop.example/admin/index.php?' . http_build_query($query);
    }

    public function getModuleLink($module, $controller = 'default', array $parameters = [], $isSecure = null)
    {
        $query = ['fc' => 'module', 'module' => $module, 'controller' => $controller] + $parameters;
        return 'https://shop.example/index.php?' . http_build_query($query);
    }

    public function getBaseLink($shop = null, $isSecure = null)
    {
        return 'https://shop.example/';
    }
}
