<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Tests\Support\Folder;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Install\Hooks;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Settings;

/**
 * What PrestaShop's marketplace asks of a module, as far as its sources show it. What packing adds (licences, guards, an index
 * in every folder) is tested where it is packed.
 */
final class RulesTest extends TestCase
{
    /** Tables of the core in which a module's rights and an employee's filter of a list are rows like any other. */
    private const ROWS_OF_OURS = ['access', 'module_access', 'authorization_role', 'admin_filter'];

    public static function setUpBeforeClass(): void
    {
        Stage::installed();
    }

    public function testPhpParsesAndHasOneClassAFile(): void
    {
        foreach (self::files('php') as $name => $text) {
            self::assertStringContainsString('declare(strict_types=1);', $text, $name);
            $classes = 0;
            foreach ($tokens = \PhpToken::tokenize($text, TOKEN_PARSE) as $index => $token) {
                $isName = ($tokens[$index + 2] ?? null)?->is(T_STRING) ?? false;
                $classes += $token->is([T_CLASS, T_INTERFACE, T_ENUM, T_TRAIT]) && $isName ? 1 : 0;
            }
            self::assertLessThanOrEqual(1, $classes, $name);
            foreach (explode("\n", $text) as $number => $line) {
                self::assertLessThanOrEqual(130, mb_strlen($line), "{$name}:{$number}");
            }
        }
    }

    /** PrestaShop 8 runs on PHP 7.2 too, where its list of modules reads these, and installs what does not say no. */
    public function testOnAnOldPhpItSaysSoAndIsNotInstalled(): void
    {
        $newer = [T_FN, T_COALESCE_EQUAL, T_MATCH, T_NULLSAFE_OBJECT_OPERATOR, T_ATTRIBUTE, T_ENUM, T_READONLY, T_ELLIPSIS];
        $before = ['T_FUNCTION', 'T_CONST', 'T_STATIC', 'T_VARIABLE', 'T_ABSTRACT', 'T_FINAL'];
        foreach (['ordino.php', 'vendor/autoload.php', 'src/Install/Tabs.php'] as $name) {
            $text = file_get_contents(Stage::source() . "/{$name}");
            $isRead = static fn (\PhpToken $token): bool => !$token->isIgnorable();
            $tokens = array_values(array_filter(\PhpToken::tokenize($text), $isRead));
            foreach ($tokens as $index => $token) {
                self::assertFalse($token->is($newer), "{$name}:{$token->line} {$token->text}");
                self::assertFalse($token->is(['str_contains', 'str_starts_with', 'str_ends_with']), "{$name}:{$token->line}");
                self::assertFalse($token->is(',') && $tokens[$index + 1]->is(')'), "{$name}:{$token->line} a comma at the end");
                if ($token->is([T_PUBLIC, T_PROTECTED, T_PRIVATE])) {
                    self::assertContains($tokens[$index + 1]->getTokenName(), $before, "{$name}:{$token->line} a type");
                }
            }
        }
        Stage::open();
        $module = \Module::getInstanceByName('ordino');
        (function (): void {
            $this->php = 80026;
        })->call($module);
        self::assertFalse($module->install());
        self::assertSame(['Ordino needs PHP 8.1 or newer.'], $module->_errors);
        self::assertFalse(\Module::isEnabled('ordino'));
        self::assertFalse((bool) $module->isRegisteredInHook('displayAdminOrderTop'));
        Stage::installed();
    }

    public function testNothingOfTheCoreIsChanged(): void
    {
        foreach (self::files('php') as $name => $text) {
            preg_match_all('/\b(?:UPDATE|INTO|DELETE FROM|ALTER TABLE|DROP TABLE|TRUNCATE(?: TABLE)?)\s+\[(\w+)\]/i', $text, $found);
            self::assertSame([], array_diff($found[1], self::ROWS_OF_OURS), $name);
            self::assertDoesNotMatchRegularExpression('/ALTER\s+TABLE/i', $text, $name);
            self::assertDoesNotMatchRegularExpression('/_DB_PREFIX_\s*\.\s*\'(?!ordino_)/', $text, $name);
        }
        self::assertDirectoryDoesNotExist(Stage::source() . '/override');
    }

