<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\Task;

/**
 * Somebody who is told of effects by HTTP.
 *
 * What is wrong with the settings is said when something is delivered or probed, and not when they are read: a URL that
 * a merchant has mistyped must not take the shop down.
 */
final class Endpoint
{
    private readonly Secret $url;

    /** @param list<Auth> $auth each adds its headers; empty for an endpoint that asks for nothing */
    public function __construct(
        #[\SensitiveParameter] string $url,
        private readonly Body $body,
        private readonly array $auth = [],
        private readonly Client $client = new Client(),
    ) {
        // The path is a secret at many services: who knows it may write.
        $this->url = new Secret($url);
    }

    /**
     * Delivers a task. Any answer from 200 to 299 is success.
     *
     * @throws DeliveryException
     */
    public function send(Task $task, \DateTimeImmutable $now, Trace $trace = new Trace()): void
    {
        $url = $trace->measure('url', fn (): Url => Url::parse($this->url->reveal()));
        $request = new Request($task->effectId, $this->text($task), $now);
        $answer = $this->post($url, $request, $trace);
        if ($answer->status === 401 && $this->forget()) {
            $answer = $this->post($url, $request, $trace);
        }
        if (!$answer->isSuccess()) {
            throw self::failure($url, $answer, $now);
        }
    }

    /** Sends a test message, and says how far it came. */
    public function probe(\DateTimeImmutable $now): Probe
    {
        $trace = new Trace();
        try {
            $this->send(Task::probe($now), $now, $trace);
        } catch (DeliveryException $exception) {
            $stage = $exception->stage ?? 'answer';
            return new Probe($trace->stages(), $stage, $exception->errorCode, $exception->getMessage());
        }
        return new Probe($trace->stages());
    }

    private function text(Task $task): string
    {
        try {
            return $this->body->text($task);
        } catch (\JsonException) {
            throw new DeliveryException('body', 'the message cannot be written as JSON', retry: false, stage: 'body');
        }
    }

    private function post(Url $url, Request $request, Trace $trace): Answer
    {
        $headers = ['Content-Type' => $this->body->type()];
        foreach ($this->auth as $auth) {
            $headers += $trace->measure('auth', fn (): array => $auth->headers($request, $this->client));
        }
        return $this->client->post($url, $headers, $request->body, $trace);
    }

    /** Whether there are credentials that can be had anew. */
    private function forget(): bool
    {
        $renewable = array_filter($this->auth, static fn (Auth $auth) => $auth instanceof Renewable);
        foreach ($renewable as $auth) {
            $auth->forget();
        }
        return $renewable !== [];
    }

    private static function failure(Url $url, Answer $answer, \DateTimeImmutable $now): DeliveryException
    {
        $place = $url->origin();
        if ($answer->isRedirect()) {
            $message = "{$place} answers {$answer->status}, a redirect: enter the URL to which it leads";
            return new DeliveryException('redirect', $message, retry: false, stage: 'answer');
        }
        $isAuth = in_array($answer->status, [401, 403, 407], true);
        return new DeliveryException(
            match (true) {
                $answer->status === 410 => 'gone',
                $isAuth => 'auth',
                default => 'status',
            },
            "{$place} answers {$answer->status}",
            $answer->isWorthAnotherTry(),
            $answer->secondsToWait($now),
            $isAuth ? 'auth' : 'answer',
        );
    }
}
