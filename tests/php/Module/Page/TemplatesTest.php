<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Page;

use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Page\BoardQuery;
use PrestaShop\Module\Ordino\Page\Tone;

/** Whatever people have written, a page shows as text; and no page brings scripts or styles along. */
final class TemplatesTest extends TestCase
{
    private const EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'{{ 1 ~ 'qz' }}\u{202e}";

    public static function setUpBeforeClass(): void
    {
        Sources::load();
    }

    protected function setUp(): void
    {
        self::assertTrue(Templates::isThere(), 'Twig is missing: apt-get install php-twig');
    }

    /** @return array<string, array{string, array<string, mixed>}> */
    public static function pages(): array
    {
        Sources::load();
        $evil = self::EVIL;
        $status = ['id' => 'paid', 'label' => "Paid{$evil}", 'color' => Tone::of($evil), 'isBright' => false,
            'description' => $evil, 'stage' => 'open'];
        $found = ['severity' => 'error', 'path' => "$.statuses[0]{$evil}", 'line' => 3, 'message' => $evil, 'help' => $evil,
            'where' => $evil];
        $findings = ['isChecked' => true, 'errors' => 1, 'found' => [$found + ['status' => 'paid'], ['severity' => $evil,
            'status' => null] + $found]];
        $settings = ['tab' => 'ordino_settings', 'tabs' => ['ordino_settings' => 'Publish', 'ordino_teams' => 'Teams'],
            'findings' => $findings];
        $form = ['id' => 'paid', 'description' => $evil, 'team' => '*', 'stage' => 'open', 'recommended' => '$previous',
            'suggested' => ['$previous'],
            'others' => 'custom', 'ladder' => ['remind' => '8', 'then' => '', 'to' => 'x'], 'rules' => [$evil]];
        $row = ['order' => 7, 'status' => $status, 'by' => $evil, 'at' => 'today', 'why' => [$evil], 'comment' => $evil];
        $board = ['query' => BoardQuery::of(['text' => $evil, 'status' => $evil]), 'parameters' => ['text' => $evil],
            'next' => 'abc', 'isFirst' => false,
            'rows' => [['order' => 7, 'reference' => $evil, 'customer' => $evil, 'status' => $status, 'team' => $evil,
                'assignee' => $evil,
                'isOverdue' => true, 'due' => '', 'inStatus' => '', 'open' => '', 'isClosed' => true]],
            'statuses' => ['paid' => $evil], 'teams' => ['office' => $evil], 'employees' => [1 => $evil], 'me' => 1,
                'sorts' => ['due' => 'Due'],
            'shown' => ['open' => 'Open']];
        return [
            'the bar' => ['hook/bar.html.twig', ['bar' => Shown::order($evil)['bar']]],
            'the bar without a case' => ['hook/bar.html.twig', ['bar' => ['kind' => 'none', 'order' => 7]]],
            'the bar with components' => ['hook/bar.html.twig', ['bar' => Shown::order($evil, hasComponents: true)['bar']]],
            'the history with components' => ['hook/history.html.twig', [
                'page' => Shown::order($evil, hasComponents: true)['page'],
            ]],
            'the history' => ['hook/history.html.twig', ['page' => Shown::order($evil)['page']]],
            'publishing' => ['admin/publish.html.twig', $settings + ['version' => 2, 'isEnforcing' => false,
                'before' => ['version' => 1, 'isEnforcing' => true], 'revision' => $evil, 'isChanged' => true,
                'plan' => ['changes' => [$evil], 'counts' => [$evil], 'missing' => [['kind' => 'statuses', 'id' => 'x',
                    'label' => $evil, 'orders' => 2, 'choices' => ['y' => $evil], 'likely' => 'y']]],
                'edited' => $evil, 'observed' => 3, 'hasEngine' => true,
                'releases' => [['version' => 2, 'isEnforcing' => true, 'by' => $evil, 'at' => '', 'note' => $evil]]]],
            'statuses' => ['admin/statuses.html.twig', $settings + ['rows' => [['status' => $status, 'form' => $form,
                'team' => $evil,
                'recommended' => null, 'suggested' => [$status, null], 'to' => $status]]]],
            'a status' => ['admin/status.html.twig', $settings + ['status' => $status, 'form' => $form,
                'teams' => ['office' => $evil], 'revision' => $evil,
                'targets' => ['x' => $status]]],
            'teams' => ['admin/teams.html.twig', $settings + ['teams' => [['id' => 'office', 'label' => $evil,
                'members' => [1], 'leads' => [],
                'hours' => ['mon' => $evil], 'holidays' => $evil, 'isRemoved' => true]], 'new' => $evil, 'revision' => $evil, 'people' => $evil,
                'employees' => [1 => $evil], 'zone' => 'UTC',
                    'zones' => ['UTC'],
                'days' => ['mon' => 'Monday']]],
            'the definition' => ['admin/definition.html.twig', $settings + [
                'text' => $evil, 'version' => 1, 'revision' => $evil]],
            'the editor' => ['admin/editor.html.twig', $settings + ['hasComponents' => true, 'isEnforcing' => true]],
            'no editor' => ['admin/editor.html.twig', $settings + ['hasComponents' => false, 'isEnforcing' => false]],
            'health' => ['admin/health.html.twig', $settings + ['health' => [
                'checks' => [['name' => $evil, 'level' => 'bad', 'text' => $evil, 'advice' => $evil]], 'gateOff' => true, 'keepsData' => true,
                'dead' => [['number' => 4, 'order' => '7', 'what' => 'status', 'route' => $evil, 'at' => '', 'attempts' => 3,
                    'error' => $evil]],
                'queue' => [['route' => $evil, 'waiting' => 1, 'running' => 0, 'dead' => 0, 'since' => '']], 'expired' => [$row],
                'observations' => [$row], 'cronAddress' => $evil, 'cronCommand' => $evil, 'said' => ['x' => $evil]]]],
            'the board with components' => ['admin/board.html.twig', ['board' => $board, 'hasComponents' => true]],
            'the board' => ['admin/board.html.twig', ['board' => $board]],
            'the figures' => ['admin/figures.html.twig', ['hasFigures' => true]],
            'no figures' => ['admin/figures.html.twig', ['hasFigures' => false]],
            'news' => ['admin/news.html.twig', ['page' => ['items' => [['link' => '/orders/7', 'text' => $evil, 'at' => '',
                'isRead' => false]], 'next' => 5], 'choices' => ['kinds' => ['mentioned' => ['label' => $evil, 'channel' => 'bell']],
                'channels' => ['bell' => $evil]]]],
            'no right' => ['admin/denied.html.twig', []],
        ];
    }

