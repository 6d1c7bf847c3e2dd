<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use PrestaShop\Module\Ordino\Page\Edit\Document;
use PrestaShop\Module\Ordino\Page\Findings;
use PrestaShop\Module\Ordino\Workflow\Current;
use Symfony\Component\HttpFoundation\File\UploadedFile;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** The definition as text: what the forms do not know of can be written here, or brought as a file. */
final class DefinitionController extends SettingsController
{
    /** Longer texts than the engine takes are not read. */
    private const MOST_BYTES = 2_000_000;

    public function edit(Request $request): Response
    {
        if (($denied = $this->deniedSettings()) !== null) {
            return $denied;
        }
        $text = $this->runtime()->draft()->text();
        if ($request->isMethod('POST')) {
            $text = $this->given($request);
            if ($text === null) {
                return $this->redirectToRoute('ordino_definition');
            }
            if (Document::of($text) === null) {
                $this->tell('error', $this->say('This is no JSON, so it was not saved.'));
                $this->unsaved = $request;
            } elseif ($this->isSaved($request, $text)) {
                $this->tell('success', $this->say('Saved in the draft.'));
                return $this->redirectToRoute('ordino_definition');
            }
        }
        return $this->settings('definition', $this->say('Definition'), 'ordino_definition', [
            'text' => $text,
            'revision' => $this->seen('revision', $this->runtime()->draft()->revision()),
            'findings' => (new Findings($this->runtime()->draft(), $this->here()->words))->of($text),
            'version' => $this->runtime()->current()->version(),
        ]);
    }

    /** A version as a file; 0 is the draft. */
    public function download(int $version): Response
    {
        if (($denied = $this->deniedSettings()) !== null) {
            return $denied;
        }
        $text = $version === 0 ? $this->runtime()->draft()->text() : (string) $this->runtime()->database()->value(
            'SELECT text FROM {definitions} WHERE workflow = ? AND version = ?',
            [Current::WORKFLOW, $version],
        );
        return new Response($text, $text === '' ? 404 : 200, [
            'Content-Type' => 'application/json',
            'Content-Disposition' => 'attachment; filename="orders-' . ($version === 0 ? 'draft' : $version) . '.json"',
            'X-Content-Type-Options' => 'nosniff',
        ]);
    }

    /** Null when there is nothing to read; what is wrong is told then. */
    private function given(Request $request): ?string
    {
        $file = $request->files->get('file');
        $text = $file instanceof UploadedFile && $file->isValid()
            ? (string) file_get_contents($file->getPathname(), false, null, 0, self::MOST_BYTES + 1)
            : (string) $request->request->get('text');
        if ($text === '' || strlen($text) > self::MOST_BYTES || !mb_check_encoding($text, 'UTF-8')) {
            $this->tell('error', $this->say('This is no definition: it is empty, too long, or no UTF-8.'));
            return null;
        }
        // Browsers send lines with CR.
        return str_replace("\r\n", "\n", $text);
    }
}
