<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

use Ordino\Outbox\Http\Resolver;

/** Names as a test has them. A name with several answers gives them in turn, and the last from then on. */
final class FixedResolver implements Resolver
{
    /** @var list<string> what was looked up */
    public array $asked = [];

    /** @param array<string, list<list<string>>> $answers by name */
    public function __construct(private array $answers)
    {
    }

    public function addresses(string $host): array
    {
        $this->asked[] = $host;
        $answers = $this->answers[$host] ?? [[]];
        if (count($answers) > 1) {
            array_shift($this->answers[$host]);
        }
        return $answers[0];
    }
}
