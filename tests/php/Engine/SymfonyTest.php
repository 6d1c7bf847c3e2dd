<?php

declare(strict_types=1);

namespace Ordino\Tests\Engine;

use Ordino\Tests\Support\Ordino;
use Ordino\Tests\Support\Peer;
use PHPUnit\Framework\TestCase;
use Symfony\Component\Yaml\Yaml;

/**
 * The state machine that is exported for Symfony, beside the engine: random moves, the same transitions enabled, and the same
 * states after each. What Symfony cannot do by itself (automatic steps, time) is left out of the definitions.
 */
final class SymfonyTest extends TestCase
{
    private const NOW = '2026-01-05T09:00:00Z';

    private const STEPS = 20;

    private int $compared = 0;

    public static function setUpBeforeClass(): void
    {
        foreach (['Workflow', 'EventDispatcher', 'ExpressionLanguage', 'Yaml'] as $component) {
            require_once "/usr/share/php/Symfony/Component/{$component}/autoload.php";
        }
    }

    public function testShippedDefinitions(): void
    {
        foreach (self::shipped() as $name => $definition) {
            for ($seed = 1; $seed <= 20; $seed++) {
                self::assertTrue($this->walk($definition, $seed), $name);
            }
        }
        self::assertGreaterThan(5_000, $this->compared);
    }

    public function testTheVectorsDefinitions(): void
    {
        $walked = 0;
        foreach (self::inVectors() as $definition) {
            $walked += (int) ($this->walk($definition, 1) && $this->walk($definition, 2));
        }
        self::assertGreaterThan(100, $walked);
        self::assertGreaterThan(5_000, $this->compared);
    }

    public function testWhatItCannotSayIsWritten(): void
    {
        $file = __DIR__ . '/../../../examples/definitions/order-desk.yaml';
        $text = self::exported(Yaml::parseFile($file, Yaml::PARSE_OBJECT_FOR_MAP));
        self::assertStringContainsString('working time', $text);
        self::assertStringContainsString('# Escalation: problem-reported to manager-review, by step escalate', $text);
        $transitions = Yaml::parse($text)['framework']['workflows']['order-desk']['transitions'];
        $automatic = array_filter($transitions, static fn (array $step): bool => isset($step['metadata']['automatic']));
        self::assertSame(['cancelled', 'ready-to-pack', 'problem-reported'], array_column($automatic, 'name'));
    }

    /** Walks both; false when the engine does not take the definition. */
    private function walk(\stdClass $definition, int $seed): bool
    {
        mt_srand($seed);
        $loaded = self::ask(['type' => 'load', 'definition' => $definition]);
        if (isset($loaded->error)) {
            return false;
        }
        $workflow = $loaded->ok->workflow;
        $peer = new Peer(Yaml::parse(self::exported($definition)), $definition->teams ?? []);
        $about = ['workflow' => $workflow, 'now' => self::NOW];
        $facts = self::facts();
        $open = ['type' => 'open', 'id' => 'case-1', 'facts' => (object) $facts];
        $case = self::decided($about + ['actor' => self::actor(), 'command' => $open])->case;
        $peer->order->status = $case->status;
        for ($step = 0; $step < self::STEPS; $step++) {
            self::assertSame($case->status, $peer->order->status);
            [$actor, $called] = [self::actor(), mt_rand(0, 1) === 1 ? self::facts() : []];
            $asked = $about + ['case' => $case, 'actor' => $actor, 'facts' => (object) $called];
            $options = self::ask(['type' => 'options'] + $asked)->ok->options;
            $open = array_filter($options, static fn (\stdClass $option): bool => $option->blockers === []);
            $enabled = array_values(array_map(static fn (\stdClass $option): string => $option->to, $open));
            $peer->order->knows($case, $actor, $called);
            $can = $peer->enabled();
            sort($enabled);
            sort($can);
            self::assertSame($enabled, $can, json_encode([$definition, $case, $actor, $called]));
            $this->compared += count($definition->statuses);
            // Any, which both have to refuse where it is not enabled.
            $any = array_column($definition->statuses, 'id');
            $to = $enabled !== [] && mt_rand(0, 4) > 0 ? $enabled[array_rand($enabled)] : $any[array_rand($any)];
            $requires = current(array_filter($options, static fn (\stdClass $option): bool => $option->to === $to));
            $move = ['type' => 'move', 'to' => $to] + self::supplied($requires === false ? null : $requires->requires);
            $case = self::decided($asked + ['command' => $move])->case;
            $peer->move($to);
        }
        return true;
    }

