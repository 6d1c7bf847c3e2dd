<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/**
 * Finds what PHP 8.1 does not have in a text of PHP: syntax by its tokens, functions and classes by their names.
 *
 * The names are those of the manual's pages "New Functions" and "New Classes and Interfaces" of the migrations to 8.2, 8.3, 8.4
 * and 8.5, for the extensions that this library may use.
 */
final class Newer
{
    /** What a type may begin or end with where only a type can stand. */
    private const STANDALONE = ['true', 'false', 'null'];

    private const MODIFIERS = [T_PUBLIC, T_PROTECTED, T_PRIVATE, T_FINAL, T_STATIC, T_READONLY, T_ABSTRACT];

    // `SensitiveParameter` is not among them: 8.1 reads over it, and since 8.2 it keeps secrets out of traces.
    private const ATTRIBUTES = ['Override', 'Deprecated', 'NoDiscard', 'AllowDynamicProperties', 'DelayedTargetValidation'];

    private const FUNCTIONS = [
        // 8.2
        'curl_upkeep', 'ini_parse_quantity', 'libxml_get_external_entity_loader', 'memory_reset_peak_usage',
        'mysqli_execute_query', 'openssl_cipher_key_length', 'sodium_crypto_stream_xchacha20_xor_ic',
        // 8.3
        'json_validate', 'mb_str_pad', 'posix_eaccess', 'posix_fpathconf', 'posix_pathconf', 'posix_sysconf',
        'stream_context_set_options', 'str_decrement', 'str_increment', 'socket_atmark', 'ldap_connect_wallet',
        // 8.4
        'array_all', 'array_any', 'array_find', 'array_find_key', 'bcceil', 'bcdivmod', 'bcfloor', 'bcround', 'fpow',
        'grapheme_str_split', 'http_clear_last_response_headers', 'http_get_last_response_headers', 'mb_lcfirst', 'mb_ltrim',
        'mb_rtrim', 'mb_trim', 'mb_ucfirst', 'pcntl_getcpu', 'pcntl_getcpuaffinity', 'pcntl_getqos_class', 'pcntl_setcpuaffinity',
        'pcntl_setns', 'pcntl_waitid', 'request_parse_body',
        // 8.5
        'array_first', 'array_last', 'curl_multi_get_handles', 'curl_share_init_persistent', 'get_error_handler',
        'get_exception_handler', 'grapheme_levenshtein', 'locale_is_right_to_left', 'opcache_is_script_cached_in_file_cache',
    ];

    private const CLASSES = [
        'Random\Randomizer', 'Random\Engine', 'SensitiveParameterValue', 'DateError', 'DateException', 'DateObjectError',
        'DateRangeError', 'DateInvalidOperationException', 'DateInvalidTimeZoneException', 'DateMalformedIntervalStringException',
        'DateMalformedPeriodStringException', 'DateMalformedStringException', 'SQLite3Exception', 'RoundingMode', 'Pdo\Mysql',
        'Pdo\Sqlite', 'Pdo\Pgsql', 'Dom\HTMLDocument', 'Dom\XMLDocument', 'BcMath\Number', 'ReflectionConstant', 'StreamBucket',
        'Uri\Rfc3986\Uri', 'Uri\WhatWg\Url',
    ];

    /** @var list<\PhpToken> without white space and comments */
    private array $tokens;

    private function __construct(string $text)
    {
        $tokens = \PhpToken::tokenize($text);
        $this->tokens = array_values(array_filter($tokens, static fn (\PhpToken $token) => !$token->isIgnorable()));
    }

    /** @return list<string> what is newer, with its line */
    public static function in(string $text): array
    {
        $self = new self($text);
        $found = [];
        foreach (array_keys($self->tokens) as $place) {
            $what = $self->at($place);
            if ($what !== null) {
                $found[] = "line {$self->tokens[$place]->line}: {$what}";
            }
        }
        return $found;
    }

    private function at(int $place): ?string
    {
        $token = $this->tokens[$place];
        return match (true) {
            $token->is(T_READONLY) => $this->isClassAhead($place) ? 'a readonly class' : null,
            $token->is(T_CONST) => $this->isTypedConstant($place) ? 'a constant with a type' : null,
            $token->is(T_DOUBLE_COLON) => $this->text($place + 1) === '{' ? 'a constant by a computed name' : null,
            $token->is(T_ATTRIBUTE) => $this->attribute($place),
            $token->is('(') => $this->isTypeInBrackets($place) ? 'a type of intersections and unions' : null,
            $token->is('|') && $this->text($place + 1) === '>' => 'a pipe',
            $token->is('{') => $this->isHooked($place) ? 'a property with hooks' : null,
            $token->is(T_STATIC) => $this->isConstantAhead($place),
            $token->is([T_STRING, T_NAME_FULLY_QUALIFIED, T_NAME_QUALIFIED]) => $this->name($place),
            default => null,
        };
    }

