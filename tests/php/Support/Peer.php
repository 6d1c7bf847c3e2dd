<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

use Symfony\Component\EventDispatcher\EventDispatcher;
use Symfony\Component\ExpressionLanguage\ExpressionLanguage;
use Symfony\Component\Workflow\DefinitionBuilder;
use Symfony\Component\Workflow\Event\GuardEvent;
use Symfony\Component\Workflow\Exception\LogicException;
use Symfony\Component\Workflow\MarkingStore\MethodMarkingStore;
use Symfony\Component\Workflow\StateMachine;
use Symfony\Component\Workflow\Transition;

/** A state machine of Symfony's, built of a configuration as its bundle for frameworks builds it. */
final class Peer
{
    public readonly PeerOrder $order;

    private readonly StateMachine $machine;

    /**
     * @param array<string, mixed> $configuration
     * @param list<\stdClass> $teams
     */
    public function __construct(array $configuration, array $teams)
    {
        $workflow = current($configuration['framework']['workflows']);
        $builder = new DefinitionBuilder(array_map(strval(...), array_keys($workflow['places'])));
        $builder->setInitialPlaces($workflow['initial_marking']);
        $guards = new \SplObjectStorage();
        foreach ($workflow['transitions'] as ['name' => $name, 'from' => $from, 'to' => $to, 'guard' => $guard]) {
            $transition = new Transition($name, $from, $to);
            $builder->addTransition($transition);
            // The container reads two of these as one.
            $guards[$transition] = str_replace('%%', '%', $guard);
        }
        $language = new ExpressionLanguage();
        $events = new EventDispatcher();
        $events->addListener('workflow.guard', static function (GuardEvent $event) use ($guards, $language): void {
            $guard = $guards[$event->getTransition()];
            $event->setBlocked(!$language->evaluate($guard, ['subject' => $event->getSubject()]));
        });
        $this->machine = new StateMachine($builder->build(), new MethodMarkingStore(true, 'status'), $events);
        $this->order = new PeerOrder($teams);
    }

    /** @return list<string> */
    public function enabled(): array
    {
        $transitions = $this->machine->getEnabledTransitions($this->order);
        return array_map(static fn (Transition $transition): string => $transition->getTos()[0], $transitions);
    }

    public function move(string $name): void
    {
        try {
            $this->machine->apply($this->order, $name);
        } catch (LogicException) {
            // It is not enabled, or there is none of this name.
        }
    }
}
