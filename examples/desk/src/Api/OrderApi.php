<?php

declare(strict_types=1);

namespace Desk\Api;

use Desk\Commands;
use Desk\Files;
use Desk\Shop;
use Desk\Web\Problem;
use Desk\Web\Request;
use Desk\Web\Response;
use Ordino\Actor;
use Ordino\Json;
use Ordino\PageCommand;

/** One order: shown, changed, and its files. */
final class OrderApi
{
    public function __construct(private readonly Shop $shop, private readonly Actor $actor)
    {
    }

    /** @return array<string, \Closure> */
    public function routes(): array
    {
        return [
            'GET /api/orders/*' => $this->show(...),
            'POST /api/orders/*/commands' => $this->send(...),
            'POST /api/orders/*/files' => $this->upload(...),
            'GET /api/files/*' => $this->download(...),
        ];
    }

    /**
     * @param object|null $case as it is known already
     * @return array<string, mixed> an `Order`
     */
    public function order(string $id, ?object $case = null): array
    {
        $host = $this->shop->host();
        $case ??= $host->caseOf($id);
        return [
            'case' => $case,
            'workflow' => $host->definitions->newest($case->workflow->digest)->edition,
            'title' => $this->shop->orders()->titles([$id])[$id],
            'events' => $host->history($id),
            'texts' => Json::map($host->texts($id)),
            'facts' => Json::map($this->facts($id)),
            'names' => $this->shop->employees->names(),
        ];
    }

    private function show(Request $request, string $id): Response
    {
        $case = $this->shop->host()->caseOf($id);
        // What it is called may change while nothing happens to it.
        $words = substr($this->shop->host()->definitions->newest($case->workflow->digest)->edition, 0, 16);
        return Response::tagged($request, "{$case->seq}-{$words}", fn (): array => $this->order($id, $case));
    }

    private function send(Request $request, string $id): Response
    {
        $sending = $request->json();
        $command = $sending->command ?? null;
        $files = PageCommand::files($command);
        if ($files !== []) {
            $command->attachments = $this->shop->files()->attachments($id, $files);
        }
        $decision = $this->shop->host()->decide(
            $id,
            Commands::of($command),
            $this->actor,
            $this->facts($id),
            self::commandId($sending),
            is_int($sending->expectedSeq ?? null) ? $sending->expectedSeq : throw Problem::invalid('`expectedSeq` is a number'),
        );
        if (!$decision->isRefused()) {
            $this->shop->files()->use($files);
        }
        return Response::ok(['order' => $this->order($id), 'refused' => $decision->refused]);
    }

    private function upload(Request $request, string $id): Response
    {
        $this->shop->host()->caseOf($id);
        $name = $request->query('name') ?? throw Problem::invalid('a file has a name: `?name=`');
        return Response::ok($this->shop->files()->keep($id, $this->actor->id, $name, $request->body(Files::MOST_BYTES)));
    }

    private function download(Request $request, string $key): Response
    {
        $files = $this->shop->files();
        $file = $files->find($key);
        if ($file === null || !is_file($files->path($key))) {
            throw Problem::notFound('there is no such file');
        }
        return Response::download($files->path($key), (string) $file['name'], (string) $file['media_type']);
    }

    /** @return array<string, mixed> */
    private function facts(string $id): array
    {
        return $this->shop->orders()->facts([$id])[$id];
    }

    /** What a page has chosen before it has sent the command the first time. */
    public static function commandId(object $sending): string
    {
        $id = $sending->commandId ?? null;
        $isGood = is_string($id) && preg_match('/^[\w-]{8,64}$/D', $id) === 1;
        return $isGood ? $id : throw Problem::invalid('`commandId` is 8 to 64 letters, digits, `-` and `_`');
    }
}
