<?php

declare(strict_types=1);

?>
<!doctype html>
<html lang="<?= $h($language ?? 'en') ?>">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title><?= $t($title) ?> · Ordino</title>
  <link rel="icon" href="/static/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/static/desk.css">
<?php if (isset($session)): ?>
<?php foreach ([...$components ?? [], 'bell'] as $component): ?>
  <script type="module" src="/assets/<?= $h($component) ?>.js"></script>
<?php endforeach ?>
  <script type="module" src="/static/desk.js"></script>
<?php endif ?>
</head>
<body>
<a class="skip" href="#content"><?= $t('Skip to content') ?></a>
<?php if (isset($session)): ?>
<header>
  <a class="mark" href="/board">ordino</a>
  <nav>
<?php $inCharge = $isInCharge ? ['/workflow' => 'Workflow', '/tasks' => 'Tasks'] : [] ?>
<?php foreach (['/board' => 'Board', '/figures' => 'Figures', '/inbox' => 'Inbox'] + $inCharge as $link => $word): ?>
    <a href="<?= $h($link) ?>"<?= $link === $path ? ' aria-current="page"' : '' ?>><?= $t($word) ?></a>
<?php endforeach ?>
  </nav>
  <ordino-bell src="/api" order-href="/orders/{id}" every="5"></ordino-bell>
  <form method="post" action="/logout">
    <input type="hidden" name="csrf" value="<?= $h($session->csrf) ?>">
    <span class="employee"><?= $h($employee) ?></span>
    <button><?= $t('Log out') ?></button>
  </form>
  <div class="clocks">
  <form class="clock" method="post" action="/clock" aria-label="<?= $t('The shop\'s clock') ?>">
    <input type="hidden" name="csrf" value="<?= $h($session->csrf) ?>">
    <input type="hidden" name="back" value="<?= $h($path) ?>">
<?php $now = $clock->now()->setTimezone(new DateTimeZone('Europe/Rome')) ?>
    <time id="now" datetime="<?= $h($now->format('c')) ?>" data-speed="<?= $h($clock->speed()) ?>">
      <?= $h($now->format('Y-m-d H:i')) ?></time>
    <label><?= $t('Speed') ?>
      <select name="speed">
<?php foreach (Desk\ShopClock::SPEEDS as $speed): ?>
        <option value="<?= $speed ?>"<?= (float) $speed === $clock->speed() ? ' selected' : '' ?>>× <?= $speed ?></option>
<?php endforeach ?>
      </select>
    </label>
    <button><?= $t('Set') ?></button>
  </form>
  <form class="clock" method="post" action="/clock" aria-label="<?= $t('Turn on by') ?>">
    <input type="hidden" name="csrf" value="<?= $h($session->csrf) ?>">
    <input type="hidden" name="back" value="<?= $h($path) ?>">
    <label><?= $t('Turn on by') ?>
      <select name="turn">
<?php foreach (array_combine(Desk\ShopClock::TURNS, ['1 hour', '4 hours', '1 day', '1 week']) as $turn => $word): ?>
        <option value="<?= $turn ?>"><?= $t($word) ?></option>
<?php endforeach ?>
      </select>
    </label>
    <button><?= $t('Turn') ?></button>
  </form>
  </div>
</header>
<?php endif ?>
<main id="content">
<?= $content ?>
</main>
<?php if (isset($engineId)): ?>
<footer>
  <?= $t('Engine') ?>
  <code id="server-engine" title="<?= $h($engineId) ?>"><?= $h(substr($engineId, 0, 12)) ?></code> (PHP, <?= $h($door) ?>)
  <span hidden><span id="is-same"></span> <code id="page-engine"></code> (WebAssembly)</span>
</footer>
<?php endif ?>
</body>
</html>
