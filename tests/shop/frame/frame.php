<?php

// Prints the parts of an order's page as the module draws them: `php frame.php bar|history`.

declare(strict_types=1);

require __DIR__ . '/../../php/bootstrap.php';

use Ordino\Tests\Module\Page\Shown;
use Ordino\Tests\Module\Page\Sources;
use Ordino\Tests\Module\Page\Templates;

Sources::load();
if (!Templates::isThere()) {
    fwrite(STDERR, "Twig is not here: apt-get install php-twig\n");
    exit(2);
}
$models = Shown::order();
echo $argv[1] === 'bar'
    ? Templates::render('hook/bar.html.twig', ['bar' => $models['bar']])
    : Templates::render('hook/history.html.twig', ['page' => $models['page']]);
