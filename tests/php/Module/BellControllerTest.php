<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Command;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Controller\BellController;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Afterwards;
use PrestaShopBundle\Controller\Admin\FrameworkBundleAdminController;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpFoundation\Session\Session;

/** The bell's poll, which each open page sends twice a minute. */
final class BellControllerTest extends TestCase
{
    private int $order;

    protected function setUp(): void
    {
        Stage::installed();
        Desk::publish();
        $this->order = (int) Desk::order(3)->id;
        $this->mention('first');
        self::begin();
    }

    protected function tearDown(): void
    {
        FrameworkBundleAdminController::$denied = [];
        FrameworkBundleAdminController::$token = null;
    }

    /** Whoever is logged in: hooks of the module and its pages may be closed to them. */
    public function testItNeedsNoRightButThatOfBeingSignedIn(): void
    {
        FrameworkBundleAdminController::$denied = ['read', 'update', 'AdminOrders', 'AdminOrdinoBoard'];
        $answer = json_decode(self::poll()->getContent());
        self::assertSame([1, Tokens::GOOD], [$answer->unread, $answer->csrf]);
        self::begin(Stage::SALESMAN);
        self::assertSame(0, json_decode(self::poll()->getContent())->unread, 'it is the bell of another');
    }

    public function testItIsOneQueryWhileNoSessionIsHeld(): void
    {
        $session = new class () extends Session {
            /** @var int|null queries up to when it was let go */
            public ?int $before = null;

            public function save(): void
            {
                $this->before = Stage::queries();
            }
        };
        // What every page of the shop has read already.
        \Configuration::get('PS_LANG_DEFAULT');
        $before = Stage::queries();
        self::poll(session: $session);
        $after = Stage::queries();
        self::assertSame($before + 1, $session->before, 'queries while the session was held');
        self::assertSame($session->before + 2, $after, 'more than one query');
    }

    public function testWhatHasNotChangedIsNotSentAgain(): void
    {
        $first = self::poll();
        $tag = (string) $first->headers->get('ETag');
        self::assertMatchesRegularExpression('/^"[0-9a-f]{32}"$/D', $tag);
        self::assertSame('private, no-cache', $first->headers->get('Cache-Control'));
        // A web server that compresses makes another tag of it.
        foreach ([$tag, "W/{$tag}", str_replace('"', '', $tag) . '-gzip', "\"x\", {$tag}"] as $known) {
            $again = self::poll($known);
            self::assertSame([304, '', $tag], [$again->getStatusCode(), $again->getContent(), $again->headers->get('ETag')]);
        }
        $this->mention('second');
        self::begin();
        $second = self::poll($tag);
        self::assertSame([200, 2], [$second->getStatusCode(), json_decode($second->getContent())->unread]);
        self::assertNotSame($tag, $second->headers->get('ETag'));

        // Two have no news: their tokens are not the same.
        self::begin(Stage::SALESMAN);
        $none = self::poll();
        self::assertSame(0, json_decode($none->getContent())->unread);
        self::begin(Stage::SUPER_ADMIN);
        self::assertSame(200, self::poll($none->headers->get('ETag'))->getStatusCode(), 'the tag of somebody else');
    }

    public function testWhatIsReadIsReadFromTheirOwnPage(): void
    {
        $this->mention('second');
        self::begin();
        FrameworkBundleAdminController::$token = 'good';
        $newest = json_decode(self::poll()->getContent())->items[0]->number;
        $read = static fn (array $form): int => (new BellController())->read(new Request([], $form))->getStatusCode();
        $unread = static fn (): int => json_decode(self::poll()->getContent())->unread;
        self::assertSame([403, 2], [$read(['number' => $newest]), $unread()]);
        self::assertSame([403, 2], [$read(['number' => $newest, '_csrf' => 'stolen']), $unread()]);
        self::begin(Stage::SALESMAN);
        self::assertSame(200, $read(['number' => $newest, '_csrf' => 'good']));
        self::begin();
        self::assertSame(2, $unread(), 'somebody else has read it');
        self::assertSame([200, 1], [$read(['number' => $newest, '_csrf' => 'good']), $unread()]);
        self::assertSame([200, 0], [$read(['until' => $newest, '_csrf' => 'good']), $unread()]);
    }

    /** A shop without a cron job: what is due happens while somebody has a page open, after they have their answer. */
    public function testAnOpenPageDoesALittleOfTheCronJobsWork(): void
    {
        Desk::publish(more: ['slas' => [['id' => 'pack', 'label' => 'Pack', 'runIn' => ['preparing'], 'target' => 'PT1H']]]);
        $late = (int) Desk::order(3)->id;
        Stage::$clock->advance('PT2H');
        self::begin();
        $isLate = static fn (): bool => (bool) Runtime::get()->database()->value(
            'SELECT breached FROM {cases} WHERE id = ?',
            [(string) $late],
        );
        self::poll();
        self::assertFalse($isLate(), 'the employee waits for it');
        Afterwards::run();
        self::assertTrue($isLate());
    }

    /** Somebody is told something, in a request of their own. */
    private function mention(string $text): void
    {
        Stage::request();
        $boss = Runtime::get()->employees()->actor(Stage::SUPER_ADMIN);
        Runtime::get()->host()->decide((string) $this->order, Command::comment("@2 {$text}"), $boss);
        Stage::console();
        Stage::cron();
    }

    private static function begin(int $employee = Stage::LOGISTICIAN): void
    {
        Stage::request();
        Stage::login($employee);
    }

    private static function poll(?string $known = null, ?Session $session = null): Response
    {
        $request = new Request(server: $known === null ? [] : ['HTTP_IF_NONE_MATCH' => $known]);
        $session === null || $request->setSession($session);
        $controller = new BellController();
        $controller->setContainer(new Tokens());
        return $controller->poll($request);
    }
}
