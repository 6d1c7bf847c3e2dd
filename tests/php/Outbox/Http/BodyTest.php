<?php

declare(strict_types=1);

namespace Ordino\Tests\Outbox\Http;

use Ordino\Exception\DeliveryException;
use Ordino\Outbox\Http\CloudEvents;
use Ordino\Outbox\Http\Slack;
use Ordino\Outbox\Http\Teams;
use Ordino\Outbox\Http\Template;
use Ordino\Outbox\Task;
use Ordino\Tests\Support\Tasks;
use PHPUnit\Framework\TestCase;

final class BodyTest extends TestCase
{
    /** CloudEvents 1.0.2, "Required Attributes" and "Optional Attributes"; JSON format 1.0.2, 3.2: the envelope. */
    public function testCloudEvent(): void
    {
        $body = new CloudEvents('/shops/1');
        self::assertStringStartsWith('application/cloudevents+json', $body->type());
        self::assertJsonStringEqualsJsonString('{
            "specversion": "1.0",
            "id": "order-1/3/0",
            "source": "/shops/1",
            "type": "ordino.status",
            "subject": "order-1",
            "time": "2026-01-05T09:00:00.000Z",
            "datacontenttype": "application/json",
            "data": {"type": "status", "id": "order-1/3/0", "status": "shipped"}
        }', $body->text(Tasks::task(Tasks::effect('status'))));
    }

    /** Slack's documentation, "Formatting text for app surfaces": escaping text. */
    public function testSlackEscapesItsThreeCharacters(): void
    {
        $task = Tasks::task(Tasks::effect('status'), '<!channel> & "co" > &lt;');
        $text = json_decode((new Slack())->text($task))->text;
        self::assertStringStartsWith('&lt;!channel&gt; &amp; "co" &gt; &amp;lt;', $text);
    }

    /** Microsoft's documentation, "Create Incoming Webhooks": the format of a message with an adaptive card. */
    public function testTeamsIsAMessageWithOneCardWhoseTextsAreNoMarkdown(): void
    {
        $task = Tasks::task(Tasks::effect('emit'), '[order](https://evil.example)');
        $message = json_decode((new Teams())->text($task));
        self::assertSame('message', $message->type);
        self::assertCount(1, $message->attachments);
        self::assertSame('application/vnd.microsoft.card.adaptive', $message->attachments[0]->contentType);
        $card = $message->attachments[0]->content;
        self::assertSame('AdaptiveCard', $card->type);
        foreach ($card->body as $block) {
            self::assertSame('RichTextBlock', $block->type);
            self::assertSame('TextRun', $block->inlines[0]->type);
        }
        self::assertStringContainsString('[order](https://evil.example)', $card->body[1]->inlines[0]->text);
    }

    public function testTemplateKeepsTypesAndPlaces(): void
    {
        $template = new Template('{"order": "{{case}}", "n": "{{ effect.about.seq }}", "who": "{{effect.to}}",
            "line": "{{type}} no. {{effect.about.seq}} of {{effect.to.0}}",
            "list": ["{{id}}", 1, null, {}], "at": "{{time}}"}');
        self::assertSame(
            '{"order":"order-1","n":3,"who":["team:shipping"],"line":"notify no. 3 of team:shipping",'
                . '"list":["order-1/3/0",1,null,{}],"at":"2026-01-05T09:00:00.000Z"}',
            $template->text(Tasks::task(Tasks::effect('notify'))),
        );
    }

    /** @dataProvider hostileValues */
    public function testValuesCannotLeaveTheirPlace(string $value): void
    {
        $template = new Template('{"a": "{{case}}", "b": "x{{case}}y", "paid": false}');
        $text = $template->text(Tasks::task(Tasks::effect('emit'), $value));
        $filled = json_decode($text, false, 8, JSON_THROW_ON_ERROR);
        self::assertSame(['a' => $value, 'b' => "x{$value}y", 'paid' => false], (array) $filled);
    }

    /** @return iterable<array{string}> */
    public static function hostileValues(): iterable
    {
        yield ['", "paid": true, "x": "'];
        yield ["\\\", \\u0022\n\r\t\0</script>"];
        yield ['{{id}} {{effect.name}}'];
        yield ['$1 \\1 ${case}'];
    }

    public function testTemplateSaysAllThatIsMissing(): void
    {
        $template = new Template('{"a": "{{effect.name}}", "b": "{{effect.to.7}} {{nothing}} {{case}}", "c": "{{}}"}');
        self::assertFailure(['effect.name', 'effect.to.7', 'nothing'], $template, Tasks::task(Tasks::effect('notify')));
    }

    public function testTemplateThatIsNoJsonSaysSo(): void
    {
        self::assertFailure(['no JSON'], new Template('{"a": {{case}}}'), Tasks::task(Tasks::effect('emit')));
    }

    public function testEveryBodyCanBeProbed(): void
    {
        $probe = Task::probe(new \DateTimeImmutable('2026-01-05T09:00:00Z'));
        $template = new Template('"{{effect.status}} {{effect.name}} {{effect.to}} {{effect.about.reason}} {{id}}"');
        foreach ([new CloudEvents('/s'), new Slack(), new Teams(), $template] as $body) {
            self::assertNotNull(json_decode($body->text($probe)));
        }
    }

    /** @param list<string> $words */
    private static function assertFailure(array $words, Template $template, Task $task): void
    {
        try {
            $template->text($task);
            self::fail('it was filled');
        } catch (DeliveryException $exception) {
            self::assertSame([false, 'body'], [$exception->retry, $exception->stage]);
            foreach ($words as $word) {
                self::assertStringContainsString($word, $exception->getMessage());
            }
        }
    }
}
