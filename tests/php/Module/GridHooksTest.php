<?php

declare(strict_types=1);

namespace Ordino\Tests\Module;

use Ordino\Command;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\PrestaShop\Core\Grid\Column\ColumnCollection;
use PrestaShop\PrestaShop\Core\Grid\Column\Type\DataColumn;
use PrestaShop\PrestaShop\Core\Grid\Data\GridData;
use PrestaShop\PrestaShop\Core\Grid\Filter\FilterCollection;
use PrestaShop\PrestaShop\Core\Grid\Record\RecordCollection;

/** The shop's own list of orders with the module's columns and filters, and without them when the module fails. */
final class GridHooksTest extends TestCase
{
    /** @var array<string, int> orders by what is true of them */
    private array $orders;

    private \Module $module;

    protected function setUp(): void
    {
        $this->module = Stage::installed();
        Desk::publish(more: ['slas' => [['id' => 'pack', 'label' => 'Pack', 'runIn' => ['preparing'], 'target' => 'PT1H']]]);
        $this->orders = ['late' => (int) Desk::order(3)->id];
        Stage::$clock->advance('PT2H');
        $this->orders += ['shipping' => (int) Desk::order(3)->id, 'closed' => (int) Desk::order(6)->id];
        Stage::console();
        Stage::cron();
        // One of which the module knows nothing.
        $this->orders['strange'] = (int) Stage::order(3)->id;
        Stage::request();
        Stage::login(Stage::LOGISTICIAN);
    }

    public function testThereAreTwoColumnsBesideTheStatus(): void
    {
        $definition = self::definition();
        $this->module->hookActionOrderGridDefinitionModifier(['definition' => $definition]);
        $columns = $definition->getColumns()->all();
        self::assertSame(['id_order', 'osname', 'ordino_team', 'ordino_due', 'payment'], array_keys($columns));
        self::assertSame(['Team', 'Due'], [$columns['ordino_team']->getName(), $columns['ordino_due']->getName()]);
        $filters = $definition->getFilters()->all();
        self::assertSame(['Shipping' => 'shipping'], $filters['ordino_team']->getTypeOptions()['choices']);
        self::assertSame(['late' => 'late'], $filters['ordino_due']->getTypeOptions()['choices']);
        foreach ($filters as $name => $filter) {
            self::assertSame($name, $filter->getAssociatedColumn());
        }
    }

    /** @return iterable<string, array{array<string, mixed>, list<string>}> filters, and what is found */
    public static function filters(): iterable
    {
        yield 'none' => [[], ['late', 'shipping', 'closed', 'strange']];
        yield 'those of others only' => [['osname' => '3'], ['late', 'shipping', 'closed', 'strange']];
        yield 'a team' => [['ordino_team' => 'shipping'], ['late', 'shipping']];
        yield 'a team that is gone' => [['ordino_team' => 'packers'], []];
        yield 'late' => [['ordino_due' => 'late'], ['late']];
        yield 'both' => [['ordino_team' => 'shipping', 'ordino_due' => 'late'], ['late']];
        yield 'nothing chosen' => [['ordino_team' => '', 'ordino_due' => ''], ['late', 'shipping', 'closed', 'strange']];
        yield 'rubbish' => [['ordino_team' => ['x'], 'ordino_due' => "' OR 1"], ['late', 'shipping', 'closed', 'strange']];
        yield 'SQL' => [['ordino_team' => "x' OR '1' = '1"], []];
    }

    /**
     * @param array<string, mixed> $filters
     * @param list<string> $found
     * @dataProvider filters
     */
    public function testAFilterFindsWhatItSays(array $filters, array $found): void
    {
        $builders = ['search_query_builder' => new Stub\Query(), 'count_query_builder' => new Stub\Query()];
        $criteria = new class ($filters) {
            public function __construct(private readonly array $filters)
            {
            }

            public function getFilters(): array
            {
                return $this->filters;
            }
        };
        $this->module->hookActionOrderGridQueryBuilderModifier($builders + ['search_criteria' => $criteria]);
        $expected = array_map(fn (string $name): int => $this->orders[$name], $found);
        foreach ($builders as $name => $builder) {
            self::assertSame($expected, $builder->orders(Stage::doctrine()), $name);
        }
    }

    public function testEachRowSaysWhoseItIsAndUntilWhen(): void
    {
        $boss = Runtime::get()->employees()->actor(Stage::SUPER_ADMIN);
        Runtime::get()->host()->decide((string) $this->orders['shipping'], Command::assign((string) Stage::SALESMAN), $boss);
        $rows = $this->rows();
        self::assertSame([
            'late' => ['Shipping', 'late'],
            'shipping' => ['Shipping · The Salesman', 'in 58 min'],
            'closed' => ['', ''],
            'strange' => ['', ''],
        ], array_map(static fn (array $row): array => [$row['ordino_team'], $row['ordino_due']], $rows));
        self::assertSame(array_fill_keys(array_keys($this->orders), 'Ada Customer'), array_map(
            static fn (array $row): string => $row['customer'],
            $rows,
        ));
    }

    /** It shows what it always did, and the shop's log says why there is no more. */
    public function testWithoutTheModulesTablesTheListIsTheShopsOwn(): void
    {
        Runtime::get()->database()->run('DROP TABLE {cases}');
        self::assertSame([['customer']], array_values(array_unique(array_map(
            static fn (array $row): array => array_values(array_diff(array_keys($row), ['id_order'])),
            $this->rows(),
        ), SORT_REGULAR)));
        $log = array_column(\Db::getInstance()->executeS('SELECT message FROM ps_log') ?: [], 'message');
        self::assertStringContainsString('the list of orders', implode("\n", $log));
    }

    /** @return array<string, array<string, mixed>> rows of a page with all orders */
    private function rows(): array
    {
        $records = array_map(static fn (int $order): array => ['id_order' => (string) $order, 'customer' => 'Ada Customer'], $this->orders);
        $data = new GridData(new RecordCollection(array_values($records)), 77, 'SELECT 1');
        $this->module->hookActionOrderGridDataModifier(['data' => &$data]);
        self::assertSame([77, 'SELECT 1'], [$data->getRecordsTotal(), $data->getQuery()]);
        return array_combine(array_keys($this->orders), $data->getRecords()->all());
    }

    private static function definition(): object
    {
        return new class () {
            private ColumnCollection $columns;
            private FilterCollection $filters;

            public function __construct()
            {
                $this->columns = new ColumnCollection();
                $this->filters = new FilterCollection();
                foreach (['id_order', 'osname', 'payment'] as $id) {
                    $this->columns->add((new DataColumn($id))->setOptions(['field' => $id]));
                }
            }

            public function getColumns(): ColumnCollection
            {
                return $this->columns;
            }

            public function getFilters(): FilterCollection
            {
                return $this->filters;
            }
        };
    }
}
