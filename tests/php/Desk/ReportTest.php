<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

final class ReportTest extends DeskTestCase
{
    public function testItAddsUpWhatHappened(): void
    {
        $insight = $this->desk->login('manager-1')->get('/api/report?period=month')->ok();
        self::assertGreaterThanOrEqual(RunningDesk::ORDERS, $insight->summary->cases->opened);
        self::assertSame('Shipping 2', $insight->names->{'shipping-2'});
        self::assertContains(1, array_column($insight->versions, 'version'));
        self::assertNotEmpty($insight->summary->people);
        $definition = $this->desk->login('manager-1')->get("/api/definitions/{$insight->workflow}")->ok();
        self::assertSame('order-desk', $definition->id);
        $first = $this->desk->login('manager-1')->get('/api/report?version=1&period=quarter')->ok();
        self::assertSame('quarter', $first->summary->settings->period);
    }

    public function testWhatSinglePeopleDoIsForThoseInCharge(): void
    {
        $insight = $this->desk->login('shipping-2')->get('/api/report')->ok();
        self::assertSame([], $insight->summary->people);
        self::assertNotEmpty($insight->summary->teams);
    }

    public function testOnlyWhatMakesSenseIsAnswered(): void
    {
        $manager = $this->desk->login('manager-1');
        self::assertSame('422 invalid', $manager->get('/api/report?period=eon')->error());
        self::assertSame('404 not_found', $manager->get('/api/report?version=99')->error());
        self::assertSame('422 invalid', $manager->get('/api/report?version=1x')->error());
        self::assertSame('422 invalid', $manager->get('/api/report?version=' . str_repeat('9', 30))->error());
    }
}
