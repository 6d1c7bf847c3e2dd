<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use Ordino\Actor;
use Ordino\Command;
use Ordino\Exception\EngineException;
use Ordino\Exception\OrdinoException;
use PrestaShop\Module\Ordino\Page\Given;
use PrestaShop\Module\Ordino\Page\OrderForm;
use PrestaShop\PrestaShop\Core\Domain\Order\Command\UpdateOrderStatusCommand;
use Symfony\Component\HttpFoundation\BinaryFileResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpFoundation\ResponseHeaderBag;

/** What employees do with an order on its page. Who may is the engine's to say. */
final class OrderController extends OrderPages
{
    /** @param object $bus of the core: a change of status goes the core's own way, through the gate */
    public function __construct(private readonly object $bus)
    {
        parent::__construct();
    }

    public function command(Request $request, int $orderId, string $command): Response
    {
        if (($denied = $this->denied('read', self::TAB)) !== null || !$this->isTheirs($orderId)) {
            return $denied ?? $this->page('denied', $this->say('Not for you'), [], 403);
        }
        if (!$this->isOurs($request)) {
            $this->tellExpired();
            return $this->back($orderId);
        }
        $form = new OrderForm(
            $request,
            $this->files(),
            $orderId,
            $this->here(),
            $this->handles(),
        );
        if ($form->errors !== []) {
            array_map(fn (string $error) => $this->tell('error', $error), $form->errors);
            (new Given($request))->keep($orderId, $form);
            return $this->back($orderId);
        }
        try {
            $isDone = match ($command) {
                'move' => $this->move($orderId, $form),
                'comment' => $this->comment($orderId, $form),
                default => $this->decide($orderId, $command, $form),
            };
        } catch (\Throwable $exception) {
            $isDone = false;
            $this->runtime()->log()->error("{$command} of order {$orderId}", $exception, $orderId);
            $this->tell('error', $this->say('This did not work: %why%', ['%why%' => $exception->getMessage()]));
        }
        if (!$isDone) {
            $form->drop();
            (new Given($request))->keep($orderId, $form);
        }
        $isBelow = in_array($command, ['comment', 'remind', 'snooze', 'dismiss'], true);
        return $this->back($orderId, $isBelow ? 'ordino-history' : null);
    }

    public function attachment(string $key): Response
    {
        if (($denied = $this->denied('read', self::TAB)) !== null) {
            return $denied;
        }
        $file = $this->files()->find($key);
        if ($file === null || !$this->isTheirs($file['order'])) {
            return $this->page('denied', $this->say('Not for you'), [], 404);
        }
        $response = new BinaryFileResponse($file['path']);
        $plain = (string) preg_replace('/[^\x20-\x7e]|[%\/\\\\"]/', '_', $file['name']);
        $response->setContentDisposition(ResponseHeaderBag::DISPOSITION_ATTACHMENT, $file['name'], $plain);
        // Whatever somebody has brought here, no browser runs it.
        $response->headers->set('Content-Type', $file['mediaType']);
        $response->headers->set('X-Content-Type-Options', 'nosniff');
        $response->headers->set('Content-Security-Policy', "default-src 'none'; sandbox");
        $response->headers->set('Cache-Control', 'private, no-store');
        return $response;
    }

    private function move(int $order, OrderForm $form): bool
    {
        $state = $this->runtime()->names()->stateOf($form->text('to'));
        $from = $this->runtime()->names()->stateOf($form->text('from'));
        if ($state === null || $from !== $this->runtime()->orders()->state($order)) {
            $this->tell('error', $this->say('Somebody else was faster: please look at the order as it is now.'));
            return false;
        }
        if (!$this->mayChange($order)) {
            return false;
        }
        $actor = $this->runtime()->employees()->actor($this->here()->employee);
        $fields = $form->fields($this->types($order, $form, $actor));
        $this->runtime()->input()->set($form->handled('comment'), $fields, $form->files);
        try {
            $this->bus->handle(new UpdateOrderStatusCommand($order, $state));
        } catch (\Throwable $exception) {
            if ($this->runtime()->orders()->state($order) === $state) {
                // To the core it is an error, too, when the customer could not be told.
                $this->runtime()->log()->error("order {$order} has moved, but not all was done", $exception, $order);
                $this->tell('warning', $this->say('The order has moved, but the shop reports: %why%', [
                    '%why%' => $exception->getMessage(),
                ]));
                return true;
            }
            if (!is_a($exception, 'PrestaShop\PrestaShop\Core\Module\Exception\ModuleErrorInterface')) {
                throw $exception;
            }
            // The gate's own words, which are HTML already.
            $this->addFlash('error', $exception->getMessage());
            return false;
        }
        $this->tell('success', $this->say('Done.'));
        return true;
    }

