<?php

declare(strict_types=1);

use Ordino\Tests\Module\Stage;
use PrestaShop\PrestaShop\Core\Module\Exception\ModuleErrorInterface;

/** Calls modules, with the rules of two generations of shops: who is called, and which exceptions get through. */
class Hook
{
    public static function exec(
        $name,
        $arguments = [],
        $module = null,
        $isArray = false,
        $hasExceptions = true,
        $isPushed = false,
        $shop = null,
        $isChain = false,
    ) {
        Stage::note($name);
        $output = $isArray ? [] : '';
        $rows = Db::getInstance()->executeS(
            'SELECT m.name FROM ps_hook h JOIN ps_hook_module hm ON hm.id_hook = h.id_hook'
                . ' JOIN ps_module m ON m.id_module = hm.id_module AND m.active = 1'
                . " WHERE LOWER(h.name) = '" . pSQL(strtolower($name)) . "' ORDER BY hm.position",
        );
        foreach ($rows as $row) {
            if (self::isSkipped($name, $row['name'])) {
                continue;
            }
            $instance = Module::getInstanceByName($row['name']);
            $method = 'hook' . ucfirst($name);
            if ($instance === false || !is_callable([$instance, $method])) {
                continue;
            }
            $context = Context::getContext();
            $answer = self::call($instance, $method, $arguments + ['cookie' => $context->cookie, 'cart' => $context->cart]);
            if ($isArray) {
                $output[$row['name']] = $answer;
            } elseif (!is_array($answer)) {
                $output .= $answer;
            }
        }
        return $output;
    }

    public static function getIdByName($name, $hasAliases = true)
    {
        return Db::getInstance()->getValue("SELECT id_hook FROM ps_hook WHERE LOWER(name) = '" . pSQL(strtolower($name)) . "'");
    }

    public static function isDisplayHookName($name)
    {
        return str_starts_with(strtolower($name), 'display');
    }

    /** Before 9.1 whatever hook it is, since then only what is shown: an employee without `view` does not get it. */
    private static function isSkipped(string $name, string $module): bool
    {
        $employee = Context::getContext()->employee;
        $isAsked = Stage::isBefore('9.1') || self::isDisplayHookName($name);
        return $isAsked && Validate::isLoadedObject($employee)
            && !Module::getPermissionStatic(Module::getModuleIdByName($module), 'view', $employee);
    }

    /** In 8 no exception gets through in production, since 9 those that say they shall; errors always do. */
    private static function call(Module $module, string $method, array $arguments)
    {
        try {
            return $module->{$method}($arguments);
        } catch (Exception $exception) {
            if (Stage::$isDebug || (!Stage::isBefore('9.0') && $exception instanceof ModuleErrorInterface)) {
                throw $exception;
            }
            Stage::$swallowed[] = $exception;
            return '';
        }
    }
}
