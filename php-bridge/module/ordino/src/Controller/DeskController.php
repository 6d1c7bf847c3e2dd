<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use Ordino\Blocker;
use Ordino\Command;
use Ordino\Json;
use Ordino\Upload;
use PrestaShop\Module\Ordino\Desk\Answers;
use PrestaShop\Module\Ordino\Desk\Doing;
use PrestaShop\Module\Ordino\Desk\Problem;
use PrestaShop\Module\Ordino\Desk\Sending;
use PrestaShop\Module\Ordino\Install\Tabs;
use PrestaShop\Module\Ordino\Page\Heads;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** What the components on our pages ask, as `admin/SERVER.md` says it. Who may is the engine's to say. */
final class DeskController extends OrderPages
{
    /** Orders that are moved at once, at most: the shop takes its time for each. */
    private const MOST_ORDERS = 200;

    /** @param object $bus of the core: a change of status goes the core's own way, through the gate */
    public function __construct(private readonly object $bus)
    {
        parent::__construct();
    }

    public function session(): Response
    {
        $mayDraw = $this->isGranted('update', Tabs::SETTINGS);
        return $this->answer(fn (): array => $this->answers()->session($this->csrf(), $mayDraw));
    }

    public function definition(string $handle): Response
    {
        $response = $this->answer(fn (): object => Json::value($this->answers()->definition($handle)));
        if ($response->getStatusCode() === 200) {
            $response->headers->set('Cache-Control', 'private, max-age=31536000, immutable');
        }
        return $response;
    }

    public function people(Request $request): Response
    {
        return $this->answer(function () use ($request): array {
            [$text, $team] = [(string) $request->query->get('text'), (string) $request->query->get('team')];
            return $this->answers()->people($text, $team);
        });
    }

    public function order(int $orderId): Response
    {
        return $this->answer(function () use ($orderId): array {
            $this->checkOrder($orderId);
            $this->runtime()->recorder()->ready($orderId);
            return $this->answers()->order($orderId);
        });
    }

    public function command(Request $request, int $orderId): Response
    {
        return $this->answer(function () use ($request, $orderId): array {
            $this->checkToken($request);
            $this->checkOrder($orderId);
            $me = $this->here()->employee;
            $sending = Sending::of($request->getContent(), $orderId, $me, $this->files(), $this->handles());
            $refused = $this->doing()->do($orderId, $sending);
            return ['order' => $this->answers()->order($orderId), 'refused' => $refused];
        });
    }

    public function upload(Request $request, int $orderId): Response
    {
        return $this->answer(function () use ($request, $orderId): array {
            $this->checkToken($request);
            $this->checkOrder($orderId);
            $path = (string) tempnam(sys_get_temp_dir(), 'ordino');
            try {
                // One byte more than there may be shows that there are more.
                $copied = stream_copy_to_stream($request->getContent(true), fopen($path, 'wb'), Upload::MOST_BYTES + 1);
                $upload = Upload::of($path, (string) $request->query->get('name'));
                return match (true) {
                    $copied > Upload::MOST_BYTES, $upload === 'too_large' => throw Problem::tooLarge(Upload::MOST_BYTES),
                    is_string($upload) => throw Problem::invalid('files of this type are not taken here'),
                    default => $this->files()->keep($orderId, $upload, $this->here()->employee),
                };
            } finally {
                @unlink($path);
            }
        });
    }

    public function board(Request $request): Response
    {
        return $this->answer(function () use ($request): array {
            $this->checkBoard();
            return $this->answers()->board($request->query->all());
        });
    }

    /** What moving orders would do, for each of them; nothing happens. */
    public function plan(Request $request): Response
    {
        $doing = $this->doing();
        return $this->many($request, function (int $order, string $to) use ($doing): array {
            $case = $this->runtime()->recorder()->ready($order) ?? throw Problem::notFound();
            $actor = $this->runtime()->employees()->actor($this->here()->employee);
            return $doing->barred($order) ?: $this->runtime()->host()->preview($case, Command::move($to), $actor)->refused;
        });
    }

    /** Moves those that may, one after the other, each the core's own way. */
    public function moves(Request $request): Response
    {
        $doing = $this->doing();
        return $this->many($request, function (int $order, string $to, ?string $comment) use ($doing): array {
            try {
                return $doing->moveOn($order, $to, $comment);
            } catch (Problem $problem) {
                throw $problem;
            } catch (\Throwable $exception) {
                // The others are not held up by it, and what was done is told.
                $this->runtime()->log()->error("order {$order} does not move", $exception, $order);
                return [Blocker::of((object) ['code' => 'failed', 'parameters' => new \stdClass()])];
            }
        });
    }

    /** What all orders add up to: for who may see the board, and works in all shops whose orders are counted. */
    public function report(Request $request): Response
    {
        return $this->answer(function () use ($request): array {
            if (!$this->isGranted('read', Tabs::BOARD) || $this->here()->theirs !== null) {
                throw Problem::forbidden('these are figures of all shops');
            }
            $version = (string) $request->query->get('version');
            if (preg_match('/^\d{0,9}$/D', $version) !== 1) {
                throw Problem::invalid('`version` is a number');
            }
            // What single people do is for who may settle how they work.
            $isForAll = $this->isGranted('read', Tabs::SETTINGS);
            $period = (string) $request->query->get('period');
            return $this->answers()->report($period === '' ? null : $period, $version === '' ? null : (int) $version, $isForAll);
        });
    }

    /** @param \Closure(int, string, string|null): list<Blocker> $work why an order does not move */
    private function many(Request $request, \Closure $work): Response
    {
        return $this->answer(function () use ($request, $work): array {
            $this->checkToken($request);
            $this->checkBoard();
            $asked = json_decode($request->getContent(), false, 8);
            $cases = array_map(strval(...), array_filter((array) ($asked->cases ?? []), is_scalar(...)));
            $orders = array_values(array_unique(array_filter(array_map(intval(...), $cases))));
            $isGood = is_string($asked->to ?? null) && is_string($asked->comment ?? '') && count($orders) <= self::MOST_ORDERS;
            if (!$isGood) {
                $most = self::MOST_ORDERS;
                throw Problem::invalid("`cases` are orders, {$most} at most; `to` is a status, `comment` a text");
            }
            $titles = (new Heads($this->runtime(), $this->here()))->titles($orders);
            $verdicts = [];
            foreach ($this->runtime()->presence()->among($orders) as $order) {
                if (isset($titles[$order]) && $this->isTheirs($order)) {
                    $refused = $work($order, $asked->to, $asked->comment ?? null);
                    $verdicts[] = ['case' => (string) $order, 'title' => $titles[$order], 'refused' => $refused];
                }
            }
            return $verdicts;
        });
    }

    private function doing(): Doing
    {
        return new Doing($this->runtime(), $this->bus, $this->here()->employee, $this->isGranted('update', self::TAB));
    }

    private function checkBoard(): void
    {
        if (!$this->isGranted('read', Tabs::BOARD)) {
            throw Problem::forbidden('you may not see the board');
        }
    }

    /** @param \Closure(): mixed $work */
    private function answer(\Closure $work): Response
    {
        return $this->told(function () use ($work): mixed {
            return $this->isGranted('read', self::TAB) ? $work() : throw Problem::forbidden('you may not see orders');
        });
    }

    private function checkOrder(int $order): void
    {
        if (!$this->isTheirs($order)) {
            throw Problem::notFound();
        }
    }

    private function answers(): Answers
    {
        return new Answers($this->runtime(), $this->here());
    }
}