    public function testPhpHasNoHtmlAndHidesNothing(): void
    {
        foreach (self::files('php') as $name => $text) {
            $code = self::withoutComments($text);
            $tag = '~</?(?:a|b|br|button|div|form|i|img|input|li|link|option|p|script|select|span|strong|style|table|td|tr|ul)\b[^>]*>~i';
            self::assertDoesNotMatchRegularExpression($tag, $code, $name);
            $hidden = '~\b(?:eval|base64_decode|gzinflate|str_rot13|create_function|unserialize|passthru|system|shell_exec)\s*\(~';
            self::assertDoesNotMatchRegularExpression($hidden, $code, $name);
            self::assertStringNotContainsString('config.inc.php', $code, $name);
            self::assertDoesNotMatchRegularExpression('~\b(?:var_dump|print_r|dd|dump|die)\s*\(~', $code, $name);
            self::assertDoesNotMatchRegularExpression('~\$_(?:GET|POST|REQUEST|COOKIE|SESSION)\b~', $code, $name);
        }
    }

    public function testPagesHaveNoScriptsOrStylesOfTheirOwnAndNoAddressesElsewhere(): void
    {
        foreach (self::files('twig') + self::files('tpl') as $name => $text) {
            self::assertDoesNotMatchRegularExpression('~<script\b|<style\b|\son[a-z]+=["\']|\sstyle=|javascript:~i', $text, $name);
            self::assertDoesNotMatchRegularExpression('~\|\s*raw\b|autoescape\s+false|nofilter~', $text, $name);
            self::assertDoesNotMatchRegularExpression('~https?://~', $text, $name);
        }
        foreach (self::files('js') + self::files('css') as $name => $text) {
            self::assertStringNotContainsString('.min.', $name);
            self::assertDoesNotMatchRegularExpression('~https?://(?!www\.w3\.org)~', $text, $name);
            self::assertDoesNotMatchRegularExpression('~\beval\s*\(|new Function\s*\(|innerHTML\s*=|document\.write~', $text, $name);
        }
    }

    public function testStylesAreOfItsOwnPages(): void
    {
        foreach (self::files('css') as $name => $text) {
            $text = preg_replace('~/\*.*?\*/~s', '', $text);
            preg_match_all('~(?:^|[{};])\s*([^{}@;]+)\{~', $text, $found);
            foreach ($found[1] as $selectors) {
                foreach (explode(',', $selectors) as $selector) {
                    $isOwn = str_contains($selector, 'ordino') || preg_match('~^\s*(:root|from|to|\d+%)\s*$~', $selector) === 1;
                    self::assertTrue($isOwn, "{$name}: `" . trim($selector) . '` may be on pages of others');
                }
            }
        }
    }

    public function testEveryFormIsProtected(): void
    {
        foreach (self::files('twig') as $name => $text) {
            preg_match_all('~<form\b(.*?)</form>~s', $text, $forms);
            foreach ($forms[1] as $form) {
                $isPost = preg_match('~method\s*=\s*["\']?post~i', $form) === 1;
                self::assertTrue(!$isPost || preg_match('~token|ordino\.guard\(~i', $form) === 1, "{$name}: a form without a token");
            }
        }
    }

    public function testNamesInTheShopsSettingsAreItsOwnAndLeaveWithIt(): void
    {
        foreach (Settings::ALL as $key) {
            self::assertStringStartsWith('ORDINO_', $key);
        }
        foreach (self::files('php') as $name => $text) {
            preg_match_all("/'(ORDINO_[A-Z_]+)'/", $text, $found);
            $known = [...Settings::ALL, 'ORDINO_SOCKET', 'ORDINO_PROGRAM'];
            self::assertSame([], array_diff($found[1], $known), "{$name}: a setting that stays behind");
        }
    }

