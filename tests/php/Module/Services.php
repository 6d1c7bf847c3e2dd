<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PrestaShop\PrestaShop\Adapter\Order\CommandHandler\BulkChangeOrderStatusHandler;
use PrestaShop\PrestaShop\Adapter\Order\CommandHandler\UpdateOrderStatusHandler;
use PrestaShop\PrestaShop\Core\Form\ChoiceProvider\OrderStateByIdChoiceProvider;

/**
 * What the module's `config/services.yml` puts around services of the core, of which each generation of shops has its own
 * names. It reads as much of YAML as that file has: a service a line or a block, flat.
 */
final class Services
{
    /** Services of the core by what they are, for the shops of each generation. */
    public const CORE = [
        'single' => [
            8 => 'prestashop.adapter.order.command_handler.update_order_status_handler',
            9 => UpdateOrderStatusHandler::class,
        ],
        'bulk' => [
            8 => 'prestashop.adapter.order.command_handler.bulk_change_order_status_handler',
            9 => BulkChangeOrderStatusHandler::class,
        ],
        'choices' => [
            8 => 'prestashop.core.form.choice_provider.order_state_by_id',
            9 => OrderStateByIdChoiceProvider::class,
        ],
    ];

    /** The core's handler, inside of what decorates it in this generation of shops. */
    public static function handler(string $kind, int $generation, ?int $employee = null): object
    {
        $inner = match ($kind) {
            'single' => new UpdateOrderStatusHandler($employee),
            'bulk' => new BulkChangeOrderStatusHandler(),
            'choices' => new OrderStateByIdChoiceProvider(),
        };
        // A shop reads the services of modules that are active.
        $decorators = \Module::isEnabled('ordino') ? self::decorators(self::CORE[$kind][$generation]) : [];
        foreach ($decorators as $service) {
            $inner = new $service['class']($inner, ...self::others($service));
        }
        return $inner;
    }

    /** @return list<object> what a decorator is given beside what it decorates */
    private static function others(array $service): array
    {
        $known = ['@request_stack' => Stage::$requests];
        preg_match_all("/@[\\w.\\\\]+/", $service['arguments'] ?? '', $names);
        return array_values(array_intersect_key($known, array_flip($names[0])));
    }

    /** @return list<array<string, string>> what decorates a service */
    public static function decorators(string $id): array
    {
        return array_values(array_filter(self::all(), static fn (array $service): bool => ($service['decorates'] ?? '') === $id));
    }

    /** @return array<string, array<string, string>> services by id, with what is said of them as text */
    public static function all(): array
    {
        $services = [];
        $id = null;
        foreach (file(Stage::source() . '/config/services.yml', FILE_IGNORE_NEW_LINES) as $line) {
            $line = preg_replace('/\s+#.*$|^\s*#.*$/', '', $line);
            if (preg_match("/^  ['\"]?([\\w.\\\\]+)['\"]?:\\s*(.*)$/", $line, $parts) === 1) {
                $id = $parts[1];
                $services[$id] = self::flow($parts[2]);
            } elseif ($id !== null && preg_match('/^    (\w+):\s*(.+)$/', $line, $parts) === 1) {
                $services[$id][$parts[1]] = self::plain($parts[2]);
            }
        }
        return array_map(
            static fn (array $service, string $id): array => $service + ['class' => $id],
            $services,
            array_keys($services),
        );
    }

    /** @return array<string, string> */
    private static function flow(string $text): array
    {
        preg_match_all("/(\\w+):\\s*('[^']*'|\"[^\"]*\"|\\[[^\\]]*\\]|[^,{}\\s]+)/", $text, $found, PREG_SET_ORDER);
        $values = [];
        foreach ($found as [, $key, $value]) {
            $values[$key] = self::plain($value);
        }
        return $values;
    }

    private static function plain(string $text): string
    {
        return trim($text, " '\"");
    }
}
