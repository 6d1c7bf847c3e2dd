<?php

declare(strict_types=1);

/** The log that a merchant sees. */
class PrestaShopLogger
{
    public static function addLog(
        $message,
        $severity = 1,
        $code = null,
        $type = null,
        $id = null,
        $allowsDuplicate = false,
        $employee = null,
    ) {
        return Db::getInstance()->insert('log', [
            'severity' => (int) $severity,
            'message' => pSQL((string) $message),
            'object_type' => pSQL((string) $type),
            'object_id' => (int) $id,
            'date_add' => date('Y-m-d H:i:s'),
        ]);
    }
}
