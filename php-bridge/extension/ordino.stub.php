<?php

// For editors and static analysis: what the extension `ordino` declares. The library `ordino/ordino` has typed classes.

/**
 * Answers one request of Ordino's wire.
 *
 * Any bytes are answered; nothing is thrown. What cannot be answered is an error with a code: `stopped` when the
 * request takes more work than `ordino.fuel` allows (the engine has then forgotten its workflows and held cases),
 * `out_of_memory` when it takes more than `ordino.memory`.
 *
 * @param string $request JSON text
 * @return string JSON text: an object with `ok` or `error`
 */
function ordino_call(string $request): string
{
}
