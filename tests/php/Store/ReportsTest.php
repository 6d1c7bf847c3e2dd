<?php

declare(strict_types=1);

namespace Ordino\Tests\Store;

use Ordino\Exception\EngineException;
use Ordino\Exception\StoreException;
use Ordino\Host;
use Ordino\Reports;
use Ordino\Tests\Support\StoreTestCase;

final class ReportsTest extends StoreTestCase
{
    private Host $host;

    protected function setUp(): void
    {
        parent::setUp();
        $this->host = $this->host($this->database('memory'));
        $this->host->open('desk', 'order-1');
    }

    public function testAReportIsKeptForAWhileAndThenMadeAnew(): void
    {
        $reports = new Reports($this->host, $this->clock, "{$this->folder()}/of/its/own", 300);
        $first = $reports->of('desk');
        self::assertSame([1, '2026-01-05T09:00:00.000Z'], [$first->cases->opened, $first->settings->until]);
        $this->host->open('desk', 'order-2');
        $this->clock->advance('PT4M59S');
        self::assertEquals($first, $reports->of('desk', 'month'));
        $this->clock->advance('PT1S');
        self::assertSame(2, $reports->of('desk')->cases->opened);
    }

    public function testEachQuestionHasItsOwn(): void
    {
        $reports = new Reports($this->host, $this->clock, $this->folder());
        self::assertSame('month', $reports->of('desk')->settings->period);
        self::assertSame('year', $reports->of('desk', 'year')->settings->period);
        $version = $this->host->definitions->current('desk')->version;
        $this->host->open('desk', 'order-2');
        self::assertSame(2, $reports->of('desk', version: $version)->cases->opened);
        self::assertSame(1, $reports->of('desk')->cases->opened);
    }

    public function testNobodyWaitsWhileAnotherOneMakesItAnew(): void
    {
        $folder = $this->folder();
        $reports = new Reports($this->host, $this->clock, $folder);
        $first = $reports->of('desk');
        $this->clock->advance('PT1H');
        [$file] = glob("{$folder}/*.lock") ?: [];
        $lock = fopen($file, 'c');
        flock($lock, LOCK_EX);
        self::assertEquals($first, $reports->of('desk'));
        flock($lock, LOCK_UN);
        self::assertNotEquals($first, $reports->of('desk'));
    }

    public function testWhatIsDamagedOrOfTheFutureIsMadeAnew(): void
    {
        $folder = $this->folder();
        $reports = new Reports($this->host, $this->clock, $folder);
        $reports->of('desk');
        [$file] = glob("{$folder}/*.json") ?: [];
        file_put_contents($file, '{"settings":');
        self::assertSame(1, $reports->of('desk')->cases->opened);
        $text = (string) file_get_contents($file);
        file_put_contents($file, str_replace('"until":"2026', '"until":"2027', $text));
        self::assertSame('2026-01-05T09:00:00.000Z', $reports->of('desk')->settings->until);
    }

    public function testAFolderThatCannotBeWrittenKeepsNothing(): void
    {
        $folder = $this->folder();
        file_put_contents("{$folder}/file", '');
        $reports = new Reports($this->host, $this->clock, "{$folder}/file");
        self::assertSame(1, $reports->of('desk')->cases->opened);
        $this->host->open('desk', 'order-2');
        self::assertSame(2, $reports->of('desk')->cases->opened);
    }

    public function testWhatWasNotPublishedOrMakesNoSenseIsRefused(): void
    {
        $folder = $this->folder();
        $reports = new Reports($this->host, $this->clock, $folder);
        try {
            $reports->of('desk', 'eon');
            self::fail('a period of no length');
        } catch (EngineException) {
            self::assertSame([], glob("{$folder}/*.json"));
        }
        $this->expectException(StoreException::class);
        $reports->of('desk', version: 99);
    }
}
