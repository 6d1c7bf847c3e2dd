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
