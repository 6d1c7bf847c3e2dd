<?php

declare(strict_types=1);

namespace Ordino\Store;

/** The words by which a case is found: those of its name, and of what the host says about it. */
final class Words
{
    /** Words of a case that are kept, and bytes of a word. */
    private const WORDS = 200;
    private const BYTES = 64;

    /** Letters that people also find by typing another. */
    private const FOLDED = [
        'a' => 'àáâãäåāăą', 'c' => 'çćĉċč', 'd' => 'ďđð', 'e' => 'èéêëēĕėęě', 'g' => 'ĝğġģ', 'h' => 'ĥħ', 'i' => 'ìíîïĩīĭįı',
        'j' => 'ĵ', 'k' => 'ķ', 'l' => 'ĺļľŀł', 'n' => 'ñńņňŋ', 'o' => 'òóôõöøōŏő', 'r' => 'ŕŗř', 's' => 'śŝşšș', 't' => 'ţťŧț',
        'u' => 'ùúûüũūŭůűų', 'w' => 'ŵ', 'y' => 'ýÿŷ', 'z' => 'źżž', 'ae' => 'æ', 'oe' => 'œ', 'ss' => 'ß', 'th' => 'þ',
    ];

    /** @var array<string, string>|null */
    private static ?array $folded = null;

    public function __construct(private readonly Database $database)
    {
    }

    /**
     * Writes the words of a case that has none yet.
     *
     * @param list<string> $texts
     */
    public function add(int $number, array $texts): void
    {
        $this->insert($number, self::of(implode(' ', $texts)));
    }

    /**
     * Writes the words of a case in place of those that it had.
     *
     * @param list<string> $texts
     */
    public function replace(int $number, array $texts): void
    {
        $rows = $this->database->rows('SELECT word FROM {words} WHERE case_number = ?', [$number]);
        $old = array_map(strval(...), array_column($rows, 'word'));
        $new = self::of(implode(' ', $texts));
        // Each by its key: in MariaDB, deleting a range would also hold up others beside it.
        foreach (array_diff($old, $new) as $word) {
            $this->database->run('DELETE FROM {words} WHERE word = ? AND case_number = ?', [$word, $number]);
        }
        $this->insert($number, array_values(array_diff($new, $old)));
    }

    /**
     * The words of a text: letters and digits, small, without accents, each once.
     *
     * @return list<string>
     */
    public static function of(string $text): array
    {
        $small = preg_replace('/\p{Mn}+/u', '', mb_strtolower($text, 'UTF-8')) ?? '';
        $words = preg_split('/[^\p{L}\p{N}]+/u', strtr($small, self::folded()), -1, PREG_SPLIT_NO_EMPTY) ?: [];
        $cut = array_map(static fn (string $word) => mb_strcut($word, 0, self::BYTES, 'UTF-8'), $words);
        return array_slice(array_map(strval(...), array_keys(array_flip($cut))), 0, self::WORDS);
    }

    /** Whether there is nothing in a text to look for: no sign that can be seen. */
    public static function isBlank(string $text): bool
    {
        return preg_match('/^[\p{Z}\p{C}\s]*$/Du', $text) === 1;
    }

    /**
     * From where to where words with a beginning stand.
     *
     * @return array{string, string} the first, and the first that comes after all of them
     */
    public static function range(string $beginning): array
    {
        // The last of all characters is no letter, so every longer word stands before it.
        return [$beginning, $beginning . "\u{10ffff}"];
    }

    /** @param list<string> $words */
    private function insert(int $number, array $words): void
    {
        $row = static fn (string $word): array => [$word, $number];
        $this->database->insert('words', ['word', 'case_number'], array_map($row, $words));
    }

    /** @return array<string, string> */
    private static function folded(): array
    {
        if (self::$folded === null) {
            self::$folded = [];
            foreach (self::FOLDED as $plain => $letters) {
                self::$folded += array_fill_keys(mb_str_split($letters, 1, 'UTF-8'), $plain);
            }
        }
        return self::$folded;
    }
}
