<?php

declare(strict_types=1);

use PrestaShop\Module\Ordino\Runtime;

/** The cron job at an address, for servers that can only fetch one: whoever knows the secret in it may start it. */
class OrdinoCronModuleFrontController extends ModuleFrontController
{
    /** @var bool */
    public $ajax = true;

    public function initContent(): void
    {
        [$code, $json] = $this->answer(Tools::getValue('token'));
        http_response_code($code);
        header('Content-Type: application/json; charset=utf-8');
        header('Cache-Control: no-store');
        echo $json;
        exit;
    }

    /**
     * @param mixed $token that came with the address; an address may be anything
     * @return array{int, string} the status of HTTP, and JSON
     */
    public function answer($token): array
    {
        if (!is_string($token) || $token === '' || !hash_equals(Runtime::get()->settings()->token(), $token)) {
            return [403, '{"error":"the token is not right"}'];
        }
        $report = Runtime::get()->cron()->run(25.0);
        return [$report->isFine() ? 200 : 500, $report->json()];
    }

    /** A shop that is closed to its customers has employees at work. */
    protected function displayMaintenancePage(): void
    {
    }

    /** Nor does it matter where the server is that calls. */
    protected function displayRestrictedCountryPage(): void
    {
    }
}
