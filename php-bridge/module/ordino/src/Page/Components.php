<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use PrestaShop\Module\Ordino\Runtime;

/** Whether a page has components in the place of its plain forms, which stay for whoever has no scripts. */
final class Components
{
    /** @param string $folder of the built ones; a copy of the sources has none */
    public function __construct(
        private readonly Runtime $runtime,
        private readonly string $folder = __DIR__ . '/../../views/js/components',
    ) {
    }

    /** They offer what the workflow permits: a version that only watches refuses nothing, and is the plain forms' to show. */
    public function areOfOrders(): bool
    {
        return $this->areThere('next') && $this->runtime->gate()->isEnforcing();
    }

    /** What orders add up to is told by the engine. */
    public function areOfFigures(): bool
    {
        return $this->areThere('insights') && $this->runtime->engine() !== null;
    }

    /** What is drawn is checked by the engine; that of the page alone publishes nothing. */
    public function areOfWorkflows(): bool
    {
        return $this->areThere('editor') && $this->runtime->engine() !== null;
    }

    private function areThere(string $name): bool
    {
        return is_file("{$this->folder}/{$name}.js");
    }
}
