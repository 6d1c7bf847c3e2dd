<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

/** Lines of a JSON text on which values stand, by path, so that what is wrong with them is shown where it is. */
final class Places
{
    /** @var array<string, int> */
    private array $lines = ['$' => 1];

    private int $at = 0;
    private int $line = 1;

    /** @param string $text that was read before; of what is no JSON, only the beginning is known */
    public function __construct(private readonly string $text)
    {
        $this->value('$', 0);
    }

    /** The line of a path, or of what holds it. */
    public function line(string $path): int
    {
        while (!isset($this->lines[$path]) && $path !== '') {
            $path = (string) preg_replace('/(\.[^.\[]*|\[[^\]]*\])$|^[^.\[]*$/D', '', $path, 1, $count);
            $path = $count === 0 ? '' : $path;
        }
        return $this->lines[$path] ?? 1;
    }

    private function value(string $path, int $depth): void
    {
        $this->space();
        $this->lines[$path] ??= $this->line;
        $first = $this->text[$this->at] ?? '';
        if (($first === '{' || $first === '[') && $depth < 128) {
            $this->items($path, $first === '{', $depth);
        } elseif ($first === '"') {
            $this->string();
        } else {
            $this->at += strcspn($this->text, ",]}\r\n", $this->at);
        }
    }

    private function items(string $path, bool $isObject, int $depth): void
    {
        $this->at++;
        for ($index = 0; $this->at < strlen($this->text); $index++) {
            $this->space();
            $next = $this->text[$this->at] ?? '';
            if ($next === '}' || $next === ']') {
                $this->at++;
                return;
            }
            $place = "{$path}[{$index}]";
            if ($isObject) {
                $line = $this->line;
                $place = $path . '.' . $this->string();
                $this->lines[$place] ??= $line;
                $this->space();
                $this->at++;
            }
            $before = $this->at;
            $this->value($place, $depth + 1);
            $this->space();
            $this->at += ($this->text[$this->at] ?? '') === ',' || $this->at === $before ? 1 : 0;
        }
    }

    private function string(): string
    {
        if (preg_match('/\G"((?:[^"\\\\]|\\\\.)*+)"/s', $this->text, $found, 0, $this->at) !== 1) {
            $this->at = strlen($this->text);
            return '';
        }
        $this->at += strlen($found[0]);
        return $found[1];
    }

    private function space(): void
    {
        $length = strspn($this->text, " \t\r\n", $this->at);
        $this->line += substr_count($this->text, "\n", min($this->at, strlen($this->text)), $length);
        $this->at += $length;
    }
}
