<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Hook;

use PrestaShop\Module\Ordino\Page\GridRows;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Shop\Log;
use PrestaShop\PrestaShop\Core\Grid\Column\Type\DataColumn;
use PrestaShop\PrestaShop\Core\Grid\Data\GridData;
use PrestaShop\PrestaShop\Core\Grid\Filter\Filter;
use PrestaShop\PrestaShop\Core\Grid\Record\RecordCollection;
use Symfony\Component\Form\Extension\Core\Type\ChoiceType;

/**
 * The columns and filters of the shop's own list of orders. What they show costs one query a page; the shop's own query is
 * only touched when an employee filters.
 */
final class GridHooks
{
    private const TEAM = 'ordino_team';
    private const DUE = 'ordino_due';

    /** @param array<string, mixed> $params */
    public static function definition(array $params): void
    {
        self::safely(static function () use ($params): void {
            Runtime::get()->presence()->seen();
            $words = Here::now()->words;
            $teams = array_flip(Here::now()->outline(Runtime::get())->teams());
            $column = static fn (string $id, string $name) => (new DataColumn($id))->setName($name)
                ->setOptions(['field' => $id, 'sortable' => false]);
            $choice = static fn (string $id, array $choices) => (new Filter($id, ChoiceType::class))
                ->setTypeOptions(['choices' => $choices, 'required' => false, 'choice_translation_domain' => false])
                ->setAssociatedColumn($id);
            $definition = $params['definition'];
            $definition->getColumns()->addAfter('osname', $column(self::TEAM, $words->say('Team')));
            $definition->getColumns()->addAfter(self::TEAM, $column(self::DUE, $words->say('Due')));
            $definition->getFilters()->add($choice(self::TEAM, $teams))
                ->add($choice(self::DUE, [$words->say('late') => 'late']));
        });
    }

    /** @param array<string, mixed> $params */
    public static function query(array $params): void
    {
        self::safely(static function () use ($params): void {
            $filters = $params['search_criteria']->getFilters();
            $cases = Runtime::get()->database()->table('cases');
            foreach (['search_query_builder', 'count_query_builder'] as $name) {
                $builder = $params[$name];
                // A filter is remembered for each employee: what it says may come from another time.
                if (is_string($filters[self::TEAM] ?? null) && $filters[self::TEAM] !== '') {
                    $builder->andWhere(self::exists($cases, 'oc.team = :ordino_team'))
                        ->setParameter('ordino_team', $filters[self::TEAM]);
                }
                if (($filters[self::DUE] ?? null) === 'late') {
                    $builder->andWhere(self::exists($cases, 'oc.breached = 1'));
                }
            }
        });
    }

    /** @param array<string, mixed> $params */
    public static function data(array $params): void
    {
        self::safely(static function () use (&$params): void {
            $data = $params['data'];
            $records = $data->getRecords()->all();
            $rows = (new GridRows(Runtime::get(), Here::now()))->of(array_map('intval', array_column($records, 'id_order')));
            $filled = array_map(static fn (array $record): array => $record + [
                self::TEAM => $rows[(int) $record['id_order']]['team'] ?? '',
                self::DUE => $rows[(int) $record['id_order']]['due'] ?? '',
            ], $records);
            $params['data'] = new GridData(new RecordCollection($filled), $data->getRecordsTotal(), $data->getQuery());
        });
    }

    private static function exists(string $cases, string $condition): string
    {
        $isOfOrder = 'oc.id = CAST(o.id_order AS BINARY) AND oc.is_closed = 0';
        return "EXISTS (SELECT 1 FROM `{$cases}` oc WHERE {$isOfOrder} AND {$condition})";
    }

    /** The shop's list shows what it always did when the module fails. @param \Closure(): void $work */
    private static function safely(\Closure $work): void
    {
        try {
            $work();
        } catch (\Throwable $exception) {
            // Not the runtime's: it may be what failed.
            (new Log())->error('the list of orders', $exception);
        }
    }
}
