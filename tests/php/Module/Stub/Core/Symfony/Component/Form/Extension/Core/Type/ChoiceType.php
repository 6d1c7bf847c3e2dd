<?php

declare(strict_types=1);

namespace Symfony\Component\Form\Extension\Core\Type;

/** A field of a form with a list to choose from. */
class ChoiceType
{
}
