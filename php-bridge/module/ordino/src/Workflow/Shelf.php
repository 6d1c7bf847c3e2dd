<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

use PrestaShop\Module\Ordino\Shop\Settings;

/**
 * The published definition in a file, for pages that only show it: reading it there costs no query.
 *
 * Which one is in force stands among the shop's settings, which every request has read anyway. So a version that is
 * published counts at once, on every server; and a file that is missing or damaged is only a query more.
 */
final class Shelf
{
    public function __construct(private readonly Settings $settings, private readonly string $folder)
    {
    }

    /** Where a shop keeps it. */
    public static function folder(): string
    {
        return _PS_CACHE_DIR_ . 'ordino';
    }

    /** @return array{version: int, digest: string, text: string, mode: string}|null null: the tables know */
    public function row(): ?array
    {
        [$version, $mode, $digest, $hash] = explode(' ', $this->settings->text(Settings::CURRENT)) + ['', '', '', ''];
        $text = $hash === '' ? false : @file_get_contents($this->file($hash));
        return $text === false || hash('sha256', $text) !== $hash
            ? null
            : ['version' => (int) $version, 'digest' => $digest, 'text' => $text, 'mode' => $mode];
    }

    /**
     * Says what is in force from now on; answers whether it was something else before.
     *
     * @param array{version: int, digest: string, text: string, mode: string} $row
     */
    public function mark(array $row): bool
    {
        $mark = implode(' ', [$row['version'], $row['mode'], $row['digest'], hash('sha256', $row['text'])]);
        $isNew = $mark !== $this->settings->text(Settings::CURRENT);
        if ($isNew) {
            $this->settings->set(Settings::CURRENT, $mark);
            $this->keep($row['text']);
        }
        return $isNew;
    }

    /** Keeps a text if it is the one in force, for the pages that come. */
    public function keep(string $text): void
    {
        $hash = hash('sha256', $text);
        if (!str_ends_with($this->settings->text(Settings::CURRENT), " {$hash}")) {
            return;
        }
        is_dir($this->folder) || @mkdir($this->folder, 0o777, true);
        // Others read it meanwhile: it is there whole, or not at all.
        $draft = @tempnam($this->folder, 'new');
        if ($draft !== false && @file_put_contents($draft, $text) === strlen($text)) {
            @rename($draft, $this->file($hash)) || @unlink($draft);
        }
    }

    private function file(string $hash): string
    {
        return "{$this->folder}/" . basename($hash) . '.json';
    }
}
