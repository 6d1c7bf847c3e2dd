<?php

declare(strict_types=1);

namespace Symfony\Component\HttpFoundation\File;

/** A file that came with a form. */
class UploadedFile extends \SplFileInfo
{
    public function __construct(string $path, private string $originalName, private int $error = UPLOAD_ERR_OK)
    {
        parent::__construct($path);
    }

    public function getClientOriginalName(): string
    {
        return $this->originalName;
    }

    public function getError(): int
    {
        return $this->error;
    }
}
