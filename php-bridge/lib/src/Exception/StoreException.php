<?php

declare(strict_types=1);

namespace Ordino\Exception;

/**
 * The database did not do what it was asked, or what it holds is not what was expected.
 *
 * Of the database: `busy` (somebody else holds what is needed; nothing happened, asking again later helps),
 * `disconnected` (the connection has gone before a commit; nothing happened), `lost` (it has gone while committing: it
 * may have happened or not, and the same command with its commandId tells), `full` (no room), `duplicate` (a key is
 * taken), `too_long` (a name), `unknown_table`, `in_transaction`, `database` (anything else).
 *
 * In a transaction of the host's, `busy` may be a deadlock, with which MariaDB undoes all of that transaction: it has to
 * be begun again.
 *
 * Of what it holds: `unknown_case`, `case_exists`, `unknown_workflow`, `version_taken`, `command_mismatch`, `damaged`,
 * `schema_newer`.
 */
final class StoreException extends OrdinoException
{
}
