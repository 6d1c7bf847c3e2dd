<?php

declare(strict_types=1);

namespace Ordino\Testing;

use Ordino\Exception\DefinitionException;
use Ordino\Exception\OrdinoException;
use Ordino\Exception\SuiteException;
use Ordino\Json;

/**
 * What went wrong, as a reader of a failed test wants it.
 *
 * @internal
 */
final class Story
{
    public static function ofExample(TestFile $file, object $example): string
    {
        $difference = $example->difference;
        return "{$file->path} {$difference->path}\n{$difference->message}\n" . self::told($example->story ?? []);
    }

    public static function ofPromise(TestFile $file, object $promise): string
    {
        $message = $promise->message ?? 'it holds';
        return "{$file->path} {$promise->path}\n{$message}\n" . self::told($promise->story ?? []);
    }

    public static function ofWalks(TestFile $file, object $walks): string
    {
        $lines = ["{$file->path}: {$walks->count} walks from seed {$walks->seed} (ORDINO_SEED={$walks->seed})"];
        foreach ($walks->failures as $failure) {
            $broken = $failure->promise ?? $failure->law;
            $lines[] = "{$broken}: {$failure->message}\n" . self::told($failure->story);
            $lines[] = 'as an example: ' . Json::text($failure->example);
        }
        return implode("\n", $lines);
    }

    public static function ofProblem(TestFile $file, OrdinoException $error): string
    {
        $lines = ["{$file->path}: {$error->getMessage()}"];
        if ($error instanceof SuiteException || $error instanceof DefinitionException) {
            foreach ($error->diagnostics() as $diagnostic) {
                $help = $diagnostic->help === null ? '' : " ({$diagnostic->help})";
                $lines[] = "  {$diagnostic->path}: {$diagnostic->message}{$help}";
            }
        }
        return implode("\n", $lines);
    }

    /** @param list<string> $lines */
    private static function told(array $lines): string
    {
        return $lines === [] ? '' : "what happened:\n  " . implode("\n  ", $lines) . "\n";
    }
}
