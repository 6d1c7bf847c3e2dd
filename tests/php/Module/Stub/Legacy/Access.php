<?php

declare(strict_types=1);

/** Rights of profiles. */
class Access
{
    public static function isGranted($slugs, $profile)
    {
        $names = implode("', '", array_map('pSQL', (array) $slugs));
        foreach (['ps_access', 'ps_module_access'] as $table) {
            $found = Db::getInstance()->getValue(
                "SELECT 1 FROM {$table} a JOIN ps_authorization_role r USING (id_authorization_role)"
                    . " WHERE r.slug IN ('{$names}') AND a.id_profile = " . (int) $profile,
            );
            if ($found) {
                return true;
            }
        }
        return false;
    }

    public static function findIdProfileByIdEmployee($employee)
    {
        return (int) (new Employee((int) $employee))->id_profile;
    }

    public function updateLgcModuleAccess($profile, $module, $right, $isEnabled)
    {
        $name = Db::getInstance()->getValue('SELECT name FROM ps_module WHERE id_module = ' . (int) $module);
        $slug = 'ROLE_MOD_MODULE_' . strtoupper((string) $name) . '_'
            . ['view' => 'READ', 'configure' => 'UPDATE', 'uninstall' => 'DELETE'][$right];
        Db::getInstance()->execute(
            $isEnabled
                ? 'INSERT IGNORE INTO ps_module_access (id_profile, id_authorization_role) SELECT ' . (int) $profile
                    . ", id_authorization_role FROM ps_authorization_role WHERE slug = '{$slug}'"
                : 'DELETE a FROM ps_module_access a JOIN ps_authorization_role r USING (id_authorization_role)'
                    . " WHERE r.slug = '{$slug}' AND a.id_profile = " . (int) $profile,
        );
        return 'ok';
    }
}
