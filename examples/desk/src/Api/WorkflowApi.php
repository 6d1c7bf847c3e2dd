<?php

declare(strict_types=1);

namespace Desk\Api;

use Desk\Employees;
use Desk\Shop;
use Desk\Web\Problem;
use Desk\Web\Request;
use Desk\Web\Response;
use Ordino\Actor;
use Ordino\Desk\Publication;

/** The workflow as its author draws and publishes it. */
final class WorkflowApi
{
    private const MOST_BYTES = 512 * 1024;

    private const FLAGS = JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION;

    public function __construct(private readonly Shop $shop, private readonly Actor $actor)
    {
    }

    /** @return array<string, \Closure> */
    public function routes(): array
    {
        return [
            'GET /api/workflows/*/draft' => fn (Request $request, string $workflow) => $this->show($workflow),
            'PUT /api/workflows/*/draft' => $this->save(...),
            'POST /api/workflows/*/publish' => $this->publish(...),
            'GET /api/workflows/*/rollout' => fn (Request $request, string $workflow) => $this->rollout($workflow),
            'POST /api/workflows/*/rollout' => $this->retry(...),
        ];
    }

    private function show(string $workflow): Response
    {
        $this->check();
        ['draft' => $draft, 'revision' => $revision] = $this->shop->drafts()->of($workflow);
        return Response::ok([
            'draft' => $draft,
            'revision' => (string) $revision,
            'live' => json_decode($this->shop->host()->definitions->current($workflow)->text),
            'versions' => $this->shop->publishing()->versions($workflow),
        ]);
    }

    private function save(Request $request, string $workflow): Response
    {
        $this->check();
        $text = $request->body(self::MOST_BYTES);
        $draft = json_decode($text);
        if (!is_object($draft) || ($draft->id ?? null) !== $workflow) {
            throw Problem::invalid("a draft is the definition of `{$workflow}`");
        }
        $revision = self::revision(trim((string) $request->header('if-match'), '"'));
        $revision = $this->shop->drafts()->save($workflow, $text, $revision, $this->actor->id);
        return Response::ok(['revision' => (string) $revision]);
    }

    /** What is published is the draft as it is kept, so that nobody publishes what was never seen. */
    private function publish(Request $request, string $workflow): Response
    {
        $this->check();
        $publishing = $request->json();
        ['draft' => $draft, 'revision' => $revision] = $this->shop->drafts()->of($workflow);
        if ($revision !== self::revision($publishing->revision ?? null)) {
            throw Problem::stale('somebody else has saved this draft meanwhile');
        }
        $mapping = Publication::mapping($publishing);
        $text = json_encode($draft, self::FLAGS);
        return Response::ok(($publishing->dryRun ?? true) !== false
            ? $this->shop->publishing()->plan($text, $mapping)
            : $this->shop->publishing()->publish($text, $mapping, $this->actor->id));
    }

    private function rollout(string $workflow): Response
    {
        $this->check();
        return Response::ok($this->shop->publishing()->rollout($workflow)->told());
    }

    private function retry(Request $request, string $workflow): Response
    {
        $this->check();
        $version = $request->json()->version ?? null;
        $isDone = is_int($version) && $this->shop->publishing()->rollout($workflow)->retry($version);
        return $isDone ? $this->rollout($workflow) : throw Problem::stale('another version was published meanwhile');
    }

    private static function revision(mixed $text): int
    {
        $isGood = is_string($text) && preg_match('/^\d{1,9}$/D', $text) === 1;
        return $isGood ? (int) $text : throw Problem::invalid('a draft has a `revision`');
    }

    private function check(): void
    {
        if (!Employees::isInCharge($this->actor)) {
            throw Problem::forbidden('the workflow is drawn by the leads of the managers');
        }
    }
}
