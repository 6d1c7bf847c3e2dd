<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Symfony\Component\HttpFoundation\Request;

/** What an employee has written into a form that was refused: it is there again on the next page of that order, once. */
final class Given
{
    private const KEY = 'ordino_given';

    public function __construct(private readonly ?Request $request)
    {
    }

    public function keep(int $order, OrderForm $form): void
    {
        $fields = array_filter((array) $form->given('field'), 'is_string');
        $this->session()?->set(self::KEY, [
            'order' => $order,
            'to' => $form->text('to'),
            'comment' => $form->text('comment'),
            'fields' => array_map(static fn (string $value): string => mb_scrub($value, 'UTF-8'), $fields),
            'text' => $form->text('text'),
        ]);
    }

    /** @return array{to: string, comment: string, fields: array<string, string>, text: string} empty for nothing */
    public function of(int $order): array
    {
        $given = $this->session()?->get(self::KEY);
        $none = ['to' => '', 'comment' => '', 'fields' => [], 'text' => ''];
        return is_array($given) && ($given['order'] ?? 0) === $order ? array_intersect_key($given, $none) + $none : $none;
    }

    /** It has been shown. */
    public function forget(): void
    {
        $this->session()?->remove(self::KEY);
    }

    private function session(): ?object
    {
        return $this->request?->hasSession() ? $this->request->getSession() : null;
    }
}
