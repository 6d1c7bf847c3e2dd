<?php

declare(strict_types=1);

require __DIR__ . '/../../../php-bridge/lib/vendor/autoload.php';

spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Desk\\')) {
        $file = __DIR__ . '/' . str_replace('\\', '/', substr($class, strlen('Desk\\'))) . '.php';
        if (is_file($file)) {
            require $file;
        }
    }
});
