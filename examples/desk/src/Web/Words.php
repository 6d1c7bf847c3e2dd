<?php

declare(strict_types=1);

namespace Desk\Web;

/** The few words of the desk's own pages; those of components are theirs, those of the workflow the merchant's. */
final class Words
{
    public const LANGUAGES = ['en' => 'English', 'it' => 'Italiano', 'pl' => 'Polski'];

    private const ITALIAN = [
        'Board' => 'Ordini',
        'Figures' => 'Cifre',
        'Inbox' => 'Avvisi',
        'Workflow' => 'Flusso',
        'Tasks' => 'Consegne',
        'Log out' => 'Esci',
        'Log in' => 'Entra',
        'Who are you?' => 'Chi sei?',
        'Language' => 'Lingua',
        'Employee' => 'Dipendente',
        'The shop\'s clock' => 'Orologio del negozio',
        'Speed' => 'Velocità',
        'Set' => 'Imposta',
        'Turn on by' => 'Avanza di',
        '1 hour' => '1 ora',
        '4 hours' => '4 ore',
        '1 day' => '1 giorno',
        '1 week' => '1 settimana',
        'Turn' => 'Avanza',
        'Total' => 'Totale',
        'Country' => 'Paese',
        'Order' => 'Ordine',
        'Skip to content' => 'Vai al contenuto',
        'Engine' => 'Motore',
        'There is nothing here.' => 'Qui non c\'è nulla.',
        'This is for the leads of the managers.' => 'Solo per i responsabili.',
        'Route' => 'Destinazione',
        'Effect' => 'Effetto',
        'State' => 'Stato',
        'Tries' => 'Tentativi',
        'When' => 'Quando',
        'Why not' => 'Motivo',
        'Try again' => 'Riprova',
        'waiting' => 'in attesa',
        'done' => 'fatto',
        'failed' => 'non riuscito',
        'all' => 'tutte',
        'Mark all as read' => 'Segna tutto come letto',
        'Nothing new.' => 'Nessuna novità.',
    ];

    private const POLISH = [
        'Board' => 'Zamówienia',
        'Figures' => 'Liczby',
        'Inbox' => 'Powiadomienia',
        'Workflow' => 'Proces',
        'Tasks' => 'Przekazania',
        'Log out' => 'Wyloguj',
        'Log in' => 'Zaloguj',
        'Who are you?' => 'Kim jesteś?',
        'Language' => 'Język',
        'Employee' => 'Pracownik',
        'The shop\'s clock' => 'Zegar sklepu',
        'Speed' => 'Szybkość',
        'Set' => 'Ustaw',
        'Turn on by' => 'Przesuń o',
        '1 hour' => '1 godzinę',
        '4 hours' => '4 godziny',
        '1 day' => '1 dzień',
        '1 week' => '1 tydzień',
        'Turn' => 'Przesuń',
        'Total' => 'Suma',
        'Country' => 'Kraj',
        'Order' => 'Zamówienie',
        'Skip to content' => 'Przejdź do treści',
        'Engine' => 'Silnik',
        'There is nothing here.' => 'Nic tu nie ma.',
        'This is for the leads of the managers.' => 'Tylko dla kierowników.',
        'Route' => 'Dokąd',
        'Effect' => 'Co',
        'State' => 'Stan',
        'Tries' => 'Próby',
        'When' => 'Kiedy',
        'Why not' => 'Dlaczego nie',
        'Try again' => 'Spróbuj ponownie',
        'waiting' => 'czeka',
        'done' => 'zrobione',
        'failed' => 'nieudane',
        'all' => 'wszystkie',
        'Mark all as read' => 'Oznacz wszystko jako przeczytane',
        'Nothing new.' => 'Nic nowego.',
    ];

    /** @return array<string, string> by the English ones */
    public static function of(string $language): array
    {
        return ['it' => self::ITALIAN, 'pl' => self::POLISH][$language] ?? [];
    }
}
