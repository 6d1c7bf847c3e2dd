<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Blocker;
use PrestaShop\Module\Ordino\Runtime;

/** Blockers in words. */
final class Wording
{
    /** @param \Closure(string): string $nameOf an employee */
    public function __construct(
        private readonly Words $words,
        private readonly Outline $outline,
        private readonly \Closure $nameOf,
    ) {
    }

    /** For whoever is asking, as HTML: the core shows messages of exceptions as they are, and labels are a merchant's. */
    public static function blocker(Blocker $blocker): string
    {
        $sentence = Here::now()->wording(Runtime::get())->of($blocker);
        return htmlspecialchars($sentence, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }

    /**
     * @param list<Blocker> $blockers
     * @return list<string>
     */
    public function all(array $blockers): array
    {
        return array_values(array_unique(array_map($this->of(...), $blockers)));
    }

    public function of(Blocker $blocker): string
    {
        $about = $blocker->parameters;
        $say = $this->words->say(...);
        return match ($blocker->code) {
            'not_linked' => $say('The workflow has no step from “%from%” to “%to%”.', [
                '%from%' => $this->outline->status($about->from)['label'],
                '%to%' => $this->outline->status($about->to)['label'],
            ]),
            'guard_failed' => $this->guard($about->guard),
            'fact_missing' => $say('It is not known yet: %fact%.', ['%fact%' => $this->fact($about->fact)]),
            'not_permitted' => $say('Only %who% may do this.', ['%who%' => $this->principals($about->needs)]),
            'comment_required' => $say('A comment has to be given. Please use the workflow bar on the order page.'),
            'field_required' => $say('“%field%” has to be filled in.', ['%field%' => $this->outline->field($about->field)]),
            'field_invalid' => $say('“%field%” cannot have this value.', ['%field%' => $this->outline->field($about->field)]),
            'attachment_required' => $say('Files have to be attached: at least %least%, and %given% came.', [
                '%least%' => (string) $about->least,
                '%given%' => (string) $about->given,
            ]),
            'already_there' => $say('The order has this status already.'),
            'unknown_status' => $say('The workflow does not know this status.'),
            'stale' => $say('Somebody else was faster: please look at the order as it is now.'),
            'overdue' => $say('Something is due that has not happened yet. Please try again in a minute.'),
            'not_reversible' => $say('The last step cannot be taken back.'),
            'unknown_reminder' => $say('This reminder is gone.'),
            'no_open_cycle' => $say('There is nothing to acknowledge.'),
            'too_many_reminders' => $say('There are too many reminders: at most %most%.', ['%most%' => (string) $about->most]),
            'too_many_watchers' => $say('Too many watch this order: at most %most%.', ['%most%' => (string) $about->most]),
            'never_due' => $say('That time never comes: please look at the opening hours.'),
            'unknown_team' => $say('There is no team “%team%”.', ['%team%' => $about->team]),
            'unknown_calendar' => $say('There are no opening hours “%calendar%”.', ['%calendar%' => $about->calendar]),
            'wrong_workflow' => $say('This order runs under another version of the workflow.'),
            'batch_refused' => $say('Nothing was changed, because another order of the selection may not be.'),
            default => $say('Not possible now (%code%).', ['%code%' => $blocker->code]),
        };
    }

    /** @param list<string> $principals */
    public function principals(array $principals): string
    {
        $names = array_values(array_unique(array_map($this->principal(...), $principals)));
        $last = array_pop($names);
        return $names === [] ? (string) $last : $this->words->say('%some% or %last%', [
            '%some%' => implode(', ', $names),
            '%last%' => (string) $last,
        ]);
    }

    public function principal(string $principal): string
    {
        [$kind, $name] = explode(':', $principal, 2) + [1 => ''];
        $say = $this->words->say(...);
        return match (true) {
            $principal === 'anyone' => $say('anyone'),
            $principal === 'assignee' => $say('whom the order is assigned to'),
            $principal === 'mover' => $say('who made the last step'),
            $principal === 'opener' => $say('who opened the order'),
            $principal === 'team:owner' => $say('the team that owns the order'),
            $principal === 'lead:owner' => $say('the lead of the team that owns the order'),
            $principal === 'role:admin' => $say('an administrator'),
            $kind === 'team' => $say('team %team%', ['%team%' => $this->outline->team($name)]),
            $kind === 'lead' => $say('the lead of team %team%', ['%team%' => $this->outline->team($name)]),
            $kind === 'role' => $say('who has the profile %role%', ['%role%' => $name]),
            $kind === 'employee' => ($this->nameOf)($name),
            default => $principal,
        };
    }

    private function guard(object $leaf): string
    {
        $say = $this->words->say(...);
        if (isset($leaf->actor)) {
            return $say('Only %who% may do this.', ['%who%' => $this->principal($leaf->actor)]);
        }
        if (isset($leaf->visited)) {
            $status = $this->outline->status($leaf->visited)['label'];
            return $say('It depends on whether the order has been “%status%”.', ['%status%' => $status]);
        }
        if (isset($leaf->visitedClass)) {
            return $say('It depends on whether the order has been “%status%”.', ['%status%' => $leaf->visitedClass]);
        }
        $fact = $this->fact($leaf->fact ?? '');
        if (is_bool($leaf->eq ?? null)) {
            return $leaf->eq
                ? $say('This has to hold first: %fact%.', ['%fact%' => $fact])
                : $say('This must not hold: %fact%.', ['%fact%' => $fact]);
        }
        foreach (['eq' => '=', 'ne' => '≠', 'lt' => '<', 'lte' => '≤', 'gt' => '>', 'gte' => '≥'] as $key => $sign) {
            if (isset($leaf->$key)) {
                return $say('This does not hold: %condition%.', ['%condition%' => "{$fact} {$sign} " . self::value($leaf->$key)]);
            }
        }
        if (isset($leaf->in)) {
            $values = implode(', ', array_map(self::value(...), $leaf->in));
            return $say('%fact% has to be one of: %values%.', ['%fact%' => $fact, '%values%' => $values]);
        }
        return isset($leaf->contains)
            ? $say('%fact% has to contain “%value%”.', ['%fact%' => $fact, '%value%' => self::value($leaf->contains)])
            : $say('It depends on whether this is known: %fact%.', ['%fact%' => $fact]);
    }

    /** Facts that the module sets have names; others are fields that steps have asked for, or the merchant's own. */
    private function fact(string $name): string
    {
        $say = $this->words->say(...);
        return match ($name) {
            'total' => $say('order total'),
            'country' => $say('country of delivery'),
            'carrier' => $say('carrier'),
            'payment_module' => $say('payment method'),
            'paid' => $say('paid'),
            'tracking' => $say('tracking number'),
            'invoice' => $say('invoice'),
            'stock_short' => $say('short of stock'),
            'customer_replied' => $say('customer has replied'),
            default => $this->outline->field($name),
        };
    }

    private static function value(mixed $value): string
    {
        return is_string($value) ? $value : (string) json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    }
}
