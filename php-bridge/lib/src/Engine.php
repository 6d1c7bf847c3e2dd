<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Door\Choice;
use Ordino\Door\Door;
use Ordino\Exception\DefinitionException;
use Ordino\Exception\DoorException;
use Ordino\Exception\EngineException;
use Ordino\Exception\ValueException;

/**
 * The engine. It decides, and keeps nothing: cases, clocks and mails are the host's.
 *
 * ```php
 * $engine = Engine::start();
 * $workflow = $engine->load(file_get_contents('orders.json'));
 * $opened = $workflow->decide(null, Command::open('order-1042'), $now);
 * $options = $workflow->options($opened->case, $now, new Actor('shipping-2', teams: ['shipping']));
 * ```
 *
 * Whatever asks it throws a `DoorException` when no answer came, an `EngineException` when the engine cannot answer, and
 * a `ValueException` when what is asked is no JSON: all are an `OrdinoException`, with a code.
 *
 * @phpstan-import-type VersionAnswerShape from Shapes
 * @phpstan-import-type EventShape from Shapes
 * @phpstan-import-type CaseShape from Shapes
 */
final class Engine
{
    public function __construct(
        /** The way in that was chosen. */
        public readonly Door $door,
        /** Why this one, in words, for an administrator. */
        public readonly string $why = 'it was given',
    ) {
    }

    /**
     * The best engine that is there: the extension, else the sidecar at a socket, else a process of its own.
     *
     * @param Settings|null $settings where they may be; those of the environment without it
     * @throws DoorException `unavailable` when there is none; the message says why for each
     */
    public static function start(?Settings $settings = null): self
    {
        return Choice::among($settings ?? Settings::fromEnvironment());
    }

    /**
     * Asks a request of the wire as text and answers its text, whatever that is.
     *
     * @throws DoorException when no answer came
     */
    public function call(string $request): string
    {
        return $this->door->call($request);
    }

    /**
     * Asks a request of the wire and answers what its `ok` holds.
     *
     * @param array<string, mixed> $request
     * @throws DoorException|EngineException|ValueException
     */
    public function ask(array $request): object
    {
        return $this->answer(Json::text(Json::map($request)));
    }

    /**
     * @internal the same for a request that is text already
     * @param string|null $part the part of it that the caller has given as text
     * @throws DoorException|EngineException
     */
    public function answer(string $request, ?string $part = null): object
    {
        $answer = $this->value($request);
        if (isset($answer->ok)) {
            return $answer->ok;
        }
        if ($answer->error->code === 'syntax' && $part !== null) {
            // A caller looks for the place in their own text.
            $error = $this->value($part)->error ?? null;
            if ($error !== null && $error->code === 'syntax') {
                $error->message = self::inLines($error->message, $part);
                throw EngineException::of($error);
            }
        }
        throw EngineException::of($answer->error);
    }

    /**
     * What this engine is: its version, its id, the version of the wire, and its limits.
     *
     * @return VersionAnswerShape
     * @throws DoorException|EngineException
     */
    public function version(): object
    {
        return $this->ask(['type' => 'version']);
    }

    /**
     * Proves a definition.
     *
     * @param string|array<string, mixed>|object $definition JSON text, or what it holds; text or an object where a map in
     *     it may be empty, since an empty array is a list
     * @throws DefinitionException when it breaks rules
     * @throws DoorException|EngineException|ValueException
     */
    public function load(string|array|object $definition): Workflow
    {
        $text = self::definition($definition);
        $loaded = $this->answer(self::loading($text), $text);
        $diagnostics = array_map(Diagnostic::of(...), $loaded->diagnostics);
        return new Workflow($this, $loaded->workflow, static fn (): string => $text, $diagnostics, $loaded->edition);
    }

    /**
     * A workflow that was proved before, under the digest that it had then. Its definition is asked for only when this
     * engine does not know it, or no longer: so a request of a shop need not bring it along.
     *
     * @param \Closure(): string $definition answers the definition as JSON text
     * @param string|null $edition that it had then; default whichever decides so, and was used last
     */
    public function workflow(string $digest, \Closure $definition, ?string $edition = null): Workflow
    {
        return new Workflow($this, $digest, $definition, edition: $edition);
    }

    /**
     * @internal loads a workflow again that has left
     * @throws DoorException|EngineException
     */
    public function reload(Workflow $workflow): void
    {
        $loaded = $this->answer(self::loading($workflow->definition()));
        $found = $workflow->edition === null ? $loaded->workflow : $loaded->edition;
        if ($found !== $workflow->handle()) {
            $message = "the definition that was given for `{$workflow->handle()}` is that of `{$found}`";
            throw new EngineException('unknown_workflow', $message);
        }
    }

    /**
     * Says what is wrong with a definition.
     *
     * @param string|array<string, mixed>|object $definition JSON text, or what it holds
     * @return list<Diagnostic>
     * @throws DoorException|EngineException|ValueException
     */
    public function check(string|array|object $definition): array
    {
        $text = self::definition($definition);
        $answer = $this->answer('{"type":"check","definition":' . $text . '}', $text);
        return array_map(Diagnostic::of(...), $answer->diagnostics);
    }

    /**
     * The case that events add up to.
     *
     * @param string|list<EventShape> $events the whole history of one case, as decisions gave it, or its JSON text
     * @return CaseShape
     * @throws DoorException|EngineException|ValueException
     */
    public function replay(string|array $events): object
    {
        $text = is_string($events) ? $events : Json::text($events);
        return $this->answer(Json::with(['type' => 'replay', 'workflow' => null], 'events', $text), $text)->case;
    }

    /**
     * Arithmetic of working time.
     *
     * @param string|array<string, mixed>|object $calendar one of a definition, with its `timeZone`: JSON text, or what it
     *     holds
     * @throws ValueException
     */
    public function workingTime(string|array|object $calendar): WorkingTime
    {
        return new WorkingTime($this, self::definition($calendar));
    }

    /** The answer as it came. */
    private function value(string $request): object
    {
        try {
            $answer = Json::value($this->door->call($request));
        } catch (\JsonException $exception) {
            throw new DoorException('garbled', "what came is no answer: {$exception->getMessage()}", $exception);
        }
        if (!isset($answer->ok) && !isset($answer->error->code)) {
            throw new DoorException('garbled', 'what came is no answer');
        }
        return $answer;
    }

    /** The place in a text of lines, where a door has made one line of them. */
    private static function inLines(string $message, string $text): string
    {
        if (preg_match('/^line 1, column (\d+): (.*)$/Ds', $message, $parts) !== 1) {
            return $message;
        }
        $before = substr($text, 0, (int) $parts[1] - 1);
        $line = substr_count($before, "\n") + 1;
        $column = strlen($before) - (strrpos("\n" . $before, "\n")) + 1;
        return "line {$line}, column {$column}: {$parts[2]}";
    }

    private static function loading(string $definition): string
    {
        return '{"type":"load","definition":' . $definition . '}';
    }

    /** @param string|array<string, mixed>|object $definition */
    private static function definition(string|array|object $definition): string
    {
        return is_string($definition) ? $definition : Json::text($definition);
    }
}
