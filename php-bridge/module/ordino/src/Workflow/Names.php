<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

/**
 * The link between the shop's states and the workflow's statuses: a status has its state's number among its `aliases`, or as
 * its id.
 */
final class Names
{
    /** @var array<int, string>|null statuses by state */
    private ?array $statuses = null;

    private int $version = 0;

    public function __construct(private readonly Current $current)
    {
    }

    /** The status of a state; null for one that the published definition does not have. */
    public function statusOf(int $state): ?string
    {
        return $this->all()[$state] ?? null;
    }

    /** The state of a status; null for a status that the shop has none for. */
    public function stateOf(string $status): ?int
    {
        $state = array_search($status, $this->all(), true);
        return $state === false ? null : $state;
    }

    /** @return array<int, string> statuses by state */
    public function all(): array
    {
        if ($this->statuses === null || $this->version !== $this->current->version()) {
            $this->statuses = self::in($this->current->value());
            $this->version = $this->current->version();
        }
        return $this->statuses;
    }

    /** @return array<int, string> the same of any definition */
    public static function in(?object $definition): array
    {
        $statuses = [];
        foreach ($definition->statuses ?? [] as $status) {
            foreach ([$status->id ?? '', ...(array) ($status->aliases ?? [])] as $name) {
                if (preg_match('/^[1-9]\d{0,9}$/D', (string) $name) === 1) {
                    $statuses[(int) $name] ??= (string) $status->id;
                }
            }
        }
        return $statuses;
    }
}
