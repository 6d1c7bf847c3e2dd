<?php

declare(strict_types=1);

?>
<h1><?= $t('Tasks') ?></h1>
<?php if (!$isInCharge): ?>
<p><?= $t('This is for the leads of the managers.') ?></p>
<?php else: ?>
<p><label><?= $t('State') ?>
  <select id="state">
<?php foreach (['failed', 'waiting', 'done'] as $state): ?>
    <option value="<?= $state ?>"><?= $t($state) ?></option>
<?php endforeach ?>
    <option value=""><?= $t('all') ?></option>
  </select>
</label></p>
<div class="wide" role="region" tabindex="0" aria-label="<?= $t('Tasks') ?>">
<table id="tasks" data-retry="<?= $t('Try again') ?>">
  <thead>
    <tr>
<?php foreach (['Order', 'Route', 'Effect', 'State', 'Tries', 'When', 'Why not'] as $word): ?>
      <th scope="col"><?= $t($word) ?></th>
<?php endforeach ?>
      <td></td>
    </tr>
  </thead>
  <tbody></tbody>
</table>
</div>
<?php endif ?>