    private function name(int $place): ?string
    {
        $name = ltrim($this->tokens[$place]->text, '\\');
        if (in_array(strtolower($name), self::STANDALONE, true) && $this->isStandaloneType($place)) {
            return "`{$name}` as a type of its own";
        }
        if (in_array($name, self::CLASSES, true) || in_array($this->imported($name), self::CLASSES, true)) {
            return "the class `{$name}`";
        }
        $isMember = in_array($this->text($place - 1), ['->', '?->', '::', 'function', 'new', 'const'], true);
        if ($this->text($place + 1) === '(' && !$isMember && in_array(strtolower($name), self::FUNCTIONS, true)) {
            return "the function `{$name}`";
        }
        return null;
    }

    /** The first parts of names that others begin with, such as `Random\Engine\Mt19937`. */
    private function imported(string $name): string
    {
        return implode('\\', array_slice(explode('\\', $name), 0, 2));
    }

    private function isClassAhead(int $place): bool
    {
        while (in_array($this->text(++$place), ['final', 'abstract'], true)) {
            continue;
        }
        return $this->text($place) === 'class';
    }

    private function isTypedConstant(int $place): bool
    {
        // `const NAME =`, and `use const A\NAME`.
        return $this->text($place - 1) !== 'use' && !in_array($this->text($place + 2), ['=', ';', ',', 'as'], true);
    }

    private function isConstantAhead(int $place): ?string
    {
        // `static $name = expression()` in a function takes constants alone.
        if (!($this->tokens[$place + 1] ?? null)?->is(T_VARIABLE) || $this->text($place + 2) !== '=') {
            return null;
        }
        $isProperty = $this->isModifier($place - 1);
        for ($at = $place + 3; !in_array($this->text($at), [';', ''], true); $at++) {
            if (in_array($this->text($at), ['(', 'new'], true) && !$isProperty) {
                return 'a static variable that begins with what is computed';
            }
        }
        return null;
    }

    private function attribute(int $place): ?string
    {
        $name = ltrim($this->text($place + 1), '\\');
        return in_array($name, self::ATTRIBUTES, true) ? "the attribute `{$name}`" : null;
    }

    /** `(A&B)|null` where a type stands: within brackets are names and `&` alone, and `|` is beside them. */
    private function isTypeInBrackets(int $place): bool
    {
        for ($end = $place + 1; in_array($this->text($end), ['&'], true) || $this->isName($end); $end++) {
            continue;
        }
        $isType = $this->text($end) === ')' && $end > $place + 3;
        return $isType && ($this->text($end + 1) === '|' || $this->text($place - 1) === '|')
            && ($this->isModifier($place - 1) || in_array($this->text($place - 1), ['|', ':', '(', ','], true));
    }

    /** A type that is this name alone, with or without `?`. */
    private function isStandaloneType(int $place): bool
    {
        $before = $this->text($place - 1) === '?' ? $place - 2 : $place - 1;
        $after = $this->tokens[$place + 1] ?? null;
        if ($after === null || $this->text($place + 1) === '|') {
            return false;
        }
        if ($this->text($before) === ':' && in_array($this->text($before - 1), [')'], true)) {
            // A function's; a `?:` or a label of `match` and `switch` has no bracket of parameters before it.
            return in_array($this->text($place + 1), ['{', ';', '=>', 'use'], true) && $this->isEndOfParameters($before - 1);
        }
        $isParameter = $after->is(T_VARIABLE) || in_array($after->text, ['...', '&'], true);
        return $isParameter && ($this->isModifier($before) || in_array($this->text($before), ['(', ',', ']'], true));
    }

    private function isEndOfParameters(int $place): bool
    {
        for ($depth = 0; $place >= 0; $place--) {
            $depth += ['(' => -1, ')' => 1][$this->text($place)] ?? 0;
            if ($depth === 0) {
                $name = $this->isName($place - 1) ? $place - 2 : $place - 1;
                $name = $this->text($name) === '&' ? $name - 1 : $name;
                return in_array($this->text($name), ['function', 'fn', 'use'], true);
            }
        }
        return false;
    }

    /** `public string $name { get …` or `… = 1 { set …`. */
    private function isHooked(int $place): bool
    {
        $hook = $this->text($place + 1) === '&' ? $place + 2 : $place + 1;
        $next = $hook + 1;
        if ($this->text($hook) === 'set' && $this->text($next) === '(') {
            // `set(string $value) {` is a hook, `set($value);` is a call.
            while (!in_array($this->text($next++), [')', ''], true)) {
                continue;
            }
        }
        return in_array($this->text($hook), ['get', 'set'], true) && in_array($this->text($next), ['=>', '{'], true);
    }

    private function isModifier(int $place): bool
    {
        return isset($this->tokens[$place]) && $this->tokens[$place]->is(self::MODIFIERS);
    }

    private function isName(int $place): bool
    {
        return isset($this->tokens[$place])
            && $this->tokens[$place]->is([T_STRING, T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED, T_NAME_RELATIVE]);
    }

    private function text(int $place): string
    {
        return $this->tokens[$place]->text ?? '';
    }
}
