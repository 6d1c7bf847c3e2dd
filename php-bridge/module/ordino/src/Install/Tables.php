<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Install;

use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Store\Table;

/** The module's own tables, beside the library's. What has been released never changes: upgrades add. */
final class Tables
{
    public static function make(Database $database): void
    {
        (new Schema($database))->migrate();
        Schema::make($database, self::all());
    }

    /** Takes all tables away, the library's too, with everything in them. */
    public static function drop(Database $database): void
    {
        $like = addcslashes($database->prefix, '_%\\') . '%';
        foreach ($database->rows('SHOW TABLES LIKE ?', [$like]) as $row) {
            $database->run('DROP TABLE `' . reset($row) . '`');
        }
    }

    /** @return list<Table> */
    public static function all(): array
    {
        return [
            new Table(
                'members',
                ['team' => 'name(64)', 'id_employee' => 'count', 'is_lead' => 'flag'],
                key: ['team', 'id_employee'],
            ),
            new Table('people', ['id_employee' => 'count', 'name' => 'body'], key: ['id_employee']),
            new Table(
                'drafts',
                ['workflow' => 'name(64)', 'text' => 'body', 'edited_by' => 'count', 'edited_at' => 'instant'],
                key: ['workflow'],
            ),
            new Table('releases', [
                'number' => 'number',
                'version' => 'count',
                'mode' => 'name(16)', // `observe` or `enforce`; the newest row is what holds
                'published_by' => 'count',
                'published_at' => 'instant',
                'note' => 'body',
            ]),
            new Table(
                'observations',
                [
                    'number' => 'number',
                    'version' => 'count',
                    'id_order' => 'count',
                    'id_state' => 'count',
                    'id_employee' => 'count',
                    'blockers' => 'body', // as the engine gave them
                    'at' => 'instant',
                ],
                indexes: [['version'], ['at']],
            ),
            new Table(
                'steps',
                ['from_state' => 'count', 'to_state' => 'count', 'kind' => 'name(16)', 'label' => 'body?', 'place' => 'count'],
                key: ['from_state', 'to_state'],
            ),
            new Table(
                'files',
                [
                    'file_key' => 'name(64)',
                    'id_order' => 'count',
                    'name' => 'body',
                    'media_type' => 'name(128)',
                    'bytes' => 'count',
                    'uploaded_by' => 'count',
                    'at' => 'instant',
                ],
                key: ['file_key'],
                indexes: [['id_order']],
            ),
            // How far the case of an order has followed the shop: the newest row of its history, and the state then.
            new Table(
                'links',
                ['id_order' => 'count', 'id_history' => 'count', 'id_state' => 'count', 'reference' => 'name(64)'],
                key: ['id_order'],
                indexes: [['id_history']],
            ),
            // Rows that could not be recorded when they were seen, with what was known of them then.
            new Table(
                'waiting',
                [
                    'id_history' => 'count',
                    'id_order' => 'count',
                    'source' => 'name(32)',
                    'error' => 'body',
                    'attempts' => 'count',
                    'at' => 'instant',
                ],
                key: ['id_history'],
                indexes: [['id_order']],
            ),
            // Comments that were written while the workflow could not be asked.
            new Table(
                'comments',
                [
                    'number' => 'number',
                    'id_order' => 'count',
                    'id_employee' => 'count',
                    'command_id' => 'name(255)',
                    'command' => 'body',
                    'attempts' => 'count',
                    'at' => 'instant',
                ],
                unique: [['id_order', 'command_id']],
            ),
            new Table('expired', [
                'number' => 'number',
                'id_order' => 'count',
                'status' => 'name(64)',
                'employee' => 'name(256)?',
                'command' => 'body',
                'made_at' => 'instant',
            ], indexes: [['made_at']]),
        ];
    }
}
