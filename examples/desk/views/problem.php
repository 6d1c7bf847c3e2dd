<?php

declare(strict_types=1);

?>
<h1><?= $h($title) ?></h1>
<p><?= $h($message) ?></p>
<p><a href="/"><?= $t('Board') ?></a></p>