    /** @return array<string, mixed> */
    private static function supplied(?\stdClass $requires): array
    {
        $values = ['text' => 'x', 'number' => 1, 'date' => '2026-01-05', 'bool' => true];
        $fields = [];
        foreach ($requires->fields ?? [] as $field) {
            $fields[$field->name] = $field->oneOf[0] ?? $values[$field->type];
        }
        $file = ['name' => 'a.pdf', 'mediaType' => 'application/pdf', 'bytes' => 1];
        return array_filter([
            'comment' => ($requires->comment ?? false) ? 'because' : null,
            'attachments' => array_fill(0, $requires->attachments ?? 0, $file),
            'fields' => $fields,
        ]);
    }

    private static function exported(\stdClass $definition): string
    {
        return self::ask(['type' => 'diagram', 'workflow' => $definition, 'format' => 'symfony'])->ok->text;
    }

    /** @param array<string, mixed> $request */
    private static function decided(array $request): \stdClass
    {
        return self::ask(['type' => 'decide'] + $request)->ok;
    }

    /** @param array<string, mixed> $request */
    private static function ask(array $request): \stdClass
    {
        return json_decode(Ordino::engine()->call(json_encode($request, JSON_PRESERVE_ZERO_FRACTION)));
    }

    /** @return array<string, mixed> */
    private static function facts(): array
    {
        $values = ['total' => [0, 499, 5000, '5'], 'inStock' => [true, false], 'country' => ['it', 'pl', 5],
            'tags' => [['vip'], [], 'vip'], 'paymentPromised' => [true], 'withdrawal' => [true, false]];
        $some = array_filter($values, static fn (): bool => mt_rand(0, 9) < 6);
        return array_map(static fn (array $list): mixed => $list[array_rand($list)], $some);
    }

    /** @return array<string, mixed>|null */
    private static function actor(): ?array
    {
        $some = static fn (array $list): array => array_values(array_filter($list, static fn (): bool => mt_rand(0, 9) < 3));
        $teams = ['shipping', 'customer-care', 'finance', 'managers', 'ops', 'office'];
        return mt_rand(0, 9) === 0 ? null : [
            'id' => 'e' . mt_rand(1, 2),
            'teams' => $some($teams),
            'leads' => $some($teams),
            'roles' => $some(['admin', 'clerk']),
        ];
    }

    /** @return array<string, \stdClass> */
    private static function shipped(): array
    {
        $found = [];
        $files = glob(__DIR__ . '/../../../examples/definitions/*.{json,yaml}', GLOB_BRACE);
        foreach (preg_grep('/\.test\./', $files, PREG_GREP_INVERT) as $file) {
            $found[basename($file)] = self::timeless(Yaml::parseFile($file, Yaml::PARSE_OBJECT_FOR_MAP));
        }
        return $found;
    }

    /** @return list<\stdClass> */
    private static function inVectors(): array
    {
        $found = [];
        $gather = static function (mixed $value) use (&$gather, &$found): void {
            if ($value instanceof \stdClass && is_array($value->statuses ?? null) && isset($value->id)) {
                $found[md5(json_encode($value))] = self::timeless($value);
            }
            if (is_array($value) || $value instanceof \stdClass) {
                array_map($gather, array_values((array) $value));
            }
        };
        foreach (glob(__DIR__ . '/../../vectors/*.json') as $file) {
            $gather(json_decode(file_get_contents($file)));
        }
        return array_values($found);
    }

    private static function timeless(\stdClass $definition): \stdClass
    {
        $definition = json_decode(json_encode($definition));
        unset($definition->slas, $definition->promises);
        foreach ($definition->statuses as $status) {
            if (!$status instanceof \stdClass) {
                continue;
            }
            foreach ([$status->recommended ?? null, ...(array) ($status->suggested ?? [])] as $transition) {
                if ($transition instanceof \stdClass) {
                    unset($transition->auto);
                }
            }
        }
        return $definition;
    }
}
