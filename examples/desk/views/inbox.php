<?php

declare(strict_types=1);

?>
<h1><?= $t('Inbox') ?></h1>
<p><button type="button" id="read-all"><?= $t('Mark all as read') ?></button></p>
<ol id="notices" class="list" data-none="<?= $t('Nothing new.') ?>"></ol>
