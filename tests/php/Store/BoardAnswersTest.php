<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Command;
use Ordino\Desk\BoardAnswers;
use Ordino\Exception\ValueException;
use Ordino\Host;
use Ordino\Tests\Support\StoreTestCase;

/** What `<ordino-board>` is told of the cases that are stored, in every host alike. */
final class BoardAnswersTest extends StoreTestCase
{
    /** @dataProvider everywhere */
    public function testAQueryOfTheAddressIsACardPage(string $kind): void
    {
        $host = $this->desk($kind, 4);
        $host->decide('order-2', Command::assign('shipping-2'));
        $host->decide('order-3', Command::move('hold'));
        $host->decide('order-4', Command::move('packed'));
        $host->decide('order-4', Command::move('shipped'));
        $found = fn (array $query): array => array_column(self::page($host, $query)['cards'], 'case');
        self::assertSame(['order-1', 'order-2', 'order-3'], $found([]));
        self::assertSame(['order-2'], $found(['assignee' => 'me']));
        self::assertSame(['order-1', 'order-3'], $found(['assignee' => 'nobody', 'sort' => '']));
        self::assertSame(['order-3'], $found(['team' => 'care', 'overdue' => ['a list']]));
        self::assertSame(['order-4'], $found(['show' => 'closed']));
        self::assertSame([], $found(['show' => 'all', 'workflow' => 'another']));
        $page = self::page($host, ['status' => 'hold']);
        $card = $page['cards'][0];
        $edition = $host->definitions->current('desk')->edition;
        self::assertSame(['Order order-3', $edition, 'waiting', null], [
            $card['title'],
            $card['workflow'],
            $card['stage'],
            $card['assignee'],
        ]);
        self::assertSame('2026-01-05T09:00:00.000Z', $card['openedAt']);
        self::assertSame([['status' => 'hold', 'team' => 'care', 'cases' => 1, 'overdue' => 0]], $page['counts']);
        self::assertSame('{"7":"Shipping 2"}', json_encode($page['names']));
    }

    public function testWhatHasNoTitleIsNotShownAndMoreIsLookedFor(): void
    {
        $host = $this->desk('memory', 260);
        $last = static fn (array $cases): array => array_intersect_key(
            array_combine($cases, $cases),
            ['order-1' => true, 'order-259' => true],
        );
        $answers = new BoardAnswers($host->board, $host->definitions, $last);
        $page = $answers->page([], 'shipping-2', [], tellsCounts: false);
        self::assertSame(['order-1', 'order-259'], array_column($page['cards'], 'case'));
        self::assertNull($page['next']);
        self::assertSame([['status' => 'new', 'team' => 'shipping', 'cases' => 0, 'overdue' => 0]], $page['counts']);
        $first = self::page($host, []);
        self::assertCount(200, $first['cards']);
        $second = self::page($host, ['after' => $first['next']]);
        self::assertCount(60, $second['cards']);
        self::assertArrayNotHasKey('counts', $second);
    }

    public function testWhatNoBoardSendsIsRefused(): void
    {
        $host = $this->desk('memory', 1);
        foreach (['show' => 'some', 'sort' => 'price', 'after' => 'x'] as $name => $value) {
            try {
                self::page($host, [$name => $value]);
                self::fail("`{$name}` is let through");
            } catch (ValueException $exception) {
                self::assertSame("$.{$name}", $exception->path);
            }
        }
    }

    private function desk(string $kind, int $cases): Host
    {
        $host = $this->host($this->database($kind));
        foreach (range(1, $cases) as $number) {
            $host->open('desk', "order-{$number}");
        }
        return $host;
    }

    /**
     * @param array<string, mixed> $query
     * @return array<string, mixed>
     */
    private static function page(Host $host, array $query): array
    {
        $titles = static fn (array $cases): array
            => array_combine($cases, array_map(static fn (string $case): string => "Order {$case}", $cases));
        $answers = new BoardAnswers($host->board, $host->definitions, $titles);
        return $answers->page($query, 'shipping-2', ['7' => 'Shipping 2']);
    }
}
