<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

use Ordino\Exception\DeliveryException;

/**
 * Posts to endpoints, and trusts none of them.
 *
 * A connection goes to an address that was checked, whatever the name means a moment later. Redirects are not followed,
 * certificates are verified, proxies of the environment are not used, and an answer that is too long or takes too long
 * is broken off.
 */
final class Client
{
    /** @param string|null $authorities file with the certificates to trust, instead of the system's */
    public function __construct(
        private readonly Network $network = new Network(),
        private readonly Limits $limits = new Limits(),
        private readonly ?string $authorities = null,
    ) {
    }

    /**
     * Posts a body.
     *
     * @param array<string, string> $headers
     * @throws DeliveryException when no whole answer came; what the answer means is the caller's to say
     */
    public function post(
        Url $url,
        #[\SensitiveParameter] array $headers,
        string $body,
        Trace $trace,
    ): Answer {
        if (!\function_exists('curl_init')) {
            throw new DeliveryException('unavailable', 'PHP has no ext-curl', stage: 'connect');
        }
        $addresses = $trace->measure('address', fn (): array => $this->network->addresses($url->host));
        $reading = new Reading($this->limits->bytes);
        $handle = curl_init();
        curl_setopt_array($handle, $this->options($url, $addresses, $headers, $body, $reading));
        $done = curl_exec($handle);
        $stage = $this->stage($handle, $url, $trace);
        if ($done === false || !$reading->hasHeaders()) {
            throw $this->failure($handle, $url, $reading, $stage);
        }
        return $reading->answer();
    }

    /**
     * @param non-empty-list<string> $addresses
     * @param array<string, string> $headers
     * @return array<int, mixed>
     */
    private function options(
        Url $url,
        array $addresses,
        #[\SensitiveParameter] array $headers,
        string $body,
        Reading $reading,
    ): array {
        $options = [
            CURLOPT_URL => $url->reveal(),
            // Of an address in place of a name nothing is looked up.
            CURLOPT_RESOLVE => Address::parse($url->host) === null ? [self::pin($url, $addresses)] : [],
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_PROXY => '',
            CURLOPT_NOPROXY => '*',
            CURLOPT_SSL_VERIFYPEER => true,
            CURLOPT_SSL_VERIFYHOST => 2,
            CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1_2,
            CURLOPT_CONNECTTIMEOUT_MS => self::milliseconds($this->limits->connect),
            CURLOPT_TIMEOUT_MS => self::milliseconds($this->limits->total),
            CURLOPT_NOSIGNAL => true,
            CURLOPT_FRESH_CONNECT => true,
            CURLOPT_FORBID_REUSE => true,
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => $body,
            CURLOPT_USERAGENT => 'Ordino',
            CURLOPT_HTTPHEADER => self::lines($headers),
            CURLOPT_HEADERFUNCTION => static fn ($handle, string $line): int => $reading->header($line),
            CURLOPT_WRITEFUNCTION => static fn ($handle, string $bytes): int => $reading->body($bytes),
        ];
        if ($this->authorities !== null) {
            $options[CURLOPT_CAINFO] = $this->authorities;
        }
        return $options;
    }

    /** @param non-empty-list<string> $addresses */
    private static function pin(Url $url, array $addresses): string
    {
        return "{$url->host}:{$url->port}:" . implode(',', $addresses);
    }

    /**
     * @param array<string, string> $headers
     * @return list<string>
     */
    private static function lines(#[\SensitiveParameter] array $headers): array
    {
        // Without the empty `Expect` a large body would wait for a `100 Continue` that many servers never send.
        $lines = ['Expect:'];
        foreach ($headers as $name => $value) {
            if (preg_match('/[\x00-\x08\x0a-\x1f\x7f]/', $name . $value) === 1) {
                $message = "the header `{$name}` has a control character in it";
                throw new DeliveryException('header', $message, stage: 'auth');
            }
            $lines[] = "{$name}: {$value}";
        }
        return $lines;
    }

    /** Adds the times of an exchange to the trace; the answer is the stage at which it is or has ended. */
    private function stage(\CurlHandle $handle, Url $url, Trace $trace): string
    {
        $total = curl_getinfo($handle, CURLINFO_TOTAL_TIME_T) / 1e3;
        $connected = curl_getinfo($handle, CURLINFO_CONNECT_TIME_T) / 1e3;
        // Some versions of curl do not say the time when TLS fails; the address they know as soon as they are connected.
        if (curl_getinfo($handle, CURLINFO_PRIMARY_IP) === '') {
            $trace->add('connect', $total);
            return 'connect';
        }
        $trace->add('connect', $connected);
        $agreed = $connected;
        if ($url->isEncrypted()) {
            $agreed = curl_getinfo($handle, CURLINFO_APPCONNECT_TIME_T) / 1e3;
            if ($agreed <= 0.0 || curl_errno($handle) === CURLE_SSL_CACERT) {
                $trace->add('tls', $total - $connected);
                return 'tls';
            }
            $trace->add('tls', $agreed - $connected);
        }
        $trace->add('answer', $total - $agreed);
        return 'answer';
    }

    private function failure(\CurlHandle $handle, Url $url, Reading $reading, string $stage): DeliveryException
    {
        $place = $url->origin();
        if ($reading->isTooLong()) {
            $message = "{$place} answers more than {$this->limits->bytes} bytes";
            return new DeliveryException('answer_too_long', $message, stage: 'answer');
        }
        if (curl_errno($handle) === CURLE_OPERATION_TIMEDOUT) {
            return new DeliveryException('timeout', "{$place} takes too long ({$stage})", stage: $stage);
        }
        // Of curl's own words only those about TLS say more than its number; they name the host and the certificate.
        $why = match (true) {
            $stage === 'tls' => curl_error($handle),
            curl_errno($handle) === CURLE_OK => 'the answer ends within its headers',
            default => curl_strerror(curl_errno($handle)),
        };
        return new DeliveryException($stage === 'answer' ? 'broken_off' : $stage, "{$place}: {$why}", stage: $stage);
    }

    private static function milliseconds(float $seconds): int
    {
        // Zero would be no limit at all.
        return max(1, (int) round($seconds * 1000));
    }
}
