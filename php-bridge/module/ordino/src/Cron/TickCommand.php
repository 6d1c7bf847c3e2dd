<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Cron;

use PrestaShop\Module\Ordino\Runtime;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** `php bin/console ordino:tick --env=prod`, every minute. */
final class TickCommand extends Command
{
    public function __construct()
    {
        parent::__construct('ordino:tick');
    }

    protected function configure(): void
    {
        $this->setDescription('Follows orders, lets what is due happen, and delivers what follows from it.');
        $this->addOption('seconds', null, InputOption::VALUE_REQUIRED, 'after which nothing further is begun', '50');
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $report = Runtime::get()->cron()->run((float) $input->getOption('seconds'));
        $output->writeln($report->json());
        return $report->isFine() ? 0 : 1;
    }
}
