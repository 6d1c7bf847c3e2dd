<?php

declare(strict_types=1);

?>
<h1><?= $h($title) ?></h1>
<div class="order">
  <ordino-next src="/api" order="<?= $h($order) ?>"></ordino-next>
  <aside>
    <ordino-clock src="/api" order="<?= $h($order) ?>"></ordino-clock>
    <dl>
      <dt><?= $t('Order') ?></dt><dd><?= $h($order) ?></dd>
<?php if ($facts !== []): ?>
      <dt><?= $t('Total') ?></dt><dd><?= $h(number_format($facts['total'], 2, ',', '.')) ?> €</dd>
      <dt><?= $t('Country') ?></dt><dd><?= $h($facts['country']) ?></dd>
<?php endif ?>
    </dl>
  </aside>
  <ordino-timeline src="/api" order="<?= $h($order) ?>"></ordino-timeline>
</div>
