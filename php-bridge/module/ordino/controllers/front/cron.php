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
        $token = (string) Tools::getValue('token');
        if ($token === '' || !hash_equals(Runtime::get()->settings()->token(), $token)) {
            $this->answer(403, '{"error":"the token is not right"}');
        }
        $report = Runtime::get()->cron()->run(25.0);
        $this->answer($report->isFine() ? 200 : 500, $report->json());
    }

    /** @return never */
    private function answer(int $code, string $json): void
    {
        http_response_code($code);
        header('Content-Type: application/json; charset=utf-8');
        header('Cache-Control: no-store');
        echo $json;
        exit;
    }
}
