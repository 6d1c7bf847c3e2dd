<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Page;

use Twig\Environment;
use Twig\Loader\ArrayLoader;
use Twig\Loader\ChainLoader;
use Twig\Loader\FilesystemLoader;
use Twig\Node\Node;
use Twig\Token;
use Twig\TokenParser\AbstractTokenParser;
use Twig\TwigFilter;
use Twig\TwigFunction;

/** The module's templates by Debian's Twig, with what PrestaShop and Symfony bring along as small as it can be. */
final class Templates
{
    private const TWIG = '/usr/share/php/Twig/autoload.php';

    public static function isThere(): bool
    {
        return is_file(self::TWIG);
    }

    /** @param array<string, mixed> $model */
    public static function render(string $template, array $model): string
    {
        return self::twig()->render("@Modules/ordino/views/templates/{$template}", $model);
    }

    private static function twig(): Environment
    {
        require_once self::TWIG;
        $files = new FilesystemLoader();
        $files->addPath(__DIR__ . '/../../../../php-bridge/module', 'Modules');
        $layout = new ArrayLoader(['@PrestaShop/Admin/layout.html.twig' => '{% block content %}{% endblock %}']);
        $twig = new Environment(new ChainLoader([$layout, $files]), ['strict_variables' => true, 'autoescape' => 'name']);
        $twig->addGlobal('app', ['request' => ['query' => new class () {
            public function get(string $name): ?string
            {
                return null;
            }
        }]]);
        $twig->addFunction(new TwigFunction('path', static fn (string $route, array $parameters = []): string =>
            "/{$route}?" . http_build_query($parameters)));
        $twig->addFunction(new TwigFunction('csrf_token', static fn (string $id): string => "token-of-{$id}"));
        $twig->addFilter(new TwigFilter('trans', static fn (string $text, array $parameters = []): string =>
            strtr($text, array_map(strval(...), $parameters))));
        $twig->addTokenParser(new class () extends AbstractTokenParser {
            public function parse(Token $token): Node
            {
                $this->parser->getExpressionParser()->parseExpression();
                $this->parser->getStream()->expect(Token::BLOCK_END_TYPE);
                return new Node();
            }

            public function getTag(): string
            {
                return 'trans_default_domain';
            }
        });
        return $twig;
    }
}
