<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Domain\Order\Exception;

/** Some of many orders did not change. */
class ChangeOrderStatusException extends OrderException
{
    public function __construct(
        private array $failed,
        private array $unmailed,
        private array $assigned,
        $message = '',
        $code = 0,
        $previous = null,
    ) {
        parent::__construct($message, $code, $previous);
    }

    public function getOrdersWithFailedToUpdateStatus()
    {
        return $this->failed;
    }

    public function getOrdersWithFailedToSendEmail()
    {
        return $this->unmailed;
    }

    public function getOrdersWithAssignedStatus()
    {
        return $this->assigned;
    }
}