    public function testTheCronJobsAddressIsSecret(): void
    {
        Stage::console();
        require_once Stage::source() . '/controllers/front/cron.php';
        $settings = Runtime::get()->settings();
        $call = static fn (mixed $token): int => (new \OrdinoCronModuleFrontController())->answer($token)[0];
        $token = $settings->token();
        foreach ([false, '', 'wrong', substr($token, 1), "{$token} ", [$token], '0'] as $wrong) {
            self::assertSame(403, $call($wrong), json_encode($wrong));
            self::assertSame(0, $settings->number(Settings::CRON_AT), 'it has run all the same');
        }
        self::assertSame(200, $call($token));
        self::assertGreaterThan(0, $settings->number(Settings::CRON_AT));

        $settings->renewToken();
        self::assertMatchesRegularExpression('/^[0-9a-f]{40}$/D', $settings->token());
        self::assertSame([403, 200], array_map($call, [$token, $settings->token()]), 'the address before');
    }

    /** Its employees are at work while a shop is closed to customers, and its timers run. */
    public function testTheCronJobsAddressIsOpenWhenTheShopIsNot(): void
    {
        require_once Stage::source() . '/controllers/front/cron.php';
        foreach (['displayMaintenancePage', 'displayRestrictedCountryPage'] as $closed) {
            $method = new \ReflectionMethod('OrdinoCronModuleFrontController', $closed);
            self::assertSame('OrdinoCronModuleFrontController', $method->class, 'the core answers instead');
            self::assertNull($method->invoke(new \OrdinoCronModuleFrontController()));
        }
    }

    public function testUpgradesAreNamedAsTheShopLooksForThem(): void
    {
        $files = glob(Stage::source() . '/upgrade/*.php');
        foreach ($files as $file) {
            self::assertSame(1, preg_match('~/upgrade-(\d+)\.(\d+)\.(\d+)\.php$~', $file, $parts), $file);
            $name = "upgrade_module_{$parts[1]}_{$parts[2]}_{$parts[3]}";
            self::assertStringContainsString("function {$name}(", file_get_contents($file));
        }
        self::assertNotSame([], $files);
    }

    public function testTheShopHasAPictureToShow(): void
    {
        [$width, $height, $type] = getimagesize(Stage::source() . '/logo.png');
        self::assertSame([32, 32, IMAGETYPE_PNG], [$width, $height, $type]);
    }

    public function testEveryHookThatIsRegisteredIsAnsweredAndNoOther(): void
    {
        $methods = array_filter(get_class_methods('Ordino'), static fn (string $name): bool => str_starts_with($name, 'hook'));
        $answered = array_map(static fn (string $name): string => lcfirst(substr($name, 4)), array_values($methods));
        $registered = array_column(\Db::getInstance()->executeS(
            'SELECT h.name FROM ps_hook_module m JOIN ps_hook h USING (id_hook)',
        ), 'name');
        sort($answered);
        sort($registered);
        $listed = Hooks::ALL;
        sort($listed);
        self::assertSame($listed, $registered);
        self::assertSame($listed, $answered);
    }

    public function testItNeverStandsInTheWayOfAPayment(): void
    {
        // There an exception leaves an order without a status, and a nested change mixes up histories and mails.
        $vetoes = [
            'actionOrderStatusUpdate', 'actionOrderStatusPostUpdate', 'actionPaymentConfirmation', 'actionValidateOrder',
            'actionValidateOrderBefore', 'actionObjectOrderUpdateBefore', 'actionObjectOrderAddBefore',
            'actionObjectOrderHistoryAddBefore',
        ];
        self::assertSame([], array_values(array_intersect(Hooks::ALL, $vetoes)));
        self::assertContains('actionOrderHistoryAddAfter', Hooks::ALL);
    }

