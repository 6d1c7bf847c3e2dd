<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Twig\Environment;

/** Twig for hooks, which no container knows. */
final class Renderer
{
    public function __construct(private readonly Environment $twig)
    {
    }

    /** @param array<string, mixed> $model */
    public function render(string $template, array $model): string
    {
        return $this->twig->render("@Modules/ordino/views/templates/{$template}", $model);
    }
}
