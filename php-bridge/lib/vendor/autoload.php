<?php

// Loads the library where there is no Composer; with Composer, its own file of this name stands here.

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Ordino\\')) {
        $file = __DIR__ . '/../src/' . str_replace('\\', '/', substr($class, strlen('Ordino\\'))) . '.php';
        if (is_file($file)) {
            require $file;
        }
    }
});
