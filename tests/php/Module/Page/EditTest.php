<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Page;

use Ordino\Tests\Support\Engines;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Page\Edit\Document;
use PrestaShop\Module\Ordino\Page\Edit\Hours;
use PrestaShop\Module\Ordino\Page\Edit\Ladder;
use PrestaShop\Module\Ordino\Page\Edit\Statuses;
use PrestaShop\Module\Ordino\Page\Edit\Teams;

/** Forms change what they show of a definition, and nothing else. */
final class EditTest extends TestCase
{
    private const TEXT = <<<'JSON'
        {
          "id": "orders", "version": 1, "timeZone": "Europe/Rome",
          "teams": [{"id": "office", "calendar": "day"}, {"id": "shipping", "label": {"en": "Shipping"}, "calendar": "day"}],
          "calendars": [{"id": "day", "week": {"mon": ["09:00-17:00"]}, "holidays": [{"date": "12-25", "label": "Christmas"}]}],
          "statuses": [
            {"id": "paid", "team": "office", "recommended": {"to": "packed", "require": {"comment": true}},
             "suggested": ["canceled", {"to": "held", "when": {"fact": "total", "gt": 5}}], "meta": {"x": 1}},
            {"id": "held", "recommended": "$previous"},
            {"id": "packed", "team": [{"when": {"fact": "total", "gt": 5}, "value": "office"}, "shipping"],
             "others": {"permit": ["role:boss"]}},
            {"id": "canceled", "stage": "closed"}
          ],
          "slas": [{"id": "own", "runIn": ["paid"], "target": "PT1H"}]
        }
        JSON;

    public static function setUpBeforeClass(): void
    {
        Sources::load();
    }

    public function testWhatIsSavedAsItWasChangesNothing(): void
    {
        $document = self::document();
        $before = $document->text();
        $statuses = new Statuses($document, 'en');
        foreach (['paid', 'held', 'packed', 'canceled'] as $id) {
            $statuses->save($id, (array) $statuses->form($id));
        }
        $teams = new Teams($document, 'en');
        foreach ($teams->form() as $form) {
            $teams->save($form['id'], ['label' => ''] + $form);
        }
        // Hours that two teams share become each one's own when they are saved; of the rest every byte is the same.
        $after = json_decode($document->text());
        self::assertEquals(json_decode($before)->statuses, $after->statuses);
        self::assertEquals(json_decode($before)->slas, $after->slas);
        self::assertSame([], self::errors($document));
    }

    public function testStepsKeepTheirRulesWhereverTheyStand(): void
    {
        $document = self::document();
        $statuses = new Statuses($document, 'en');
        $form = $statuses->form('paid');
        self::assertSame('packed', $form['recommended']);
        self::assertSame(['canceled', 'held'], $form['suggested']);
        $statuses->save('paid', ['recommended' => 'held', 'suggested' => ['packed', 'held', 'paid']] + $form);
        $paid = $document->find('statuses', 'paid');
        self::assertEquals((object) ['fact' => 'total', 'gt' => 5], $paid->recommended->when);
        self::assertCount(1, $paid->suggested);
        self::assertTrue($paid->suggested[0]->require->comment);
        self::assertEquals((object) ['x' => 1], $paid->meta);
        self::assertSame([], self::errors($document));
    }

    public function testWhatTheFormCannotSayStays(): void
    {
        $statuses = new Statuses($document = self::document(), 'en');
        $form = $statuses->form('packed');
        self::assertSame(['*', 'custom'], [$form['team'], $form['others']]);
        $statuses->save('packed', $form);
        self::assertIsArray($document->find('statuses', 'packed')->team);
        self::assertSame(['role:boss'], $document->find('statuses', 'packed')->others->permit);
    }

