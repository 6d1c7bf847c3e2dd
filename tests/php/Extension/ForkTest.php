<?php

declare(strict_types=1);

namespace Ordino\Tests\Extension;

use PHPUnit\Framework\TestCase;

/** A process that has used the engine forks: all of them go on. */
final class ForkTest extends TestCase
{
    public function testChildrenGoOnWithTheirParentsInstance(): void
    {
        $child = Child::run(<<<'PHP'
            $open = json_encode(opening(load()));
            $wanted = ordino_call($open);
            $heavy = heavy();
            $children = [];
            for ($i = 0; $i < 4; $i++) {
                $pid = pcntl_fork();
                if ($pid === 0) {
                    for ($n = 0; $n < 300; $n++) {
                        // The workflow was loaded before the fork.
                        ordino_call($open) === $wanted || exit(1);
                    }
                    for ($n = 0; $n < 3; $n++) {
                        code(ordino_call($heavy)) === 'stopped' || exit(2);
                        code(ordino_call($open)) === 'unknown_workflow' || exit(3);
                        load();
                        ordino_call($open) === $wanted || exit(4);
                    }
                    exit(0);
                }
                $children[] = $pid;
            }
            for ($n = 0; $n < 300; $n++) {
                ordino_call($open) === $wanted || exit('the parent is answered otherwise');
            }
            foreach ($children as $pid) {
                pcntl_waitpid($pid, $status);
                echo pcntl_wifexited($status) ? pcntl_wexitstatus($status) : 'signal ' . pcntl_wtermsig($status), ' ';
            }
            echo ordino_call($open) === $wanted ? 'ok' : 'another answer';
            PHP, ['ordino.fuel' => '16M']);
        self::assertSame(['', '0 0 0 0 ok'], [$child->errors, $child->output]);
    }

    public function testWhatAChildDoesIsTheChildsAlone(): void
    {
        $child = Child::run(<<<'PHP'
            $workflow = load();
            $case = ask(opening($workflow))->ok->case;
            $held = ask(['type' => 'hold', 'workflow' => $workflow, 'case' => $case])->ok->held;
            if (($pid = pcntl_fork()) === 0) {
                ask(['type' => 'release', 'held' => $held]);
                exit(code(ordino_call(json_encode(['type' => 'snapshot', 'held' => $held]))) === 'ok' ? 1 : 0);
            }
            pcntl_waitpid($pid, $status);
            $kept = ask(['type' => 'snapshot', 'held' => $held]);
            echo pcntl_wexitstatus($status), ' ', $kept->ok->case == $case ? 'kept' : json_encode($kept);
            PHP);
        self::assertSame(['', '0 kept'], [$child->errors, $child->output]);
    }
}
