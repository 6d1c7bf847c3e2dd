<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use Ordino\Exception\DefinitionException;
use Ordino\Rollout\Mapping;
use PrestaShop\Module\Ordino\Page\Findings;
use PrestaShop\Module\Ordino\Page\RolloutPage;
use PrestaShop\Module\Ordino\Policy;
use PrestaShop\Module\Ordino\Workflow\Release;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** Which version is in force, and what it does: first it watches, then it is enforced, and there is a way back. */
final class PublishController extends SettingsController
{
    public function overview(): Response
    {
        if (($denied = $this->deniedSettings()) !== null) {
            return $denied;
        }
        $isChanged = $this->isChanged();
        $before = $this->runtime()->publisher()->before();
        return $this->settings('publish', $this->say('Order workflow'), 'ordino_settings', [
            'version' => $this->runtime()->current()->version(),
            'isEnforcing' => $this->runtime()->publisher()->policy() === Policy::Enforce,
            'before' => $before === null ? null : $this->release($before),
            'revision' => $this->runtime()->draft()->revision(),
            'isChanged' => $isChanged,
            'plan' => $isChanged ? (new RolloutPage($this->runtime(), $this->here()->words))->of() : null,
            'edited' => $this->edited(),
            'findings' => (new Findings($this->runtime()->draft(), $this->here()->words))->of($this->runtime()->draft()->text()),
            'releases' => array_map($this->release(...), $this->runtime()->publisher()->releases(20)),
            'observed' => (int) $this->runtime()->database()->value(
                'SELECT COUNT(*) FROM {observations} WHERE version = ?',
                [$this->runtime()->current()->version()],
            ),
            'hasEngine' => $this->runtime()->engine() !== null,
        ]);
    }

    public function act(Request $request): Response
    {
        if (($denied = $this->deniedSettings()) !== null) {
            return $denied;
        }
        if ($this->isGiven($request)) {
            try {
                $do = (string) $request->request->get('do');
                $this->isSeen($do, $request)
                    ? $this->tell('success', $this->done($do, self::note($request), self::given($request)))
                    : $this->tell('error', $this->say('This has changed meanwhile. Look at it before you go on.'));
            } catch (DefinitionException) {
                $this->tell('error', $this->say('The draft has errors: nothing was published.'));
            } catch (\Throwable $exception) {
                $this->runtime()->log()->error('publishing', $exception);
                $this->tell('error', $this->say('This did not work: %why%', ['%why%' => $exception->getMessage()]));
            }
        }
        return $this->redirectToRoute('ordino_settings');
    }

    /** Whether what is to be done is about what its author has seen: the version in force, and the draft. */
    private function isSeen(string $what, Request $request): bool
    {
        $revision = (string) $request->request->get('revision');
        return $request->request->getInt('version') === $this->runtime()->current()->version()
            && ($what !== 'publish' || $revision === $this->runtime()->draft()->revision());
    }

    private function done(string $what, string $note, Mapping $given): string
    {
        $publisher = $this->runtime()->publisher();
        $employee = $this->here()->employee;
        switch ($what) {
            case 'publish':
                $version = $publisher->publish($employee, $note, $given)->version;
                return $this->say('Version %version% is published. It watches, and refuses nothing.', ['%version%' => $version]);
            case 'enforce':
                $publisher->enforce($employee, $note);
                return $this->say('The workflow is enforced from now on.');
            case 'observe':
                $publisher->observe($employee, $note);
                return $this->say('The workflow only watches from now on.');
            case 'back':
                $version = $publisher->back($employee, $note)?->version;
                return $version === null
                    ? $this->say('There is no version before this one.')
                    : $this->say('What was in force before is in force again, as version %version%.', ['%version%' => $version]);
            default:
                throw new \InvalidArgumentException($what);
        }
    }

    private function isChanged(): bool
    {
        $plain = static function (?string $text): string {
            $value = json_decode((string) $text);
            if (is_object($value)) {
                unset($value->version);
            }
            return (string) json_encode($value);
        };
        return $plain($this->runtime()->draft()->text()) !== $plain($this->runtime()->current()->text());
    }

    private function edited(): string
    {
        $edited = $this->runtime()->draft()->edited();
        return $edited === null || $edited['by'] === 0 ? '' : $this->say('Last changed by %name%, %time%', [
            '%name%' => $this->runtime()->employees()->name((string) $edited['by']),
            '%time%' => $this->here()->words->at($edited['at']),
        ]);
    }

    /** @return array<string, mixed> */
    private function release(Release $release): array
    {
        return [
            'version' => $release->version,
            'isEnforcing' => $release->policy === Policy::Enforce,
            'by' => $release->employee === 0 ? '' : $this->runtime()->employees()->name((string) $release->employee),
            'at' => $this->here()->words->at($release->at),
            'note' => $release->note,
        ];
    }

    /** What the merchant says of names that are gone; what they left open is not in it. */
    private static function given(Request $request): Mapping
    {
        $all = $request->request->all();
        $map = is_array($all['map'] ?? null) ? $all['map'] : [];
        $of = static fn (string $kind): array => array_filter(
            is_array($map[$kind] ?? null) ? $map[$kind] : [],
            static fn (mixed $to): bool => is_string($to) && $to !== '',
        );
        return new Mapping($of('statuses'), $of('teams'));
    }

    private static function note(Request $request): string
    {
        return mb_strcut(mb_scrub(trim((string) $request->request->get('note')), 'UTF-8'), 0, 1000);
    }
}