    public function testDescriptionsAreOfALanguage(): void
    {
        $document = self::document();
        (new Statuses($document, 'it'))->save('held', ['description' => 'Attende'] + (new Statuses($document,
            'it'))->form('held'));
        self::assertSame('Attende', $document->find('statuses', 'held')->description);
        $document->find('statuses', 'held')->description = (object) ['en' => 'Waits'];
        (new Statuses($document, 'it'))->save('held', ['description' => 'Attende'] + (new Statuses($document,
            'it'))->form('held'));
        self::assertEquals((object) ['en' => 'Waits', 'it' => 'Attende'], $document->find('statuses', 'held')->description);
        (new Statuses($document, 'it'))->save('held', ['description' => ''] + (new Statuses($document, 'it'))->form('held'));
        self::assertEquals((object) ['en' => 'Waits'], $document->find('statuses', 'held')->description);
    }

    public function testALadder(): void
    {
        $document = self::document();
        $ladder = new Ladder($document, 'paid');
        self::assertSame(['own'], $ladder->others());
        $ladder->save(['remind' => '1,5', 'then' => '24', 'to' => 'held']);
        self::assertSame(['remind' => '1.5', 'then' => '24', 'to' => 'held'], $ladder->form());
        $sla = $document->all('slas')[1];
        self::assertSame(['PT90M', 'team:owner'], [$sla->target, $sla->calendar]);
        self::assertSame([], self::errors($document));
        $ladder->save(['remind' => '8', 'then' => '', 'to' => '']);
        self::assertSame(['remind' => '8', 'then' => '', 'to' => ''], $ladder->form());
        $ladder->save(['remind' => '', 'then' => '', 'to' => 'held']);
        self::assertCount(1, $document->all('slas'));
        self::assertSame(['own'], $ladder->others());
    }

    /** What a merchant has written beside the form's own steps is shown by its name, and stays whatever the form says. */
    public function testALadderKeepsWhatTheFormDoesNotShow(): void
    {
        $document = self::document();
        (new Ladder($document, 'paid'))->save(['remind' => '8', 'then' => '16', 'to' => 'held']);
        $sla = $document->all('slas')[1];
        $half = json_decode('{"at": {"percent": 50}, "do": [{"notify": ["team:owner"]}]}');
        $boss = json_decode('{"id": "boss", "at": {"after": "P2D"}, "do": [{"notify": ["role:admin"]}, {"move": "canceled"}]}');
        $sla->ladder = [$half, ...$sla->ladder, $boss];
        $sla->ladder[1]->do[0]->notify[] = 'role:boss';
        $sla->appliesWhen = json_decode('{"fact": "total", "gt": 5}');
        $sla->meta->note = 'by hand';
        $before = $document->text();

        $ladder = new Ladder($document, 'paid');
        self::assertSame(['remind' => '8', 'then' => '16', 'to' => 'held'], $ladder->form());
        self::assertSame(['own', "{$sla->id}/0", "{$sla->id}/remind", "{$sla->id}/boss"], $ladder->others());
        $ladder->save($ladder->form());
        self::assertSame($before, $document->text());

        $ladder->save(['remind' => '4', 'then' => '16', 'to' => 'canceled']);
        self::assertSame(['remind' => '4', 'then' => '16', 'to' => 'canceled'], $ladder->form());
        self::assertSame([], self::errors($document));
        self::assertSame([null, 'remind', 'move', 'boss'], array_map(static fn ($step) => $step->id ?? null, $sla->ladder));
        self::assertContains('role:boss', $sla->ladder[1]->do[0]->notify);
        self::assertSame(5, $sla->appliesWhen->gt);

        $ladder->save(['remind' => '4', 'then' => '16', 'to' => '']);
        self::assertSame([null, 'remind', 'boss'], array_map(static fn ($step) => $step->id ?? null, $sla->ladder));
        $ladder->save(['remind' => '', 'then' => '', 'to' => '']);
        self::assertSame([null, 'remind', 'boss'], array_map(static fn ($step) => $step->id ?? null, $sla->ladder));
        self::assertEquals((object) ['note' => 'by hand'], $sla->meta);
        self::assertSame(['own', $sla->id], $ladder->others());
        self::assertSame(['remind' => '', 'then' => '', 'to' => ''], $ladder->form());
    }

