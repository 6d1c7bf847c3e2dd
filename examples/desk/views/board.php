<?php

declare(strict_types=1);

?>
<h1><?= $t('Board') ?></h1>
<ordino-board src="/api" in-url order-href="/orders/{id}"></ordino-board>
