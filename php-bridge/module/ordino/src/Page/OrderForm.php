<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Upload;
use Symfony\Component\HttpFoundation\File\UploadedFile;
use Symfony\Component\HttpFoundation\Request;

/** What came with a form of the order page. Files are kept once all of them may be. */
final class OrderForm
{
    /** Files of one form. */
    private const MOST_FILES = 20;

    /** Minutes around a time of day at which it may come once more, in order. */
    private const TURNS = [-60, -30, 0, 30, 60];

    /** @var list<string> what is wrong with files */
    public readonly array $errors;

    /** @var list<array{name: string, mediaType: string, bytes: int, digest: string, key: string}> as the engine takes them */
    public readonly array $files;

    public function __construct(
        private readonly Request $request,
        private readonly Files $store,
        private readonly int $order,
        private readonly Here $here,
        private readonly ?Handles $handles = null,
    ) {
        $given = array_slice(array_filter((array) ($request->files->all()['files'] ?? [])), 0, self::MOST_FILES);
        $uploads = array_map(self::upload(...), array_values($given));
        $errors = [];
        foreach ($uploads as $index => $upload) {
            if (is_string($upload)) {
                $errors[] = $this->error($upload, $given[$index]);
            }
        }
        $this->errors = $errors;
        $keep = fn (Upload $upload): array => $store->keep($order, $upload, $here->employee);
        $this->files = $errors === [] ? array_map($keep, $uploads) : [];
    }

    /** Takes back the files of a form that was not done. */
    public function drop(): void
    {
        $this->store->forget(...array_column($this->files, 'key'));
    }

    public function text(string $name): string
    {
        $text = $this->given($name);
        return is_string($text) ? mb_scrub($text, 'UTF-8') : '';
    }

    /** A text in which colleagues are mentioned. Null for none. */
    public function handled(string $name): ?string
    {
        $text = trim(str_replace("\r\n", "\n", $this->text($name)));
        return $text === '' ? null : ($this->handles?->stored($text) ?? $text);
    }

    public function number(string $name): int
    {
        return max(0, (int) $this->text($name));
    }

    public function isSet(string $name): bool
    {
        return $this->text($name) !== '';
    }

    /**
     * A date and time of the shop's own zone, as RFC 5545 reads it: one that a spring day leaves out is later, and of the two
     * that an autumn day has it is the earlier one, unless that has passed and the other is still to come.
     *
     * @throws \InvalidArgumentException for what is no date and time
     */
    public function instant(string $name, \DateTimeInterface $now): \DateTimeImmutable
    {
        $zone = $this->here->words->zone;
        $text = substr($this->text($name), 0, 16);
        $instant = \DateTimeImmutable::createFromFormat('!Y-m-d\TH:i', $text, $zone);
        // PHP takes the 30th of February for a day in March, and says so.
        if ($instant === false || (\DateTimeImmutable::getLastErrors()['warning_count'] ?? 0) > 0) {
            throw new \InvalidArgumentException($this->here->words->say('this is no date and time'));
        }
        // Which of two PHP takes depends on its version. Clocks go back by an hour, and by half of one on Lord Howe Island.
        $times = array_filter(
            array_map(static fn (int $minutes) => $instant->setTimestamp($instant->getTimestamp() + 60 * $minutes), self::TURNS),
            static fn (\DateTimeImmutable $other): bool => $other->format('Y-m-d\TH:i') === $text,
        );
        $ahead = array_filter($times, static fn (\DateTimeImmutable $other): bool => $other > $now);
        return reset($ahead) ?: reset($times) ?: $instant;
    }

    /**
     * Values of the fields that a step asks for.
     *
     * @param array<string, string> $types by name
     * @return array<string, bool|int|float|string>
     */
    public function fields(array $types): array
    {
        $fields = [];
        foreach ((array) $this->given('field') as $name => $value) {
            $value = is_string($value) ? trim(mb_scrub($value, 'UTF-8')) : '';
            if ($value !== '') {
                $fields[(string) $name] = match ($types[$name] ?? 'text') {
                    'number' => is_numeric($value) ? $value + 0 : $value,
                    'bool' => ['true' => true, 'false' => false][$value] ?? $value,
                    default => $value,
                };
            }
        }
        return $fields;
    }

    /** Under which a command is done once, however often its form is sent. */
    public function id(string $command): ?string
    {
        $id = $this->text('_id');
        $isOurs = preg_match('/^\d{1,10}-\d{1,10}$/D', $id) === 1;
        return $isOurs ? "form-{$this->order}-{$command}-{$this->here->employee}-{$id}" : null;
    }

    public function given(string $name): mixed
    {
        return $this->request->request->all()[$name] ?? [];
    }

    private static function upload(mixed $file): Upload|string
    {
        if (!$file instanceof UploadedFile) {
            return 'empty';
        }
        return match ($file->getError()) {
            UPLOAD_ERR_OK => Upload::of($file->getPathname(), (string) $file->getClientOriginalName()),
            UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE => 'too_large',
            default => 'empty',
        };
    }

    private function error(string $code, mixed $file): string
    {
        $name = ['%file%' => $file instanceof UploadedFile ? (string) $file->getClientOriginalName() : ''];
        $most = ['%most%' => Files::size(Upload::MOST_BYTES)];
        return match ($code) {
            'too_large' => $this->here->words->say('“%file%” is too large: at most %most%.', $name + $most),
            'type' => $this->here->words->say('“%file%” is of a type that is not taken here.', $name),
            default => $this->here->words->say('“%file%” is empty, or did not arrive.', $name),
        };
    }
}