    public function testEachServiceOfTheCoreIsDecoratedInBothGenerations(): void
    {
        foreach (Services::CORE as $kind => $names) {
            foreach ($names as $generation => $name) {
                $decorators = Services::decorators($name);
                self::assertCount(1, $decorators, "{$kind} in {$generation}");
                self::assertSame('ignore', $decorators[0]['decoration_on_invalid'] ?? '', $name);
                self::assertStringContainsString('.inner', $decorators[0]['arguments'] ?? '', $name);
            }
        }
        foreach (Services::all() as $service) {
            self::assertArrayNotHasKey('calls', $service, 'a container that is set by hand has no pages in 9.1');
        }
    }

    /** Each folder gets one when it is packed, and it sends away whatever request includes it. */
    public function testNothingTakesTheIndexOfAFolderForAClass(): void
    {
        foreach (Services::all() as $service) {
            if (isset($service['resource'])) {
                $folder = rtrim(strtr($service['resource'], ['*' => '']), '/');
                self::assertStringContainsString("{$folder}/index.php", $service['exclude'] ?? '');
            }
        }
        $folder = Folder::make('packed');
        mkdir("{$folder}/vendor");
        mkdir("{$folder}/src/Controller", 0700, true);
        copy(Stage::source() . '/vendor/autoload.php', "{$folder}/vendor/autoload.php");
        file_put_contents("{$folder}/src/Controller/index.php", '<?php echo "away"; exit;');
        $code = "require '{$folder}/vendor/autoload.php'; class_exists('PrestaShop\\Module\\Ordino\\Controller\\index'); echo 'here';";
        exec(PHP_BINARY . ' -r ' . escapeshellarg($code) . ' 2>&1', $lines);
        Folder::remove($folder);
        self::assertSame(['here'], $lines);
    }

    /** Up to 9.0 the main file is not read for an employee without rights, but services are made all the same. */
    public function testServicesAreFoundWithoutTheMainFile(): void
    {
        $classes = array_column(Services::all(), 'class');
        self::assertNotSame([], $classes);
        $code = 'spl_autoload_register(function ($class) { foreach (["Legacy", "Core"] as $folder) { $file = '
            . var_export(__DIR__ . '/Stub', true) . ' . "/{$folder}/" . strtr($class, "\\\\", "/") . ".php";'
            . ' if (is_file($file)) { require $file; } } });'
            . 'require ' . var_export(Stage::source() . '/vendor/autoload.php', true) . ';'
            . 'foreach (' . var_export($classes, true) . ' as $class) { if (str_contains($class, "\\\\Gate\\\\") &&'
            . ' !class_exists($class)) { echo "{$class} is missing\n"; } } echo class_exists("Ordino", false) ? "main" : "ok";';
        exec(PHP_BINARY . ' -r ' . escapeshellarg($code) . ' 2>&1', $lines);
        self::assertSame(['ok'], $lines);
    }

    /** @return array<string, string> texts by path in the module */
    private static function files(string $kind): array
    {
        $texts = [];
        $inside = new \RecursiveDirectoryIterator(realpath(Stage::source()), \FilesystemIterator::SKIP_DOTS);
        foreach (new \RecursiveIteratorIterator($inside) as $file) {
            if ($file->getExtension() === $kind) {
                $texts[substr($file->getPathname(), strlen(realpath(Stage::source())) + 1)] = file_get_contents($file->getPathname());
            }
        }
        ksort($texts);
        return $texts;
    }

    private static function withoutComments(string $code): string
    {
        $tokens = array_filter(\PhpToken::tokenize($code), static fn (\PhpToken $token): bool => !$token->is([T_COMMENT, T_DOC_COMMENT]));
        return implode('', array_map(static fn (\PhpToken $token): string => $token->text, $tokens));
    }
}
