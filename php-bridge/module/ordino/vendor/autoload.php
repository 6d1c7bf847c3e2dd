<?php

// Loads the module's classes and the library's. PrestaShop includes this file for every active module, also where it does
// not load the module itself; so everything that the services need must be found from here.

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    if (substr($class, -6) === '\\index') {
        // In every folder of the zip: it sends browsers away, and is no class.
        return;
    }
    // The zip brings the library along in `vendor/ordino`; in the repository it lies beside the module.
    static $library = null;
    $library = $library ?? (is_dir(__DIR__ . '/ordino/src') ? __DIR__ . '/ordino/src/' : __DIR__ . '/../../../lib/src/');
    $roots = ['PrestaShop\\Module\\Ordino\\' => __DIR__ . '/../src/', 'Ordino\\' => $library];
    foreach ($roots as $prefix => $root) {
        if (strpos($class, $prefix) === 0) {
            $file = $root . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
            if (is_file($file)) {
                require $file;
            }
        }
    }
});
