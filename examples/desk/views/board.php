<h1><?= $t('Board') ?></h1>
<ordino-board src="/api"></ordino-board>
