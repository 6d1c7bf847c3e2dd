<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Context;
use ModuleFrontController;
use PrestaShop\Module\Ordino\Shop\HistoryRow;

/** Who changed a status that no employee of the back office has changed, as far as the request tells. */
final class Source
{
    public const EMPLOYEE = 'employee';
    public const CHECKOUT = 'checkout';
    public const PAYMENT = 'payment';
    public const WEBSERVICE = 'webservice';
    public const MODULE = 'module';

    /** It moved without a row of history: by SQL, or because a backup was restored. */
    public const DATABASE = 'database';

    /** The shop could not be brought to where the workflow was, and the workflow followed it back. */
    public const FAILED = 'failed';

    /** Of a row that is being written in this request. */
    public static function now(HistoryRow $row, bool $isFirst): string
    {
        return match (true) {
            $row->employee > 0 => self::EMPLOYEE,
            self::isWebservice() => self::WEBSERVICE,
            $isFirst => self::CHECKOUT,
            (Context::getContext()->controller ?? null) instanceof ModuleFrontController => self::PAYMENT,
            default => self::MODULE,
        };
    }

    /** Of a row that is found later. */
    public static function later(HistoryRow $row, bool $isFirst): string
    {
        return match (true) {
            $row->employee > 0 => self::EMPLOYEE,
            $isFirst => self::CHECKOUT,
            default => self::MODULE,
        };
    }

    /** The webservice has an entrance of its own. */
    private static function isWebservice(): bool
    {
        return str_ends_with(str_replace('\\', '/', (string) ($_SERVER['SCRIPT_FILENAME'] ?? '')), '/webservice/dispatcher.php');
    }
}
