// Why a request has no answer, as an error that can be caught.

export class OrdinoError extends Error {
  constructor({ code, message, path, help, diagnostics }, options) {
    super(message, options);
    this.code = code;
    this.path = path;
    this.help = help;
    this.diagnostics = diagnostics ?? [];
  }

  // As text, because whatever makes a page smaller gives classes other names.
  get name() {
    return "OrdinoError";
  }
}

export class DefinitionError extends OrdinoError {
  constructor(failure, options) {
    const first = failure.diagnostics.find(({ severity }) => severity === "error");
    super({ ...failure, path: first.path, help: first.help }, options);
  }

  get name() {
    return "DefinitionError";
  }
}

/** The error for a failure of the wire, and what caused it if something of JavaScript's did. The module calls this. */
export function errorOf(failure, cause) {
  const Kind = failure.code === "invalid_definition" ? DefinitionError : OrdinoError;
  return new Kind(failure, cause === undefined ? undefined : { cause });
}
