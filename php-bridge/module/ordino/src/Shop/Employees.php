<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Ordino\Actor;
use Ordino\Inbox\Directory;
use Ordino\Store\Database;

/**
 * Who works in the shop. Teams are the module's own: PrestaShop knows one profile an employee and no teams.
 *
 * An employee's id in the workflow is the shop's as text. Of those who were deleted the name stays, for histories.
 */
final class Employees implements Directory
{
    /** The shop's own number of its first profile, which may do everything. */
    private const SUPER_ADMIN = 1;

    /** @var array<int, array<string, mixed>>|null active ones by id */
    private ?array $employees = null;

    /** @var list<array{team: string, employee: int, isLead: bool}>|null */
    private ?array $members = null;

    public function __construct(private readonly Sql $sql, private readonly Database $database)
    {
    }

    /** An employee as the engine has to know them; one that has gone has no teams and no roles. */
    public function actor(int $id): Actor
    {
        $teams = $leads = [];
        foreach ($this->members() as $member) {
            if ($member['employee'] === $id) {
                $member['isLead'] ? $leads[] = $member['team'] : $teams[] = $member['team'];
            }
        }
        return new Actor((string) $id, $teams, $leads, $this->roles($id));
    }

    public function name(string $id): string
    {
        $employee = $this->active()[(int) $id] ?? null;
        if ($employee !== null) {
            return self::nameOf($employee);
        }
        return (string) ($this->database->value('SELECT name FROM {people} WHERE id_employee = ?', [(int) $id]) ?? "#{$id}");
    }

    /** @return array<int, string> names of active employees by id */
    public function all(): array
    {
        return array_map(self::nameOf(...), $this->active());
    }

    /** @return list<array{team: string, employee: int, isLead: bool}> */
    public function members(?string $team = null): array
    {
        $this->members ??= array_map(static fn (array $row): array => [
            'team' => (string) $row['team'],
            'employee' => (int) $row['id_employee'],
            'isLead' => (bool) $row['is_lead'],
        ], $this->database->rows('SELECT team, id_employee, is_lead FROM {members} ORDER BY team, id_employee'));
        $isOf = static fn (array $member): bool => $team === null || $member['team'] === $team;
        return array_values(array_filter($this->members, $isOf));
    }

    /** Which state of all teams this is. */
    public function revision(): string
    {
        $this->members = null;
        return hash('sha256', (string) json_encode($this->members()));
    }

    /**
     * Says who is in a team.
     *
     * @param list<int> $members
     * @param list<int> $leads who need not be among the members
     */
    public function save(string $team, array $members, array $leads): void
    {
        $rows = [];
        foreach (array_unique([...$members, ...$leads]) as $employee) {
            $rows[] = [$team, $employee, in_array($employee, $leads, true)];
        }
        $this->database->transaction(function () use ($team, $rows): void {
            $this->database->run('DELETE FROM {members} WHERE team = ?', [$team]);
            $this->database->insert('members', ['team', 'id_employee', 'is_lead'], $rows);
        });
        $this->members = null;
    }

    /** Takes an employee out of every team. */
    public function leave(int $employee): void
    {
        $this->database->run('DELETE FROM {members} WHERE id_employee = ?', [$employee]);
        $this->members = null;
    }

    /** Keeps the names of today's employees for when they have gone. */
    public function remember(): void
    {
        foreach ($this->all() as $id => $name) {
            $this->rememberOne($id, $name);
        }
    }

    public function rememberOne(int $id, string $name): void
    {
        $this->database->run(
            'INSERT INTO {people} (id_employee, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)',
            [$id, $name],
        );
    }

    public function employees(string $principal): array
    {
        [$kind, $name] = explode(':', $principal, 2) + [1 => ''];
        $ids = match ($kind) {
            'anyone' => array_keys($this->active()),
            'employee' => [(int) $name],
            'role' => array_filter(array_keys($this->active()), fn (int $id) => in_array($name, $this->roles($id), true)),
            'team' => array_column($this->members($name), 'employee'),
            'lead' => array_column(array_filter($this->members($name), static fn ($member) => $member['isLead']), 'employee'),
            default => [],
        };
        $isHere = fn (int $id): bool => isset($this->active()[$id]);
        return array_values(array_map('strval', array_filter($ids, $isHere)));
    }

    public function address(string $employee): ?string
    {
        $address = (string) ($this->active()[(int) $employee]['email'] ?? '');
        return $address === '' ? null : $address;
    }

    /** @return array{name: string, language: int}|null who has an address; null for nobody who works here now */
    public function at(string $address): ?array
    {
        foreach ($this->active() as $employee) {
            if (strcasecmp((string) $employee['email'], $address) === 0) {
                return ['name' => self::nameOf($employee), 'language' => (int) $employee['id_lang']];
            }
        }
        return null;
    }

    /** The language that an employee has chosen, by the shop's number; 0 for nobody who works here now. */
    public function language(string $id): int
    {
        return (int) ($this->active()[(int) $id]['id_lang'] ?? 0);
    }

    /** Forgets what was read. */
    public function refresh(): void
    {
        $this->employees = $this->members = null;
    }

    /** @return list<string> */
    private function roles(int $id): array
    {
        $employee = $this->active()[$id] ?? null;
        if ($employee === null) {
            return [];
        }
        $admin = (int) $employee['id_profile'] === self::SUPER_ADMIN ? ['admin'] : [];
        return array_values(array_unique([...$admin, Slug::of((string) $employee['profile'])]));
    }

    /** @return array<int, array<string, mixed>> active employees by id */
    private function active(): array
    {
        if ($this->employees === null) {
            $rows = $this->sql->rows(
                'SELECT e.id_employee, e.id_profile, e.id_lang, e.firstname, e.lastname, e.email, ('
                    . ' SELECT p.name FROM [profile_lang] p JOIN [lang] l ON l.id_lang = p.id_lang'
                    . " WHERE p.id_profile = e.id_profile ORDER BY l.iso_code = 'en' DESC, l.id_lang LIMIT 1"
                    . ') AS profile FROM [employee] e WHERE e.active = 1 ORDER BY e.id_employee',
            );
            $this->employees = array_combine(array_map('intval', array_column($rows, 'id_employee')), $rows);
        }
        return $this->employees;
    }

    /** @param array<string, mixed> $employee */
    private static function nameOf(array $employee): string
    {
        return trim("{$employee['firstname']} {$employee['lastname']}");
    }
}
