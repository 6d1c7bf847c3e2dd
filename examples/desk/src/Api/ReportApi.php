<?php

declare(strict_types=1);

namespace Desk\Api;

use Desk\Employees;
use Desk\Shop;
use Desk\Web\Problem;
use Desk\Web\Request;
use Desk\Web\Response;
use Ordino\Actor;
use Ordino\Store\Published;
use Ordino\Time\Instant;

/** What all orders add up to. */
final class ReportApi
{
    public function __construct(private readonly Shop $shop, private readonly Actor $actor)
    {
    }

    /** @return array<string, \Closure> */
    public function routes(): array
    {
        return ['GET /api/report' => $this->show(...)];
    }

    private function show(Request $request): Response
    {
        $version = $request->query('version');
        if ($version !== null && preg_match('/^\d{1,9}$/D', $version) !== 1) {
            throw Problem::invalid('`version` is a number');
        }
        $version = $version === null ? null : (int) $version;
        $summary = $this->shop->reports()->of(Shop::WORKFLOW, $request->query('period'), $version);
        if (!Employees::isInCharge($this->actor)) {
            // What single people do is not everybody's to see.
            $summary->people = [];
        }
        $definitions = $this->shop->host()->definitions;
        return Response::ok([
            'summary' => $summary,
            'workflow' => $definitions->published(Shop::WORKFLOW, $version)->edition,
            'names' => $this->shop->employees->names(),
            'versions' => array_map(self::version(...), $definitions->changes(Shop::WORKFLOW)),
        ]);
    }

    /** @return array<string, mixed> */
    private static function version(Published $published): array
    {
        return ['version' => $published->version, 'at' => Instant::text($published->at)];
    }
}
