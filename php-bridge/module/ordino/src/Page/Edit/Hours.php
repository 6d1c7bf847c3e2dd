<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page\Edit;

/** Opening hours of a week, as a form has them: `09:00-13:00, 14:00-18:00` for each day. */
final class Hours
{
    public const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

    /** @return array<string, string> by day */
    public static function form(?object $calendar): array
    {
        $form = [];
        foreach (self::DAYS as $day) {
            $form[$day] = implode(', ', (array) ($calendar->week->$day ?? []));
        }
        return $form;
    }

    /**
     * @param array<string, mixed> $form by day
     * @return object a week; one without any hours has no keys
     */
    public static function week(array $form): object
    {
        $week = new \stdClass();
        foreach (self::DAYS as $day) {
            $hours = preg_split('/[,;\s]+/', str_replace(['–', '—'], '-', (string) ($form[$day] ?? '')), -1, PREG_SPLIT_NO_EMPTY);
            if ($hours !== [] && $hours !== false) {
                $week->$day = array_map(self::interval(...), $hours);
            }
        }
        return $week;
    }

    /** `9-17` is what people type for `09:00-17:00`; what is no interval stays, so that the check names it. */
    private static function interval(string $text): string
    {
        if (preg_match('/^(\d{1,2})(?:[:.](\d\d))?-(\d{1,2})(?:[:.](\d\d))?$/D', $text, $parts) !== 1) {
            return $text;
        }
        return sprintf('%02d:%02d-%02d:%02d', (int) $parts[1], (int) ($parts[2] ?: 0), (int) $parts[3], (int) ($parts[4] ?? 0));
    }
}
