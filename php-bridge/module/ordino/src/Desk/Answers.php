<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Desk;

use Ordino\Board;
use Ordino\Desk\BoardAnswers;
use Ordino\Exception\DoorException;
use Ordino\Json;
use Ordino\Reports;
use Ordino\Store\Published;
use Ordino\Time\Instant;
use PrestaShop\Module\Ordino\Page\Files;
use PrestaShop\Module\Ordino\Page\Heads;
use PrestaShop\Module\Ordino\Page\Here;
use PrestaShop\Module\Ordino\Runtime;
use PrestaShop\Module\Ordino\Workflow\Current;

/** What the components are told, in the shapes of `admin/src/core/desk.ts`. */
final class Answers
{
    private const PEOPLE = 10;

    public function __construct(private readonly Runtime $runtime, private readonly Here $here)
    {
    }

    /**
     * @param bool $mayDraw whether this employee settles how orders go
     * @return array<string, mixed> a `Session`
     */
    public function session(string $csrf, bool $mayDraw): array
    {
        $engine = $this->runtime->engine() ?? throw new DoorException('unavailable', $this->runtime->why());
        return [
            'actor' => $this->runtime->employees()->actor($this->here->employee),
            'name' => $this->runtime->employees()->name((string) $this->here->employee),
            'language' => $this->here->words->language,
            'csrf' => $csrf,
            'engineId' => $engine->version()->engineId,
            'now' => Instant::text($this->runtime->clock()->now()),
            'speed' => 1,
            'can' => ['publish' => $mayDraw, 'tasks' => false],
        ];
    }

    /** JSON text of a definition; what an edition names never changes. */
    public function definition(string $edition): string
    {
        return $this->runtime->host()->definitions->edition($edition)->text;
    }

    /** @return array<string, mixed> an `Order` */
    public function order(int $order): array
    {
        $host = $this->runtime->host();
        $case = $host->caseOf((string) $order);
        return [
            'case' => $case,
            'workflow' => $host->definitions->newest($case->workflow->digest)->edition,
            'title' => "#{$order}",
            'events' => $host->history((string) $order),
            'texts' => Json::map($host->texts((string) $order)),
            // The case keeps what the shop says of an order.
            'facts' => new \stdClass(),
            'names' => Json::map($this->runtime->employees()->all()),
        ];
    }

    /**
     * Without orders of other shops, and those that a restored shop no longer has.
     *
     * @param array<string, mixed> $query as it stands in the address
     * @return array<string, mixed> a `BoardPage`
     */
    public function board(array $query): array
    {
        $heads = new Heads($this->runtime, $this->here);
        $board = new Board($this->runtime->database());
        $answers = new BoardAnswers($board, $this->runtime->host()->definitions, $heads->titles(...));
        // How many there are is not said where others' orders would be counted.
        $isAlone = $this->here->shops === null;
        return $answers->page($query, (string) $this->here->employee, $this->runtime->employees()->all(), $isAlone);
    }

    /**
     * @param bool $hasPeople whether what single people do is told
     * @return array<string, mixed> an `Insight`
     */
    public function report(?string $period, ?int $version, bool $hasPeople): array
    {
        $host = $this->runtime->host();
        $reports = new Reports($host, $this->runtime->clock(), Files::folder(_PS_ROOT_DIR_));
        $summary = $reports->of(Current::WORKFLOW, $period, $version);
        if (!$hasPeople) {
            $summary->people = [];
        }
        $told = static fn (Published $published): array
            => ['version' => $published->version, 'at' => Instant::text($published->at)];
        return [
            'summary' => $summary,
            'workflow' => $host->definitions->published(Current::WORKFLOW, $version)->edition,
            'names' => Json::map($this->names(array_column($summary->people, 'employee'))),
            'versions' => array_map($told, $host->definitions->changes(Current::WORKFLOW)),
        ];
    }

    /**
     * @param string $team of which they are; empty for everybody
     * @return list<array{id: string, name: string}> whose name, or a word of it, begins so
     */
    public function people(string $text, string $team = ''): array
    {
        $text = mb_strtolower($text);
        $all = $this->runtime->employees()->all();
        $members = $team === '' ? $all : array_flip($this->runtime->employees()->employees("team:{$team}"));
        $found = [];
        foreach (array_intersect_key($all, $members) as $id => $name) {
            $begins = array_filter(
                [...explode(' ', mb_strtolower($name)), mb_strtolower($name), (string) $id],
                static fn (string $word): bool => str_starts_with($word, $text),
            );
            if ($begins !== []) {
                $found[] = ['id' => (string) $id, 'name' => $name];
            }
        }
        return array_slice($found, 0, self::PEOPLE);
    }

    /**
     * Those who have left are called as they were.
     *
     * @param list<string> $employees
     * @return array<string, string>
     */
    private function names(array $employees): array
    {
        return array_combine($employees, array_map($this->runtime->employees()->name(...), $employees));
    }
}
