<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Install;

use Module;
use PrestaShop\Module\Ordino\Page\Files;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Settings;
use PrestaShop\Module\Ordino\Workflow\Shelf;

/** Brings the module into a shop, and out of it again. Each part may be done once more. */
final class Installer
{
    private function __construct(private readonly Module $module, private readonly Runtime $runtime)
    {
    }

    public static function of(Module $module): self
    {
        return new self($module, Runtime::get());
    }

    public function install(): bool
    {
        return $this->safely(function (): void {
            Tables::make($this->runtime->database());
            $settings = $this->runtime->settings();
            $settings->token();
            $settings->text(Settings::KEEP_DATA) !== '' || $settings->set(Settings::KEEP_DATA, true);
            Rights::grant($this->runtime->sql());
            Rights::grantBoard($this->runtime->sql());
            $this->runtime->employees()->remember();
            if ($this->runtime->draft()->edited() === null) {
                $this->runtime->draft()->saveValue($this->runtime->takeover()->definition(), 0);
            }
        });
    }

    /** Profiles may have come while it was off. */
    public function enable(): bool
    {
        return $this->safely(fn () => Rights::grant($this->runtime->sql()));
    }

    /** Called by each upgrade, before what is its own: tables and rights are as this version needs them then. */
    public function upgrade(): bool
    {
        return $this->safely(function (): void {
            Tables::make($this->runtime->database());
            Rights::grant($this->runtime->sql());
            foreach (Hooks::ALL as $hook) {
                $this->module->isRegisteredInHook($hook) || $this->module->registerHook($hook);
            }
        });
    }

    /**
     * The shop goes on as before. What was recorded stays, unless the merchant has said otherwise.
     *
     * @return bool whether all went that had to; what did not is in the shop's log
     */
    public function uninstall(): bool
    {
        return $this->safely(function (): void {
            $keeps = $this->runtime->settings()->number(Settings::KEEP_DATA) === 1;
            $this->forgetFilters();
            if (!$keeps) {
                Tables::drop($this->runtime->database());
                $this->runtime->settings()->forget();
                self::remove(Files::folder(_PS_ROOT_DIR_));
                self::remove(Shelf::folder());
            }
        });
    }

    /** A folder of ours, in which there are only files. */
    private static function remove(string $folder): void
    {
        foreach (is_dir($folder) ? new \FilesystemIterator($folder) : [] as $file) {
            @unlink($file->getPathname());
        }
        @rmdir($folder);
    }

    /** The list of orders remembers each employee's filter, and would look for a column that is not there any more. */
    private function forgetFilters(): void
    {
        $this->runtime->sql()->run("DELETE FROM [admin_filter] WHERE filter_id = 'order' AND filter LIKE '%ordino%'");
    }

    /** @param \Closure(): void $work */
    private function safely(\Closure $work): bool
    {
        try {
            $work();
            return true;
        } catch (\Throwable $exception) {
            $this->runtime->log()->error('install', $exception);
            return false;
        }
    }
}
