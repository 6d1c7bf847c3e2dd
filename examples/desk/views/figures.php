<?php

declare(strict_types=1);

?>
<h1><?= $t('Figures') ?></h1>
<ordino-insights src="/api" in-url></ordino-insights>
