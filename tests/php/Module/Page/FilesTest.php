<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Page;

use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Upload;
use PHPUnit\Framework\TestCase;
use PrestaShop\Module\Ordino\Install\Tables;
use PrestaShop\Module\Ordino\Page\Files;

/** Files are what they are by their contents, and lie where nobody guesses them. */
final class FilesTest extends TestCase
{
    private string $folder;

    public static function setUpBeforeClass(): void
    {
        Sources::load();
    }

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/ordino-files-' . bin2hex(random_bytes(6));
        mkdir($this->folder);
    }

    protected function tearDown(): void
    {
        array_map(unlink(...), glob("{$this->folder}/*/*") ?: []);
        array_map(rmdir(...), glob("{$this->folder}/*", GLOB_ONLYDIR) ?: []);
        array_map(unlink(...), glob("{$this->folder}/*") ?: []);
        rmdir($this->folder);
    }

    public function testWhatIsTaken(): void
    {
        $pdf = $this->file("%PDF-1.4\n%%EOF\n");
        self::assertSame('application/pdf', $this->upload($pdf, 'slip.pdf')->mediaType);
        self::assertSame('text/plain', $this->upload($this->file("a;b\n1;2\n"), 'list.CSV')->mediaType);
    }

    /** @return array<string, array{string, string, string}> */
    public static function refused(): array
    {
        return [
            'a page' => ['<!DOCTYPE html><script>alert(1)</script>', 'a.html', 'type'],
            'a page by another name' => ['<!DOCTYPE html><html><script>alert(1)</script></html>', 'a.pdf', 'type'],
            'a drawing that runs' => ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'a.svg', 'type'],
            'a program' => ["<?php echo 1;\n", 'a.php', 'type'],
            'a program behind a name' => ["<?php echo 1;\n", 'a.php.png', 'type'],
            'without an ending' => ["%PDF-1.4\n", 'a', 'type'],
            'nothing' => ['', 'a.pdf', 'empty'],
            'too much' => ["%PDF-1.4\n" . str_repeat('x', 10 * 1024 * 1024), 'a.pdf', 'too_large'],
        ];
    }

    /** @dataProvider refused */
    public function testWhatIsRefused(string $contents, string $name, string $code): void
    {
        self::assertSame($code, Upload::of($this->file($contents), $name));
    }

    public function testNamesAreOnlyNames(): void
    {
        $pdf = $this->file("%PDF-1.4\n%%EOF\n");
        self::assertSame('passwd.pdf', $this->upload($pdf, '../../etc/passwd.pdf')->name);
        self::assertSame('evil_fdp.pdf', $this->upload($pdf, "C:\\x\\evil\u{202e}fdp.pdf")->name);
        self::assertSame('a_b_.pdf', $this->upload($pdf, "a\r\nb\".pdf")->name);
        self::assertLessThan(140, strlen($this->upload($pdf, str_repeat('ż', 9000) . '.pdf')->name));
    }

    public function testTheyAreKeptFoundAndForgotten(): void
    {
        $database = Database::memory();
        Schema::make($database, array_filter(Tables::all(), static fn ($table): bool => $table->name === 'files'));
        $files = new Files($database, "{$this->folder}/kept");
        $kept = $files->keep(7, $this->upload($this->file("%PDF-1.4\n%%EOF\n"), 'slip.pdf'), 3);
        self::assertMatchesRegularExpression('/^[0-9a-f]{32}$/D', $kept['key']);
        $found = $files->find($kept['key']);
        self::assertSame([7, 'slip.pdf', 'application/pdf'], [$found['order'], $found['name'], $found['mediaType']]);
        self::assertSame($kept['digest'], 'sha256:' . hash_file('sha256', $found['path']));
        self::assertNull($files->find('../kept/' . $kept['key']));
        $files->forget($kept['key']);
        self::assertNull($files->find($kept['key']));
        self::assertFileDoesNotExist($found['path']);
    }

    private function file(string $contents): string
    {
        $path = tempnam($this->folder, 'up');
        file_put_contents($path, $contents);
        return $path;
    }

    private function upload(string $path, string $name): Upload
    {
        $upload = Upload::of($path, $name);
        self::assertInstanceOf(Upload::class, $upload);
        return $upload;
    }
}
