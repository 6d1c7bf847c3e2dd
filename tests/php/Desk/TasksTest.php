<?php

declare(strict_types=1);

namespace Ordino\Tests\Desk;

use Ordino\Outbox\Filter;
use Ordino\Outbox\State;

final class TasksTest extends DeskTestCase
{
    public function testWhoIsInChargeSeesDeliveriesAndRepeatsThem(): void
    {
        $shop = $this->desk->shop;
        $manager = $this->desk->login('manager-1');
        self::assertSame('403 forbidden', $this->desk->login('shipping-1')->get('/api/tasks')->error());
        $id = $this->desk->order();
        $this->desk->login('shipping-2')->send($id, ['type' => 'move', 'to' => 'packed']);
        [$task] = $shop->host()->outbox->recent(new Filter(case: $id, type: 'emit', route: 'warehouse'));
        $this->await($task->number, State::Done);
        // As it is when the warehouse's printer has not answered for an hour.
        $shop->database()->run(
            'UPDATE {tasks} SET state = ?, attempts = 4, error = ? WHERE number = ?',
            [State::Dead->value, 'no <paper>', $task->number],
        );
        [$failed] = array_values(array_filter(
            $manager->get('/api/tasks?state=failed')->ok(),
            static fn (object $failed): bool => $failed->case === $id,
        ));
        self::assertSame(
            [(string) $task->number, 'warehouse', 'print-packing-slip', 'failed', 4, 'no <paper>'],
            [$failed->id, $failed->route, $failed->effect, $failed->state, $failed->attempts, $failed->error],
        );
        $other = $this->desk->login('shipping-1');
        self::assertSame('403 forbidden', $other->post("/api/tasks/{$task->number}/retry", '')->error());
        self::assertNull($manager->post("/api/tasks/{$task->number}/retry", '')->ok());
        $this->await($task->number, State::Done);
        $done = $manager->get('/api/tasks?state=done')->ok();
        self::assertContains((string) $task->number, array_column($done, 'id'));
        self::assertSame(['done'], array_values(array_unique(array_column($done, 'state'))));
        self::assertSame('422 invalid', $manager->get('/api/tasks?state=lost')->error());
        self::assertSame('404 not_found', $manager->post('/api/tasks/999999/retry', '')->error());
        self::assertSame('404 not_found', $manager->post('/api/tasks/x/retry', '')->error());
    }

    private function await(int $number, State $state): void
    {
        for ($tries = 0; $tries < 200; $tries++) {
            if ($this->desk->shop->host()->outbox->recent(new Filter(numbers: [$number]))[0]->state === $state) {
                return;
            }
            usleep(50_000);
        }
        self::fail('cron does not deliver');
    }
}