    /** Whether its status is theirs to change; when not, that is told. */
    private function mayChange(int $order): bool
    {
        $mayEdit = $this->isGranted('update', self::TAB);
        $mayChange = $this->runtime()->gate()->mayChange($order, $this->here()->employee, $mayEdit);
        if (!$mayChange) {
            $this->tell('error', $this->say('You may look at orders, but not change them.'));
        }
        return $mayChange;
    }

    /** What somebody has written is not lost because the workflow cannot be asked just now. */
    private function comment(int $order, OrderForm $form): bool
    {
        $command = Command::comment((string) $form->handled('text'), $form->files);
        $id = $form->id('comment');
        // A page that the browser has gone back to has its number still: other words are another comment.
        $said = hash('sha256', (string) json_encode([$form->handled('text'), array_column($form->files, 'digest')]));
        $id = $id === null ? 'comment-' . bin2hex(random_bytes(16)) : "{$id}-" . substr($said, 0, 16);
        try {
            return $this->isDone($order, $command, $id);
        } catch (OrdinoException $exception) {
            if ($exception instanceof EngineException && $exception->errorCode === 'invalid_request') {
                // It would never be taken, such as one that is too long.
                throw $exception;
            }
            if ($exception->errorCode === 'command_mismatch') {
                // The same words and files, sent twice: they are there, and these copies of the files are not needed.
                $this->tell('success', $this->say('Done.'));
                return false;
            }
            $this->runtime()->log()->error("a comment on order {$order} is kept for later", $exception, $order);
            $this->runtime()->comments()->keep($order, $this->here()->employee, $id, $command);
            $this->tell('success', $this->say('Kept. It becomes part of the history when the workflow can be asked again.'));
            return true;
        }
    }

    private function decide(int $order, string $command, OrderForm $form): bool
    {
        if ($command === 'undo' && !$this->mayChange($order)) {
            return false;
        }
        $isDone = $this->isDone($order, match ($command) {
            'undo' => Command::undo(),
            'assign' => Command::assign($this->assignee($form->text('employee'))),
            'remind' => Command::remindAt(
                $form->instant('at', $this->runtime()->clock()->now()),
                [$form->text('to')],
                $form->text('text'),
                $form->isSet('untilMoved'),
            ),
            'snooze' => Command::snooze($form->number('reminder'), $this->tomorrow()),
            'dismiss' => Command::dismiss($form->number('reminder')),
            'acknowledge' => Command::acknowledge($form->text('sla')),
            'watch' => Command::watch(),
            'unwatch' => Command::unwatch(),
        }, $form->id($command));
        $isDone && $command === 'undo' && $this->runtime()->cron()->deliverSoon($order);
        return $isDone;
    }

    /** Does what an employee wants, and tells them, or why not. */
    private function isDone(int $order, Command $command, ?string $id): bool
    {
        $actor = $this->runtime()->employees()->actor($this->here()->employee);
        $decision = $this->runtime()->host()->decide((string) $order, $command, $actor, commandId: $id);
        if ($decision->isRefused()) {
            $wording = $this->here()->wording($this->runtime());
            array_map(fn (string $why) => $this->tell('error', $why), $wording->all($decision->refused));
            return false;
        }
        $this->tell('success', $this->say('Done.'));
        return true;
    }

    /** @return array<string, string> types of the fields that a step asks for, by name */
    private function types(int $order, OrderForm $form, Actor $actor): array
    {
        if ($form->given('field') === [] || $this->runtime()->engine() === null) {
            return [];
        }
        $step = $this->runtime()->host()->options((string) $order, $actor)->to($form->text('to'));
        return array_column($step?->requires->fields ?? [], 'type', 'name');
    }

    /** At this time of day in the shop, which is not always 24 hours away. */
    private function tomorrow(): \DateTimeImmutable
    {
        $now = \DateTimeImmutable::createFromInterface($this->runtime()->clock()->now());
        return $now->setTimezone($this->here()->words->zone)->modify('+1 day');
    }

    /** Null for nobody: nothing, or somebody who does not work here. */
    private function assignee(string $employee): ?string
    {
        return isset($this->runtime()->employees()->all()[(int) $employee]) ? (string) (int) $employee : null;
    }

    private function back(int $order, ?string $place = null): Response
    {
        $fragment = $place === null ? [] : ['_fragment' => $place];
        return $this->redirectToRoute('admin_orders_view', ['orderId' => $order] + $fragment);
    }
}
