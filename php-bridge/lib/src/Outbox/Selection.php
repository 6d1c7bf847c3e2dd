<?php

declare(strict_types=1);

namespace Ordino\Outbox;

/** Which effects a route takes. */
final class Selection
{
    /**
     * @param list<string> $types `status`, `notify`, `emit`; empty for all
     * @param list<string> $names of effects of the type `emit`; empty for all
     */
    public function __construct(private readonly array $types = [], private readonly array $names = [])
    {
    }

    public function has(object $effect): bool
    {
        if ($this->types !== [] && !in_array($effect->type, $this->types, true)) {
            return false;
        }
        return $this->names === [] || $effect->type !== 'emit' || in_array($effect->name, $this->names, true);
    }
}
