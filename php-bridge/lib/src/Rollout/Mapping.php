<?php

declare(strict_types=1);

namespace Ordino\Rollout;

use Ordino\Json;

/** Other names of statuses and teams, by the old ones. */
final class Mapping implements \JsonSerializable
{
    /**
     * @param array<string, string> $statuses
     * @param array<string, string> $teams
     */
    public function __construct(public readonly array $statuses = [], public readonly array $teams = [])
    {
    }

    /** @internal */
    public static function of(string $text): self
    {
        $value = Json::value($text);
        return new self((array) $value->statuses, (array) $value->teams);
    }

    /** @return array<string, object> */
    public function jsonSerialize(): array
    {
        return ['statuses' => Json::map($this->statuses), 'teams' => Json::map($this->teams)];
    }
}
