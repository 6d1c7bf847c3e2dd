<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use Ordino\Json;
use Ordino\Upload;
use PrestaShop\Module\Ordino\Desk\Answers;
use PrestaShop\Module\Ordino\Desk\Doing;
use PrestaShop\Module\Ordino\Desk\Problem;
use PrestaShop\Module\Ordino\Desk\Sending;
use PrestaShop\Module\Ordino\Install\Tabs;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** What the components on our pages ask, as `admin/SERVER.md` says it. Who may is the engine's to say. */
final class DeskController extends OrderPages
{
    /** @param object $bus of the core: a change of status goes the core's own way, through the gate */
    public function __construct(private readonly object $bus)
    {
        parent::__construct();
    }

    public function session(): Response
    {
        return $this->answer(function (): array {
            $csrf = $this->container->get('security.csrf.token_manager')->getToken('ordino')->getValue();
            return $this->answers()->session($csrf);
        });
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
        return $this->answer(fn (): array => $this->answers()->people((string) $request->query->get('text')));
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
            $doing = new Doing($this->runtime(), $this->bus, $me, $this->isGranted('update', self::TAB));
            $refused = $doing->do($orderId, $sending);
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

    /** @param \Closure(): mixed $work */
    private function answer(\Closure $work): Response
    {
        try {
            if (!$this->isGranted('read', self::TAB)) {
                throw Problem::forbidden('you may not see orders');
            }
            return self::json(['ok' => $work()]);
        } catch (\Throwable $exception) {
            $problem = Problem::of($exception);
            if ($problem->getPrevious() !== null) {
                $this->runtime()->log()->error('a component of a page', $exception);
            }
            $error = ['code' => $problem->errorCode, 'message' => mb_scrub($problem->getMessage(), 'UTF-8')];
            return self::json(['error' => $error], $problem->status);
        }
    }

    private function checkToken(Request $request): void
    {
        if (!$this->isCsrfTokenValid('ordino', (string) $request->headers->get('X-Csrf-Token'))) {
            throw Problem::forbidden('this page was open for too long');
        }
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

    /** @param array<string, mixed> $value */
    private static function json(array $value, int $status = 200): Response
    {
        $response = new Response(Json::text($value), $status);
        $response->headers->set('Content-Type', 'application/json');
        $response->headers->set('X-Content-Type-Options', 'nosniff');
        $response->headers->set('Cache-Control', 'private, no-store');
        return $response;
    }
}