    /** A target or a step that is no plain number of hours, the form neither shows nor takes away. */
    public function testALadderThatHoursCannotSayIsTheDefinitions(): void
    {
        $document = self::document();
        (new Ladder($document, 'paid'))->save(['remind' => '8', 'then' => '16', 'to' => 'held']);
        $sla = $document->all('slas')[1];
        $sla->ladder[1]->at = (object) ['percent' => 300];
        $ladder = new Ladder($document, 'paid');
        self::assertSame(['remind' => '8', 'then' => '', 'to' => ''], $ladder->form());
        self::assertSame(['own', "{$sla->id}/move"], $ladder->others());
        $ladder->save(['remind' => '8', 'then' => '2', 'to' => 'canceled']);
        self::assertSame(['remind', 'move', 'move-2'], array_column($sla->ladder, 'id'));
        self::assertSame(['remind' => '8', 'then' => '2', 'to' => 'canceled'], $ladder->form());

        $sla->target = json_decode('[{"when": {"fact": "total", "gt": 5}, "value": "PT2H"}, "PT8H"]');
        $before = $document->text();
        self::assertSame(['remind' => '', 'then' => '', 'to' => ''], $ladder->form());
        self::assertSame(['own', $sla->id], $ladder->others());
        $ladder->save($ladder->form());
        self::assertSame($before, $document->text());
        $ladder->save(['remind' => '3', 'then' => '', 'to' => '']);
        self::assertCount(3, $document->all('slas'));
        self::assertSame([], self::errors($document));
    }

    public function testHours(): void
    {
        $week = Hours::week(['mon' => '9-13; 14.30–18', 'tue' => '', 'wed' => 'never', 'sun' => '22:00-06:00']);
        self::assertEquals(
            (object) ['mon' => ['09:00-13:00', '14:30-18:00'], 'wed' => ['never'], 'sun' => ['22:00-06:00']],
            $week,
        );
        self::assertSame('09:00-13:00, 14:30-18:00', Hours::form((object) ['week' => $week])['mon']);
    }

    public function testHoursThatTwoTeamsHaveAreNotChangedForBoth(): void
    {
        $document = self::document();
        $teams = new Teams($document, 'en');
        $teams->save('shipping', ['label' => 'Dispatch', 'hours' => ['tue' => '8-12'], 'holidays' => '12-25, easter+1']);
        self::assertSame('day', $document->find('teams', 'office')->calendar);
        self::assertEquals((object) ['mon' => ['09:00-17:00']], $document->find('calendars', 'day')->week);
        $own = $document->find('calendars', $document->find('teams', 'shipping')->calendar);
        self::assertEquals((object) ['tue' => ['08:00-12:00']], $own->week);
        self::assertSame('Christmas', $own->holidays[0]->label);
        self::assertSame('easter+1', $own->holidays[1]);
        self::assertSame('Dispatch', $document->find('teams', 'shipping')->label->en);
        self::assertSame([], self::errors($document));
        $teams->save('shipping', ['hours' => []]);
        self::assertFalse(isset($document->find('teams', 'shipping')->calendar));
        self::assertCount(1, $document->all('calendars'));
    }

    public function testTeamsComeAndGo(): void
    {
        $document = self::document();
        $teams = new Teams($document, 'en');
        self::assertSame('cafe-bar', $teams->add('Café & Bar'));
        self::assertSame('cafe-bar-2', $teams->add('Café/Bar'));
        $teams->remove('office');
        self::assertNull($document->find('teams', 'office'));
        self::assertFalse(isset($document->find('statuses', 'paid')->team));
    }

    public function testATextThatIsNoObjectIsNone(): void
    {
        self::assertNull(Document::of('[1]'));
        self::assertNull(Document::of('{"id":'));
    }

    private static function document(): Document
    {
        return Document::of(self::TEXT);
    }

    /** @return list<string> */
    private static function errors(Document $document): array
    {
        $found = array_filter(Engines::shared()->check($document->text()), static fn ($found): bool => $found->isError());
        return array_values(array_map(static fn ($found): string => "{$found->path}: {$found->message}", $found));
    }
}
