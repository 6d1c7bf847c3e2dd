<?php

declare(strict_types=1);

?>
<h1><?= $t('Workflow') ?></h1>
<?php if (!$isInCharge): ?>
<p><?= $t('This is for the leads of the managers.') ?></p>
<?php else: ?>
<ordino-editor src="/api" workflow="<?= $h(Desk\Shop::WORKFLOW) ?>"></ordino-editor>
<?php endif ?>
