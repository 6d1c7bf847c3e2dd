<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use Context;
use Ordino\Outbox\Filter;
use Ordino\Outbox\State;
use PrestaShop\Module\Ordino\Page\Health;
use PrestaShop\Module\Ordino\Shop\Settings;
use PrestaShopLogger;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** How the module is doing. */
final class HealthController extends SettingsController
{
    public function health(): Response
    {
        if (($denied = $this->deniedSettings()) !== null) {
            return $denied;
        }
        $token = ['token' => $this->runtime()->settings()->token()];
        $address = Context::getContext()->link->getModuleLink('ordino', 'cron', $token);
        $command = 'php ' . _PS_ROOT_DIR_ . '/bin/console ordino:tick --env=prod';
        return $this->settings('health', $this->say('Health'), 'ordino_health', [
            'health' => (new Health($this->runtime(), $this->here()))->of($address, $command),
        ]);
    }

    public function act(Request $request): Response
    {
        if (($denied = $this->deniedSettings()) !== null) {
            return $denied;
        }
        if ($this->isGiven($request)) {
            try {
                $this->tell('success', $this->done((string) $request->request->get('do'), $request->request->getInt('number')));
            } catch (\Throwable $exception) {
                $this->runtime()->log()->error('the health page', $exception);
                $this->tell('error', $this->say('This did not work: %why%', ['%why%' => $exception->getMessage()]));
            }
        }
        return $this->redirectToRoute('ordino_health');
    }

    private function done(string $what, int $number): string
    {
        switch ($what) {
            case 'retry':
                $numbers = $number === 0 ? null : [$number];
                $count = $this->runtime()->host()->outbox->replay(new Filter(state: State::Dead, numbers: $numbers));
                return $this->say('%count% will be tried again.', ['%count%' => $count]);
            case 'gate_off':
                $this->gate(time() + 3600);
                return $this->say('The gate is off for one hour.');
            case 'gate_on':
                $this->gate(0);
                return $this->say('The gate is on again.');
            case 'renew_token':
                $this->runtime()->settings()->renewToken();
                return $this->say('The cron job has a new address: the one before does nothing any more.');
            case 'keep_data':
            case 'drop_data':
                $this->runtime()->settings()->set(Settings::KEEP_DATA, $what === 'keep_data');
                return $this->say('Done.');
            case 'run':
                $report = $this->runtime()->cron()->run(20.0, 200);
                return $report->hasRun ? $this->say('The cron job has run.') : $this->say('The cron job is running just now.');
            default:
                throw new \InvalidArgumentException($what);
        }
    }

    /** Who does this stands in the shop's log: for a while, nothing is refused. */
    private function gate(int $until): void
    {
        $this->runtime()->settings()->set(Settings::GATE_OFF, $until);
        $employee = $this->here()->employee;
        $name = $this->runtime()->employees()->name((string) $employee);
        $what = $until === 0 ? 'on again' : 'off until ' . date('c', $until);
        PrestaShopLogger::addLog("ordino: gate {$what}, by {$name}", 2, null, null, null, true, $employee);
    }
}
