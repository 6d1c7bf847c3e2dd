<?php

declare(strict_types=1);

namespace Ordino;

/** The employee behind a call, as the host knows them. The engine keeps no directory. */
final class Actor implements \JsonSerializable
{
    /**
     * @param string $id the host's name for the employee: at most 256 bytes
     * @param list<string> $teams teams of which they are a member
     * @param list<string> $leads teams that they lead; a lead counts as a member
     * @param list<string> $roles roles that they have; `admin` passes every right, but no guard
     */
    public function __construct(
        public readonly string $id,
        public readonly array $teams = [],
        public readonly array $leads = [],
        public readonly array $roles = [],
    ) {
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        // A list from which something was filtered has gaps, with which it would be written as a map.
        return [
            'id' => $this->id,
            'teams' => array_values($this->teams),
            'leads' => array_values($this->leads),
            'roles' => array_values($this->roles),
        ];
    }
}
