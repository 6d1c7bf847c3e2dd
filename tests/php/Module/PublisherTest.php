<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Policy;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Settings;
use PrestaShop\Module\Ordino\Workflow\Steps;

/** Versions of the workflow, and orders that come under them. */
final class PublisherTest extends TestCase
{
    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish(isEnforced: false);
    }

    public function testAVersionWatchesFirstIsEnforcedThenAndLeadsBack(): void
    {
        $publisher = Runtime::get()->publisher();
        self::assertSame(Policy::Observe, $publisher->policy());
        self::assertNull($publisher->before());
        self::assertNull($publisher->back(Stage::SUPER_ADMIN));
        $publisher->enforce(Stage::SUPER_ADMIN);
        self::assertSame(Policy::Enforce, $publisher->policy());
        $first = Runtime::get()->current()->digest();

        $draft = Runtime::get()->draft()->value();
        $draft->statuses[2]->suggested[] = 'refunded';
        Runtime::get()->draft()->saveValue($draft, Stage::SUPER_ADMIN);
        $publisher->publish(Stage::SUPER_ADMIN, 'refunds');
        self::assertSame([2, Policy::Observe], [Runtime::get()->current()->version(), $publisher->policy()]);
        self::assertNotSame($first, Runtime::get()->current()->digest());

        self::assertSame(3, $publisher->back(Stage::SUPER_ADMIN)->version);
        self::assertSame([$first, Policy::Enforce], [Runtime::get()->current()->digest(), $publisher->policy()]);
        $releases = array_map(static fn ($release): array => [$release->version, $release->policy], $publisher->releases());
        $expected = [[3, Policy::Enforce], [2, Policy::Observe], [1, Policy::Enforce], [1, Policy::Observe]];
        self::assertSame($expected, $releases);
    }

    /** What the module publishes by itself, for a status that the shop has got, is no step that somebody took. */
    public function testTheWayBackLeadsPastWhatTheShopHasDone(): void
    {
        $publisher = Runtime::get()->publisher();
        $draft = Runtime::get()->draft()->value();
        $draft->statuses[2]->suggested[] = 'refunded';
        Runtime::get()->draft()->saveValue($draft, Stage::SUPER_ADMIN);
        $publisher->publish(Stage::SUPER_ADMIN);
        \Db::getInstance()->insert('order_state', ['id_order_state' => 40, 'color' => '#112233']);
        \Db::getInstance()->insert('order_state_lang', ['id_order_state' => 40, 'id_lang' => 1, 'name' => 'In review']);
        Stage::request();
        (new \OrderState(40))->update();
        $publisher = Runtime::get()->publisher();
        self::assertSame([3, 'in-review'], [Runtime::get()->current()->version(), Runtime::get()->names()->statusOf(40)]);
        self::assertSame(4, $publisher->back(Stage::SUPER_ADMIN)->version);
        self::assertSame(['canceled'], Runtime::get()->current()->status('preparing')->suggested);
        self::assertSame('in-review', Runtime::get()->names()->statusOf(40));
    }

    /** Publishing and releasing are two steps, and a process may end between them. */
    public function testANewVersionThatIsNotReleasedYetIsNotEnforced(): void
    {
        Runtime::get()->publisher()->enforce(Stage::SUPER_ADMIN);
        Runtime::get()->draft()->save(Desk::definition(['label' => 'Others']), Stage::SUPER_ADMIN);
        Runtime::get()->database()->run('RENAME TABLE {releases} TO {elsewhere}');
        try {
            Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
            self::fail('it was released');
        } catch (\Ordino\Exception\StoreException) {
            Runtime::get()->database()->run('RENAME TABLE {elsewhere} TO {releases}');
        }
        Stage::request();
        Runtime::get()->settings()->set(Settings::CURRENT, '');
        Runtime::get()->current()->refresh();
        self::assertSame([2, Policy::Observe], [Runtime::get()->current()->version(), Runtime::get()->publisher()->policy()]);
    }

    public function testADraftThatIsWrongIsNotPublished(): void
    {
        $draft = Runtime::get()->draft();
        $draft->save('{"id": "orders", "version": 1, "statuses": [{"id": "new", "recommended": "nowhere"}]}', 1);
        self::assertNotSame([], $draft->check());
        try {
            Runtime::get()->publisher()->publish(1);
            self::fail('it was published');
        } catch (\Ordino\Exception\DefinitionException $exception) {
            self::assertNotSame([], $exception->diagnostics());
        }
        self::assertSame(1, Runtime::get()->current()->version());
    }

    public function testOpenOrdersComeUnderTheNewVersionByAndByAndClosedOnesWhenTheyAreAsked(): void
    {
        $open = Desk::order(3);
        $closed = Desk::order(6);
        $definition = json_decode(Desk::definition());
        $definition->statuses[2]->id = 'packing';
        $definition->statuses[1]->recommended = 'packing';
        $definition->statuses[5]->suggested = ['packing'];
        Runtime::get()->draft()->saveValue($definition, 1);
        Runtime::get()->publisher()->publish(1);
        self::assertSame(1, Runtime::get()->migration()->left());
        self::assertSame('preparing', Runtime::get()->host()->caseOf((string) $open->id)->status);

        Stage::console();
        Stage::cron();
        self::assertSame(0, Runtime::get()->migration()->left());
        self::assertSame('packing', Runtime::get()->host()->caseOf((string) $open->id)->status, 'its status has a new name');
        self::assertSame(3, Desk::state((int) $open->id), 'the shop has nothing to follow');
        $old = Runtime::get()->host()->caseOf((string) $closed->id);
        self::assertNotSame(Runtime::get()->current()->digest(), $old->workflow->digest);

        Runtime::get()->recorder()->ready((int) $closed->id);
        $new = Runtime::get()->host()->caseOf((string) $closed->id);
        self::assertSame(Runtime::get()->current()->digest(), $new->workflow->digest);
        self::assertSame([3], Desk::rows((int) $open->id));
    }

    public function testANewNameInTheShopIsOneInTheWorkflow(): void
    {
        $digest = Runtime::get()->current()->digest();
        \Db::getInstance()->execute("UPDATE ps_order_state_lang SET name = 'In the oven' WHERE id_order_state = 3");
        Stage::request();
        (new \OrderState(3))->update();
        self::assertStringContainsString('In the oven', json_encode(Runtime::get()->current()->status('preparing')));
        self::assertStringContainsString('In the oven', Runtime::get()->draft()->text());
        self::assertSame($digest, Runtime::get()->current()->digest(), 'a name decides nothing');
    }

    /** Names are the shop's to say, and a colour only when it was changed there. */
    /** A run of the cron job takes long; what it remembers is not what it publishes. */
    public function testANewStatusOfTheShopComesIntoWhatIsInForceByThen(): void
    {
        Stage::installed();
        Desk::publish();
        $cron = Runtime::get();
        $cron->current()->value();
        $cron->draft()->text();
        $merchant = Stage::runtime();
        $merchant->draft()->save(Desk::definition(['label' => 'The new one']), Stage::SUPER_ADMIN);
        $merchant->publisher()->publish(Stage::SUPER_ADMIN);
        \Db::getInstance()->insert('order_state', ['id_order_state' => 55, 'unremovable' => 0, 'color' => '#ffffff']);
        \Db::getInstance()->insert('order_state_lang', ['id_order_state' => 55, 'id_lang' => 1, 'name' => 'Fresh']);
        $cron->publisher()->include(55);
        $now = Stage::runtime();
        self::assertSame('The new one', $now->current()->value()->label);
        self::assertSame(Policy::Observe, $now->current()->policy(), 'nobody has enforced it');
        self::assertNotNull($now->names()->statusOf(55));
        $label = static fn (object $status): mixed => $status->label->en ?? $status->label;
        self::assertContains('Fresh', array_map($label, $now->draft()->value()->statuses));
    }

    public function testWhatOurPageSaysOfAStatusStaysWhenTheShopSavesIt(): void
    {
        $draft = Runtime::get()->draft()->value();
        $draft->statuses[2]->color = '#00aa11';
        $draft->statuses[2]->description = 'Look for the box';
        Runtime::get()->draft()->saveValue($draft, Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        $looks = static fn (): array => array_map(
            static fn (object $status): array => [$status->label, $status->color ?? null, $status->description],
            [Runtime::get()->current()->status('preparing'), Runtime::get()->draft()->value()->statuses[2]],
        );
        $names = static fn (string $name): object => (object) ['en' => $name, 'it' => $name, 'pl' => $name];

        $state = new \OrderState(3);
        $state->name = 'In the oven';
        $state->update();
        self::assertEquals(array_fill(0, 2, [$names('In the oven'), '#00aa11', 'Look for the box']), $looks());

        Stage::request();
        $state = new \OrderState(3);
        $state->color = '#ABCDEF';
        $state->update();
        self::assertEquals(array_fill(0, 2, [$names('In the oven'), '#abcdef', 'Look for the box']), $looks());

        Stage::request();
        $state = new \OrderState(3);
        $state->color = '';
        $state->update();
        self::assertEquals(array_fill(0, 2, [$names('In the oven'), null, 'Look for the box']), $looks());
    }

    /** The engine would refuse the whole workflow, and orders in the new status would wait for ever. */
    public function testANewStatusOfTheShopNeverTakesANameThatAnotherHas(): void
    {
        $draft = Runtime::get()->draft()->value();
        $draft->statuses[2]->aliases[] = 'in-review';
        $draft->statuses[3]->id = '20';
        $draft->statuses[2]->recommended->to = '20';
        $draft->statuses[1]->suggested[1]->to = '20';
        Runtime::get()->draft()->saveValue($draft, Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        foreach ([20 => 'By its number', 40 => 'In review', 41 => '42', 42 => 'Held'] as $id => $name) {
            Stage::request();
            $state = new \OrderState();
            [$state->id, $state->force_id, $state->name] = [$id, true, $name];
            $state->add();
        }
        self::assertSame([], Stage::$swallowed);
        Stage::request();
        $names = array_intersect_key(Runtime::get()->names()->all(), [20 => 0, 40 => 0, 41 => 0, 42 => 0]);
        self::assertSame([20 => '20', 40 => 'in-review-2', 41 => 'status-42', 42 => 'held'], $names);
        $errors = array_filter(Runtime::get()->draft()->check(), static fn ($found): bool => $found->isError());
        self::assertSame([], $errors);
        self::assertSame('20', Runtime::get()->names()->statusOf(4), 'it has two states of the shop');
    }

    public function testStepsAreThoseThatTheWorkflowDraws(): void
    {
        $steps = array_map(static fn ($step): array => [$step->to, $step->kind], Runtime::get()->steps()->from(3));
        self::assertSame([[4, 'recommended'], [6, 'suggested']], $steps);
        self::assertSame([], Runtime::get()->steps()->from(6));
        Runtime::get()->database()->run("UPDATE {definitions} SET text = '{'");
        Stage::request();
        $stored = array_map(static fn ($step): array => [$step->to, $step->kind], Runtime::get()->steps()->from(3));
        self::assertSame($steps, $stored, 'the table says something else');
        $takeover = Steps::of(Runtime::get()->takeover()->definition());
        self::assertCount(13 * 12, $takeover, 'in a workflow that forbids nothing, every status leads to every other');
    }
}