    /**
     * @dataProvider pages
     * @param array<string, mixed> $model
     */
    public function testWhatPeopleWroteIsText(string $template, array $model): void
    {
        $html = Templates::render($template, $model);
        $document = new \DOMDocument();
        $document->loadHTML('<?xml encoding="UTF-8">' . $html, LIBXML_NOERROR);
        $find = static fn (string $path): int => (new \DOMXPath($document))->query($path)->length;
        self::assertSame(0, $find('//script | //style | //img'), 'what was written became a tag, or the page brings code');
        self::assertSame(0, $find('//@style | //@*[starts-with(name(), "on")]'), 'code or styles in attributes');
        self::assertStringNotContainsString('1qz', $html, 'a template in a text');
        self::assertSame($find('//form[@method="post"]'), $find('//form[@method="post"][.//input[@name="_csrf"]]'));
        foreach ((new \DOMXPath($document))->query('//label[@for]/@for | //@aria-controls | //@aria-labelledby') as $reference) {
            self::assertSame(1, $find("//*[@id='{$reference->nodeValue}']"), "{$reference->nodeName} {$reference->nodeValue}");
        }
        $fields = '//*[self::select or self::textarea or (self::input and not(@type="hidden"))]';
        $labelled = (new \DOMXPath($document))->query("{$fields}[not(ancestor::label) and not(@id = //label/@for)]");
        self::assertSame(0, $labelled->length, 'a field without a label');
        $ids = array_map(static fn (\DOMNode $id): string => $id->nodeValue, [...(new \DOMXPath($document))->query('//@id')]);
        self::assertSame(array_unique($ids), $ids);
    }

    public function testTheRecommendedStepIsTheOnePrimaryButton(): void
    {
        $html = Templates::render('hook/bar.html.twig', ['bar' => Shown::order()['bar']]);
        self::assertSame(1, preg_match_all('/class="btn btn-primary ordino-step"/', $html));
        self::assertStringContainsString('It is not known yet: note.', $html);
        self::assertMatchesRegularExpression('/aria-disabled="true"[^>]*>\s*<svg.*?<bdi>New/s', $html);
        self::assertMatchesRegularExpression('/3 h late|\d+ min late|\d+ h.* left/', $html);
    }

    public function testWorkingTimeIsLeft(): void
    {
        // From 10:30 to 15:00 in Rome, with an hour's break: half an hour late.
        self::assertSame('30 min late', Shown::order()['bar']['clocks'][0]['text']);
    }

    public function testALongCommentIsShown(): void
    {
        $html = Templates::render('hook/history.html.twig', ['page' => Shown::order(comment: str_repeat('<b>&',
            16_000))['page']]);
        self::assertStringNotContainsString('<b>', $html);
    }
}
