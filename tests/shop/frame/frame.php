<?php

// Prints the parts of an order's page as the module draws them, or what components are told of the order, as JSON:
// `php frame.php bar|history|board|figures|editor|told`.

declare(strict_types=1);

require __DIR__ . '/../../php/bootstrap.php';

use Ordino\Tests\Module\Page\Shown;
use Ordino\Tests\Module\Page\Sources;
use Ordino\Tests\Module\Page\Templates;
use PrestaShop\Module\Ordino\Page\BoardQuery;

Sources::load();
if (!Templates::isThere()) {
    fwrite(STDERR, "Twig is not here: apt-get install php-twig\n");
    exit(2);
}
$models = Shown::order(hasComponents: true);
echo match ($argv[1]) {
    'bar' => Templates::render('hook/bar.html.twig', ['bar' => $models['bar']]),
    'history' => Templates::render('hook/history.html.twig', ['page' => $models['page']]),
    'board' => Templates::render('admin/board.html.twig', ['hasComponents' => true, 'board' => [
        'query' => BoardQuery::of([]), 'parameters' => [], 'next' => null, 'isFirst' => true, 'rows' => [], 'statuses' => [],
        'teams' => [], 'employees' => [], 'me' => 1, 'sorts' => [], 'shown' => [],
    ]]),
    'figures' => Templates::render('admin/figures.html.twig', ['hasFigures' => true]),
    'editor' => Templates::render('admin/editor.html.twig', [
        'hasComponents' => true, 'isEnforcing' => false, 'tab' => 'ordino_editor', 'tabs' => ['ordino_editor' => 'Draw'],
    ]),
    'told' => json_encode(Shown::told(), JSON_PRESERVE_ZERO_FRACTION),
};
