<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Install;

use PrestaShop\Module\Ordino\Shop\Sql;

/**
 * Lets every profile view the module, and those that may see orders its board.
 *
 * Up to PrestaShop 9.0, hooks of a module, also those that show nothing, are skipped without a word for an employee who may
 * not view it; and on install only administrators may.
 */
final class Rights
{
    /** @param int $profile a new one; 0: all */
    public static function grant(Sql $sql, int $profile = 0): void
    {
        $sql->run(
            'INSERT IGNORE INTO [module_access] (id_profile, id_authorization_role)'
                . ' SELECT p.id_profile, r.id_authorization_role FROM [profile] p JOIN [authorization_role] r'
                . ' WHERE r.slug = ? AND ? IN (0, p.id_profile)',
            ['ROLE_MOD_MODULE_ORDINO_READ', $profile],
        );
    }

    /**
     * Lets profiles that may see orders see the board: once, since a merchant may take it from some. New profiles get it as any
     * page.
     */
    public static function grantBoard(Sql $sql): void
    {
        // Its tab comes after `install`, and takes a role that is there already.
        $board = 'ROLE_MOD_TAB_' . strtoupper(Tabs::BOARD) . '_READ';
        $sql->run('INSERT IGNORE INTO [authorization_role] (slug) VALUES (?)', [$board]);
        $sql->run(
            'INSERT IGNORE INTO [access] (id_profile, id_authorization_role)'
                . ' SELECT a.id_profile, r.id_authorization_role FROM [access] a'
                . ' JOIN [authorization_role] o ON o.id_authorization_role = a.id_authorization_role AND o.slug = ?'
                . ' JOIN [authorization_role] r ON r.slug = ?',
            ['ROLE_MOD_TAB_ADMINORDERS_READ', $board],
        );
    }
}
