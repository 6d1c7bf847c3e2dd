<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Controller\DefinitionController;
use PrestaShop\Module\Ordino\Controller\HealthController;
use PrestaShop\Module\Ordino\Controller\PublishController;
use PrestaShop\Module\Ordino\Controller\StatusesController;
use PrestaShop\Module\Ordino\Controller\TeamsController;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShopBundle\Controller\Admin\FrameworkBundleAdminController;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** Forms of the settings: whose they are, and what they leave alone. */
final class SettingsPagesTest extends TestCase
{
    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
    }

    protected function tearDown(): void
    {
        FrameworkBundleAdminController::$denied = [];
        FrameworkBundleAdminController::$token = null;
    }

    /** @return iterable<string, array{\Closure(Request): Response, array<string, mixed>}> a page, and a form that changes something */
    public static function forms(): iterable
    {
        $health = static fn (Request $request): Response => (new HealthController())->act($request);
        $publish = static fn (Request $request): Response => (new PublishController())->act($request);
        yield 'gate off' => [$health, ['do' => 'gate_off']];
        yield 'data is dropped' => [$health, ['do' => 'drop_data']];
        yield 'another address' => [$health, ['do' => 'renew_token']];
        yield 'it only watches' => [$publish, ['do' => 'observe']];
        yield 'a version is published' => [$publish, ['do' => 'publish']];
        yield 'a status' => [
            static fn (Request $request): Response => (new StatusesController())->one($request, 'preparing'),
            ['status' => ['description' => 'Pack it']],
        ];
        yield 'a team' => [
            static fn (Request $request): Response => (new TeamsController())->teams($request),
            ['team' => ['shipping' => ['label' => 'Packers', 'members' => ['3']]]],
        ];
        yield 'the definition' => [
            static fn (Request $request): Response => (new DefinitionController())->edit($request),
            ['text' => Desk::definition(['version' => 9])],
        ];
    }

    /**
     * @dataProvider forms
     * @param \Closure(Request): Response $page
     * @param array<string, mixed> $form
     */
    public function testAFormIsForThoseWhoMayAndComesFromTheirPage(\Closure $page, array $form): void
    {
        $before = self::state();
        $form += self::seen();
        FrameworkBundleAdminController::$token = 'good';
        foreach ([['update', 'good', 403], ['', 'stolen', 302], ['', '', 302]] as [$denied, $token, $status]) {
            FrameworkBundleAdminController::$denied = [$denied];
            $answer = $page(self::post(['_csrf' => $token] + $form));
            // The definition's page shows again what was typed.
            self::assertContains($answer->getStatusCode(), [$status, 200]);
            self::assertNotSame([403, ''], [$answer->getStatusCode(), $denied]);
            self::assertSame($before, self::state(), $denied === '' ? 'without the token' : 'without the right');
        }
        $page(self::post(['_csrf' => 'good'] + $form));
        self::assertNotSame($before, self::state(), 'it changes nothing for anybody');
    }

    /** The version in force has the team still. */
    public function testTakingATeamOutOfTheDraftLeavesItsPeople(): void
    {
        $before = Runtime::get()->database()->rows('SELECT * FROM {members}');
        (new TeamsController())->teams(self::post(['team' => ['shipping' => ['remove' => '1']]] + self::seen()));
        self::assertNotContains('shipping', array_column(Runtime::get()->draft()->value()->teams ?? [], 'id'));
        self::assertSame($before, Runtime::get()->database()->rows('SELECT * FROM {members}'));
    }

    public function testWhoDoesNotWorkHereForAWhileStaysInTheirTeam(): void
    {
        \Db::getInstance()->execute('UPDATE ps_employee SET active = 0 WHERE id_employee = ' . Stage::SALESMAN);
        Stage::request();
        Stage::login(Stage::SUPER_ADMIN);
        $form = ['label' => 'Shipping', 'members' => [(string) Stage::LOGISTICIAN], 'leads' => ['1']];
        (new TeamsController())->teams(self::post(['team' => ['shipping' => $form]] + self::seen()));
        $members = array_map('intval', array_column(Runtime::get()->database()->rows('SELECT id_employee FROM {members}'), 'id_employee'));
        sort($members);
        self::assertSame([Stage::SUPER_ADMIN, Stage::LOGISTICIAN, Stage::SALESMAN], $members);
    }

    public function testADraftThatSomebodyElseHasSavedIsNotReplacedUnseen(): void
    {
        $revision = Runtime::get()->draft()->revision();
        Runtime::get()->draft()->save($theirs = Desk::definition(['version' => 7]), Stage::LOGISTICIAN);
        $form = ['text' => Desk::definition(['version' => 8]), 'revision' => $revision];
        $controller = new DefinitionController();
        $controller->edit(self::post($form));
        self::assertSame(['error'], array_column($controller->told, 0));
        self::assertSame($theirs, Runtime::get()->draft()->text());
    }

    /** What they have typed is shown to them again, over what somebody else has saved, and is saved when they press once more. */
    public function testAPageOfADraftThatIsAnotherByNowSavesNothing(): void
    {
        $seen = self::seen();
        $theirs = Desk::definition(['version' => 7]);
        Runtime::get()->draft()->save($theirs, Stage::LOGISTICIAN);
        $before = self::state();
        $team = ['label' => 'Packers', 'members' => ['1'], 'hours' => ['mon' => '9-17'], 'holidays' => '12-25'];
        $form = ['team' => ['shipping' => $team], 'new' => 'Stock'];
        $teams = new TeamsController();
        $teams->teams(self::post($form + $seen));
        self::assertSame(['error'], array_column($teams->told, 0));
        self::assertSame($before, self::state());
        self::assertSame('Stock', $teams->shown['new']);
        ['label' => $label, 'members' => $members, 'hours' => $hours, 'holidays' => $holidays] = $teams->shown['teams'][0];
        self::assertSame(['Packers', [1], '9-17', '12-25'], [$label, $members, $hours['mon'], $holidays]);

        $status = ['description' => 'Pack it', 'stage' => 'open', 'others' => 'none', 'recommended' => 'shipped'];
        $statuses = new StatusesController();
        $statuses->one(self::post(['status' => $status] + $seen), 'preparing');
        self::assertSame(['error'], array_column($statuses->told, 0));
        self::assertSame($before, self::state());
        self::assertSame('Pack it', $statuses->shown['form']['description']);

        $statuses->one(self::post(['status' => $status] + ['revision' => $statuses->shown['revision']]), 'preparing');
        (new TeamsController())->teams(self::post($form + self::seen()));
        $draft = Runtime::get()->draft()->value();
        self::assertSame([7, ['Packers', 'Stock']], [$draft->version, array_column($draft->teams, 'label')]);
        self::assertSame('Pack it', array_column($draft->statuses, 'description', 'id')['preparing']);
        self::assertSame([Stage::SUPER_ADMIN], array_column(Runtime::get()->employees()->members('shipping'), 'employee'));
    }

    /** They count at once, and stand in no draft. */
    public function testWhoIsInATeamIsNotReplacedUnseen(): void
    {
        $form = static fn (int ...$members): array => ['team' => ['shipping' => ['label' => 'Shipping', 'members' => $members]]];
        (new TeamsController())->teams(self::post($form(2, 3) + self::seen()));
        $seen = self::seen();
        (new TeamsController())->teams(self::post($form(2) + $seen));
        $second = new TeamsController();
        $second->teams(self::post($form(1, 2, 3) + $seen));
        $members = static fn (): array => array_column(Runtime::get()->employees()->members('shipping'), 'employee');
        self::assertSame([2], $members(), 'somebody is back in a team whom a colleague has taken out');
        self::assertSame(['error'], array_column($second->told, 0));
        self::assertSame([1, 2, 3], $second->shown['teams'][0]['members']);
    }

    /** The next try saves it, unless somebody else has saved meanwhile. */
    public function testWhatWasTypedWhileAPageWasOpenForTooLongIsThere(): void
    {
        $seen = self::seen();
        FrameworkBundleAdminController::$token = 'good';
        $text = Desk::definition(['version' => 8]);
        foreach ([
            'text' => [$definition = new DefinitionController(), fn ($form) => $definition->edit($form), ['text' => $text]],
            'new' => [$teams = new TeamsController(), fn ($form) => $teams->teams($form), ['new' => 'Stock']],
            'form' => [$statuses = new StatusesController(), fn ($form) => $statuses->one($form, 'preparing'), [
                'status' => ['description' => 'Pack it'],
            ]],
        ] as $name => [$controller, $send, $form]) {
            $send(self::post($form + $seen));
            self::assertSame(['error'], array_column($controller->told, 0));
            $shown = $controller->shown[$name];
            self::assertSame(current($form), $name === 'form' ? ['description' => $shown['description']] : $shown);
            Runtime::get()->draft()->save($theirs = Desk::definition(['version' => 7]), Stage::LOGISTICIAN);
            $again = ['_csrf' => 'good', 'revision' => $controller->shown['revision']] + $form + $seen;
            $send(self::post($again));
            self::assertSame($theirs, Runtime::get()->draft()->text(), 'somebody else has saved it meanwhile');
            $send(self::post(['revision' => $controller->shown['revision']] + $again));
            self::assertSame(['error', 'error', 'success'], array_column($controller->told, 0));
            $seen = self::seen();
        }
    }

    public function testTheFirstTeamIsNotTypedTwice(): void
    {
        Runtime::get()->draft()->save(Desk::definition(['teams' => []]), Stage::SUPER_ADMIN);
        $seen = self::seen();
        Runtime::get()->draft()->save(Desk::definition(['teams' => [], 'version' => 9]), Stage::SUPER_ADMIN);
        $controller = new TeamsController();
        $controller->teams(self::post(['new' => 'Stock'] + $seen));
        self::assertSame('Stock', $controller->shown['new']);
    }

    /** What a page shows after a mistake has not shown what a colleague has saved meanwhile. */
    public function testAMistakeInBetweenHasNotShownTheDraftOfOthers(): void
    {
        $seen = self::seen();
        Runtime::get()->draft()->save($theirs = Desk::definition(['version' => 7]), Stage::LOGISTICIAN);
        $controller = new DefinitionController();
        $controller->edit(self::post(['text' => '{"id": '] + $seen));
        $again = ['text' => Desk::definition(['version' => 8]), 'revision' => $controller->shown['revision']];
        $controller->edit(self::post($again));
        self::assertSame($theirs, Runtime::get()->draft()->text());
        $controller->edit(self::post(['revision' => $controller->shown['revision']] + $again));
        self::assertSame(['error', 'error', 'success'], array_column($controller->told, 0));
    }

    /** @return iterable<string, array{string}> what asks for another look when another version has come */
    public static function steps(): iterable
    {
        foreach (['enforce', 'observe', 'back', 'publish'] as $do) {
            yield $do => [$do];
        }
    }

    /** @dataProvider steps */
    public function testAVersionThatNobodyHasSeenIsLeftAsItIs(string $do): void
    {
        $seen = self::seen();
        Runtime::get()->draft()->save(Desk::definition(['version' => 7]), Stage::LOGISTICIAN);
        Runtime::get()->publisher()->publish(Stage::LOGISTICIAN);
        $before = self::state();
        $controller = new PublishController();
        $controller->act(self::post(['do' => $do] + $seen));
        self::assertSame(['error'], array_column($controller->told, 0));
        self::assertSame($before, self::state());
        $controller->act(self::post(['do' => $do] + self::seen()));
        self::assertSame(['error', 'success'], array_column($controller->told, 0));
    }

    /** What the page says of the draft is what it would change of the version in force. */
    public function testADraftIsNotPublishedOverAWayBackThatNobodyHasSeen(): void
    {
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        $seen = self::seen();
        Runtime::get()->publisher()->back(Stage::LOGISTICIAN);
        $before = self::state();
        $controller = new PublishController();
        $controller->act(self::post(['do' => 'publish'] + $seen));
        self::assertSame(['error'], array_column($controller->told, 0));
        self::assertSame($before, self::state());
    }

    /** The page says where *back* leads, so that nobody who presses it again is surprised. */
    public function testTheWayBackIsNamed(): void
    {
        Runtime::get()->draft()->save(Desk::definition(['initial' => 'cod']), Stage::SUPER_ADMIN);
        Runtime::get()->publisher()->publish(Stage::SUPER_ADMIN);
        $overview = static function (): array {
            Stage::login(Stage::SUPER_ADMIN);
            ($controller = new PublishController())->overview();
            return [$controller->shown['before']['version'], $controller->shown['before']['isEnforcing']];
        };
        self::assertSame([1, true], $overview());
        (new PublishController())->act(self::post(['do' => 'back'] + self::seen()));
        self::assertSame([2, false], $overview());
        (new PublishController())->act(self::post(['do' => 'back', 'version' => 2]));
        self::assertSame(3, Runtime::get()->current()->version(), 'pressed twice');
    }

    public function testWhoSwitchesTheGateOffStandsInTheLog(): void
    {
        (new HealthController())->act(self::post(['do' => 'gate_off']));
        $log = array_column(\Db::getInstance()->executeS('SELECT message FROM ps_log') ?: [], 'message');
        self::assertStringContainsString('gate off until', implode("\n", $log));
    }

    /** @param array<string, mixed> $form */
    private static function post(array $form): Request
    {
        Stage::login(Stage::SUPER_ADMIN);
        return new Request([], $form, server: ['REQUEST_METHOD' => 'POST']);
    }

    /** @return array<string, int|string> what a form says of the page that it is on */
    private static function seen(): array
    {
        $runtime = Runtime::get();
        return [
            'revision' => $runtime->draft()->revision(),
            'people' => $runtime->employees()->revision(),
            'version' => $runtime->current()->version(),
        ];
    }

    /** Everything that a form of the settings could change. @return array<string, mixed> */
    private static function state(): array
    {
        $database = Runtime::get()->database();
        \Configuration::reset();
        return [
            \Db::getInstance()->executeS("SELECT name, value FROM ps_configuration WHERE name LIKE 'ORDINO%' ORDER BY name"),
            $database->rows('SELECT text FROM {drafts}'),
            $database->rows('SELECT * FROM {releases}'),
            $database->rows('SELECT * FROM {members}'),
        ];
    }
}
