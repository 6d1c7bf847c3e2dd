<?php

declare(strict_types=1);

?>
<form class="login" method="post" action="/login">
  <h1>ordino</h1>
  <input type="hidden" name="to" value="<?= $h($to) ?>">
  <fieldset>
    <legend><?= $t('Who are you?') ?></legend>
<?php foreach ($names as $id => $name): ?>
    <label><input type="radio" name="employee" value="<?= $h($id) ?>" required> <?= $h($name) ?></label>
<?php endforeach ?>
  </fieldset>
  <label><?= $t('Language') ?>
    <select name="language">
<?php foreach (Desk\Web\Words::LANGUAGES as $tag => $word): ?>
      <option value="<?= $h($tag) ?>" lang="<?= $h($tag) ?>"><?= $h($word) ?></option>
<?php endforeach ?>
    </select>
  </label>
  <button class="primary"><?= $t('Log in') ?></button>
</form>
