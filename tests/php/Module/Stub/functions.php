<?php

// What a shop has of functions.

declare(strict_types=1);

function pSQL($text, $hasHtml = false)
{
    return Db::getInstance()->escape($text, $hasHtml);
}

function bqSQL($text)
{
    return str_replace('`', '\`', pSQL($text));
}
